// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/centre_queue.h"
#include "ui/common/desk.h"
#include "ui/common/scaled_stage.h"

#include <QElapsedTimer>
#include <QHash>
#include <QTimer>

namespace motcua::ui {

class KioskButton;

/// The kiosk where citizens take a number (design 09a–c), 1080×1920 and any other size. Every press is
/// acknowledged at once on the button itself; the number comes from the desk thread.
class KioskWindow : public ScaledStage
{
    Q_OBJECT
public:
    KioskWindow(const Desk &desk, int kioskNumber, QWidget *parent = nullptr);
    enum class Page { Home, Priority, Issued, Failed };
    [[nodiscard]] Page page() const { return m_page; }
    [[nodiscard]] QString issuedNumber() const { return m_issued; } ///< on the page Issued
    /// Reads how many wait; by itself every 2 s.
    void refresh();

Q_SIGNALS:
    void issued(const QString &number);

protected:
    void arrange() override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeHome();
    void makePriority();
    void makeIssued();
    void go(Page page);
    void goHome();
    void pressGroup(int index);
    void issue(const QString &series, const QString &reason, KioskButton *pressed);
    void tick();
    void showCounts();
    void paintHeader(QPainter *painter);
    void paintFocus(QPainter *painter);
    void paintIssued(QPainter *painter);
    [[nodiscard]] QString countersText(const QString &series) const;
    [[nodiscard]] QVector<KioskButton *> buttonsOf(Page page) const;

    const Desk &m_desk;
    int m_number;
    Page m_page = Page::Home;
    QVector<KioskButton *> m_groups;
    KioskButton *m_priority = nullptr;
    QVector<KioskButton *> m_reasons;
    KioskButton *m_takePriority = nullptr;
    KioskButton *m_ordinary = nullptr;
    KioskButton *m_back = nullptr;
    KioskButton *m_largeText = nullptr;
    KioskButton *m_done = nullptr;
    QHash<QString, int> m_waiting; ///< by series
    bool m_countsKnown = false;
    bool m_reading = false;
    bool m_wantsPriority = false;
    bool m_large = false;
    bool m_byKeys = false; ///< the focus is shown only to who uses keys
    bool m_issuing = false;
    int m_group = -1;
    int m_reason = -1;
    QString m_issued, m_issuedReason, m_issuedSeries;
    int m_ahead = 0;
    QString m_failHeadline, m_failNext;
    QTimer m_second;
    QElapsedTimer m_onPage;
    QElapsedTimer m_untouched;
    QElapsedTimer m_sinceCounts;
};

} // namespace motcua::ui
