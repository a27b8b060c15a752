// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/component_row.h"

#include "ui/common/button.h"
#include "ui/common/chip.h"
#include "ui/common/label.h"
#include "ui/common/labels.h"
#include "ui/counter/counter_text.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QMenu>

namespace motcua::ui {

namespace {
constexpr int kChipColumn = 196;
constexpr int kActionColumn = 132;
} // namespace

ComponentRow::ComponentRow(int index, const Component &component, QWidget *parent)
    : QWidget(parent),
      m_index(index),
      m_component(component)
{
    setObjectName(QStringLiteral("component_%1").arg(index + 1));
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(component.name);
    setProperty("ringRadius", radius::kControl);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 0, 8, 0);
    row->setSpacing(0);
    auto *number =
        new Label(QString::number(index + 1), TypeRole::Caption, ColorRole::InkTertiary, this);
    number->setFixedWidth(28);
    row->addWidget(number);
    auto *text = new QVBoxLayout;
    text->setSpacing(0);
    text->addStretch();
    text->addWidget(new ElidedLabel(component.name, TypeRole::Control, ColorRole::Ink, this));
    m_line = new ElidedLabel({}, TypeRole::Caption, ColorRole::InkTertiary, this);
    text->addWidget(m_line);
    text->addStretch();
    row->addLayout(text, 1);
    row->addSpacing(12);

    auto *chipBox = new QWidget(this);
    chipBox->setFixedWidth(kChipColumn);
    auto *chips = new QHBoxLayout(chipBox);
    chips->setContentsMargins(0, 0, 0, 0);
    m_chip = new Chip({}, chipBox);
    m_chip->setObjectName(QStringLiteral("componentState_%1").arg(index + 1));
    m_chip->setClickable(true);
    m_chip->setFocusPolicy(Qt::NoFocus); // the row has the keys
    m_chip->setToolTip(tr("Space ticks · Delete: missing · −: not applicable"));
    chips->addWidget(m_chip);
    chips->addStretch();
    row->addWidget(chipBox);
    connect(m_chip, &Chip::clicked, this, &ComponentRow::openStates);

    auto *actionBox = new QWidget(this);
    actionBox->setFixedWidth(kActionColumn);
    auto *actions = new QHBoxLayout(actionBox);
    actions->setContentsMargins(0, 0, 0, 0);
    actions->addStretch();
    if (component.kind == Component::Kind::Submit) {
        m_scan = new Button(tr("Scan"), Button::Kind::Plain, actionBox);
        m_scan->setObjectName(QStringLiteral("scan_%1").arg(index + 1));
        m_scan->setIconName(QStringLiteral("scan-line"));
        m_scan->setControlHeight(32);
        actions->addWidget(m_scan);
        connect(m_scan, &Button::clicked, this, [this] { Q_EMIT scanWanted(m_index); });
    }
    row->addWidget(actionBox);
    setWide(false);
    show(ComponentState::NotChecked, nullptr, false);
}

void ComponentRow::setWide(bool wide)
{
    setFixedHeight(wide ? size::kRowComponentWide : size::kRowComponent);
}

void ComponentRow::show(ComponentState state, const Paper *paper, bool scanWanted)
{
    m_state = state;
    m_chip->setWord(statusWord(state));
    QString line = componentKind(m_component);
    if (paper)
        line +=
            QStringLiteral(" · ") + tr("%n page(s), %1 dpi", nullptr, paper->pages).arg(paper->dpi);
    else if (scanWanted)
        line += QStringLiteral(" · ") + tr("not scanned");
    m_line->setText(line);
    setAccessibleDescription(QStringLiteral("%1, %2").arg(statusWord(state).text, line));
    if (m_scan) {
        m_scan->setText(paper ? tr("Scan again") : tr("Scan"));
        m_scan->setKind(paper ? Button::Kind::Flat : Button::Kind::Plain);
    }
}

void ComponentRow::setScanEnabled(bool enabled)
{
    if (m_scan)
        m_scan->setEnabled(enabled);
}

ComponentState ComponentRow::ticked() const
{
    return m_component.kind == Component::Kind::Present ? ComponentState::CompleteShown
                                                        : ComponentState::Complete;
}

void ComponentRow::openStates()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QVector<ComponentState> states{ticked(), ComponentState::Missing};
    if (!m_component.required)
        states.append(ComponentState::NotApplicable);
    states.append(ComponentState::NotChecked);
    for (const ComponentState state : states) {
        QAction *action = menu->addAction(statusWord(state).text);
        connect(action, &QAction::triggered, this,
                [this, state] { Q_EMIT stateChosen(m_index, state); });
    }
    menu->popup(m_chip->mapToGlobal(QPoint(0, m_chip->height() + 2)));
}

void ComponentRow::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Space:
        if (!event->isAutoRepeat())
            Q_EMIT stateChosen(m_index,
                               m_state == ticked() ? ComponentState::NotChecked : ticked());
        return;
    case Qt::Key_Delete: Q_EMIT stateChosen(m_index, ComponentState::Missing); return;
    case Qt::Key_Minus:
        if (!m_component.required)
            Q_EMIT stateChosen(m_index, ComponentState::NotApplicable);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_scan && m_scan->isEnabled())
            Q_EMIT scanWanted(m_index);
        return;
    case Qt::Key_Up: Q_EMIT neighbourWanted(m_index, -1); return;
    case Qt::Key_Down: Q_EMIT neighbourWanted(m_index, 1); return;
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace motcua::ui
