// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/ids.h"
#include "app/core/queue/kiosk.h"
#include "ui/common/desk.h"
#include "ui/common/scaled_stage.h"
#include "ui/kiosk/issued_page.h"
#include "ui/kiosk/kiosk_look.h"
#include "ui/kiosk/message_page.h"

#include <QElapsedTimer>
#include <QTimer>

namespace motcua::ui {

class AppointmentPage;
class CardPage;
class GuidePage;
class HomePage;
class LeavePage;
class PriorityPage;
class ProcedurePage;

/// The kiosk where citizens take a number (design 09a–c), upright or lying, of any size. Every press is acknowledged at
/// once on the button itself; the number comes from the desk thread. Closes only for whoever proves that they may.
class KioskWindow : public ScaledStage
{
    Q_OBJECT
public:
    KioskWindow(const Desk &desk, int kioskNumber, QWidget *parent = nullptr);
    ~KioskWindow() override;
    enum class Page { Home, Priority, Card, Issued, Failed, Guide, Procedure, Appointment, Leave };
    [[nodiscard]] Page page() const { return m_page; }
    [[nodiscard]] QString issuedNumber() const; ///< on the page Issued
    [[nodiscard]] const IssuedPage &issuedPage() const { return *m_issued; }
    [[nodiscard]] const MessagePage &messagePage() const { return *m_message; }
    /// Reads how many wait; by itself every 2 s.
    void refresh();

Q_SIGNALS:
    void issued(const QString &number);
    void left(); ///< somebody who may has closed it

protected:
    void arrange() override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    /// What the citizen before the kiosk has said so far.
    struct Wish
    {
        int group = -1;
        QString procedureCode, procedureName;
        QString reason;
        bool priorityAsked = false; ///< the reason was given, or there is none
        bool fullAccepted = false;
        QString mark; ///< of the card that was read
        int dossiers = 1;
        TicketId request; ///< of the press, also when it is tried again
    };
    void makePages();
    void makeToggles();
    void go(Page page);
    void beginLook(); ///< of the next citizen
    void goHome(bool forNextCitizen);
    [[nodiscard]] KioskPage *pageWidget(Page page) const;
    void pressGroup(int index, KioskButton *pressed);
    void proceed(KioskButton *pressed);
    void take(KioskButton *pressed);
    void checkIn(const QString &code, KioskButton *pressed);
    void tellArrival(const Kiosk::Arrival &arrival);
    void showNumber(const Kiosk::Number &number, const QString &timing);
    void listenToSlips();
    void showSlip(TicketId ticket, IssuedPage::Print print);
    void fail(const Failure &failure, std::function<void()> again);
    void say(const MessagePage::Message &message);
    [[nodiscard]] bool readCode(const QString &text);
    void readCard(const QString &personalId);
    void tick();
    void paintHeader(QPainter *painter);
    [[nodiscard]] Actor actor() const;
    [[nodiscard]] TicketId newPress() { return m_ids.make<TicketId>(); }

    const Desk &m_desk;
    int m_number;
    RandomIdSource m_ids;
    KioskLook m_look;
    Page m_page = Page::Home;
    HomePage *m_home = nullptr;
    PriorityPage *m_priorityPage = nullptr;
    CardPage *m_card = nullptr;
    IssuedPage *m_issued = nullptr;
    MessagePage *m_message = nullptr;
    GuidePage *m_guide = nullptr;
    ProcedurePage *m_procedure = nullptr;
    AppointmentPage *m_appointment = nullptr;
    LeavePage *m_leave = nullptr;
    KioskButton *m_largeText = nullptr, *m_contrast = nullptr;
    std::optional<Kiosk::View> m_view;
    Wish m_wish;
    QString m_bookingCode; ///< a group is being chosen for this appointment
    bool m_reading = false;
    bool m_busy = false; ///< a press is being answered: one press, one number
    bool m_leaving = false;
    QTimer m_second, m_corner;
    QElapsedTimer m_onPage, m_untouched, m_sinceView;
};

} // namespace motcua::ui
