// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/counter/counter_bench.h"
#include "ui/common/key_cap.h"
#include "ui/common/primary_button.h"
#include "ui/common/screen_render.h"
#include "ui/common/theme.h"
#include "ui/counter/pane.h"

#include <QAbstractItemView>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTranslator>

using namespace motcua;
using namespace motcua::ui;
using namespace motcua::ui::bench;

/// The window at every size of design §9: nothing scrolls sideways, nothing of the primary is cut. With
/// MOTCUA_SCREENS set to a folder the pictures are kept there.
class CounterScreensTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (m_translator.load(QStringLiteral(":/i18n/motcua_vi.qm")))
            QApplication::installTranslator(&m_translator);
    }
    void sizes_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("dark");
        for (const bool dark : {false, true}) {
            for (const QSize size : {QSize(1366, 768), QSize(1366, 690), QSize(1093, 614),
                                     QSize(1536, 864), QSize(1920, 1080)})
                QTest::addRow("%dx%d-%s", size.width(), size.height(), dark ? "dark" : "light")
                    << size << dark;
        }
    }
    void sizes()
    {
        QFETCH(QSize, size);
        QFETCH(bool, dark);
        Theme::apply(*qApp, dark ? Theme::Mode::Dark : Theme::Mode::Light);
        Bench b;
        queueOf(b);
        b.sync.now = {
            SyncStatus::State::Offline, 12, 12, centreTime(QDate(2026, 11, 23), QTime(9, 41)), {}};
        CounterWindow &w = b.open(size);
        QTRY_COMPARE(b.primary().act, PrimaryState::Act::Call);
        check(w, size, "01-idle");

        b.key(Qt::Key_F2);
        QTRY_COMPARE(w.controller().phase(), CounterController::Phase::Called);
        shoot(w, size, "01b-called");
        b.clock.advance(2 * 60 * 1000);
        b.pressPrimary(Qt::Key_F2);
        QTRY_COMPARE(w.controller().intake().stage(), IntakeDesk::Stage::Editing);
        b.wedge(kCard);
        QTRY_COMPARE(w.controller().intake().draft().submitter.name.value,
                     QStringLiteral("Nguyễn Thị Mai"));
        w.controller().intake().setProcedure(
            *b.desk.catalogue.inForce(u"1.004884", QDate(2026, 11, 23)));
        w.controller().intake().edit([](Draft &draft) {
            draft.forSelf = false;
            draft.relation = QStringLiteral("Em dâu");
            draft.owner.name = {QStringLiteral("Nguyễn Văn Bình"), Provenance::Typed};
            draft.owner.personalId = {QStringLiteral("038088002222"), Provenance::Typed};
            draft.owner.birth = {QStringLiteral("1988-02-02"), Provenance::Typed};
            draft.owner.sex = {QStringLiteral("male"), Provenance::Typed};
            draft.submitter.phone = {QStringLiteral("0912 345 678"), Provenance::Typed};
            draft.components[0] = ComponentState::Complete;
            draft.components[1] = ComponentState::NotApplicable;
            draft.components[3] = ComponentState::Missing;
        });
        w.controller().intake().flush();
        b.clock.advance(132 * 1000);
        QTRY_VERIFY(w.controller().intake().due());
        QTRY_VERIFY(w.controller().intake().isSaved());
        Q_EMIT w.controller().intake().opened();
        giveItTime(1100);
        check(w, size, "02-serving");

        b.key(Qt::Key_K, Qt::ControlModifier);
        QLineEdit *query = b.find<QLineEdit>(QStringLiteral("paletteQuery"));
        Bench::type(query, QStringLiteral("khai sinh"));
        QTRY_VERIFY(b.find<QAbstractItemView>(QStringLiteral("paletteList"))->model()->rowCount() >
                    2);
        shoot(w, size, "06-palette");
        QTest::keyClick(query, Qt::Key_Escape);

        w.controller().intake().edit([](Draft &draft) {
            for (int i = 0; i < draft.components.size(); ++i) {
                const Component &component = draft.procedure->components.at(i);
                draft.components[i] = component.kind == Component::Kind::Present
                                          ? ComponentState::CompleteShown
                                          : ComponentState::Complete;
            }
        });
        b.scanner.pages = 2;
        w.controller().intake().flush();
        QTRY_VERIFY(w.controller().intake().isSaved());
        QTest::mouseClick(b.find<QWidget>(QStringLiteral("scan_1")), Qt::LeftButton);
        QTRY_COMPARE(w.controller().intake().draft().papers.size(), 1);
        w.controller().intake().prepare();
        QTRY_VERIFY(b.citizen->isShowingRequest());
        b.sign();
        QTRY_VERIFY(!w.controller().intake().preview().isNull());
        giveItTime(50);
        check(w, size, "04-signing");
        QTest::keyClick(b.citizen->findChild<QWidget *>(QStringLiteral("agree")), Qt::Key_Return);
        giveItTime(50);
        QTest::keyClick(b.find<QWidget>(QStringLiteral("takeSignature")), Qt::Key_Return);
        QTRY_VERIFY(w.controller().intake().draft().ink);
        b.pressPrimary(Qt::Key_F8);
        QTRY_COMPARE(w.controller().intake().printing(), IntakeDesk::Printing::Printed);
        giveItTime(50);
        check(w, size, "05-receipt");

        // The turn ends; work put aside shows on the idle page, a jam and a doubtful card in the form.
        b.clock.advance(40 * 1000);
        b.pressPrimary(Qt::Key_F8);
        QTRY_COMPARE(w.controller().phase(), CounterController::Phase::Idle);
        b.key(Qt::Key_N, Qt::ControlModifier);
        QTRY_COMPARE(w.controller().intake().stage(), IntakeDesk::Stage::Editing);
        b.wedge(kCard);
        QTRY_VERIFY(!w.controller().intake().draft().submitter.isEmpty());
        shoot(w, size, "02d-card");
        b.wedge(QStringLiteral("03119000123||Nguyễn Thị Mai|05031990|Nữ|Vĩnh Bảo|12072021"));
        w.controller().intake().setProcedure(
            *b.desk.catalogue.inForce(u"1.001193", QDate(2026, 11, 23)));
        b.scanner.fault = Failure("scanner_jammed", QStringLiteral("Kẹt giấy ở tờ 3."),
                                  QStringLiteral("Mở nắp, rút tờ kẹt, đặt lại từ tờ 3."));
        QTRY_VERIFY(w.findChild<QWidget *>(QStringLiteral("scan_1")));
        QTest::mouseClick(b.find<QWidget>(QStringLiteral("scan_1")), Qt::LeftButton);
        QTRY_COMPARE(w.controller().intake().draft().papers.size(), 1);
        giveItTime(50);
        check(w, size, "03-jam");
        b.key(Qt::Key_F7);
        QTRY_VERIFY(w.findChild<QWidget *>(QStringLiteral("openDraft_0")));
        giveItTime(50);
        check(w, size, "01c-drafts");
        b.key(Qt::Key_L, Qt::ControlModifier);
        shoot(w, size, "01d-issue");
        QTest::keyClick(w.focusWidget(), Qt::Key_Escape);
        // The common size and the smallest; the sheets are the same at the others.
        if (size == QSize(1366, 768) || size == QSize(1093, 614))
            gestures(b, size);
    }

private:
    // The sheets of the gestures, the paused counter, what is on hold.
    static void gestures(Bench &b, QSize size)
    {
        CounterWindow &w = *b.window;
        QueueDesk &queue = w.controller().queue();
        const auto press = [&w](Qt::Key key) { QTest::keyClick(w.focusWidget(), key); };
        QTRY_VERIFY(!queue.isBusy());
        b.key(Qt::Key_F10);
        shoot(w, size, "01e-more");
        // A digit is kept back a moment, since a code reader's come as fast (WedgeFilter).
        press(Qt::Key_3);
        QTRY_VERIFY(w.findChild<QWidget *>(QStringLiteral("pausePreset_0")));
        QTest::mouseClick(b.find<QWidget>(QStringLiteral("pausePreset_0")), Qt::LeftButton);
        shoot(w, size, "01f-pause");
        press(Qt::Key_Return);
        QTRY_COMPARE(queue.presence().kind, Presence::Kind::Paused);
        QTRY_VERIFY(!queue.isBusy());
        giveItTime(50);
        check(w, size, "01g-paused");
        b.pressPrimary(Qt::Key_F2);
        QTRY_COMPARE(queue.presence().kind, Presence::Kind::Here);
        QTRY_VERIFY(!queue.isBusy());
        b.pressPrimary(Qt::Key_F2);
        QTRY_COMPARE(w.controller().phase(), CounterController::Phase::Called);
        QTRY_VERIFY(!queue.isBusy());
        b.key(Qt::Key_F6);
        shoot(w, size, "02e-transfer");
        press(Qt::Key_Escape);
        b.key(Qt::Key_F7);
        shoot(w, size, "02f-hold");
        press(Qt::Key_Return);
        QTRY_COMPARE(queue.state().inState(TicketState::OnHold).size(), 1);
        QTRY_VERIFY(!queue.isBusy());
        b.clock.advance(11LL * 60 * 1000);
        QTRY_COMPARE(b.find<PinnedBar>(QStringLiteral("onHoldBar"))->tone(), Tone::Warn);
        giveItTime(50);
        check(w, size, "01h-hold-due");
        QTest::mouseClick(b.find<QWidget>(QStringLiteral("onHoldBar")), Qt::LeftButton);
        shoot(w, size, "02g-held");
    }
    static void queueOf(Bench &b)
    {
        const struct
        {
            const char *series, *procedure, *priority;
            int afterMinutes;
        } rows[] = {
            {"B", "Chứng thực bản sao", "", 4},
            {"A", "Đăng ký kết hôn", "", 8},
            {"B", "Chứng thực chữ ký", "", 2},
            {"A", "Đăng ký khai tử", "", 1},
            {"A", "Đăng ký lại khai sinh", "pregnant", 1},
            {"A", "Trích lục hộ tịch", "", 2},
            {"B", "Chứng thực di chúc", "", 1},
            {"A", "Đăng ký khai sinh", "small_child", 2},
            {"A",
             "Ghi vào Sổ hộ tịch việc kết hôn của công dân Việt Nam đã được giải quyết tại cơ quan "
             "có thẩm quyền của nước ngoài",
             "", 3},
        };
        for (const auto &row : rows) {
            (void)b.issue(QString::fromUtf8(row.series), QString::fromUtf8(row.procedure),
                          QString::fromUtf8(row.priority));
            b.clock.advance(qint64(row.afterMinutes) * 60 * 1000);
        }
    }
    static void shoot(CounterWindow &window, QSize size, const char *name)
    {
        const QString folder = qEnvironmentVariable("MOTCUA_SCREENS");
        if (folder.isEmpty())
            return;
        QDir().mkpath(folder);
        const QString theme = Theme::isDark() ? QStringLiteral("dark") : QStringLiteral("light");
        QVERIFY(renderToPng(window, size, 1.0,
                            QStringLiteral("%1/%2-%3x%4-%5.png")
                                .arg(folder, QString::fromLatin1(name))
                                .arg(size.width())
                                .arg(size.height())
                                .arg(theme)));
    }
    static void check(CounterWindow &window, QSize size, const char *name)
    {
        shoot(window, size, name);
        QCOMPARE(window.size(), size); // no minimum width pushes it open
        const QList<QScrollArea *> areas = window.findChildren<QScrollArea *>();
        for (const QScrollArea *area : areas) {
            if (area->isVisible())
                QVERIFY2(area->widget()->width() <= area->viewport()->width(),
                         qPrintable(area->objectName()));
        }
        auto *primary = window.findChild<PrimaryButton *>(QStringLiteral("primaryButton"));
        QCOMPARE(primary->height(), 60);
        const int room = primary->width() - 14 - 14 - 8 - keyCapSize(QStringLiteral("F8")).width();
        QVERIFY2(QFontMetrics(Theme::font(TypeRole::PrimaryButton))
                         .horizontalAdvance(primary->title()) <= room,
                 qPrintable(primary->title()));
        QVERIFY2(QFontMetrics(Theme::font(TypeRole::Small)).horizontalAdvance(primary->reason()) <=
                     room,
                 qPrintable(primary->reason()));
    }
    QTranslator m_translator;
};

QTEST_MAIN(CounterScreensTest)
#include "tst_ui_counter_screens.moc"
