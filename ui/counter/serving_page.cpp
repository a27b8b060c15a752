// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/serving_page.h"

#include "app/core/lookup/payload.h"
#include "ui/common/button.h"
#include "ui/common/icon.h"
#include "ui/common/labels.h"
#include "ui/common/step_rail.h"
#include "ui/counter/citizen_card.h"
#include "ui/counter/components_card.h"
#include "ui/counter/pane.h"
#include "ui/counter/procedure_card.h"
#include "ui/counter/receipt_page.h"
#include "ui/counter/signing_card.h"

#include <QApplication>
#include <QBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>

#include <algorithm>

namespace motcua::ui {

namespace {

class DiskMark final : public QWidget
{
public:
    explicit DiskMark(QWidget *parent) : QWidget(parent) { setFixedSize(16, 16); }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        Q_UNUSED(event);
        QPainter painter(this);
        paintIcon(&painter, rect(), QStringLiteral("hard-drive"), ColorRole::InkTertiary);
    }
};

} // namespace

ServingPage::ServingPage(CounterController &controller, CitizenScreen *citizen, QWidget *parent)
    : QWidget(parent),
      m_controller(controller),
      m_intake(controller.intake())
{
    setObjectName(QStringLiteral("servingPage"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(makeSubBar());
    m_stack = new QStackedWidget(this);
    outer->addWidget(m_stack, 1);

    auto *form = new Pane(ColorRole::Canvas);
    auto *row = new QHBoxLayout(form);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_stepBox = new QWidget(form);
    auto *stepColumn = new QVBoxLayout(m_stepBox);
    stepColumn->setContentsMargins(12, 10, 0, 8);
    m_steps = new StepRail(m_stepBox);
    m_steps->setObjectName(QStringLiteral("stepRail"));
    stepColumn->addWidget(m_steps);
    stepColumn->addStretch();
    row->addWidget(m_stepBox);

    m_scroll = new QScrollArea(form);
    m_scroll->setObjectName(QStringLiteral("formScroll"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *page = new Pane(ColorRole::Canvas);
    auto *pageRow = new QHBoxLayout(page);
    pageRow->setContentsMargins(8, 8, 16, 16);
    pageRow->setSpacing(0);
    auto *columnBox = new QWidget(page);
    columnBox->setMaximumWidth(size::kFormMax);
    m_column = new QVBoxLayout(columnBox);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    pageRow->addWidget(columnBox, 1000);
    pageRow->addStretch(1);
    m_citizenCard = new CitizenCard(m_intake, columnBox);
    m_procedureCard = new ProcedureCard(m_intake, m_controller.desk(), columnBox);
    m_componentsCard = new ComponentsCard(m_controller, columnBox);
    m_signingCard = new SigningCard(m_controller, citizen, columnBox);
    for (int i = 0; i < kSteps; ++i)
        m_column->addWidget(sectionOf(i));
    m_column->addStretch(1);
    m_scroll->setWidget(page);
    row->addWidget(m_scroll, 1);
    m_stack->addWidget(form);
    m_receipt = new ReceiptPage(m_intake, m_controller.desk(), m_stack);
    m_stack->addWidget(m_receipt);

    connect(m_citizenCard, &CitizenCard::scanWanted, this, &ServingPage::scanCardWanted);
    connect(m_steps, &StepRail::chosen, this, [this](int index) { goToStep(Step(index)); });
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this,
            &ServingPage::followScroll);
    connect(m_signingCard, &SigningCard::signingBegan, this, [this] {
        for (int i = 0; i < int(Step::Signing); ++i)
            sectionOf(i)->setFolded(true);
    });
    connect(m_signingCard, &SigningCard::citizenObjected, this, [this] {
        for (int i = 0; i < int(Step::Signing); ++i)
            sectionOf(i)->setFolded(false);
    });
    connect(&m_controller, &CounterController::gapWanted, this, &ServingPage::goToGap);
    connect(&m_controller, &CounterController::changed, this, &ServingPage::refresh);
    connect(&m_intake, &IntakeDesk::opened, this, &ServingPage::open);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        for (int i = 0; i < kSteps; ++i) {
            if (now && sectionOf(i)->isAncestorOf(now) && m_current != i) {
                m_current = i;
                m_intake.flush(); // leaving a step saves it at once
                refreshSteps();
            }
        }
        if (now && m_scroll->widget()->isAncestorOf(now))
            m_scroll->ensureWidgetVisible(now, 0, 24);
    });
    refresh();
}

QWidget *ServingPage::makeSubBar()
{
    auto *bar = new Pane(ColorRole::Surface, Qt::BottomEdge, this);
    bar->setFixedHeight(size::kSubBar);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(10);
    m_title = new Label(tr("Receive a dossier"), TypeRole::Page, ColorRole::Ink, bar);
    row->addWidget(m_title);
    m_code = new Label({}, TypeRole::Small, ColorRole::InkTertiary, bar);
    m_code->setObjectName(QStringLiteral("dossierCode"));
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(m_code);
    row->addStretch();
    m_savedIcon = new DiskMark(bar);
    row->addWidget(m_savedIcon);
    m_saved = new Label({}, TypeRole::Small, ColorRole::InkTertiary, bar);
    m_saved->setObjectName(QStringLiteral("savedLabel"));
    row->addWidget(m_saved);
    m_none = new Button(tr("No dossier"), Button::Kind::Flat, bar);
    m_none->setObjectName(QStringLiteral("endWithoutDossier"));
    m_none->setToolTip(tr("The citizen files nothing: ends here; can be undone for 8 seconds"));
    connect(m_none, &Button::clicked, this, [this] { m_controller.endWithoutDossier(); });
    row->addWidget(m_none);
    return bar;
}

FormSection *ServingPage::sectionOf(int step) const
{
    switch (Step(step)) {
    case Step::Citizen: return m_citizenCard;
    case Step::Procedure: return m_procedureCard;
    case Step::Components: return m_componentsCard;
    case Step::Signing: break;
    }
    return m_signingCard;
}

void ServingPage::open()
{
    for (int i = 0; i < kSteps; ++i)
        sectionOf(i)->setFolded(false);
    m_citizenCard->load();
    m_procedureCard->load();
    m_componentsCard->load();
    m_signingCard->load();
    m_receipt->load();
    m_scroll->verticalScrollBar()->setValue(0);
    m_current = 0;
    refresh();
    if (m_intake.stage() == IntakeDesk::Stage::Editing) {
        const QVector<Gap> gaps = m_intake.gaps();
        if (!gaps.isEmpty())
            goToGap(gaps.first());
    }
}

void ServingPage::refresh()
{
    const Draft &draft = m_intake.draft();
    const bool accepted = m_intake.stage() == IntakeDesk::Stage::Accepted;
    m_stack->setCurrentIndex(accepted ? 1 : 0);
    m_title->setText(accepted ? tr("Receipt and appointment slip") : tr("Receive a dossier"));
    m_code->setText(draft.dossierCode);
    m_none->setVisible(!accepted);
    if (accepted)
        m_saved->setText(tr("Saved, code given"));
    else if (!m_intake.isSaved())
        m_saved->setText(tr("Saving…"));
    else if (draft.savedAt.isValid())
        m_saved->setText(tr("Saved on this computer %1").arg(timeSecondsText(draft.savedAt)));
    else
        m_saved->setText({});
    m_savedIcon->setVisible(!m_saved->text().isEmpty());
    refreshSteps();
}

void ServingPage::refreshSteps()
{
    const Draft &draft = m_intake.draft();
    const QVector<Gap> gaps = m_intake.gaps();
    const bool touched[] = {
        !draft.submitter.isEmpty(), draft.procedure.has_value(),
        std::any_of(draft.components.cbegin(), draft.components.cend(),
                    [](ComponentState state) { return state != ComponentState::NotChecked; }),
        !draft.receipt.isNull()};
    QVector<StepRail::Step> steps;
    for (int i = 0; i < kSteps; ++i) {
        const QVector<Gap> left = gapsOf(gaps, Step(i));
        StepRail::Step step;
        step.title = stepName(Step(i));
        if (Step(i) == Step::Components && !draft.procedure)
            step.state = StepRail::State::NotOpen; // nothing asked for yet is not "complete"
        else if (left.isEmpty())
            step.state = StepRail::State::Done;
        else if (i == m_current)
            step.state = StepRail::State::Now;
        else
            step.state = touched[i] ? StepRail::State::Attention : StepRail::State::NotOpen;
        if (!left.isEmpty())
            step.line = gapText(left.first());
        switch (Step(i)) {
        case Step::Citizen:
            if (left.isEmpty())
                step.line = tr("Confirmed");
            break;
        case Step::Procedure:
            if (left.isEmpty() && m_intake.due())
                step.line = QStringLiteral("%1 · %2").arg(
                    draft.procedure->fee.amount.text(),
                    dayText(toCentre(m_intake.due()->dueAt).date()).left(5));
            break;
        case Step::Components: {
            const auto done = std::count_if(
                draft.components.cbegin(), draft.components.cend(), [](ComponentState state) {
                    return state != ComponentState::NotChecked && state != ComponentState::Missing;
                });
            if (draft.procedure && (left.isEmpty() || left.size() > 1))
                step.line = left.isEmpty()
                                ? tr("%1/%2 · complete").arg(done).arg(draft.components.size())
                                : tr("%1/%2 · %3 left")
                                      .arg(done)
                                      .arg(draft.components.size())
                                      .arg(left.size());
            else if (!draft.procedure)
                step.line = tr("Not open yet");
            break;
        }
        case Step::Signing:
            if (left.isEmpty())
                step.line = tr("Signed");
            else if (!draft.receipt.isNull())
                step.line = tr("Signing");
            else if (gaps.size() > left.size())
                step.line = tr("Not open yet");
            break;
        }
        steps.append(step);
    }
    m_steps->setSteps(steps);
    m_steps->setCurrent(m_current);
}

void ServingPage::setWidthClass(Width width)
{
    const bool compact = width == Width::Compact;
    const bool wide = width == Width::Wide;
    m_steps->setCompact(compact);
    m_stepBox->setFixedWidth(compact ? size::kStepRailCompact + 8
                             : wide  ? size::kStepRailWide
                                     : size::kStepRail);
    m_stepBox->layout()->setContentsMargins(compact ? 4 : 12, 10, 0, 8);
    m_column->setSpacing(wide ? 16 : 8);
    m_citizenCard->setCompact(compact);
    m_procedureCard->setCompact(compact);
    m_componentsCard->setWide(wide);
    m_signingCard->setWidth(compact, wide);
    m_receipt->setCompact(compact);
}

void ServingPage::takeCard(const Payload &payload)
{
    scrollTo(m_citizenCard);
    m_citizenCard->takeCard(payload);
}

void ServingPage::chooseProcedure(const Procedure &procedure)
{
    m_procedureCard->choose(procedure);
    scrollTo(m_procedureCard);
}

void ServingPage::goToStep(Step step)
{
    if (m_intake.stage() != IntakeDesk::Stage::Editing)
        return;
    const QVector<Gap> left = gapsOf(m_intake.gaps(), step);
    if (!left.isEmpty() && (step != Step::Components || m_intake.draft().procedure)) {
        goToGap(left.first());
        return;
    }
    FormSection *section = sectionOf(int(step));
    section->setFolded(false);
    scrollTo(section);
    m_current = int(step);
    refreshSteps();
}

void ServingPage::goToGap(const Gap &gap)
{
    const Step step = stepOf(gap);
    scrollTo(sectionOf(int(step)));
    switch (step) {
    case Step::Citizen: m_citizenCard->focusGap(gap); break;
    case Step::Procedure: m_procedureCard->focusSearch(); break;
    case Step::Components: m_componentsCard->focusGap(gap); break;
    case Step::Signing: m_signingCard->focusGap(); break;
    }
}

void ServingPage::scrollTo(FormSection *section)
{
    section->setFolded(false);
    m_scroll->widget()->layout()->activate();
    m_scroll->verticalScrollBar()->setValue(
        qMax(0, section->mapTo(m_scroll->widget(), QPoint()).y() - 8));
}

void ServingPage::followScroll()
{
    // The step whose card stands at the top; the last one when the end of the page is reached.
    const QScrollBar *bar = m_scroll->verticalScrollBar();
    int current = 0;
    for (int i = 0; i < kSteps; ++i) {
        if (sectionOf(i)->mapTo(m_scroll->widget(), QPoint()).y() <= bar->value() + 24)
            current = i;
    }
    const QWidget *focus = QApplication::focusWidget();
    if (focus && m_scroll->widget()->isAncestorOf(focus))
        return; // where the hands are says more than where the eyes are
    m_current = current;
    refreshSteps();
}

void ServingPage::scanNext()
{
    if (m_intake.stage() == IntakeDesk::Stage::Editing)
        m_componentsCard->scanNext();
}

void ServingPage::print()
{
    if (m_intake.stage() == IntakeDesk::Stage::Accepted)
        m_receipt->print();
}

bool ServingPage::cancelScan()
{
    if (!m_componentsCard->isScanning())
        return false;
    m_componentsCard->cancelScan();
    return true;
}

void ServingPage::restoreCitizenScreen()
{
    if (m_intake.stage() == IntakeDesk::Stage::Editing && !m_intake.draft().ink)
        m_signingCard->load();
}

} // namespace motcua::ui
