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
constexpr int kScrollBar = 12; // room for one
constexpr int kScrollStep = 60;

} // namespace

CrossingsOverlay::CrossingsOverlay(QWidget *host)
    : OverlayDialog(host, kSheet),
      m_area(new QScrollArea(sheet()))
{
    setObjectName(QStringLiteral("crossingsOverlay"));
    body()->addWidget(
        new Label(tr("Crossed while apart"), TypeRole::Page, ColorRole::Ink, sheet()));
    auto *hint = new Label(tr("These counters could not hear each other. Both did what they could; "
                              "every computer came to the same decision. Look whether the citizen "
                              "is where it says."),
                           TypeRole::Small, ColorRole::InkSecondary, sheet());
    hint->setWordWrap(true);
    body()->addWidget(hint);
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

void CrossingsOverlay::begin(const QVector<Crossing> &crossings)
{
    auto *list = new Pane(ColorRole::Surface, {});
    auto *rows = new QVBoxLayout(list);
    rows->setContentsMargins(0, 4, kScrollBar, 4);
    rows->setSpacing(10);
    std::for_each(crossings.crbegin(), crossings.crend(), [list, rows](const Crossing &crossing) {
        auto *sentence =
            new Label(crossingSentence(crossing), TypeRole::Body, ColorRole::Ink, list);
        sentence->setObjectName(QStringLiteral("crossing_%1").arg(crossing.number.text()));
        sentence->setWordWrap(true);
        rows->addWidget(sentence);
    });
    rows->addStretch();
    m_area->setFixedHeight(
        std::clamp(kRowHeight * int(crossings.size()), 2 * kRowHeight, kListHeight));
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
