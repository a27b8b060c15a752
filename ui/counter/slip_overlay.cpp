// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/slip_overlay.h"

#include "ui/common/button.h"
#include "ui/common/label.h"
#include "ui/common/primary_button.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace motcua::ui {

namespace {

constexpr int kSheet = 560;

} // namespace

SlipOverlay::SlipOverlay(QWidget *host)
    : OverlayDialog(host, kSheet),
      m_number(new Label({}, TypeRole::TvCounter, ColorRole::Ink, sheet())),
      m_headline(new Label({}, TypeRole::Section, ColorRole::BadInk, sheet())),
      m_next(new Label({}, TypeRole::Body, ColorRole::InkSecondary, sheet())),
      m_again(new PrimaryButton(sheet()))
{
    setObjectName(QStringLiteral("slipOverlay"));
    m_number->setObjectName(QStringLiteral("slipNumber"));
    m_headline->setObjectName(QStringLiteral("slipHeadline"));
    m_next->setObjectName(QStringLiteral("slipNext"));
    m_again->setObjectName(QStringLiteral("slipAgain"));
    for (Label *label : {m_number, m_headline, m_next}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(label != m_number);
        body()->addWidget(label);
    }
    body()->addSpacing(10);
    m_again->setTitle(tr("Print again"));
    m_again->setReason(tr("The slip says that it was printed again"));
    m_again->setKeyText(QStringLiteral("Enter"));
    body()->addWidget(m_again);
    auto *later = new Button(tr("Read the number out, print later"), Button::Kind::Plain, sheet());
    later->setObjectName(QStringLiteral("slipLater"));
    later->setKeyText(QStringLiteral("Esc"));
    later->setControlHeight(40);
    body()->addWidget(later);
    connect(m_again, &PrimaryButton::triggered, this, &SlipOverlay::printAgain);
    connect(later, &Button::clicked, this, &OverlayDialog::dismiss);
    connect(this, &OverlayDialog::dismissed, this, [this] { m_act = {}; });
}

void SlipOverlay::tell(const QString &number, const Failure &failure,
                       const std::function<void()> &again)
{
    m_act = again;
    m_number->setText(number);
    m_headline->setText(failure.headline());
    m_next->setText(failure.nextStep());
    open(m_again);
}

void SlipOverlay::printAgain()
{
    const auto act = std::exchange(m_act, {});
    dismiss();
    if (act)
        act();
}

void SlipOverlay::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        !event->isAutoRepeat()) {
        event->accept();
        printAgain();
        return;
    }
    OverlayDialog::keyPressEvent(event);
}

} // namespace motcua::ui
