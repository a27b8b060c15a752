// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/attention_card.h"

#include "ui/common/button.h"
#include "ui/common/chip.h"
#include "ui/common/label.h"
#include "ui/common/labels.h"
#include "ui/counter/pane.h"
#include "ui/sync/fact_row.h"
#include "ui/sync/sync_words.h"

#include <QBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {
constexpr int kShown = 5;

bool isSame(const DispatchItem &a, const DispatchItem &b)
{
    return a.op == b.op && a.problem == b.problem && a.settledAt == b.settledAt;
}
} // namespace

AttentionCard::AttentionCard(bool names, QWidget *parent) : Card(parent), m_names(names)
{
    setObjectName(u"syncAttention"_s);
    body()->setContentsMargins(0, 0, 0, 0);
    body()->setSpacing(0);
    auto *head = new SectionTitle(tr("Needs attention"), this);
    head->setContentsMargins(14, 10, 14, 10);
    m_count = new Chip({}, head);
    head->addChip(m_count);
    head->addRight(new Label(tr("Does not hold up other dossiers"), TypeRole::Small,
                             ColorRole::InkTertiary, head));
    body()->addWidget(head);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(0);
    body()->addLayout(m_rows);
    hide();
}

void AttentionCard::show(const QVector<DispatchItem> &items)
{
    setVisible(!items.isEmpty());
    if (std::equal(items.cbegin(), items.cend(), m_shown.cbegin(), m_shown.cend(), isSame))
        return; // a button somebody is about to press is not taken away under the finger
    m_shown = items;
    while (QLayoutItem *old = m_rows->takeAt(0)) {
        old->widget()->deleteLater();
        delete old;
    }
    m_count->setWord(
        {Tone::Bad, u"circle-alert"_s, tr("%n record(s)", nullptr, int(items.size()))});
    for (const DispatchItem &item : items.first(std::min<qsizetype>(kShown, items.size()))) {
        m_rows->addWidget(hairline(this));
        m_rows->addWidget(row(item));
    }
    if (items.size() > kShown) {
        m_rows->addWidget(hairline(this));
        auto *more = new Label(
            tr("%n more; they are shown when these are done.", nullptr, int(items.size() - kShown)),
            TypeRole::Small, ColorRole::InkTertiary, this);
        more->setContentsMargins(14, 8, 14, 8);
        m_rows->addWidget(more);
    }
}

void AttentionCard::letTryAgain()
{
    const QList<Button *> buttons = findChildren<Button *>(u"sendAgain"_s);
    for (Button *button : buttons)
        button->setEnabled(true);
}

QWidget *AttentionCard::row(const DispatchItem &item)
{
    auto *row = new FactRow(u"circle-alert"_s, ColorRole::BadInk, this);
    QStringList title;
    title << (item.dossierCode.isEmpty() ? kindWord(item) : item.dossierCode);
    if (!item.procedureName.isEmpty())
        title << item.procedureName;
    if (m_names && !item.ownerName.isEmpty())
        title << item.ownerName;
    row->setTitle(title.join(u" · "_s));
    const Refusal refusal = refusalOf(item);
    const QString when = item.settledAt.isValid() ? timeText(item.settledAt) + u": "_s : QString();
    row->setLine(when + refusal.fact + u'\n' + refusal.nextStep);
    const bool crossed = isCrossing(item);
    auto *again =
        new Button(crossed ? tr("Compare the two…") : tr("Send again"), Button::Kind::Plain, row);
    again->setObjectName(crossed ? u"compare"_s : u"sendAgain"_s);
    again->setAccessibleDescription(title.constFirst());
    connect(again, &Button::clicked, this, [this, op = item.op, again, crossed] {
        if (crossed) {
            Q_EMIT compareWanted(op);
            return;
        }
        again->setEnabled(false);
        Q_EMIT sendAgainWanted(op);
    });
    row->addRight(again);
    return row;
}

} // namespace motcua::ui
