// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/signing_card.h"

#include "ui/citizen_screen/citizen_screen.h"
#include "ui/citizen_screen/signature_pad.h"
#include "ui/common/button.h"
#include "ui/common/chip.h"
#include "ui/common/error_banner.h"
#include "ui/common/labels.h"
#include "ui/counter/counter_text.h"
#include "ui/counter/pane.h"
#include "ui/counter/receipt_preview.h"

#include <QBoxLayout>

#include <algorithm>

namespace motcua::ui {

SigningCard::SigningCard(CounterController &controller, CitizenScreen *citizen, QWidget *parent)
    : FormSection(tr("Sign & receipt"), QStringLiteral("signingCard"), parent),
      m_controller(controller),
      m_intake(controller.intake()),
      m_citizen(citizen)
{
    m_chip = new Chip({}, this);
    m_chip->setObjectName(QStringLiteral("signingChip"));
    head()->addWidget(m_chip);

    m_banner = new ErrorBanner(this);
    m_banner->setObjectName(QStringLiteral("signingBanner"));
    content()->addWidget(new QuietFrame(m_banner, {8, 0, 8, 8}, this));

    m_prepareBox = new QWidget(this);
    auto *prepare = new QHBoxLayout(m_prepareBox);
    prepare->setContentsMargins(14, 0, 8, 10);
    auto *text = new QVBoxLayout;
    text->setSpacing(0);
    text->addWidget(new Label(tr("Receipt and appointment slip"), TypeRole::Control, ColorRole::Ink,
                              m_prepareBox));
    auto *what =
        new ElidedLabel(tr("Form 01 · A5 · gives the dossier its code and fixes the due date"),
                        TypeRole::Caption, ColorRole::InkTertiary, m_prepareBox);
    text->addWidget(what);
    prepare->addLayout(text, 1);
    m_prepare = new Button(tr("Make the receipt"), Button::Kind::Plain, m_prepareBox);
    m_prepare->setObjectName(QStringLiteral("prepareReceipt"));
    m_prepare->setIconName(QStringLiteral("file-text"));
    prepare->addWidget(m_prepare);
    content()->addWidget(m_prepareBox);
    connect(m_prepare, &Button::clicked, this, [this] {
        m_prepare->setEnabled(false);
        m_intake.prepare();
    });

    m_signBox = new QWidget(this);
    auto *columns = new QHBoxLayout(m_signBox);
    columns->setContentsMargins(1, 0, 1, 1);
    columns->setSpacing(0);
    m_preview = new ReceiptPreview(m_signBox);
    m_preview->setObjectName(QStringLiteral("receiptPreview"));
    m_preview->setMinimumHeight(300);
    columns->addWidget(m_preview, 292);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    auto *strip =
        new Pane(ColorRole::Surface, Qt::TopEdge | Qt::BottomEdge | Qt::LeftEdge, m_signBox);
    auto *stripRow = new QHBoxLayout(strip);
    stripRow->setContentsMargins(14, 4, 14, 4);
    auto *screen = new Label(m_citizen ? tr("Citizen's screen") : tr("Signature"),
                             TypeRole::Control, ColorRole::Ink, strip);
    screen->setWeight(600);
    stripRow->addWidget(screen);
    m_shown = new Chip({}, strip);
    stripRow->addWidget(m_shown);
    stripRow->addStretch();
    m_points = new Label({}, TypeRole::Small, ColorRole::InkTertiary, strip);
    stripRow->addWidget(m_points);
    right->addWidget(strip);
    m_mirror = new SignaturePad(m_signBox);
    m_mirror->setObjectName(QStringLiteral("inkMirror"));
    m_mirror->setReadOnly(m_citizen != nullptr);
    m_mirror->setMinimumHeight(170);
    right->addWidget(m_mirror, 1);
    auto *foot = new Pane(ColorRole::Surface, Qt::TopEdge | Qt::LeftEdge, m_signBox);
    auto *footRow = new QHBoxLayout(foot);
    footRow->setContentsMargins(12, 8, 8, 8);
    m_again = new Button(tr("Sign again"), Button::Kind::Plain, foot);
    m_again->setObjectName(QStringLiteral("signAgain"));
    m_again->setIconName(QStringLiteral("undo-2"));
    m_take = new Button(tr("Take the signature"), Button::Kind::Filled, foot);
    m_take->setObjectName(QStringLiteral("takeSignature"));
    m_take->setKeyText(QStringLiteral("Enter"));
    footRow->addWidget(m_again);
    footRow->addStretch();
    footRow->addWidget(m_take);
    right->addWidget(foot);
    columns->addLayout(right, 510);
    content()->addWidget(m_signBox);

    connect(m_take, &Button::clicked, this, &SigningCard::takeInk);
    connect(m_again, &Button::clicked, this, &SigningCard::signAgain);
    const auto showPoints = [this] {
        m_points->setText(tr("%n point(s)", nullptr, m_mirror->pointCount()));
    };
    connect(m_mirror, &SignaturePad::inkChanged, this, showPoints);
    if (m_citizen) {
        connect(m_citizen, &CitizenScreen::inkChanged, this,
                [this, showPoints](const QVector<InkStroke> &strokes) {
                    m_mirror->setStrokes(strokes);
                    showPoints();
                });
        connect(m_citizen, &CitizenScreen::signedInk, this, [this](const InkSignature &ink) {
            m_ink = ink;
            m_mirror->setStrokes(ink.strokes);
            if (m_takeNext)
                takeInk();
            else
                refresh();
        });
        connect(m_citizen, &CitizenScreen::reportedWrong, this, [this] {
            m_citizen->clear();
            m_showing = false;
            m_banner->tell(Tone::Warn,
                           tr("The citizen says something is wrong. Nothing has been signed."),
                           tr("Correct it in the steps above, then make the receipt anew."));
            Q_EMIT citizenObjected();
            refresh();
        });
    }
    connect(&m_intake, &IntakeDesk::prepared, this, [this] {
        m_banner->clear();
        showToCitizen();
        refresh(); // the button must be there before it can have the focus
        Q_EMIT signingBegan();
        m_take->setFocus(Qt::OtherFocusReason);
    });
    connect(&m_intake, &IntakeDesk::changed, this, &SigningCard::refresh);
    load();
}

void SigningCard::load()
{
    m_ink.reset();
    m_takeNext = false;
    m_banner->clear();
    m_mirror->clear();
    m_points->setText({});
    if (m_citizen && m_showing)
        m_citizen->clear();
    m_showing = false;
    const Draft &draft = m_intake.draft();
    m_mirror->setSigner(draft.submitter.name.value);
    if (draft.ink)
        m_mirror->setStrokes(draft.ink->strokes);
    else if (m_intake.stage() == IntakeDesk::Stage::Editing && !draft.receipt.isNull())
        showToCitizen(); // restored after a crash between receipt and signature
    refresh();
}

bool SigningCard::isReady() const
{
    const QVector<Gap> gaps = m_intake.gaps();
    return std::all_of(gaps.cbegin(), gaps.cend(),
                       [](const Gap &gap) { return stepOf(gap) == Step::Signing; });
}

void SigningCard::refresh()
{
    const Draft &draft = m_intake.draft();
    if (m_intake.stage() != IntakeDesk::Stage::Editing) {
        if (m_controller.subTask() == SubTask::Signing)
            m_controller.setSubTask(SubTask::None);
        return;
    }
    const bool prepared = !draft.receipt.isNull();
    if (!prepared && m_showing) {
        // What the citizen was reading is no longer what would be printed.
        m_showing = false;
        m_ink.reset();
        m_takeNext = false;
        m_mirror->clear();
        if (m_citizen)
            m_citizen->clear();
    }
    const bool ready = isReady();
    setClosed(!prepared && !ready);
    setMeta(prepared
                ? draft.ink ? QString() : tr("The signature shows exactly as the citizen sees it")
            : ready ? QString()
                    : tr("Opens when the papers are complete"));
    m_prepareBox->setVisible(!prepared);
    m_prepare->setText(m_intake.isVoided() ? tr("Make the receipt anew") : tr("Make the receipt"));
    m_prepare->setEnabled(!m_intake.isBusy());
    m_signBox->setVisible(prepared);
    m_preview->setImage(m_intake.preview());
    if (m_intake.isVoided() && !prepared) {
        if (m_banner->isHidden())
            m_banner->tell(Tone::Warn,
                           tr("Something on the receipt has changed. The code %1 stays; receipt "
                              "and signature are void.")
                               .arg(draft.dossierCode),
                           tr("Make the receipt anew and let the citizen sign again."));
    } else if (prepared && m_showing) {
        m_banner->clear();
    }

    m_chip->setVisible(prepared);
    if (draft.ink)
        m_chip->setWord({Tone::Ok, QStringLiteral("circle-check"), tr("Signed by the citizen")});
    else if (m_ink)
        m_chip->setWord({Tone::Info, QStringLiteral("signature"), tr("The citizen agreed")});
    else
        m_chip->setWord({Tone::Info, QStringLiteral("signature"), tr("The citizen is signing")});
    m_shown->setVisible(m_citizen);
    m_shown->setWord(m_showing && !draft.ink
                         ? StatusWord{Tone::Ok, QStringLiteral("circle-dot"), tr("Showing")}
                         : StatusWord{Tone::Neutral, QStringLiteral("eye-off"), tr("Blank")});
    m_take->setVisible(!draft.ink);
    m_take->setEnabled(!m_intake.isBusy());
    m_mirror->setSigner(draft.submitter.name.value);

    const bool signing = prepared && !draft.ink && m_showing;
    if (signing)
        m_controller.setSubTask(SubTask::Signing);
    else if (m_controller.subTask() == SubTask::Signing)
        m_controller.setSubTask(SubTask::None);
}

void SigningCard::showToCitizen()
{
    const Draft &draft = m_intake.draft();
    m_ink.reset();
    m_takeNext = false;
    m_mirror->clear();
    m_points->setText({});
    m_showing = true;
    if (!m_citizen || !draft.procedure)
        return;
    SigningRequest request;
    request.ticketNumber = draft.ticketNumber;
    request.counterName = m_controller.counter().name;
    request.lines.append({tr("Submitter"), draft.submitter.name.value, {}, false});
    if (!draft.forSelf)
        request.lines.append({tr("On behalf of"), draft.owner.name.value, {}, false});
    request.lines.append({tr("Procedure"), draft.procedure->name, {}, false});
    const auto given =
        std::count_if(draft.components.cbegin(), draft.components.cend(), [](ComponentState state) {
            return state == ComponentState::Complete || state == ComponentState::CompleteShown;
        });
    request.lines.append(
        {tr("Papers"), tr("%n kind(s), listed on the receipt", nullptr, int(given)), {}, false});
    request.lines.append({tr("Fee"), draft.procedure->fee.amount.text(), {}, false});
    const QDateTime due = toCentre(draft.due.dueAt);
    request.lines.append(
        {tr("Due"), longDayText(due.date()), tr("after %1").arg(timeText(due)), true});
    request.documentSha256 = draft.receipt.sha256;
    request.signer = draft.submitter.name.value;
    request.purpose =
        tr("Receipt %1: what was handed in and when the result is due").arg(draft.dossierCode);
    m_citizen->showRequest(request);
}

void SigningCard::signAgain()
{
    if (!m_intake.draft().ink && m_citizen && m_citizen->isShowingRequest() && !m_ink) {
        m_citizen->clearInk();
        m_mirror->clear();
    } else {
        // A signature taken already stays on the draft until the new one replaces it.
        showToCitizen();
    }
    refresh();
    m_take->setFocus();
}

void SigningCard::takeInk()
{
    m_takeNext = false;
    if (m_ink) {
        const InkSignature ink = *m_ink;
        m_ink.reset();
        m_intake.attachInk(ink);
        return;
    }
    if (!m_mirror->isEnough()) {
        m_banner->tell(Tone::Warn, tr("There is no signature yet. The receipt is kept."),
                       tr("Ask the citizen to sign in the frame, then press Enter."));
        return;
    }
    if (m_citizen) {
        m_takeNext = true;
        m_citizen->confirm();
        return;
    }
    const Draft &draft = m_intake.draft();
    InkSignature ink;
    ink.strokes = m_mirror->strokes();
    ink.fieldWidthMm = kFieldWidthMm;
    ink.fieldHeightMm = kFieldHeightMm;
    ink.documentSha256 = draft.receipt.sha256;
    ink.signer = draft.submitter.name.value;
    ink.purpose =
        tr("Receipt %1: what was handed in and when the result is due").arg(draft.dossierCode);
    ink.signedAt = m_controller.desk().clock->now();
    ink.device = m_mirror->device();
    m_intake.attachInk(ink);
}

void SigningCard::focusGap()
{
    setFolded(false);
    if (m_intake.draft().receipt.isNull())
        m_prepare->setFocus(Qt::ShortcutFocusReason);
    else
        m_take->setFocus(Qt::ShortcutFocusReason);
}

void SigningCard::setWidth(bool compact, bool wide)
{
    m_preview->setVisible(!compact);
    m_preview->setMinimumHeight(wide ? 460 : 300);
}

} // namespace motcua::ui
