// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/counter_window.h"

#include "app/core/access/permissions.h"
#include "ui/citizen_screen/citizen_screen.h"
#include "ui/common/approval_overlay.h"
#include "ui/common/button.h"
#include "ui/common/focus_ring.h"
#include "ui/common/safety_notice.h"
#include "ui/common/theme.h"
#include "ui/common/undo_bar.h"
#include "ui/common/wedge_filter.h"
#include "ui/counter/card_panel.h"
#include "ui/counter/counter_notices.h"
#include "ui/counter/counter_slips.h"
#include "ui/counter/crossings_overlay.h"
#include "ui/counter/dossier_overlay.h"
#include "ui/counter/header_bar.h"
#include "ui/counter/idle_page.h"
#include "ui/counter/issue_overlay.h"
#include "ui/counter/nav_rail.h"
#include "ui/counter/palette.h"
#include "ui/counter/pane.h"
#include "ui/counter/paper_roll_overlay.h"
#include "ui/counter/queue_rail.h"
#include "ui/counter/resume_overlay.h"
#include "ui/counter/serving_page.h"
#include "ui/counter/work_banner.h"
#include "ui/sync/sync_page.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QDialog>
#include <QPainter>
#include <QStackedWidget>

#include <algorithm>

namespace motcua::ui {

namespace {

constexpr int kMsPerSecond = 1000;

} // namespace

CounterWindow::CounterWindow(const Desk &desk, const Actor &actor, const Counter &counter,
                             const Parts &parts, QWidget *parent)
    : QWidget(parent),
      m_controller(desk, actor, counter),
      m_parts(parts)
{
    setObjectName(QStringLiteral("counterWindow"));
    setWindowTitle(QStringLiteral("%1 · Một Cửa").arg(counter.name));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_header = new HeaderBar(m_controller.desk(), actor, counter, this);
    m_header->setSearchable(finds());
    column->addWidget(m_header);
    const bool hasSafetyPage =
        std::any_of(parts.pages.cbegin(), parts.pages.cend(),
                    [](const Page &page) { return page.name == QStringLiteral("navSafety"); });
    m_safety = new SafetyNotice(desk.safety, actor, hasSafetyPage, this);
    column->addWidget(m_safety);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    column->addLayout(row, 1);
    m_nav = new NavRail(this);
    row->addWidget(m_nav);
    m_places = new QStackedWidget(this);
    row->addWidget(m_places, 1);

    addPlaces(makeWorkPlace());
    makeOverlays();
    FocusRing::install(this);
    followChrome();
    followWork();
    followUndo();
    makeShortcuts();
    resize(1366, 768);
    refresh();
}

QWidget *CounterWindow::makeWorkPlace()
{
    auto *place = new QWidget(m_places);
    auto *placeRow = new QHBoxLayout(place);
    placeRow->setContentsMargins(0, 0, 0, 0);
    placeRow->setSpacing(0);
    m_rail = new QueueRail(m_controller, place);
    placeRow->addWidget(m_rail);
    m_work = new Pane(ColorRole::Canvas, {}, place);
    auto *work = new QVBoxLayout(m_work);
    work->setContentsMargins(0, 0, 0, 0);
    work->setSpacing(0);
    m_banner = new WorkBanner(m_work);
    work->addWidget(m_banner);
    m_pages = new QStackedWidget(m_work);
    work->addWidget(m_pages, 1);
    m_idle = new IdlePage(m_controller, m_pages);
    m_serving = new ServingPage(m_controller, m_parts.citizen, m_pages);
    m_pages->addWidget(m_idle);
    m_pages->addWidget(m_serving);
    placeRow->addWidget(m_work, 1);
    m_undo = new UndoBar(m_work);
    m_undo->setObjectName(QStringLiteral("undoBar"));
    return place;
}

void CounterWindow::addPlaces(QWidget *work)
{
    if (serves())
        m_counterPlace = addPlace(
            {QStringLiteral("navCounter"), QStringLiteral("panel-left"), tr("Counter"), work});
    else
        work->hide(); // there, so that nothing has to ask for it, and never to be seen
    for (const Page &page : std::as_const(m_parts.pages)) {
        const int index = addPlace(page);
        if (page.name == QStringLiteral("navSafety")) {
            m_safetyPlace = index;
            connect(m_safety, &SafetyNotice::safetyPageWanted, this,
                    [this, index] { goTo(index); });
        }
    }
    const Desk &desk = m_controller.desk();
    m_sync = new SyncPage(desk, m_controller.actor(), m_controller.counter(), m_places);
    m_syncPlace =
        addPlace({QStringLiteral("navSync"), QStringLiteral("refresh-cw"), tr("Sync"), m_sync});
    if (desk.sync) {
        const auto mark = [this, sync = desk.sync] {
            setBadge(QStringLiteral("navSync"), sync->status().needsAttention);
        };
        connect(desk.sync, &SyncMonitor::changed, this, mark);
        mark();
    }
    if (m_parts.settings)
        addPlace({QStringLiteral("navSettings"), QStringLiteral("settings"), tr("Settings"),
                  m_parts.settings});
    connect(m_nav, &NavRail::chosen, this, &CounterWindow::goTo);
}

void CounterWindow::makeOverlays()
{
    const Desk &desk = m_controller.desk();
    const Actor &actor = m_controller.actor();
    m_palette = new Palette(m_controller, this);
    m_approval = new ApprovalOverlay(desk, actor, this);
    m_gestures = new CounterGestures(m_controller, *m_approval, this);
    m_issue = new IssueOverlay(m_controller.queue(), this);
    m_resume = new ResumeOverlay(m_controller.queue(), this);
    m_slips = new CounterSlips(m_controller, *m_banner, this);
    m_paper = new PaperRollOverlay(desk, this);
    m_crossings = new CrossingsOverlay(this);
    m_cardPanel = new CardPanel(desk, m_parts.filePicker ? *m_parts.filePicker : m_ownPicker, this);
    m_dossier = new DossierOverlay(desk, actor, *m_approval, this);
    m_wedge = new WedgeFilter(this, [this](const QString &text) { return takeScan(text); });
}

void CounterWindow::followChrome()
{
    connect(m_header, &HeaderBar::searchWanted, this, [this] { m_palette->begin(); });
    connect(m_header, &HeaderBar::syncWanted, this, [this] { goTo(m_syncPlace); });
    connect(m_header, &HeaderBar::lockWanted, this, [this] {
        m_controller.intake().flush();
        if (m_parts.citizen)
            m_parts.citizen->clear();
        Q_EMIT lockRequested();
    });
    connect(m_palette, &Palette::dossierChosen, m_dossier, &DossierOverlay::begin);
    connect(m_palette, &Palette::procedureChosen, this, &CounterWindow::bringProcedure);
    connect(m_palette, &Palette::ticketChosen, this, &CounterWindow::bringTicket);
    connect(m_dossier, &DossierOverlay::changed, this, [this](const QString &code) {
        const std::optional<Dossier> &open = m_controller.intake().accepted();
        if (open && open->code == code)
            m_controller.intake().readStanding();
    });
    connect(m_dossier, &DossierOverlay::failed, m_banner,
            [banner = m_banner](const Failure &failure) { banner->tell(failure); });
}

void CounterWindow::followWork()
{
    auto *notices = new CounterNotices(m_controller, *m_gestures, *m_banner);
    connect(notices, &CounterNotices::primaryWanted, this,
            [this] { m_rail->primary()->trigger(); });
    connect(&m_controller, &CounterController::openWanted, m_gestures, &CounterGestures::open);
    connect(m_rail, &QueueRail::resumeWanted, this, &CounterWindow::bringBack);
    connect(m_rail, &QueueRail::gestureWanted, this, &CounterWindow::act);
    connect(m_gestures, &CounterGestures::yesterdayWanted, m_issue, &IssueOverlay::beginYesterday);
    connect(m_gestures, &CounterGestures::slipsWanted, m_slips, &CounterSlips::choose);
    connect(m_gestures, &CounterGestures::paperWanted, this,
            [this] { m_paper->begin(m_controller.actor()); });
    connect(m_gestures, &CounterGestures::crossingsWanted, this, &CounterWindow::showCrossings);
    connect(m_gestures, &CounterGestures::windowMayGo, this, &QWidget::close, Qt::QueuedConnection);
    connect(m_rail, &QueueRail::crossingsWanted, this, &CounterWindow::showCrossings);
    connect(&m_controller.queue(), &QueueDesk::refusedRead, this, &CounterWindow::listApart);
    connect(m_idle, &IdlePage::issueWanted, m_issue, &IssueOverlay::begin);
    connect(m_serving, &ServingPage::scanCardWanted, m_cardPanel, &CardPanel::begin);
    connect(m_cardPanel, &CardPanel::read, m_serving, &ServingPage::takeCard);
    connect(&m_controller.intake(), &IntakeDesk::changed, this, &CounterWindow::leaveIfSaved);
    connect(&m_controller.intake(), &IntakeDesk::failed, this, [this](const Failure &failure) {
        if (std::exchange(m_leaving, false))
            Q_EMIT stays(failure);
    });
    connect(&m_controller.intake(), &IntakeDesk::opened, this, [this] {
        if (m_bringing && m_controller.intake().stage() == IntakeDesk::Stage::Editing)
            m_serving->chooseProcedure(*std::exchange(m_bringing, std::nullopt));
    });
    connect(&m_controller.intake(), &IntakeDesk::dossierAccepted, this,
            [this] { m_rail->primary()->setFocus(Qt::OtherFocusReason); });
    connect(&m_controller, &CounterController::changed, this, &CounterWindow::refresh);
}

void CounterWindow::followUndo()
{
    connect(&m_controller, &CounterController::undoOffered, this, [this](const UndoOffer &offer) {
        // The bar calls the offer it replaces expired; the controller has settled that one itself.
        m_settlingUndo = true;
        // A step of the queue can be taken back as long as the centre says; anything else has the usual time.
        m_undo->offer(offer.text, offer.icon,
                      offer.event.isNull()
                          ? kUndoMs
                          : m_controller.queue().rules().undoSeconds * kMsPerSecond);
        m_settlingUndo = false;
    });
    connect(&m_controller, &CounterController::undoClosed, this, [this] {
        m_settlingUndo = true;
        m_undo->dismiss();
        m_settlingUndo = false;
    });
    connect(m_undo, &UndoBar::undone, this, [this] { m_controller.undo(); });
    connect(m_undo, &UndoBar::expired, this, [this] {
        if (!m_settlingUndo)
            m_controller.commitUndo();
    });
}

CounterWindow::~CounterWindow() = default;

void CounterWindow::start()
{
    if (!serves()) {
        goTo(0); // the page itself knows which of its parts takes the keys
        return;
    }
    m_controller.start();
    m_rail->primary()->setFocus();
}

bool CounterWindow::finds() const
{
    return may(m_controller.actor().role, Act::FindDossiers);
}

void CounterWindow::leave()
{
    m_leaving = true;
    m_controller.intake().flush();
    leaveIfSaved();
}

void CounterWindow::leaveIfSaved()
{
    const IntakeDesk &intake = m_controller.intake();
    const bool open = intake.stage() == IntakeDesk::Stage::Editing;
    if (!m_leaving || intake.isBusy() || (open && !intake.isSaved()))
        return;
    m_leaving = false;
    if (m_parts.citizen)
        m_parts.citizen->clear();
    if (serves())
        m_controller.queue().goAway();
    Q_EMIT left();
}

void CounterWindow::coverUp()
{
    m_covered = true;
    const QList<QDialog *> dialogs = findChildren<QDialog *>();
    for (QDialog *dialog : dialogs)
        dialog->reject();
    m_dossier->dismiss(); // a number may be shown in it
    m_approval->dismiss();
}

void CounterWindow::resumeAfterLock()
{
    m_covered = false;
    m_serving->restoreCitizenScreen();
}

int CounterWindow::addPlace(const Page &page)
{
    m_nav->addPlace(page.name, page.icon, page.title);
    return m_places->addWidget(page.widget);
}

void CounterWindow::setBadge(const QString &place, int count)
{
    m_nav->setBadge(place, count);
}

void CounterWindow::goTo(int place)
{
    if (place < 0 || place >= m_places->count())
        return;
    m_controller.intake().flush();
    m_places->setCurrentIndex(place);
    m_nav->setCurrent(place);
    m_safety->setAtPage(place == m_safetyPlace);
}

void CounterWindow::refresh()
{
    const bool serving = m_controller.intake().stage() != IntakeDesk::Stage::None;
    m_pages->setCurrentWidget(serving ? static_cast<QWidget *>(m_serving) : m_idle);
    if (serving != m_wasServing) {
        m_wasServing = serving;
        m_safety->setServing(serving);
        m_banner->clear();
        if (!serving)
            m_rail->primary()->setFocus(Qt::OtherFocusReason);
    }
}

void CounterWindow::applyWidth()
{
    const bool compact = width() < kBreakCompact;
    const bool wide = width() >= kBreakWide;
    m_header->setCompact(compact);
    m_header->setWide(wide);
    m_nav->setCompact(compact);
    m_rail->setRailWidth(compact ? size::kRailCompact : wide ? size::kRailWide : size::kRail);
    m_serving->setWidthClass(compact ? ServingPage::Width::Compact
                             : wide  ? ServingPage::Width::Wide
                                     : ServingPage::Width::Base);
}

void CounterWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    applyWidth();
}

void CounterWindow::closeEvent(QCloseEvent *event)
{
    IntakeDesk &intake = m_controller.intake();
    intake.flush();
    if (intake.stage() == IntakeDesk::Stage::Editing && !intake.isSaved()) {
        // Stays until the disk has it; a save that fails says so in the window instead.
        event->ignore();
        connect(&intake, &IntakeDesk::saved, this, &QWidget::close,
                Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
        return;
    }
    if (serves() && mustAskFirst()) {
        event->ignore();
        m_gestures->closeWindow();
        return;
    }
    if (serves())
        m_controller.queue().goAway();
    event->accept();
}

// A citizen at the counter is asked about, once. Behind a lock, where what was chosen could not be kept, and when the
// session of the system ends, the window goes as it is: the number stays with the counter, for whoever signs in there next.
bool CounterWindow::mustAskFirst() const
{
    const QueueDesk &queue = m_controller.queue();
    return queue.current().has_value() && queue.presence().kind == Presence::Kind::Here &&
           !m_covered && !m_gestures->closingFailed() && !qApp->isSavingSession();
}

void CounterWindow::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event);
    QPainter(this).fillRect(rect(), Theme::color(ColorRole::Canvas));
}

} // namespace motcua::ui
