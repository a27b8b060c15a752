// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/dossier_overlay.h"

#include "app/core/access/masking.h"
#include "ui/common/button.h"
#include "ui/common/chip.h"
#include "ui/common/label.h"
#include "ui/common/labels.h"
#include "ui/counter/pane.h"

#include <QBoxLayout>

namespace motcua::ui {

DossierOverlay::DossierOverlay(const Desk &desk, QWidget *host)
    : OverlayDialog(host, 560),
      m_desk(desk)
{
    setObjectName(QStringLiteral("dossierOverlay"));
}

void DossierOverlay::begin(const QString &code)
{
    struct Answer
    {
        std::optional<Dossier> dossier;
        DossierStore::Print print;
    };
    DossierStore *store = m_desk.dossiers;
    m_desk.worker->run(
        this,
        [store, code] {
            Answer answer{store->byCode(code), {}};
            if (answer.dossier)
                answer.print = store->printOf(code);
            return answer;
        },
        [this, code](const Answer &answer) {
            if (answer.dossier)
                show(*answer.dossier, answer.print);
            else
                Q_EMIT notFound(code);
        },
        [this](const Failure &failure) { Q_EMIT failed(failure); });
}

void DossierOverlay::show(const Dossier &dossier, const DossierStore::Print &print)
{
    delete m_facts;
    m_facts = new QWidget(sheet());
    auto *column = new QVBoxLayout(m_facts);
    column->setContentsMargins(4, 0, 4, 4);
    column->setSpacing(0);
    auto *title = new Label(dossier.procedure.name, TypeRole::Page, ColorRole::Ink, m_facts);
    title->setWordWrap(true);
    column->addWidget(title);
    auto *chips = new QHBoxLayout;
    chips->setContentsMargins(0, 6, 0, 6);
    chips->addWidget(new Chip(printWord(print.state), m_facts));
    chips->addStretch();
    column->addLayout(chips);
    const auto fact = [this, column](const QString &label, const QString &value) {
        auto *row = new QHBoxLayout;
        row->setContentsMargins(0, 7, 0, 7);
        auto *name = new Label(label, TypeRole::Small, ColorRole::InkTertiary, m_facts);
        name->setFixedWidth(132);
        row->addWidget(name);
        row->addWidget(new ElidedLabel(value, TypeRole::Body, ColorRole::Ink, m_facts), 1);
        column->addWidget(hairline(m_facts));
        column->addLayout(row);
    };
    fact(tr("Code"), dossier.code);
    fact(tr("Owner"), QStringLiteral("%1 · %2").arg(
                          dossier.ownerOrSubmitter().name.value,
                          maskedPersonalId(dossier.ownerOrSubmitter().personalId.value)));
    if (!dossier.forSelf)
        fact(tr("Submitter"), QStringLiteral("%1 (%2)").arg(dossier.submitter.name.value,
                                                            dossier.relation.toLower()));
    fact(tr("Received"), tr("%1 · %2 · counter %3")
                             .arg(dueText(dossier.receivedAt), dossier.by.name)
                             .arg(dossier.by.counter));
    fact(tr("Due"), dueText(dossier.due.dueAt));
    int pages = 0;
    for (const Paper &paper : dossier.papers)
        pages += paper.pages;
    fact(tr("Papers"), tr("%n page(s) scanned", nullptr, pages));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(0, 12, 0, 0);
    foot->addStretch();
    auto *close = new Button(tr("Close"), Button::Kind::Plain, m_facts);
    close->setObjectName(QStringLiteral("dossierClose"));
    close->setKeyText(QStringLiteral("Esc"));
    connect(close, &Button::clicked, this, &DossierOverlay::dismiss);
    foot->addWidget(close);
    column->addLayout(foot);
    body()->addWidget(m_facts);
    open(close);
}

} // namespace motcua::ui
