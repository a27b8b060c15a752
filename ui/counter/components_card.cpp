// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/components_card.h"

#include "ui/common/button.h"
#include "ui/common/chip.h"
#include "ui/common/error_banner.h"
#include "ui/common/segment_button.h"
#include "ui/counter/component_row.h"
#include "ui/counter/pane.h"
#include "ui/counter/scan_session.h"

#include <QBoxLayout>

#include <algorithm>

namespace motcua::ui {

ComponentsCard::ComponentsCard(CounterController &controller, QWidget *parent)
    : FormSection(tr("Required papers"), QStringLiteral("componentsCard"), parent),
      m_controller(controller),
      m_intake(controller.intake()),
      m_scan(new ScanSession(controller.desk().scanner, m_intake, this))
{
    m_missing = new Chip({}, this);
    headRight()->addWidget(m_missing);
    m_source = new SegmentButton({tr("Flatbed"), tr("Feeder")}, this);
    m_source->setObjectName(QStringLiteral("scanSource"));
    headRight()->addWidget(m_source);

    m_running = new QWidget(this);
    auto *row = new QHBoxLayout(m_running);
    row->setContentsMargins(14, 4, 8, 4);
    row->addWidget(new Chip({Tone::Info, QStringLiteral("scan-line"), tr("Scanning")}, m_running));
    m_progress = new Label({}, TypeRole::Small, ColorRole::InkSecondary, m_running);
    m_progress->setObjectName(QStringLiteral("scanProgress"));
    row->addWidget(m_progress, 1);
    auto *stop = new Button(tr("Stop"), Button::Kind::Plain, m_running);
    stop->setObjectName(QStringLiteral("scanStop"));
    stop->setKeyText(QStringLiteral("Esc"));
    stop->setControlHeight(32);
    row->addWidget(stop);
    connect(stop, &Button::clicked, this, &ComponentsCard::cancelScan);
    content()->addWidget(m_running);

    m_banner = new ErrorBanner(this);
    m_banner->setObjectName(QStringLiteral("scanBanner"));
    content()->addWidget(new QuietFrame(m_banner, {8, 0, 8, 8}, this));
    connect(m_banner, &ErrorBanner::buttonClicked, this, &ComponentsCard::scanNext);

    m_rowsBox = new QWidget(this);
    auto *rows = new QVBoxLayout(m_rowsBox);
    rows->setContentsMargins(1, 0, 1, 2);
    rows->setSpacing(0);
    content()->addWidget(m_rowsBox);

    connect(m_scan, &ScanSession::changed, this, &ComponentsCard::refreshScan);
    connect(m_scan, &ScanSession::failed, this, [this](const Failure &failure, int pagesSafe) {
        const QString safe =
            pagesSafe > 0
                ? tr("%n page(s) before it are saved on this computer; no need to scan them again.",
                     nullptr, pagesSafe)
                : tr("What has been entered stays.");
        m_banner->tell(Tone::Bad, QStringLiteral("%1 %2").arg(failure.headline(), safe),
                       failure.nextStep(), pagesSafe > 0 ? tr("Scan on") : tr("Try again"),
                       QStringLiteral("F5"));
        m_banner->button()->setObjectName(QStringLiteral("scanResume"));
    });
    connect(m_scan, &ScanSession::finished, this, [this](int component, int pages) {
        if (pages == 0)
            m_banner->tell(Tone::Warn, tr("No page came. What has been entered stays."),
                           tr("Put paper %1 on the scanner and press F5.").arg(component + 1));
        else
            m_banner->clear();
    });
    connect(&m_intake, &IntakeDesk::changed, this, &ComponentsCard::refresh);
    load();
}

void ComponentsCard::load()
{
    m_banner->clear();
    m_scan->reset();
    m_builtFor.clear();
    refresh();
    refreshScan();
}

bool ComponentsCard::isScanning() const
{
    return m_scan->isRunning();
}

void ComponentsCard::setWide(bool wide)
{
    m_wide = wide;
    for (ComponentRow *row : qAsConst(m_rows))
        row->setWide(wide);
}

const Paper *ComponentsCard::paperOf(int component) const
{
    const QVector<Paper> &papers = m_intake.draft().papers;
    const auto found =
        std::find_if(papers.cbegin(), papers.cend(),
                     [component](const Paper &paper) { return paper.component == component; });
    return found == papers.cend() ? nullptr : &*found;
}

// Ticked, to be handed in, and not digitised: no gap, but worth a word.
bool ComponentsCard::wantsScan(int component) const
{
    const Draft &draft = m_intake.draft();
    return draft.components.value(component) == ComponentState::Complete &&
           draft.procedure->components.at(component).kind == Component::Kind::Submit &&
           !paperOf(component);
}

void ComponentsCard::rebuild()
{
    qDeleteAll(m_rowsBox->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    m_rows.clear();
    const std::optional<Procedure> &procedure = m_intake.draft().procedure;
    if (!procedure)
        return;
    auto *column = static_cast<QVBoxLayout *>(m_rowsBox->layout());
    for (int i = 0; i < procedure->components.size(); ++i) {
        column->addWidget(hairline(m_rowsBox));
        auto *row = new ComponentRow(i, procedure->components.at(i), m_rowsBox);
        row->setWide(m_wide);
        column->addWidget(row);
        m_rows.append(row);
        connect(row, &ComponentRow::stateChosen, this, &ComponentsCard::setState);
        connect(row, &ComponentRow::scanWanted, this, &ComponentsCard::startScan);
        connect(row, &ComponentRow::neighbourWanted, this, [this](int index, int step) {
            const int next = qBound(0, index + step, int(m_rows.size()) - 1);
            m_rows.at(next)->setFocus(Qt::TabFocusReason);
        });
    }
}

void ComponentsCard::refresh()
{
    const Draft &draft = m_intake.draft();
    const QString key = draft.procedure ? QStringLiteral("%1/%2/%3")
                                              .arg(draft.id.toString(), draft.procedure->code)
                                              .arg(draft.procedure->version)
                                        : QString();
    if (key != m_builtFor || (key.isEmpty() && !m_rows.isEmpty())) {
        m_builtFor = key;
        rebuild();
    }
    setClosed(!draft.procedure);
    if (!draft.procedure) {
        setMeta(tr("Opens when a procedure is chosen"));
        return;
    }
    int done = 0;
    int missing = 0;
    int pages = 0;
    int shown = 0;
    for (int i = 0; i < m_rows.size() && i < draft.components.size(); ++i) {
        const ComponentState state = draft.components.at(i);
        const Paper *paper = paperOf(i);
        m_rows.at(i)->show(state, paper, wantsScan(i));
        done += state == ComponentState::Complete || state == ComponentState::CompleteShown ||
                        state == ComponentState::NotApplicable
                    ? 1
                    : 0;
        missing += state == ComponentState::Missing ? 1 : 0;
        shown += state == ComponentState::CompleteShown ? 1 : 0;
        pages += paper ? paper->pages : 0;
    }
    setMeta(tr("%1/%2 complete").arg(done).arg(m_rows.size()));
    m_missing->setVisible(missing > 0);
    m_missing->setWord({Tone::Bad, QStringLiteral("circle-x"), tr("%n missing", nullptr, missing)});
    setSummary(tr("%1/%2 complete · %3 pages scanned, %4 shown")
                   .arg(done)
                   .arg(m_rows.size())
                   .arg(pages)
                   .arg(shown));
}

void ComponentsCard::refreshScan()
{
    const bool running = m_scan->isRunning();
    m_running->setVisible(running);
    m_source->setEnabled(!running);
    m_source->setVisible(m_controller.desk().scanner);
    for (ComponentRow *row : qAsConst(m_rows))
        row->setScanEnabled(!running && m_controller.desk().scanner);
    if (running) {
        QString text =
            tr("Into paper %1 · page %2").arg(m_scan->component() + 1).arg(m_scan->page());
        if (m_scan->percent() >= 0)
            text += QStringLiteral(" · %1 %").arg(m_scan->percent());
        m_progress->setText(text);
        m_controller.setSubTask(SubTask::Scanning);
    } else if (m_scan->canResume()) {
        m_controller.setSubTask(SubTask::ScanBroken); // the banner's button is the filled one now
    } else if (m_controller.subTask() == SubTask::Scanning ||
               m_controller.subTask() == SubTask::ScanBroken) {
        m_controller.setSubTask(SubTask::None);
    }
}

void ComponentsCard::setState(int component, ComponentState state)
{
    m_intake.edit([component, state](Draft &draft) {
        if (component < draft.components.size())
            draft.components[component] = state;
    });
    m_intake.flush();
}

void ComponentsCard::startScan(int component)
{
    m_banner->clear();
    m_intake.flush();
    const auto source =
        m_source->current() == 0 ? Scanner::Source::Flatbed : Scanner::Source::Feeder;
    if (!m_scan->start(component, source))
        m_banner->tell(Tone::Bad, tr("The scanner is not free. What has been entered stays."),
                       tr("Wait for the other work to end, or connect a scanner, then press F5."),
                       tr("Try again"), QStringLiteral("F5"));
    else if (component < m_rows.size())
        m_rows.at(component)->setFocus();
}

void ComponentsCard::scanNext()
{
    if (m_scan->isRunning() || m_rows.isEmpty() || !m_controller.desk().scanner)
        return;
    if (m_scan->canResume()) {
        m_banner->clear();
        if (m_scan->resume())
            return;
    }
    int target = -1;
    const Draft &draft = m_intake.draft();
    for (int i = 0; i < m_rows.size(); ++i) {
        const bool submit = draft.procedure->components.at(i).kind == Component::Kind::Submit;
        if (submit &&
            (m_rows.at(i)->hasFocus() || m_rows.at(i)->isAncestorOf(window()->focusWidget()))) {
            target = i;
            break;
        }
        if (submit && target < 0 && !paperOf(i) && draft.procedure->components.at(i).required)
            target = i;
    }
    if (target >= 0)
        startScan(target);
}

void ComponentsCard::cancelScan()
{
    m_scan->cancel();
}

void ComponentsCard::focusGap(const Gap &gap)
{
    setFolded(false);
    if (gap.component >= 0 && gap.component < m_rows.size())
        m_rows.at(gap.component)->setFocus(Qt::ShortcutFocusReason);
}

} // namespace motcua::ui
