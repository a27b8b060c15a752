// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/crossings_overlay.h"

#include "app/core/queue/crossings.h"
#include "ui/common/label.h"
#include "ui/common/primary_button.h"
#include "ui/counter/pane.h"

#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace motcua::ui {

namespace {

constexpr int kSheet = 640;
constexpr int kListHeight = 260;
constexpr int kRowHeight = 56; // two lines and the gap
constexpr int kRowGap = 10;
constexpr int kScrollBar = 12; // room for one
constexpr int kScrollStep = 60;

} // namespace

CrossingsOverlay::CrossingsOverlay(QWidget *host)
    : OverlayDialog(host, kSheet),
      m_hint(new Label({}, TypeRole::Small, ColorRole::InkSecondary, sheet())),
      m_area(new QScrollArea(sheet()))
{
    setObjectName(QStringLiteral("crossingsOverlay"));
    body()->addWidget(
        new Label(tr("What happened while apart"), TypeRole::Page, ColorRole::Ink, sheet()));
    m_hint->setWordWrap(true);
    body()->addWidget(m_hint);
    m_area->setObjectName(QStringLiteral("crossingsList"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFixedHeight(kListHeight);
    m_area->setFocusPolicy(Qt::NoFocus);
    body()->addWidget(m_area);
    auto *seen = new PrimaryButton(sheet());
    seen->setObjectName(QStringLiteral("crossingsSeen"));
    seen->setTitle(tr("Seen"));
    seen->setReason(tr("F10, then C, shows it again"));
    seen->setKeyText(QStringLiteral("Enter"));
    connect(seen, &PrimaryButton::triggered, this, &OverlayDialog::dismiss);
    body()->addWidget(seen);
}

void CrossingsOverlay::begin(const QVector<Crossing> &crossings, const QVector<Refused> &refused)
{
    const QString crossed = tr(
        "These counters could not hear each other. Both did what they could; every computer came "
        "to the same decision. Look whether the citizen is where it says.");
    const QString notTaken =
        tr("Done here while the centre's server was away. They are kept on this computer and count "
           "for nobody: look for these citizens' numbers and give them new ones.");
    auto *list = new Pane(ColorRole::Surface, {});
    auto *rows = new QVBoxLayout(list);
    rows->setContentsMargins(0, 4, kScrollBar, 4);
    rows->setSpacing(kRowGap);
    const auto add = [list, rows](const QString &text, TypeRole type, ColorRole color) {
        auto *label = new Label(text, type, color, list);
        label->setWordWrap(true);
        rows->addWidget(label);
        return label;
    };
    // One of the two is the whole sheet; both have their heads.
    const bool both = !crossings.isEmpty() && !refused.isEmpty();
    m_hint->setText(refused.isEmpty() ? crossed : notTaken);
    if (both)
        add(tr("Not taken by the centre"), TypeRole::Section, ColorRole::Ink);
    for (const Refused &step : refused)
        add(step.sentence, TypeRole::Body, ColorRole::Ink)
            ->setObjectName(QStringLiteral("refused_%1").arg(step.number));
    if (both) {
        add(tr("Crossed while apart"), TypeRole::Section, ColorRole::Ink);
        add(crossed, TypeRole::Small, ColorRole::InkSecondary);
    }
    for (auto crossing = crossings.crbegin(); crossing != crossings.crend(); ++crossing)
        add(crossingSentence(*crossing), TypeRole::Body, ColorRole::Ink)
            ->setObjectName(QStringLiteral("crossing_%1").arg(crossing->number.text()));
    rows->addStretch();
    const int lines = int(crossings.size() + refused.size()) + (both ? 2 : 0);
    m_area->setFixedHeight(std::clamp(kRowHeight * lines, 2 * kRowHeight, kListHeight));
    m_area->setWidget(list);
    open(findChild<PrimaryButton *>(QStringLiteral("crossingsSeen")));
}

void CrossingsOverlay::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = m_area->verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_Up: bar->setValue(bar->value() - kScrollStep); return;
    case Qt::Key_Down: bar->setValue(bar->value() + kScrollStep); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: dismiss(); return;
    default: OverlayDialog::keyPressEvent(event);
    }
}

} // namespace motcua::ui
