// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/receipt_page.h"

#include "ui/common/button.h"
#include "ui/common/chip.h"
#include "ui/common/error_banner.h"
#include "ui/common/label.h"
#include "ui/common/labels.h"
#include "ui/counter/pane.h"
#include "ui/counter/receipt_preview.h"

#include <QBoxLayout>

namespace motcua::ui {

ReceiptPage::ReceiptPage(IntakeDesk &intake, const Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_intake(intake),
      m_desk(desk)
{
    setObjectName(QStringLiteral("receiptPage"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_preview = new ReceiptPreview(this);
    row->addWidget(m_preview, 1);

    m_side = new Pane(ColorRole::Canvas, Qt::LeftEdge, this);
    auto *side = new QVBoxLayout(m_side);
    side->setContentsMargins(16, 14, 16, 16);
    side->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->addWidget(new Label(tr("Print the receipt"), TypeRole::Section, ColorRole::Ink, m_side));
    head->addStretch();
    m_state = new Chip({}, m_side);
    m_state->setObjectName(QStringLiteral("printChip"));
    head->addWidget(m_state);
    side->addLayout(head);
    side->addSpacing(8);
    m_code = addFact(side, tr("Code"));
    m_code->setObjectName(QStringLiteral("acceptedCode"));
    m_due = addFact(side, tr("Due"));
    m_due->setObjectName(QStringLiteral("acceptedDue"));
    m_printer = addFact(side, tr("Printer"));
    addFact(side, tr("Paper"))->setText(tr("A5 · form 01"));
    m_copies = addFact(side, tr("Printed"));
    side->addSpacing(12);
    m_banner = new ErrorBanner(m_side);
    m_banner->setObjectName(QStringLiteral("printBanner"));
    side->addWidget(m_banner);
    side->addSpacing(8);
    auto *safe = new Label(tr("A spoilt print loses no dossier. Each further print is logged."),
                           TypeRole::Small, ColorRole::InkSecondary, m_side);
    safe->setWordWrap(true);
    side->addWidget(safe);
    side->addStretch(1);
    m_print = new Button({}, Button::Kind::Plain, m_side);
    m_print->setObjectName(QStringLiteral("printButton"));
    m_print->setIconName(QStringLiteral("printer"));
    m_print->setKeyText(QStringLiteral("Ctrl+P"));
    m_print->setControlHeight(44);
    connect(m_print, &Button::clicked, this, &ReceiptPage::print);
    side->addWidget(m_print);
    m_side->setFixedWidth(332);
    row->addWidget(m_side);

    connect(&m_intake, &IntakeDesk::changed, this, &ReceiptPage::refresh);
    connect(&m_intake, &IntakeDesk::printFailed, this, [this](const Failure &failure) {
        const QString code = m_intake.accepted() ? m_intake.accepted()->code : QString();
        m_banner->tell(Tone::Bad, tr("%1 The dossier %2 is saved.").arg(failure.headline(), code),
                       failure.nextStep());
    });
    load();
}

Label *ReceiptPage::addFact(QVBoxLayout *column, const QString &label)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 8, 0, 8);
    auto *name = new Label(label, TypeRole::Small, ColorRole::InkTertiary, m_side);
    name->setFixedWidth(76);
    row->addWidget(name);
    auto *value = new ElidedLabel({}, TypeRole::Small, ColorRole::Ink, m_side);
    value->setWeight(500);
    row->addWidget(value, 1);
    column->addLayout(row);
    column->addWidget(hairline(m_side));
    return value;
}

void ReceiptPage::load()
{
    m_banner->clear();
    m_toldDue = {};
    refresh();
}

bool ReceiptPage::isVoided() const
{
    return m_intake.standing() && m_intake.standing()->voided() != nullptr;
}

// The dossier as it stands now: the date may have been moved and the receipt voided since this page was opened.
void ReceiptPage::showStanding()
{
    const std::optional<Dossier> &dossier = m_intake.accepted();
    const std::optional<DossierStanding> &standing = m_intake.standing();
    const QDateTime due = standing ? standing->dueAt : dossier->due.dueAt;
    m_due->setText(dueText(due));
    if (isVoided()) {
        const DossierChange *voided = standing->voided();
        m_banner->tell(Tone::Bad,
                       tr("This receipt was voided and is not printed any more. The dossier is "
                          "saved."),
                       tr("Take it back from the citizen. Reason: %1 (approved by %2).")
                           .arg(voided->reason, voided->approvedBy),
                       {}, {}, QStringLiteral("circle-x"));
        m_toldDue = {};
    } else if (due != dossier->due.dueAt && due != m_toldDue) {
        m_toldDue = due; // once: what is said about a print afterwards stays
        m_banner->tell(Tone::Warn, tr("The due date was changed to %1.").arg(dueText(due)),
                       tr("The sheet still says %1: tell the citizen the new date.")
                           .arg(dueText(dossier->due.dueAt)),
                       {}, {}, QStringLiteral("calendar"));
    }
}

void ReceiptPage::print()
{
    if (isVoided())
        return; // the page says why
    m_banner->clear();
    m_toldDue = {};
    m_intake.print();
}

void ReceiptPage::setCompact(bool compact)
{
    m_side->setFixedWidth(compact ? 292 : 332);
}

void ReceiptPage::refresh()
{
    const std::optional<Dossier> &dossier = m_intake.accepted();
    if (!dossier)
        return;
    m_preview->setImage(m_intake.preview());
    m_code->setText(dossier->code);
    showStanding();
    const QString printer = m_desk.printer ? m_desk.printer->printerName() : QString();
    m_printer->setText(printer.isEmpty() ? tr("none set up") : printer);
    m_copies->setText(tr("%n time(s)", nullptr, m_intake.copies()));
    using Printing = IntakeDesk::Printing;
    const Printing printing = m_intake.printing();
    m_state->setWord(printWord(printing == Printing::Running   ? DossierStore::PrintState::Printing
                               : printing == Printing::Printed ? DossierStore::PrintState::Printed
                               : printing == Printing::Failed
                                   ? DossierStore::PrintState::Failed
                                   : DossierStore::PrintState::NotPrinted));
    m_print->setEnabled(printing != Printing::Running && !isVoided());
    if (isVoided())
        m_state->setWord(receiptVoidedWord());
    m_print->setText(m_intake.copies() > 0 || printing == Printing::Failed ? tr("Print again")
                                                                           : tr("Print"));
}

} // namespace motcua::ui
