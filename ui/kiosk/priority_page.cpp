// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/priority_page.h"

#include "ui/common/icon.h"
#include "ui/common/labels.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua::ui {

PriorityPage::PriorityPage(const Desk &desk, const ScaledStage &stage, const KioskLook &look,
                           QWidget *parent)
    : KioskPage(stage, look, parent),
      m_desk(desk)
{
    for (int i = 0; i < m_desk.priorities.size(); ++i) {
        const PriorityGroup &group = m_desk.priorities[i];
        const QString question = priorityQuestion(group.code);
        KioskButton *choice =
            button(KioskButton::Kind::Choice, question.isEmpty() ? group.name : question,
                   u"reason_"_s + group.code);
        choice->setBody(priorityProof(group.code));
        connect(choice, &QPushButton::clicked, this, [this, i] { choose(i); });
        m_reasons.append(choice);
    }
    m_take = button(KioskButton::Kind::Primary, {}, u"takePriority"_s);
    connect(m_take, &QPushButton::clicked, this, [this] {
        if (m_reason >= 0) // else the button says "choose a reason"
            Q_EMIT chosen(m_desk.priorities[m_reason].code);
    });
    m_ordinary = button(KioskButton::Kind::Plain, tr("I have no priority"), u"ordinary"_s);
    connect(m_ordinary, &QPushButton::clicked, this, [this] { Q_EMIT chosen({}); });
    m_back = button(KioskButton::Kind::Plain, tr("Back"), u"back"_s, u"arrow-left"_s);
    connect(m_back, &QPushButton::clicked, this, &PriorityPage::back);
    enter();
}

void PriorityPage::enter()
{
    choose(-1);
}

void PriorityPage::setGroup(const ServiceGroup &group)
{
    m_group = group;
    update();
}

void PriorityPage::choose(int index)
{
    m_reason = index;
    for (int other = 0; other < m_reasons.size(); ++other)
        m_reasons[other]->setChosen(other == index);
    m_take->setReady(index >= 0);
    m_take->setTitle(index >= 0 ? tr("Take a priority number") : tr("Choose a reason"));
}

void PriorityPage::arrange()
{
    const Frame f = frame();
    const int count = int(m_reasons.size());
    if (f.lying) { // reasons in two columns, what follows from them below
        const int rows = std::max(1, (count + 1) / 2);
        const double top = f.top + 140;
        const double end = f.bottom - 24 - 132 - 20;
        const double pitch = std::min(140.0, (end - top) / rows);
        const double w = (f.wide - 24) / 2;
        for (int i = 0; i < count; ++i) {
            const int row = i / 2;
            place(m_reasons[i], {f.left + (i % 2) * (w + 24), top + row * pitch, w, pitch - 14});
        }
        place(m_take, {f.left + w + 24, f.bottom - 24 - 132, w, 132});
        place(m_ordinary, {f.left, f.bottom - 24 - 132, w, 132});
        return;
    }
    const double top = 412;
    const double pitch = std::min(152.0, (1406 - top) / std::max(1, count));
    for (int i = 0; i < count; ++i)
        place(m_reasons[i], {f.left, top + i * pitch, f.wide, pitch - (pitch > 145 ? 20 : 10)});
    const double after = top + count * pitch + 16;
    place(m_take, {f.left, after, f.wide, 150});
    place(m_ordinary, {f.left, after + 166, f.wide, 112});
}

void PriorityPage::paint(QPainter *painter)
{
    const Frame f = frame();
    const QString sentence = tr("Choose one. A clerk will look at the papers at the counter.");
    const double y = f.lying ? f.top - 6 : 194;
    paintIcon(painter, stage().mapF({f.left, y + 3, 42, 42}), m_group.icon, c(ColorRole::Accent));
    line(painter, {f.left + 60, y, f.wide - 60, 48}, m_group.name, 34, 600, ColorRole::Accent);
    if (f.lying) {
        line(painter, {f.left, y + 52, f.wide * 0.4, 76}, tr("Reason for priority"), 48, 700);
        line(painter, {f.left + f.wide * 0.4, y + 60, f.wide * 0.6, 60}, sentence, 28, 400,
             ColorRole::InkSecondary, Qt::AlignRight);
        return;
    }
    line(painter, {f.left, 256, f.wide, 84}, tr("Reason for priority"), 60, 700);
    line(painter, {f.left, 342, f.wide, 44}, sentence, 30, 400, ColorRole::InkSecondary);
}

} // namespace motcua::ui
