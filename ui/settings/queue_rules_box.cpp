// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/queue_rules_box.h"

#include "ui/settings/rules_books.h"

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

QVector<RulesBox::Book> booksOf(const Desk &desk)
{
    QVector<RulesBox::Book> books{queueBook(desk)};
    if (desk.checkInSettings != nullptr)
        books.append(checkInBook(desk));
    return books;
}

} // namespace

QueueRulesBox::QueueRulesBox(const Desk &desk, QWidget *parent)
    : RulesBox(desk, u"queueRules"_s, booksOf(desk), parent)
{
    const auto number = [this, brought = QueueSettings::document().brought](const QString &key,
                                                                            const QString &label) {
        grid().addNumber(key, label, brought);
    };
    number(u"priority_run"_s, tr("Calls out of turn in a row, at most"));
    number(u"overdue_minutes"_s, tr("Overdue after so many minutes more"));
    number(u"recall_limit"_s, tr("Calls of one number, at most"));
    number(u"recall_gap_seconds"_s, tr("Seconds between two calls"));
    number(u"no_show_grace_minutes"_s, tr("No-show: minutes of grace"));
    number(u"hold_minutes"_s, tr("On hold: minutes"));
    number(u"undo_seconds"_s, tr("Undo: seconds"));
    number(u"wait_warn_minutes"_s, tr("Wait turns amber at minutes"));
    number(u"wait_alarm_minutes"_s, tr("Wait turns red at minutes"));
    number(u"target_p90_minutes"_s, tr("Nine of ten wait at most minutes"));
    number(u"lane_warn_waiting"_s, tr("Many in one line from"));
    grid().addTime(u"closes_at"_s, tr("The centre closes at"));
    grid().addSwitch(u"pick_up_ahead"_s, tr("Results are handed over first"));
    grid().addSwitch(u"carry_over"_s, tr("Who was not served keeps the place"));
    number(u"appointment_early_minutes"_s, tr("Appointment: minutes early"));
    number(u"appointment_late_minutes"_s, tr("Appointment: minutes late"));
    if (desk.checkInSettings != nullptr) {
        const auto brought = CheckInSettings::document().brought;
        grid().addNumber(u"earliest_minutes"_s,
                         tr("Appointment: checks in so many minutes before at the earliest (0: all "
                            "day)"),
                         brought);
        grid().addNumber(u"lapse_minutes"_s,
                         tr("Appointment: lapses so many minutes after (0: not on its day)"),
                         brought);
        grid().addSwitch(u"lapsed_gets_number"_s,
                         tr("Appointment that lapsed: gets an ordinary number (no: is sent to the "
                            "desk)"));
    }
    begin();
}

QString QueueRulesBox::hint(const QJsonObject &rules) const
{
    Q_UNUSED(rules);
    return tr("Holds from the next call on, at every computer of the centre; each change is "
              "recorded.");
}

} // namespace motcua::ui
