// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/dossier_overlay.h"

#include "app/core/base/text.h"
#include "app/core/intake/id_disclosure.h"
#include "ui/common/approval_overlay.h"
#include "ui/common/button.h"
#include "ui/common/chip.h"
#include "ui/common/error_banner.h"
#include "ui/common/label.h"
#include "ui/common/labels.h"
#include "ui/counter/due_overlay.h"
#include "ui/counter/pane.h"

#include <QBoxLayout>

namespace motcua::ui {

namespace {

constexpr int kWidth = 640;
constexpr int kNameWidth = 132;

} // namespace

DossierOverlay::DossierOverlay(const Desk &desk, const Actor &actor, ApprovalOverlay &approval,
                               QWidget *host)
    : OverlayDialog(host, kWidth),
      m_desk(desk),
      m_actor(actor),
      m_approval(approval),
      m_due(new DueOverlay(m_desk, host)),
      m_shownMs(IdDisclosure::kShownSeconds * 1000)
{
    setObjectName(QStringLiteral("dossierOverlay"));
    m_running.start();
    m_tick.setInterval(250);
    connect(&m_tick, &QTimer::timeout, this, &DossierOverlay::countDown);
    connect(this, &OverlayDialog::dismissed, this, [this] {
        // A lock or another dossier may come while a question is still open over this one.
        mask();
        m_due->dismiss();
        m_approval.dismiss();
    });
}

void DossierOverlay::begin(const QString &code)
{
    load(code, {});
}

void DossierOverlay::load(const QString &code, const QString &said)
{
    m_desk.worker->run(
        this,
        [store = m_desk.dossiers, changes = m_desk.changes, code] {
            return DossierView::of(code, *store, changes);
        },
        [this, code, said](const std::optional<DossierView> &view) {
            if (view)
                show(*view, said);
            else
                Q_EMIT notFound(code);
        },
        [this](const Failure &failure) { tell(failure); });
}

void DossierOverlay::tell(const Failure &failure)
{
    if (isOpen() && m_banner != nullptr)
        m_banner->tell(failure);
    else
        Q_EMIT failed(failure);
}

void DossierOverlay::addFact(QVBoxLayout *column, const QString &name, Label *value)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 7, 0, 7);
    row->setSpacing(0);
    auto *label = new Label(name, TypeRole::Small, ColorRole::InkTertiary, m_facts);
    label->setFixedWidth(kNameWidth);
    row->addWidget(label, 0, Qt::AlignTop);
    row->addWidget(value, 1);
    column->addWidget(hairline(m_facts));
    column->addLayout(row);
}

void DossierOverlay::show(const DossierView &view, const QString &said)
{
    mask();
    m_view = view;
    delete m_facts;
    m_facts = new QWidget(sheet());
    auto *column = new QVBoxLayout(m_facts);
    column->setContentsMargins(4, 0, 4, 4);
    column->setSpacing(0);
    auto *title = new Label(view.procedure, TypeRole::Page, ColorRole::Ink, m_facts);
    title->setWordWrap(true);
    column->addWidget(title);
    auto *chips = new QHBoxLayout;
    chips->setContentsMargins(0, 6, 0, 8);
    chips->setSpacing(8);
    if (view.standing.voided() != nullptr) {
        auto *chip = new Chip(receiptVoidedWord(), m_facts);
        chip->setObjectName(QStringLiteral("dossierVoided"));
        chips->addWidget(chip);
    }
    chips->addWidget(new Chip(printWord(view.print.state), m_facts));
    chips->addStretch();
    column->addLayout(chips);
    m_banner = new ErrorBanner(m_facts);
    m_banner->setObjectName(QStringLiteral("dossierBanner"));
    column->addWidget(new QuietFrame(m_banner, {0, 0, 0, 8}, m_facts));
    const auto text = [this](const QString &words) {
        return new ElidedLabel(words, TypeRole::Body, ColorRole::Ink, m_facts);
    };
    addFact(column, tr("Code"), text(view.code));
    addFact(column, tr("Owner"), text(view.owner));
    m_ownerId = new Label(view.ownerId.text(), TypeRole::Body, ColorRole::Ink, m_facts);
    m_ownerId->setObjectName(QStringLiteral("dossierOwnerId"));
    addFact(column, tr("Identity number"), m_ownerId);
    m_submitterId = nullptr;
    if (!view.submitter.isEmpty()) {
        addFact(column, tr("Submitter"),
                text(QStringLiteral("%1 (%2)").arg(view.submitter, view.relation.toLower())));
        m_submitterId = new Label(view.submitterId.text(), TypeRole::Body, ColorRole::Ink, m_facts);
        m_submitterId->setObjectName(QStringLiteral("dossierSubmitterId"));
        addFact(column, tr("Identity number"), m_submitterId);
    }
    addFact(column, tr("Received"),
            text(tr("%1 · %2 · counter %3")
                     .arg(dueText(view.receivedAt), view.receivedBy)
                     .arg(view.counter)));
    auto *due = text(dueText(view.standing.dueAt));
    due->setObjectName(QStringLiteral("dossierDue"));
    addFact(column, tr("Due"), due);
    addChanges(column);
    addFact(column, tr("Papers"), text(tr("%n page(s) scanned", nullptr, view.pages)));
    column->addSpacing(12);
    column->addLayout(actions());
    body()->addWidget(m_facts);
    if (!said.isEmpty())
        m_banner->tell(Tone::Ok, said, {}, {}, {}, QStringLiteral("circle-check"));
    auto *close = m_facts->findChild<Button *>(QStringLiteral("dossierClose"));
    if (isOpen())
        close->setFocus(Qt::OtherFocusReason);
    else
        open(close);
}

void DossierOverlay::addChanges(QVBoxLayout *column)
{
    for (const DossierChange &change : std::as_const(m_view.standing.changes)) {
        const bool voided = change.kind == DossierChange::Kind::ReceiptVoided;
        const QString what = voided ? tr("Voided %1: %2").arg(dueText(change.at), change.reason)
                                    : tr("Was %1: %2").arg(dueText(change.previous), change.reason);
        auto *line =
            new Label(tr("%1 · approved by %2").arg(what, change.approvedBy), TypeRole::Small,
                      voided ? ColorRole::BadInk : ColorRole::InkSecondary, m_facts);
        line->setObjectName(voided ? QStringLiteral("dossierVoidedWhy")
                                   : QStringLiteral("dossierDueWas"));
        line->setWordWrap(true);
        auto *row = new QHBoxLayout;
        row->setContentsMargins(kNameWidth, 0, 0, 6);
        row->addWidget(line);
        column->addLayout(row);
    }
}

QHBoxLayout *DossierOverlay::actions()
{
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    const auto add = [this, foot](const QString &name, const QString &text, const QString &icon,
                                  Button::Kind kind) {
        auto *button = new Button(text, kind, m_facts);
        button->setObjectName(name);
        button->setIconName(icon);
        foot->addWidget(button);
        return button;
    };
    m_unmask = nullptr;
    if (m_desk.approvals != nullptr && m_desk.disclosure != nullptr) {
        m_unmask = add(QStringLiteral("dossierUnmask"), tr("Show number"), QStringLiteral("eye"),
                       Button::Kind::Plain);
        connect(m_unmask, &Button::clicked, this, [this] {
            if (m_tick.isActive())
                mask();
            else
                unmask();
        });
    }
    if (m_desk.approvals != nullptr && m_desk.changes != nullptr &&
        m_view.standing.voided() == nullptr) {
        connect(add(QStringLiteral("dossierChangeDue"), tr("Change due date"),
                    QStringLiteral("calendar"), Button::Kind::Plain),
                &Button::clicked, this, &DossierOverlay::changeDue);
        connect(add(QStringLiteral("dossierVoid"), tr("Void receipt"), QStringLiteral("circle-x"),
                    Button::Kind::Danger),
                &Button::clicked, this, &DossierOverlay::voidReceipt);
    }
    foot->addStretch();
    auto *close = new Button(tr("Close"), Button::Kind::Plain, m_facts);
    close->setObjectName(QStringLiteral("dossierClose"));
    close->setKeyText(QStringLiteral("Esc"));
    connect(close, &Button::clicked, this, &DossierOverlay::dismiss);
    foot->addWidget(close);
    return foot;
}

void DossierOverlay::unmask()
{
    m_approval.ask({SensitiveAct::UnmaskPersonalId,
                    m_view.code,
                    tr("Show the identity numbers of dossier %1 for one minute. It is recorded.")
                        .arg(m_view.code),
                    {}},
                   [this](const Grant &grant) {
                       m_desk.worker->run(
                           this,
                           [disclosure = m_desk.disclosure, code = m_view.code, grant,
                            by = m_actor] { return disclosure->unmask(code, grant, by); },
                           [this, code = m_view.code](const IdDisclosure::Numbers &numbers) {
                               if (!isOpen() || m_view.code != code)
                                   return; // closed meanwhile: nobody looks
                               m_ownerId->setText(groupedNumber(numbers.owner));
                               if (m_submitterId != nullptr)
                                   m_submitterId->setText(groupedNumber(numbers.submitter));
                               m_hideAt = m_running.elapsed() + m_shownMs;
                               m_tick.start();
                               countDown();
                           },
                           [this](const Failure &failure) { tell(failure); });
                   });
}

void DossierOverlay::countDown()
{
    const qint64 left = m_hideAt - m_running.elapsed();
    if (left <= 0) {
        mask();
        return;
    }
    m_unmask->setIconName(QStringLiteral("eye-off"));
    m_unmask->setText(tr("Hide · %1 s").arg((left + 999) / 1000));
}

void DossierOverlay::mask()
{
    if (!m_tick.isActive())
        return;
    m_tick.stop();
    m_ownerId->setText(m_view.ownerId.text());
    if (m_submitterId != nullptr)
        m_submitterId->setText(m_view.submitterId.text());
    m_unmask->setIconName(QStringLiteral("eye"));
    m_unmask->setText(tr("Show number"));
}

void DossierOverlay::changeDue()
{
    m_due->begin(m_view.standing, [this](QDate day, const DueProposal &proposal) {
        const QString line =
            tr("Dossier %1: due %2 instead of %3.")
                .arg(m_view.code, dueText(proposal.dueAt), dueText(m_view.standing.dueAt));
        m_approval.ask(
            {SensitiveAct::ChangeDueDate, m_view.code, line, {}}, [this, day](const Grant &grant) {
                m_desk.worker->run(
                    this,
                    [changes = m_desk.changes, code = m_view.code, day, grant, by = m_actor] {
                        return changes->changeDue(code, day, grant, by);
                    },
                    [this](const DossierStanding &after) {
                        Q_EMIT changed(after.code);
                        load(after.code,
                             tr("Saved: due %1. Tell the citizen.").arg(dueText(after.dueAt)));
                    },
                    [this](const Failure &failure) { tell(failure); });
            });
    });
}

void DossierOverlay::voidReceipt()
{
    m_approval.ask(
        {SensitiveAct::VoidReceipt,
         m_view.code,
         tr("Void the receipt of dossier %1. It cannot be printed again; the dossier stays in the "
            "register. This cannot be undone.")
             .arg(m_view.code),
         {}},
        [this](const Grant &grant) {
            m_desk.worker->run(
                this,
                [changes = m_desk.changes, code = m_view.code, grant, by = m_actor] {
                    return changes->voidReceipt(code, grant, by);
                },
                [this](const DossierStanding &after) {
                    Q_EMIT changed(after.code);
                    load(after.code, tr("Saved: the receipt is void. Take it back from the "
                                        "citizen."));
                },
                [this](const Failure &failure) { tell(failure); });
        });
}

} // namespace motcua::ui
