// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/procedure_page.h"

#include <algorithm>

#include <QFontMetricsF>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

QString kindText(const Component &component)
{
    QStringList parts;
    parts << (component.kind == Component::Kind::Present ? ProcedurePage::tr("to be shown")
                                                         : ProcedurePage::tr("to be handed in"));
    if (component.originals > 0)
        parts << ProcedurePage::tr("%n original(s)", nullptr, component.originals);
    if (component.copies > 0)
        parts << ProcedurePage::tr("%n copy(ies)", nullptr, component.copies);
    if (!component.required)
        parts << ProcedurePage::tr("only where it applies");
    return parts.join(u" · "_s);
}

} // namespace

ProcedurePage::ProcedurePage(const ScaledStage &stage, const KioskLook &look, QWidget *parent)
    : KioskPage(stage, look, parent)
{
    m_take =
        button(KioskButton::Kind::Primary, tr("Take a number for this"), u"takeForProcedure"_s);
    connect(m_take, &QPushButton::clicked, this, [this] { Q_EMIT numberWanted(false); });
    m_priority = button(KioskButton::Kind::Plain, tr("I have priority"), u"priorityForProcedure"_s,
                        u"chevrons-up"_s);
    connect(m_priority, &QPushButton::clicked, this, [this] { Q_EMIT numberWanted(true); });
    m_back = button(KioskButton::Kind::Plain, tr("Back"), u"procedureBack"_s, u"arrow-left"_s);
    connect(m_back, &QPushButton::clicked, this, &ProcedurePage::back);
    m_up = button(KioskButton::Kind::Plain, tr("Up"), u"procedureUp"_s, u"chevron-up"_s);
    connect(m_up, &QPushButton::clicked, this, [this] { turn(-1); });
    m_down = button(KioskButton::Kind::Plain, tr("Down"), u"procedureDown"_s, u"chevron-down"_s);
    connect(m_down, &QPushButton::clicked, this, [this] { turn(1); });
}

void ProcedurePage::setProcedure(const Procedure &procedure, const QString &groupName)
{
    m_procedure = procedure;
    m_groupName = groupName;
    m_firsts = {0};
    m_end = 0;
    m_take->setVisible(!groupName.isEmpty());
    m_priority->setVisible(!groupName.isEmpty());
    QStringList said{procedure.name, procedure.limit.text, procedure.fee.text};
    for (const Component &component : procedure.components)
        said << component.name;
    setAccessibleName(said.join(u". "_s));
    update();
}

void ProcedurePage::turn(int pages)
{
    if (pages > 0 && m_end < m_procedure.components.size())
        m_firsts.append(m_end);
    else if (pages < 0 && m_firsts.size() > 1)
        m_firsts.removeLast();
    update();
}

QRectF ProcedurePage::listArea() const
{
    const Frame f = frame();
    return f.lying
               ? QRectF(f.left + f.wide * 0.42, f.top + 20, f.wide * 0.58, f.bottom - f.top - 50)
               : QRectF(f.left, 700, f.wide, 750);
}

void ProcedurePage::arrange()
{
    const Frame f = frame();
    m_end = 0;
    m_firsts = {0};
    const double w = f.lying ? f.wide * 0.42 - 24 : f.wide;
    const double y = f.lying ? f.bottom - 300 : 1474;
    place(m_take, {f.left, y, w, 140});
    place(m_priority, {f.left, y + 156, w, 112});
}

void ProcedurePage::paint(QPainter *painter)
{
    const Frame f = frame();
    const double w = f.lying ? f.wide * 0.42 - 24 : f.wide;
    const bool large = look().large;
    double y = f.top + 16;
    line(painter, {f.left, y, w, 44}, m_procedure.field, 30, 600, ColorRole::Accent);
    y += 52;
    const double title = large ? 46 : 40;
    y += paragraph(painter, {f.left, y, w, 260}, m_procedure.name, title, 700) + 16;
    const auto fact = [&](const QString &label, const QString &value) {
        if (value.isEmpty())
            return;
        line(painter, {f.left, y, w, 36}, label, 26, 400, ColorRole::InkSecondary);
        y += 36 + paragraph(painter, {f.left, y + 36, w, 160}, value, large ? 36 : 30, 600) + 10;
    };
    const QString amount = m_procedure.fee.amount.text();
    fact(tr("Fee"), m_procedure.fee.text.isEmpty() ? amount : m_procedure.fee.text);
    fact(tr("Time it takes"), m_procedure.limit.text);

    QRectF list = listArea();
    if (!f.lying)
        list.setTop(std::min(list.top(), y + 20)); // right below what was said of it
    box(painter, list, ColorRole::Surface);
    line(painter, {list.left() + 28, list.top() + 14, list.width() - 56, 44}, tr("Papers to bring"),
         32, 700);
    double at = list.top() + 70;
    const double px = large ? 34 : 28;
    const int first = m_firsts.last();
    m_end = first;
    const QVector<Component> &all = m_procedure.components;
    for (int i = first; i < all.size(); ++i) {
        const QRectF row(list.left() + 28, at, list.width() - 56, list.bottom() - at);
        const QFontMetricsF metrics(stageFont(px * look().scale, 500));
        const QString name = u"%1. %2"_s.arg(i + 1).arg(all.at(i).name);
        const double high =
            metrics.boundingRect(stage().mapF(row), int(Qt::TextWordWrap), name).height() /
            look().scale;
        if (at + high + 60 > list.bottom() && i > first)
            break;
        (void)paragraph(painter, row, name, px, 500);
        line(painter, {row.left(), at + high + 2, row.width(), 34}, kindText(all.at(i)), 24, 400,
             ColorRole::InkSecondary);
        at += high + 50;
        m_end = i + 1;
    }
    if (m_end < all.size())
        line(painter, {list.left() + 28, list.bottom() - 44, list.width() - 56, 36},
             tr("%n more below", nullptr, int(all.size()) - m_end), 26, 600, ColorRole::Accent,
             Qt::AlignRight);
}

} // namespace motcua::ui
