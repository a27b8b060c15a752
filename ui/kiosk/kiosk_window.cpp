// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/kiosk_window.h"

#include "ui/common/wedge_filter.h"
#include "ui/kiosk/appointment_page.h"
#include "ui/kiosk/card_page.h"
#include "ui/kiosk/guide_page.h"
#include "ui/kiosk/home_page.h"
#include "ui/kiosk/leave_page.h"
#include "ui/kiosk/priority_page.h"
#include "ui/kiosk/procedure_page.h"

#include <QApplication>
#include <QCloseEvent>
#include <QKeyEvent>
#include <QMouseEvent>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr QSize kUpright(1080, 1920);
constexpr QSize kLying(1920, 1080);
constexpr int kTickMs = 250;
constexpr int kViewEveryMs = 2000;
constexpr int kCornerMs = 3000; ///< nobody leans on it so long by chance
constexpr QRectF kCorner(0, 0, 148, 130);
constexpr int kSecondMs = 1000;

} // namespace

KioskWindow::KioskWindow(const Desk &desk, int kioskNumber, QWidget *parent)
    : ScaledStage(kUpright, parent),
      m_desk(desk),
      m_number(kioskNumber),
      m_ids(*desk.clock)
{
    setWindowTitle(tr("Kiosk %1").arg(kioskNumber));
    setObjectName(u"kiosk"_s);
    makePages();
    makeToggles();
    qApp->installEventFilter(this);
    new WedgeFilter(this, [this](const QString &text) { return readCode(text); });
    setFocusPolicy(Qt::StrongFocus); // nothing is marked until somebody uses keys
    setFocus();
    m_corner.setSingleShot(true);
    m_corner.setInterval(kCornerMs);
    connect(&m_corner, &QTimer::timeout, this, [this] { go(Page::Leave); });
    m_second.setInterval(kTickMs);
    connect(&m_second, &QTimer::timeout, this, &KioskWindow::tick);
    m_second.start();
    m_untouched.start();
    listenToSlips();
    beginLook();
    go(Page::Home);
    refresh();
}

KioskWindow::~KioskWindow() = default;

void KioskWindow::makePages()
{
    const auto toStart = [this] { goHome(false); };
    m_home = new HomePage(m_desk, *this, m_look, this);
    connect(m_home, &HomePage::groupPressed, this,
            [this](int index) { pressGroup(index, m_home->group(index)); });
    connect(m_home, &HomePage::guideWanted, this, [this] { go(Page::Guide); });
    connect(m_home, &HomePage::appointmentWanted, this, [this] { go(Page::Appointment); });
    m_priorityPage = new PriorityPage(m_desk, *this, m_look, this);
    connect(m_priorityPage, &PriorityPage::back, this, toStart);
    connect(m_priorityPage, &PriorityPage::chosen, this, [this](const QString &reason) {
        m_wish.reason = reason;
        m_wish.priorityAsked = true;
        proceed(reason.isEmpty() ? m_priorityPage->ordinaryButton() : m_priorityPage->takeButton());
    });
    m_card = new CardPage(*this, m_look, this);
    connect(m_card, &CardPage::back, this, toStart);
    connect(m_card, &CardPage::confirmed, this, [this](int dossiers) {
        m_wish.dossiers = dossiers;
        if (m_wish.group >= 0) {
            proceed(m_card->takeButton());
            return;
        }
        m_home->setCard(dossiers);
        go(Page::Home);
    });
    m_issued = new IssuedPage(m_desk, *this, m_look, this);
    connect(m_issued, &IssuedPage::done, this, [this] { goHome(true); });
    m_message = new MessagePage(*this, m_look, this);
    connect(m_message, &MessagePage::closed, this, [this] { goHome(true); });
    m_guide = new GuidePage(m_desk, *this, m_look, this);
    connect(m_guide, &GuidePage::back, this, toStart);
    connect(m_guide, &GuidePage::procedureChosen, this, [this](const Procedure &procedure) {
        const QString series = seriesOfField(m_desk.groups, procedure.field);
        QString name;
        for (const ServiceGroup &group : m_desk.groups) {
            if (group.series == series)
                name = group.name;
        }
        m_procedure->setProcedure(procedure, name);
        go(Page::Procedure);
    });
    m_procedure = new ProcedurePage(*this, m_look, this);
    connect(m_procedure, &ProcedurePage::back, this, [this] { go(Page::Guide); });
    connect(m_procedure, &ProcedurePage::numberWanted, this, [this](bool priority) {
        if (m_busy)
            return;
        const Procedure &procedure = m_procedure->procedure();
        const QString series = seriesOfField(m_desk.groups, procedure.field);
        for (int i = 0; i < m_desk.groups.size(); ++i) {
            if (m_desk.groups[i].series != series)
                continue;
            m_home->setWantsPriority(priority);
            m_wish.procedureCode = procedure.code;
            m_wish.procedureName = procedure.name;
            pressGroup(i, m_procedure->takeButton());
            return;
        }
    });
    m_appointment = new AppointmentPage(*this, m_look, this);
    connect(m_appointment, &AppointmentPage::back, this, toStart);
    connect(m_appointment, &AppointmentPage::entered, this,
            [this](const QString &code) { checkIn(code, m_appointment->checkInButton()); });
    m_leave = new LeavePage(m_desk, *this, m_look, m_number, this);
    connect(m_leave, &LeavePage::back, this, toStart);
    connect(m_leave, &LeavePage::granted, this, [this] {
        m_leaving = true;
        Q_EMIT left();
        close();
    });
}

void KioskWindow::makeToggles()
{
    const auto make = [this](const QString &title, const QString &name, const QString &icon) {
        auto *made = new KioskButton(KioskButton::Kind::Plain, title, m_look, this);
        made->setObjectName(name);
        made->setIconName(icon);
        return made;
    };
    m_largeText = make(tr("Large text"), u"largeText"_s, u"zoom-in"_s);
    connect(m_largeText, &QPushButton::clicked, this, [this] {
        m_look.large = !m_look.large;
        m_largeText->setChosen(m_look.large);
        arrange();
    });
    m_contrast = make(tr("High contrast"), u"highContrast"_s, u"contrast"_s);
    connect(m_contrast, &QPushButton::clicked, this, [this] {
        m_look.contrast = !m_look.contrast;
        m_contrast->setChosen(m_look.contrast);
        arrange();
    });
}

KioskPage *KioskWindow::pageWidget(Page page) const
{
    switch (page) {
    case Page::Home: return m_home;
    case Page::Priority: return m_priorityPage;
    case Page::Card: return m_card;
    case Page::Issued: return m_issued;
    case Page::Failed: return m_message;
    case Page::Guide: return m_guide;
    case Page::Procedure: return m_procedure;
    case Page::Appointment: return m_appointment;
    case Page::Leave: break;
    }
    return m_leave;
}

QString KioskWindow::issuedNumber() const
{
    return m_page == Page::Issued ? m_issued->number() : QString();
}

void KioskWindow::go(Page page)
{
    const bool back = m_page == Page::Procedure && page == Page::Guide;
    m_page = page;
    m_onPage.start();
    m_untouched.start(); // also where a button was pressed without a touch
    KioskPage *const shown = pageWidget(page);
    if (!back)
        shown->enter();
    const auto pages = findChildren<KioskPage *>(Qt::FindDirectChildrenOnly);
    for (KioskPage *one : pages)
        one->setVisible(one == shown);
    shown->lower();
    for (KioskButton *toggle : {m_largeText, m_contrast}) {
        toggle->setVisible(shown->hasToggles());
        toggle->raise();
    }
    arrange();
    setFocus();
    setAccessibleName(page == Page::Issued   ? m_issued->accessibleName()
                      : page == Page::Failed ? m_message->accessibleName()
                                             : windowTitle());
}

void KioskWindow::beginLook()
{
    m_look.large = m_desk.kioskRules.largeText;
    m_look.contrast = false;
    m_largeText->setChosen(m_look.large);
    m_contrast->setChosen(false);
}

void KioskWindow::goHome(bool forNextCitizen)
{
    m_wish = Wish();
    m_bookingCode.clear();
    m_issued->clear();
    m_home->setWantsPriority(false);
    m_home->setCard(0);
    if (forNextCitizen) {
        beginLook();
    }
    go(Page::Home);
    refresh();
}

void KioskWindow::refresh()
{
    if (m_reading)
        return;
    m_reading = true;
    m_sinceView.start();
    m_desk.worker->run(
        this, [kiosk = m_desk.kiosk] { return kiosk->view(); },
        [this](const Kiosk::View &view) {
            m_reading = false;
            m_view = view;
            m_home->setView(m_view);
            if (m_home->followRules() && m_page == Page::Home)
                arrange();
        },
        [this](const Failure &) {
            m_reading = false;
            m_view.reset(); // "–" is shown, never 0
            m_home->setView(m_view);
        });
}

void KioskWindow::tick()
{
    pageWidget(m_page)->tick();
    update(mapF(QRectF(0, 0, base().width(), 148)).toRect()); // the clock
    if (m_page == Page::Home && m_sinceView.elapsed() >= kViewEveryMs)
        refresh();
    if (m_page == Page::Issued && m_issued->isOver()) {
        goHome(true);
        return;
    }
    const int shown = m_message->message().seconds * kSecondMs;
    if (m_page == Page::Failed && shown > 0 && m_onPage.elapsed() >= shown) {
        goHome(true);
        return;
    }
    const bool changed = m_page != Page::Home || m_look.contrast ||
                         m_look.large != m_desk.kioskRules.largeText || m_home->wantsPriority() ||
                         !m_wish.mark.isEmpty() || !m_bookingCode.isEmpty();
    if (m_untouched.elapsed() >= qint64(m_desk.kioskRules.idleSeconds) * kSecondMs && !m_busy &&
        changed && m_page != Page::Issued)
        goHome(true);
}

bool KioskWindow::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    const bool touch = type == QEvent::MouseButtonPress || type == QEvent::TouchBegin;
    if (touch || type == QEvent::KeyPress || type == QEvent::FocusIn) {
        auto *widget = qobject_cast<QWidget *>(watched);
        if (widget != nullptr && (widget == this || isAncestorOf(widget))) {
            if (type != QEvent::FocusIn) {
                m_untouched.start();
                m_look.byKeys = !touch;
            }
            pageWidget(m_page)->update();
        }
    }
    return ScaledStage::eventFilter(watched, event);
}

// What no button took: typing without the keyboard on the screen. Esc and the like do nothing here.
void KioskWindow::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const QString text = event->key() == Qt::Key_Backspace ? u"\b"_s : event->text();
    const bool letter = text == "\b"_L1 || (!text.isEmpty() && text.at(0).isPrint());
    if (m_page == Page::Guide && letter)
        m_guide->type(text);
    else if (m_page == Page::Appointment && letter)
        m_appointment->type(text);
    else if (m_page == Page::Appointment && enter)
        m_appointment->checkInButton()->click();
    else if (m_page == Page::Leave && letter)
        m_leave->type(text);
    else if (m_page == Page::Leave && enter)
        m_leave->submit();
    event->accept();
}

void KioskWindow::mousePressEvent(QMouseEvent *event)
{
    if (mapF(kCorner).contains(event->position()) && !m_busy)
        m_corner.start();
    ScaledStage::mousePressEvent(event);
}

void KioskWindow::mouseReleaseEvent(QMouseEvent *event)
{
    m_corner.stop();
    ScaledStage::mouseReleaseEvent(event);
}

void KioskWindow::closeEvent(QCloseEvent *event)
{
    event->setAccepted(m_leaving);
}

void KioskWindow::resizeEvent(QResizeEvent *event)
{
    setBase(width() > height() ? kLying : kUpright);
    ScaledStage::resizeEvent(event);
}

void KioskWindow::arrange()
{
    if (m_contrast == nullptr)
        return; // still in the constructor
    m_look.scale = scale();
    KioskPage *const shown = pageWidget(m_page);
    shown->setGeometry(rect());
    shown->layOut();
    QVector<KioskButton *> foot = shown->foot();
    if (shown->hasToggles()) {
        for (KioskButton *toggle : {m_largeText, m_contrast}) {
            toggle->followLook();
            foot.append(toggle);
        }
    }
    shown->placeFoot(foot);
    update();
}

} // namespace motcua::ui
