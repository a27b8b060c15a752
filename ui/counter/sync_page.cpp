// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/sync_page.h"

#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/chip.h"
#include "ui/common/label.h"
#include "ui/common/labels.h"
#include "ui/common/theme.h"
#include "ui/counter/pane.h"

#include <QBoxLayout>
#include <QPainter>

namespace motcua::ui {

SyncPage::SyncPage(SyncMonitor *sync, QWidget *parent) : QWidget(parent), m_sync(sync)
{
    setObjectName(QStringLiteral("syncPage"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 20, 24, 24);
    outer->setSpacing(14);
    outer->addWidget(new Label(tr("Synchronisation"), TypeRole::Page, ColorRole::Ink, this));

    auto *card = new Card(this);
    card->setMaximumWidth(720);
    auto *body = card->body();
    body->setContentsMargins(16, 14, 16, 14);
    body->setSpacing(10);
    auto *head = new QHBoxLayout;
    m_chip = new Chip({}, card);
    m_chip->setHeight(size::kChipHeader);
    head->addWidget(m_chip);
    head->addStretch();
    m_send = new Button(tr("Send now"), Button::Kind::Filled, card);
    m_send->setObjectName(QStringLiteral("sendNow"));
    m_send->setIconName(QStringLiteral("refresh-cw"));
    m_send->setKeyText(QStringLiteral("F5"));
    connect(m_send, &Button::clicked, this, &SyncPage::sendNow);
    head->addWidget(m_send);
    body->addLayout(head);
    m_words = new Label({}, TypeRole::Body, ColorRole::InkSecondary, card);
    m_words->setWordWrap(true);
    body->addWidget(m_words);
    body->addWidget(hairline(card));
    const auto fact = [card, body](const QString &name) {
        auto *row = new QHBoxLayout;
        auto *label = new Label(name, TypeRole::Small, ColorRole::InkTertiary, card);
        label->setFixedWidth(200);
        row->addWidget(label);
        auto *value = new Label({}, TypeRole::Body, ColorRole::Ink, card);
        value->setWeight(600);
        row->addWidget(value, 1);
        body->addLayout(row);
        return value;
    };
    m_waiting = fact(tr("Waiting to be sent"));
    m_waiting->setObjectName(QStringLiteral("syncWaiting"));
    m_oldest = fact(tr("Oldest of them"));
    outer->addWidget(card);
    outer->addStretch();
    if (m_sync)
        connect(m_sync, &SyncMonitor::changed, this, &SyncPage::refresh);
    refresh();
}

void SyncPage::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event);
    QPainter(this).fillRect(rect(), Theme::color(ColorRole::Canvas));
}

void SyncPage::sendNow()
{
    if (m_sync && m_send->isEnabled())
        m_sync->sendNow();
}

void SyncPage::refresh()
{
    if (!m_sync) {
        m_send->setEnabled(false);
        return;
    }
    const SyncStatus status = m_sync->status();
    m_chip->setWord(statusWord(status));
    m_send->setEnabled(status.state != SyncStatus::State::Sending &&
                       status.state != SyncStatus::State::NotSetUp);
    m_waiting->setText(QString::number(status.waiting));
    m_oldest->setText(status.oldest.isValid() ? dueText(status.oldest) : QStringLiteral("–"));
    switch (status.state) {
    case SyncStatus::State::NotSetUp:
        m_words->setText(tr("This station is not joined to the province yet. Everything is kept on "
                            "this computer."));
        break;
    case SyncStatus::State::Synced:
        m_words->setText(tr("The province's server has confirmed everything."));
        break;
    case SyncStatus::State::Sending:
        m_words->setText(tr("Being sent now; the work at the counter goes on."));
        break;
    case SyncStatus::State::Offline:
        m_words->setText(tr("The server cannot be reached. Everything is saved on this computer "
                            "and goes out by itself when the link is back."));
        break;
    case SyncStatus::State::NeedsAttention:
        m_words->setText(
            tr("The server refused something. It is saved here; tell the administrator."));
        break;
    }
}

} // namespace motcua::ui
