// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/counter_controller.h"
#include "ui/counter/file_picker.h"

#include <QWidget>

class QShortcut;
class QStackedWidget;

namespace motcua::ui {

class ApprovalOverlay;
class CardPanel;
class CitizenScreen;
class CounterGestures;
class CounterSlips;
class CrossingsOverlay;
class DossierOverlay;
class HeaderBar;
class IdlePage;
class IssueOverlay;
class NavRail;
class Palette;
class PaperRollOverlay;
class QueueRail;
class ResumeOverlay;
class SafetyNotice;
class ServingPage;
class SyncPage;
class UndoBar;
class WedgeFilter;
class WorkBanner;

/// The clerk's window: one counter, one citizen after the other. Layout for 1366×768, wide from 1700 px,
/// compact below 1180 px. Never blocks: storage is reached through the desk's worker.
/// With counter number 0 nobody is served here: the same window with its other places alone.
class CounterWindow final : public QWidget
{
    Q_OBJECT
public:
    /// A further place of the nav rail, between the counter and the synchronisation. Which of them a person gets
    /// is the program's to say (app/motcua/supervisor_pages.h).
    struct Page
    {
        QString name;              ///< object name of the rail's button: "navPeople"
        QString icon;              ///< "users"
        QString title;             ///< short: the rail is 64 px wide
        QWidget *widget = nullptr; ///< taken into the window
    };
    struct Parts
    {
        CitizenScreen *citizen = nullptr; ///< not owned; null: the citizen signs on this screen
        QWidget *settings = nullptr;      ///< taken into the window; null: no such place
        FilePicker *filePicker = nullptr; ///< not owned; null: Qt's own dialog
        QVector<Page> pages = {};
    };
    CounterWindow(const Desk &desk, const Actor &actor, const Counter &counter, const Parts &parts,
                  QWidget *parent = nullptr);
    ~CounterWindow() override;

    /// Reads the queue and restores the turn and draft that were open here.
    void start();
    [[nodiscard]] CounterController &controller() { return m_controller; }
    /// Which key does what; buttons and sentences name them from now on.
    void setKeys(const FunctionKeys &keys);
    /// How many things wait at one of the rail's places ("navArrivals"); 0: none.
    void setBadge(const QString &place, int count);
    /// After unlocking: the citizen's screen shows again what it showed.
    void resumeAfterLock();
    /// Somebody else is to sit here: what is being typed is saved first, then left() comes; or stays() when it cannot
    /// be saved, and everything is as it was. A number being served stays with the counter.
    void leave();
    /// Puts away what could act behind a lock: an open file dialog is a window of its own.
    void coverUp();

Q_SIGNALS:
    void lockRequested();
    void switchRequested(); ///< Ctrl+Shift+U: change of clerk
    void left();
    void stays(const motcua::Failure &why);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QWidget *makeWorkPlace();
    void addPlaces(QWidget *work);
    int addPlace(const Page &page);
    void makeOverlays();
    void followChrome();
    void followWork();
    void followUndo();
    // counter_keys.cpp:
    void makeWorkKeys();
    void makeShortcuts();
    QShortcut *addKey(const QKeySequence &keys, const std::function<void()> &act);
    void bindGestures();
    void act(Gesture gesture);
    void bringBack(TicketState state);
    void pressPrimary(const QString &key);
    void showCrossings();
    void listApart(const QVector<RefusedStep> &steps);
    // counter_scans.cpp:
    [[nodiscard]] bool takeScan(const QString &text);
    [[nodiscard]] bool takeBooking(const QString &text);
    void bringProcedure(const Procedure &procedure);
    void bringTicket(const Ticket &ticket);

    [[nodiscard]] bool serves() const { return m_controller.counter().number > 0; }
    [[nodiscard]] bool finds() const;
    void leaveIfSaved();
    [[nodiscard]] bool mustAskFirst() const;
    void refresh();
    void applyWidth();
    void goTo(int place);

    CounterController m_controller;
    Parts m_parts;
    DialogFilePicker m_ownPicker;
    HeaderBar *m_header;
    NavRail *m_nav;
    int m_counterPlace = -1, m_syncPlace = -1,
        m_safetyPlace = -1; ///< in the rail; −1: no such place
    QStackedWidget *m_places;
    QueueRail *m_rail;
    QWidget *m_work;
    WorkBanner *m_banner;
    ApprovalOverlay *m_approval; ///< the one place where a supervisor is asked
    CounterGestures *m_gestures;
    QVector<QShortcut *> m_gestureKeys;
    QHash<Gesture, Debounce> m_debounce;
    QStackedWidget *m_pages;
    SafetyNotice *m_safety;
    IdlePage *m_idle;
    ServingPage *m_serving;
    SyncPage *m_sync;
    UndoBar *m_undo;
    Palette *m_palette;
    IssueOverlay *m_issue;
    ResumeOverlay *m_resume;
    CounterSlips *m_slips;
    PaperRollOverlay *m_paper;
    CrossingsOverlay *m_crossings;
    CardPanel *m_cardPanel;
    DossierOverlay *m_dossier;
    WedgeFilter *m_wedge;
    std::optional<Procedure> m_bringing; ///< chosen in the palette before the form was open
    bool m_wasServing = false;
    bool m_settlingUndo = false;
    bool m_leaving = false;
    bool m_covered = false; ///< by a lock
};

} // namespace motcua::ui
