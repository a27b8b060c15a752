// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/reporting/day_play.h"
#include "app/core/reporting/queue_past.h"
#include "tests/support/fakes/desk_fakes.h"
#include "tests/ui/ui_test.h"
#include "ui/common/save_picker.h"
#include "ui/supervisor/cell_table.h"
#include "ui/supervisor/hall_page.h"

#include <QTest>
#include <QVBoxLayout>

namespace motcua::ui::bench {

class MemoryPast final : public QueuePast
{
public:
    [[nodiscard]] QVector<QDate> daysBefore(QDate day, int limit) const override
    {
        QVector<QDate> found;
        for (auto one = days.cend(); one != days.cbegin();) {
            --one;
            if (one.key() < day && found.size() < limit)
                found.append(one.key());
        }
        return found;
    }
    [[nodiscard]] QueueState stateOf(QDate day) const override { return days.value(day); }
    QMap<QDate, QueueState> days;
};

class MemoryFiles final : public ExportFiles
{
public:
    struct File final : ExportFile
    {
        File(QMap<QString, QByteArray> &all, QString name) : files(all), path(std::move(name)) {}
        void write(const QByteArray &more) override { bytes += more; }
        void settle() override {}
        void publish() override { files.insert(path, bytes); }
        QMap<QString, QByteArray> &files;
        QString path;
        QByteArray bytes;
    };
    [[nodiscard]] std::unique_ptr<ExportFile> begin(const QString &path) override
    {
        return std::make_unique<File>(files, path);
    }
    QMap<QString, QByteArray> files;
};

class ScriptedSave final : public SavePicker
{
public:
    void pick(QWidget *, const QString &, const QString &, const QString &,
              const std::function<void(const QString &)> &chosen) override
    {
        chosen(QStringLiteral("/out/x.csv"));
    }
};

inline QueueState dayOf(QDate day, quint32 seed, int visits = 120)
{
    DayShape shape;
    shape.visits = visits;
    return playDay(randomDay(seed, day, shape), CallPolicy()).state;
}

/// A supervisor's window with the page in it.
struct Room : fakes::DeskFixture
{
    explicit Room(Role role = Role::Supervisor)
    {
        boss = staff.people.constLast();
        clerk = staff.people.constFirst();
        desk.approvals = &approvals;
        archive = std::make_unique<Worker>(QStringLiteral("archive"));
        desk.archiveWorker = archive.get();
        desk.archive = [this] {
            Archive parts;
            parts.past = &past;
            parts.files = &files;
            return parts;
        };
        by = {boss.id, boss.name, 0, QStringLiteral("C01"), role};
    }
    ~Room()
    {
        [this] { QTRY_COMPARE(worker->pending() + archive->pending(), 0); }();
        archive.reset();
    }
    void open()
    {
        window.resize(1366, 768);
        auto *column = new QVBoxLayout(&window);
        column->setContentsMargins(0, 0, 0, 0);
        page = new HallPage(desk, by, &picker, &window);
        column->addWidget(page);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window was not activated");
        [this] { QTRY_VERIFY(table("hallLanes")->cells()->rowCount() > 0); }();
    }
    Ticket issue(const QString &series)
    {
        return queue.issue({series}, {{}, {}, 0, QStringLiteral("K"), Role::Kiosk});
    }
    [[nodiscard]] Actor at(int counter) const
    {
        return {staff.people.at(3 - counter).id, staff.people.at(3 - counter).name, counter,
                QStringLiteral("C01"), Role::ReceptionOfficer};
    }
    Ticket call(int counter)
    {
        return queue.callNext(desk.counters.at(counter - 1), at(counter)).ticket.value_or(Ticket());
    }
    template <typename T>
    T *find(const char *name)
    {
        return window.findChild<T *>(QLatin1String(name));
    }
    CellTable *table(const char *name) { return find<CellTable>(name); }
    QString cell(const char *name, int row, int column)
    {
        const CellModel *model = table(name)->cells();
        return row < model->rowCount() ? model->index(row, column).data().toString() : QString();
    }
    void keys(const QString &text)
    {
        for (const QChar c : text)
            QTest::keyClick(window.focusWidget(), c.toLatin1());
    }
    void press(Qt::Key key) { QTest::keyClick(window.focusWidget(), key); }

    Approvals approvals{signIn, audit, clock};
    MemoryPast past;
    MemoryFiles files;
    ScriptedSave picker;
    std::unique_ptr<Worker> archive;
    Staff boss, clerk;
    Actor by;
    QWidget window;
    HallPage *page = nullptr;
};

} // namespace motcua::ui::bench
