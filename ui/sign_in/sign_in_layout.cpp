// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/error_banner.h"
#include "ui/common/label.h"
#include "ui/common/pin_field.h"
#include "ui/common/primary_button.h"
#include "ui/common/secret_field.h"
#include "ui/common/staff_tiles.h"
#include "ui/common/theme.h"
#include "ui/sign_in/brand_panel.h"
#include "ui/sign_in/counter_choice.h"
#include "ui/sign_in/sign_in_window.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

// Where things stand in the sign-in window.
namespace motcua::ui {

namespace {

constexpr int kFormWidth = 640;
constexpr int kRing = StaffTiles::kRing; ///< everything else lines up with the tiles
constexpr int kMostRows = 5;
constexpr int kTileStep = 66;
constexpr int kRestHeight = 410; ///< of everything but the names, a banner included

} // namespace

void SignInWindow::layOut()
{
    auto *halves = new QHBoxLayout(this);
    halves->setContentsMargins(0, 0, 0, 0);
    halves->setSpacing(0);
    halves->addWidget(m_brand);
    auto *right = new QWidget;
    halves->addWidget(right, 1);
    auto *sides = new QHBoxLayout(right);
    sides->setContentsMargins(24, 16, 24, 16);
    auto *form = new QWidget;
    form->setMaximumWidth(kFormWidth + 2 * kRing);
    sides->addStretch(1);
    sides->addWidget(form, 100);
    sides->addStretch(1);

    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addStretch(1);
    const auto inset = [](QWidget *widget) {
        widget->setContentsMargins(kRing, 0, kRing, 0);
        return widget;
    };
    m_greeting->setType(TypeRole::Hero, 1.3);
    column->addWidget(inset(m_greeting));
    column->addSpacing(4);
    column->addWidget(inset(
        new Label(tr("Choose your name with ↑ ↓ or its first letters, type the PIN, then Enter."),
                  TypeRole::Body, ColorRole::InkSecondary)));
    m_notice->setWordWrap(true);
    m_notice->hide();
    column->addWidget(inset(m_notice));
    column->addSpacing(12);
    m_banner->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_banner);
    column->addSpacing(4);
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_tiles);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    m_tiles->setAutoFillBackground(false);
    scroll->setObjectName(u"tilesScroll"_s);
    column->addWidget(scroll);
    column->addSpacing(12);

    auto *grid = new QGridLayout;
    grid->setContentsMargins(kRing, 0, kRing, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(5);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    m_secretLabel->setWeight(600);
    auto *counterLabel = new Label(tr("Working at"), TypeRole::Small);
    counterLabel->setWeight(600);
    counterLabel->setBuddy(m_counter);
    grid->addWidget(m_secretLabel, 0, 0);
    grid->addWidget(counterLabel, 0, 1);
    auto *secretRow = new QHBoxLayout;
    secretRow->setContentsMargins(0, 0, 0, 0);
    secretRow->addSpacing(-4);
    secretRow->addWidget(m_secret, 1);
    grid->addLayout(secretRow, 1, 0);
    m_counter->setControlHeight(52);
    m_counter->setStrong(true);
    m_counter->setProperty("ringRadius", radius::kCard);
    m_counter->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_counter->setAccessibleName(tr("Working at"));
    grid->addWidget(m_counter, 1, 1);
    m_attempts->setWordWrap(true);
    grid->addWidget(m_attempts, 2, 0, 1, 2);
    column->addLayout(grid);
    column->addSpacing(16);
    m_enter->setTitle(tr("Go to the counter"));
    m_enter->setKeyText(tr("Enter"));
    m_enter->setFixedHeight(52);
    auto *enterRow = new QHBoxLayout;
    enterRow->setContentsMargins(kRing, 4, kRing, 4);
    enterRow->addWidget(m_enter);
    column->addLayout(enterRow);
    column->addStretch(1);

    setTabOrder(m_tiles, m_secret->boxes());
    setTabOrder(m_secret->boxes(), m_secret->line());
    setTabOrder(m_secret->line(), m_counter);
    setTabOrder(m_counter, m_enter);
}

void SignInWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_brand->setFixedWidth(width() < 1000 ? 300 : std::min(620, width() * 486 / 1366));
    fitTiles();
}

// As many rows of names as leave room for the rest; the others are a scroll or a letter away.
void SignInWindow::fitTiles()
{
    const int room = std::max(2, (height() - kRestHeight) / kTileStep);
    const int rows = std::min({kMostRows, room, (int(m_staff.size()) + 1) / 2});
    if (auto *scroll = findChild<QScrollArea *>(u"tilesScroll"_s))
        scroll->setFixedHeight(std::max(1, rows) * kTileStep - 10 + 2 * kRing);
}

} // namespace motcua::ui
