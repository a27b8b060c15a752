// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/clock.h"
#include "app/devices/pdf/pdf_form_renderer.h"
#include "tests/core/queue/memory_journal.h"
#include "tests/support/fakes/access_fakes.h"
#include "tests/support/fakes/device_fakes.h"
#include "tests/support/fakes/intake_fakes.h"
#include "ui/citizen_screen/citizen_screen.h"
#include "ui/citizen_screen/signature_pad.h"
#include "ui/counter/counter_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QInputMethodEvent>
#include <QTest>

namespace motcua::ui::bench {

inline QByteArray resource(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("missing %s", qPrintable(path));
    return file.readAll();
}

inline const QString kCard =
    QStringLiteral("031190001234|031234567|Nguyễn Thị Mai|05031990|Nữ|Thôn Đông, Tam Cường, Vĩnh "
                   "Bảo, Hải Phòng|12072021");

inline QElapsedTimer started()
{
    QElapsedTimer timer;
    timer.start();
    return timer;
}

/// Time enough for what must not happen to happen.
inline void giveItTime(int ms)
{
    const QElapsedTimer timer = started();
    QTRY_VERIFY(timer.hasExpired(ms));
}

class NoCodeReader final : public CodeReader
{
public:
    QString text; ///< empty: the picture holds no code
    [[nodiscard]] QVector<Code> readImage(const QByteArray &) const override
    {
        return text.isEmpty() ? QVector<Code>() : QVector<Code>{{text, QStringLiteral("QRCode")}};
    }
};

class ScriptedPicker final : public FilePicker
{
public:
    QString path;
    void pick(QWidget *, const QString &, const QString &,
              const std::function<void(const QString &)> &chosen) override
    {
        if (!path.isEmpty())
            chosen(path);
    }
};

/// A counter whose stores are in memory; rules, forms and widgets are the real ones. The desk outlives the
/// windows, so that a test can open a second one as after a crash.
struct Bench
{
    Bench()
    {
        centre = {QStringLiteral("H24.123"),
                  QStringLiteral("ỦY BAN NHÂN DÂN XÃ VĨNH BẢO"),
                  QStringLiteral("Trung tâm Phục vụ hành chính công xã Vĩnh Bảo"),
                  QStringLiteral("Trung tâm PVHCC xã Vĩnh Bảo"),
                  QStringLiteral("TP Hải Phòng"),
                  QStringLiteral("Vĩnh Bảo"),
                  QStringLiteral("0225 388 0000"),
                  QStringLiteral("07:30–11:30, 13:30–17:00"),
                  true};
        reception = std::make_unique<Reception>(
            Reception::Parts{store, blobs, writer, renderer, calendar, clock, ids, centre,
                             resource(QStringLiteral(":/forms/TT01-2018/receipt.json"))});
        desk.worker = &worker;
        desk.queue = &queue;
        desk.reception = reception.get();
        desk.dossiers = &store;
        desk.search = &search;
        desk.blobs = &blobs;
        desk.clock = &clock;
        desk.renderer = &renderer;
        desk.codeReader = &codeReader;
        desk.catalogue =
            Catalogue(proceduresFromJson(resource(QStringLiteral(":/catalogue/procedures.json"))));
        desk.centre = centre;
        desk.groups = {
            {QStringLiteral("A"), QStringLiteral("Hộ tịch"), {}, QStringLiteral("users"), {}},
            {QStringLiteral("B"), QStringLiteral("Chứng thực"), {}, QStringLiteral("stamp"), {}}};
        desk.priorities = {{QStringLiteral("pregnant"), QStringLiteral("Mang thai"), {}},
                           {QStringLiteral("small_child"), QStringLiteral("Con nhỏ"), {}}};
        counter = {3, QStringLiteral("Quầy 3"), {QStringLiteral("A"), QStringLiteral("B")}};
        other = {2, QStringLiteral("Quầy 2"), {QStringLiteral("A"), QStringLiteral("B")}};
        desk.counters = {other, counter};
        desk.scanner = &scanner;
        desk.printer = &printer;
        desk.sync = &sync;
        clerk = {ids.make<StaffId>(), QStringLiteral("Trần Thu Hằng"), 3, QStringLiteral("C01")};
        callers.add({clerk.staff, clerk.name, clerk.role, 3, true}, {});
    }
    ~Bench() { close(); }

    CounterWindow &open(QSize size = {1366, 768})
    {
        close();
        citizen = std::make_unique<CitizenScreen>(desk);
        citizen->resize(1280, 800);
        citizen->show();
        window = std::make_unique<CounterWindow>(
            desk, clerk, counter, CounterWindow::Parts{citizen.get(), nullptr, &picker});
        window->resize(size);
        window->show();
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window.get()))
            qFatal("the window was not activated");
        window->start();
        return *window;
    }
    void close()
    {
        window.reset();
        citizen.reset();
    }

    Ticket issue(const QString &series, const QString &procedure = {}, const QString &priority = {})
    {
        return queue.issue({series, priority, {}, procedure}, {{}, {}, 0, QStringLiteral("K01")});
    }

    template <typename T>
    T *find(const QString &name) const
    {
        // A sheet that is asked from two places is there twice; what is meant is the one that is seen.
        T *found = nullptr;
        const QList<T *> all = window->findChildren<T *>(name);
        for (T *one : all) {
            if (found == nullptr || (one->isVisible() && !found->isVisible()))
                found = one;
        }
        if (!found)
            qWarning("no widget %s", qPrintable(name));
        return found;
    }
    [[nodiscard]] PrimaryState primary() const { return window->controller().primary(); }
    void key(Qt::Key code, Qt::KeyboardModifiers modifiers = {})
    {
        sincePress.start();
        QTest::keyClick(window.get(), code, modifiers);
    }
    /// The primary ignores a second press within 400 ms.
    void pressPrimary(Qt::Key code)
    {
        QTRY_VERIFY(sincePress.hasExpired(420));
        key(code);
    }

    static void type(QWidget *target, const QString &text)
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QApplication::sendEvent(target, &event);
    }
    /// As a code reader does: key after key without a pause, then Enter, to whatever has the focus.
    void wedge(const QString &text) const
    {
        const auto target = [this] {
            QWidget *focus = window->focusWidget();
            return focus ? focus : static_cast<QWidget *>(window.get());
        };
        for (const QChar c : text) {
            QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
            QApplication::sendEvent(target(), &press);
            QKeyEvent release(QEvent::KeyRelease, 0, Qt::NoModifier, QString(c));
            QApplication::sendEvent(target(), &release);
        }
        QTest::keyClick(target(), Qt::Key_Return);
    }
    void sign() const
    {
        SignaturePad *pad = citizen->pad();
        const QRect r = pad->rect();
        QTest::mousePress(pad, Qt::LeftButton, {}, r.center() - QPoint(120, 20));
        for (int i = 0; i <= 24; ++i)
            QTest::mouseMove(pad, r.center() + QPoint(-120 + i * 10, (i % 4) * 14 - 20));
        QTest::mouseRelease(pad, Qt::LeftButton, {}, r.center() + QPoint(120, 10));
    }

    SimulatedClock clock{centreTime(QDate(2026, 11, 23), QTime(9, 30))};
    test::MemoryJournal journal;
    fakes::MemoryDossierStore store;
    fakes::MemoryBlobStore blobs;
    fakes::CountingPaperWriter writer;
    fakes::CountingIds ids;
    devices::PdfFormRenderer renderer;
    WorkingCalendar calendar =
        WorkingCalendar::fromJson(resource(QStringLiteral(":/calendar/holidays_vn.json")));
    CentreIdentity centre;
    CentreQueue queue{journal, clock, ids};
    fakes::MemoryStaff callers;
    Rights callerRights{callers};
    DossierSearch search{store, callerRights};
    std::unique_ptr<Reception> reception;
    NoCodeReader codeReader;
    ScriptedPicker picker;
    fakes::ScriptedScanner scanner;
    fakes::ScriptedPrinter printer;
    fakes::StillSync sync;
    Desk desk;
    Counter counter, other;
    Actor clerk;
    Worker worker{QStringLiteral("desk")}; // last: joined before what its jobs use
    QElapsedTimer sincePress = started();
    std::unique_ptr<CitizenScreen> citizen;
    std::unique_ptr<CounterWindow> window;
};

} // namespace motcua::ui::bench
