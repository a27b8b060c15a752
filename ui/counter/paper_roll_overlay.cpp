// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/paper_roll_overlay.h"

#include "app/core/queue/paper_roll.h"
#include "ui/common/combo_box.h"
#include "ui/common/error_banner.h"
#include "ui/common/label.h"
#include "ui/common/labels.h"
#include "ui/common/primary_button.h"
#include "ui/common/segment_button.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr int kSheetWidth = 560;
constexpr int kLatest = 5;
constexpr int kLastNumber = 9999;

} // namespace

PaperRollOverlay::PaperRollOverlay(const Desk &desk, QWidget *host)
    : OverlayDialog(host, kSheetWidth),
      m_desk(desk),
      m_banner(new ErrorBanner(sheet())),
      m_number(new QLineEdit(sheet())),
      m_time(new QLineEdit(sheet())),
      m_group(new ComboBox(sheet())),
      m_priority(new ComboBox(sheet())),
      m_state(new SegmentButton({tr("Still waiting"), tr("Already served")}, sheet())),
      m_save(new PrimaryButton(sheet())),
      m_list(new Label({}, TypeRole::Small, ColorRole::InkSecondary, sheet()))
{
    setObjectName(u"paperRoll"_s);
    m_number->setObjectName(u"rollNumber"_s);
    m_time->setObjectName(u"rollTime"_s);
    m_group->setObjectName(u"rollGroup"_s);
    m_priority->setObjectName(u"rollPriority"_s);
    m_state->setObjectName(u"rollState"_s);
    m_save->setObjectName(u"rollSave"_s);
    m_list->setObjectName(u"rollList"_s);
    body()->setSpacing(10);
    body()->addWidget(
        new Label(tr("Enter paper numbers"), TypeRole::Page, ColorRole::Ink, sheet()));
    auto *hint = new Label(tr("Numbers that were handed out from the paper roll while the machine "
                              "could not. Their times are kept as estimated."),
                           TypeRole::Small, ColorRole::InkSecondary, sheet());
    hint->setWordWrap(true);
    body()->addWidget(hint);
    m_banner->hide();
    body()->addWidget(m_banner);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    const auto put = [this, grid](const QString &label, QWidget *control, int row, int column) {
        auto *text = new Label(label, TypeRole::Caption, ColorRole::InkSecondary, sheet());
        text->setBuddy(control);
        control->setAccessibleName(label);
        grid->addWidget(text, 2 * row, column);
        grid->addWidget(control, 2 * row + 1, column);
    };
    put(tr("Number on the paper"), m_number, 0, 0);
    put(tr("Handed out about"), m_time, 0, 1);
    put(tr("Service group"), m_group, 1, 0);
    put(tr("Priority"), m_priority, 1, 1);
    put(tr("This citizen is"), m_state, 2, 0);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    body()->addLayout(grid);
    m_number->setPlaceholderText(u"R012"_s);
    m_time->setPlaceholderText(u"9:05"_s);
    for (const ServiceGroup &group : desk.groups)
        m_group->addItem(QStringLiteral("%1 · %2").arg(group.series, group.name), group.series);
    m_priority->addItem(tr("None"), QString());
    for (const PriorityGroup &group : desk.priorities)
        m_priority->addItem(group.name, group.code);

    m_save->setTitle(tr("Enter this number"));
    m_save->setReason(tr("It takes the place of its time in the line"));
    m_save->setKeyText(u"Enter"_s);
    body()->addWidget(m_save);
    m_list->setWordWrap(true);
    m_list->hide();
    body()->addWidget(m_list);

    connect(m_number, &QLineEdit::returnPressed, this, [this] {
        m_time->setFocus();
        m_time->selectAll();
    });
    connect(m_time, &QLineEdit::returnPressed, this, &PaperRollOverlay::save);
    connect(m_save, &PrimaryButton::triggered, this, &PaperRollOverlay::save);
    connect(m_state, &SegmentButton::chosen, this, [this](int index) {
        m_save->setReason(index == 0 ? tr("It takes the place of its time in the line")
                                     : tr("It is kept as served"));
    });
}

void PaperRollOverlay::begin(const Actor &by)
{
    m_by = by;
    m_count = 0;
    m_latest.clear();
    m_list->hide();
    m_banner->clear();
    m_number->clear();
    m_time->clear();
    open(m_number);
    if (m_desk.paperRoll == nullptr)
        return;
    m_desk.worker->run(
        this, [roll = m_desk.paperRoll] { return roll->series(); },
        [this](const QString &series) {
            m_series = series;
            m_number->setPlaceholderText(TicketNumber{series, 12}.text());
        },
        [](const Failure &) {});
}

void PaperRollOverlay::say(const Failure &failure, QLineEdit *field)
{
    m_banner->tell(failure);
    field->setFocus();
    field->selectAll();
}

void PaperRollOverlay::save()
{
    if (m_busy || m_desk.paperRoll == nullptr)
        return;
    const auto number = PaperRoll::numberFrom(m_number->text(), m_series);
    if (!number) {
        say(Failure("roll_number", tr("This is no number of a paper roll; nothing was added."),
                    tr("Enter it as it is printed, such as %1.").arg(m_number->placeholderText())),
            m_number);
        return;
    }
    const auto time = PaperRoll::timeFrom(m_time->text());
    if (!time) {
        say(Failure("roll_time", tr("The time was not understood; nothing was added."),
                    tr("Enter about when it was, such as 9:05.")),
            m_time);
        return;
    }
    const PaperNumber paper{*number, *time, m_group->currentData().toString(),
                            m_priority->currentData().toString(), m_state->current() == 1};
    m_busy = true;
    m_desk.worker->run(
        this, [roll = m_desk.paperRoll, paper, by = m_by] { return roll->enter(paper, by); },
        [this](const Ticket &ticket) {
            m_busy = false;
            kept(ticket);
        },
        [this](const Failure &failure) {
            m_busy = false;
            say(failure, failure.name() == "roll_time" ? m_time : m_number);
        });
}

void PaperRollOverlay::kept(const Ticket &ticket)
{
    m_banner->clear();
    ++m_count;
    m_latest.prepend(
        QStringLiteral("%1 %2").arg(ticket.number.text(), timeText(toCentre(ticket.issuedAt))));
    while (m_latest.size() > kLatest)
        m_latest.removeLast();
    m_list->setText(tr("Entered: %1. Latest: %2").arg(m_count).arg(m_latest.join(u" · "_s)));
    m_list->show();
    const int next = std::min(ticket.number.number + 1, kLastNumber);
    m_number->setText(TicketNumber{ticket.number.series, next}.text());
    m_priority->setCurrentIndex(0); // said anew for each: it is a right of one person
    m_number->setFocus();
    m_number->selectAll();
    Q_EMIT entered(ticket);
}

} // namespace motcua::ui
