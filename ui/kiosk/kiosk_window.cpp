// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/kiosk_window.h"

#include "ui/common/labels.h"
#include "ui/kiosk/kiosk_button.h"

#include <QEvent>
#include <QSet>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr QSize kBase(1080, 1920);
constexpr double kLeft = 56;
constexpr double kWide = 968; ///< between the side margins
constexpr double kFooterTop = 1768;
constexpr double kFooterHeight = 104;
constexpr int kHomeMs = 8000;
constexpr int kFailedHomeMs = 20000; ///< an error must be readable
constexpr int kIdleMs = 45000;
constexpr int kCountsEveryMs = 2000;

} // namespace

KioskWindow::KioskWindow(const Desk &desk, int kioskNumber, QWidget *parent)
    : ScaledStage(kBase, parent),
      m_desk(desk),
      m_number(kioskNumber)
{
    setWindowTitle(tr("Kiosk %1").arg(kioskNumber));
    setObjectName(u"kiosk"_s);
    makeHome();
    makePriority();
    makeIssued();
    const auto buttons = findChildren<KioskButton *>(Qt::FindDirectChildrenOnly);
    for (KioskButton *button : buttons)
        button->installEventFilter(this);
    setFocusPolicy(Qt::StrongFocus); // nothing is marked until somebody uses keys
    setFocus();
    m_second.setInterval(250);
    connect(&m_second, &QTimer::timeout, this, &KioskWindow::tick);
    m_second.start();
    m_untouched.start();
    go(Page::Home);
    refresh();
}

void KioskWindow::makeHome()
{
    for (int i = 0; i < m_desk.groups.size(); ++i) {
        const ServiceGroup &group = m_desk.groups[i];
        auto *button = new KioskButton(KioskButton::Kind::Group, group.name, this);
        button->setObjectName(u"group"_s + group.series);
        button->setBody(group.description);
        button->setIconName(group.icon);
        connect(button, &QPushButton::clicked, this, [this, i] { pressGroup(i); });
        m_groups.append(button);
    }
    m_priority = new KioskButton(KioskButton::Kind::Banner, tr("I have priority"), this);
    m_priority->setObjectName(u"priority"_s);
    m_priority->setIconName(u"chevrons-up"_s);
    connect(m_priority, &QPushButton::clicked, this, [this] {
        m_wantsPriority = !m_wantsPriority;
        m_priority->setChosen(m_wantsPriority);
        m_priority->setBody(m_wantsPriority
                                ? tr("Now choose your matter above")
                                : tr("Elderly, disabled, pregnant, of merit, small child"));
    });
    m_priority->setBody(tr("Elderly, disabled, pregnant, of merit, small child"));
    m_largeText = new KioskButton(KioskButton::Kind::Plain, tr("Large text"), this);
    m_largeText->setObjectName(u"largeText"_s);
    m_largeText->setIconName(u"contrast"_s);
    connect(m_largeText, &QPushButton::clicked, this, [this] {
        m_large = !m_large;
        m_largeText->setChosen(m_large);
        arrange();
        update();
    });
}

void KioskWindow::makePriority()
{
    for (int i = 0; i < m_desk.priorities.size(); ++i) {
        const PriorityGroup &group = m_desk.priorities[i];
        QString title = priorityQuestion(group.code);
        if (title.isEmpty())
            title = group.name;
        auto *button = new KioskButton(KioskButton::Kind::Choice, title, this);
        button->setObjectName(u"reason_"_s + group.code);
        button->setBody(priorityProof(group.code));
        connect(button, &QPushButton::clicked, this, [this, i] {
            m_reason = i;
            for (int other = 0; other < m_reasons.size(); ++other)
                m_reasons[other]->setChosen(other == i);
            m_takePriority->setReady(true);
            m_takePriority->setTitle(tr("Take a priority number"));
        });
        m_reasons.append(button);
    }
    m_takePriority = new KioskButton(KioskButton::Kind::Primary, {}, this);
    m_takePriority->setObjectName(u"takePriority"_s);
    connect(m_takePriority, &QPushButton::clicked, this, [this] {
        if (m_reason < 0 || m_group < 0)
            return; // the button says "choose a reason"
        issue(m_desk.groups[m_group].series, m_desk.priorities[m_reason].code, m_takePriority);
    });
    m_ordinary = new KioskButton(KioskButton::Kind::Plain, tr("I have no priority"), this);
    m_ordinary->setObjectName(u"ordinary"_s);
    connect(m_ordinary, &QPushButton::clicked, this, [this] {
        if (m_group >= 0)
            issue(m_desk.groups[m_group].series, {}, m_ordinary);
    });
    m_back = new KioskButton(KioskButton::Kind::Plain, tr("Back"), this);
    m_back->setObjectName(u"back"_s);
    m_back->setIconName(u"arrow-left"_s);
    connect(m_back, &QPushButton::clicked, this, &KioskWindow::goHome);
}

void KioskWindow::makeIssued()
{
    m_done = new KioskButton(KioskButton::Kind::Primary, tr("Done"), this);
    m_done->setObjectName(u"done"_s);
    connect(m_done, &QPushButton::clicked, this, &KioskWindow::goHome);
}

QVector<KioskButton *> KioskWindow::buttonsOf(Page page) const
{
    switch (page) {
    case Page::Home: {
        QVector<KioskButton *> out = m_groups;
        if (!m_desk.priorities.isEmpty())
            out << m_priority;
        return out << m_largeText;
    }
    case Page::Priority: {
        QVector<KioskButton *> out = m_reasons;
        return out << m_takePriority << m_ordinary << m_back << m_largeText;
    }
    case Page::Issued:
    case Page::Failed: return {m_done};
    }
    return {};
}

void KioskWindow::go(Page page)
{
    m_page = page;
    m_onPage.start();
    const QVector<KioskButton *> wanted = buttonsOf(page);
    const auto all = findChildren<KioskButton *>(Qt::FindDirectChildrenOnly);
    for (KioskButton *button : all)
        button->setVisible(wanted.contains(button));
    arrange();
    update();
    setAccessibleName(page == Page::Issued ? tr("Your number: %1").arg(m_issued) : windowTitle());
}

void KioskWindow::goHome()
{
    m_wantsPriority = false;
    m_priority->setChosen(false);
    m_priority->setBody(tr("Elderly, disabled, pregnant, of merit, small child"));
    m_group = m_reason = -1;
    m_issued.clear();
    for (KioskButton *button : std::as_const(m_reasons))
        button->setChosen(false);
    go(Page::Home);
    refresh();
}

void KioskWindow::pressGroup(int index)
{
    if (m_issuing)
        return; // one press, one number
    m_group = index;
    if (!m_wantsPriority) {
        issue(m_desk.groups[index].series, {}, m_groups[index]);
        return;
    }
    m_reason = -1;
    m_takePriority->setReady(false);
    m_takePriority->setTitle(tr("Choose a reason"));
    go(Page::Priority);
}

void KioskWindow::issue(const QString &series, const QString &reason, KioskButton *pressed)
{
    if (m_issuing)
        return;
    m_issuing = true;
    pressed->setPending(true, tr("Taking your number…"));
    struct Answer
    {
        Ticket ticket;
        int ahead = 0;
    };
    Actor kiosk;
    kiosk.role = Role::Kiosk;
    kiosk.name = u"kiosk %1"_s.arg(m_number);
    kiosk.station = m_desk.stationId;
    const QVector<Counter> counters = m_desk.counters;
    m_desk.worker->run(
        this,
        [queue = m_desk.queue, series, reason, kiosk, counters] {
            Answer answer;
            CentreQueue::IssueRequest request;
            request.series = series;
            request.priorityReason = reason;
            answer.ticket = queue->issue(request, kiosk);
            // Ahead are all whom the counters of this series may call first.
            QSet<QString> rivals{series};
            for (const Counter &counter : counters) {
                if (counter.series.contains(series))
                    rivals.unite(QSet<QString>(counter.series.cbegin(), counter.series.cend()));
            }
            const QVector<Ticket> waiting = queue->refresh().inState(TicketState::Waiting);
            for (const Ticket &ticket : waiting) {
                if (ticket.id == answer.ticket.id || !rivals.contains(ticket.number.series))
                    continue;
                if (reason.isEmpty() || !ticket.priorityReason.isEmpty())
                    ++answer.ahead;
            }
            return answer;
        },
        [this, pressed, series, reason](const Answer &answer) {
            m_issuing = false;
            pressed->setPending(false);
            m_issued = answer.ticket.number.text();
            m_issuedSeries = series;
            m_issuedReason = reason;
            m_ahead = answer.ahead;
            m_done->setTitle(tr("Done"));
            go(Page::Issued);
            m_done->setFocus();
            Q_EMIT issued(m_issued);
        },
        [this, pressed](const Failure &failure) {
            m_issuing = false;
            pressed->setPending(false);
            m_failHeadline = failure.headline();
            m_failNext = failure.nextStep();
            m_done->setTitle(tr("Back to the start"));
            go(Page::Failed);
            m_done->setFocus();
        });
}

void KioskWindow::refresh()
{
    if (m_reading)
        return;
    m_reading = true;
    m_sinceCounts.start();
    m_desk.worker->run(
        this,
        [queue = m_desk.queue] {
            QHash<QString, int> counts;
            const QVector<Ticket> waiting = queue->refresh().inState(TicketState::Waiting);
            for (const Ticket &ticket : waiting)
                ++counts[ticket.number.series];
            return counts;
        },
        [this](const QHash<QString, int> &counts) {
            m_reading = false;
            m_waiting = counts;
            m_countsKnown = true;
            showCounts();
        },
        [this](const Failure &) {
            m_reading = false;
            m_countsKnown = false; // "–" is shown, never 0
            showCounts();
        });
}

void KioskWindow::showCounts()
{
    for (int i = 0; i < m_groups.size(); ++i) {
        const int n = m_waiting.value(m_desk.groups[i].series);
        m_groups[i]->setMeta(!m_countsKnown ? u"–"_s
                             : n == 0       ? tr("Nobody waiting")
                                            : tr("%n waiting", nullptr, n));
    }
}

void KioskWindow::tick()
{
    const qint64 onPage = m_onPage.elapsed();
    if (m_page == Page::Home) {
        if (m_sinceCounts.elapsed() >= kCountsEveryMs)
            refresh();
        update(mapF(QRectF(0, 0, 1080, 148)).toRect()); // the clock
    } else {
        update();
    }
    if ((m_page == Page::Issued && onPage >= kHomeMs) ||
        (m_page == Page::Failed && onPage >= kFailedHomeMs)) {
        goHome();
        return;
    }
    if (m_untouched.elapsed() >= kIdleMs && !m_issuing &&
        (m_page == Page::Priority || m_large || m_wantsPriority)) {
        m_large = false; // for the next citizen
        m_largeText->setChosen(false);
        goHome();
    }
}

bool KioskWindow::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
        m_untouched.start();
        m_byKeys = false;
        update();
        break;
    case QEvent::KeyPress:
        m_untouched.start();
        m_byKeys = true;
        update();
        break;
    case QEvent::FocusIn:
    case QEvent::FocusOut: update(); break;
    default: break;
    }
    return ScaledStage::eventFilter(watched, event);
}

void KioskWindow::arrange()
{
    if (!m_done)
        return; // still in the constructor
    const double s = scale();
    const auto all = findChildren<KioskButton *>(Qt::FindDirectChildrenOnly);
    for (KioskButton *button : all) {
        button->setScale(s);
        button->setLarge(m_large);
    }
    const auto place = [this](KioskButton *button, const QRectF &base) {
        button->setGeometry(map(base));
    };
    const int n = int(m_groups.size());
    const bool priority = !m_desk.priorities.isEmpty();
    if (m_page == Page::Home) {
        const int columns = m_large ? 1 : 2;
        const int rows = std::max(1, (n + columns - 1) / columns);
        const double top = m_large ? 312 : 352;
        const double gap = m_large ? 12 : 24;
        const double bottom = priority ? (m_large ? 1488 : 1432) : 1740;
        const double most = m_large ? 150 : 252;
        const double h = std::min(most, (bottom - top + gap) / rows - gap);
        const double w = (kWide - (columns - 1) * 24) / columns;
        for (int i = 0; i < n; ++i) {
            const int row = i / columns;
            place(m_groups[i],
                  QRectF(kLeft + (i % columns) * (w + 24), top + row * (h + gap), w, h));
        }
        const double end = top + rows * (h + gap) - gap;
        place(m_priority, QRectF(kLeft, end + (m_large ? 16 : 32), kWide, m_large ? 148 : 164));
        place(m_largeText, QRectF(kLeft, kFooterTop, kWide, kFooterHeight));
    } else if (m_page == Page::Priority) {
        const int count = int(m_reasons.size());
        const double top = 412;
        const double pitch = std::min(152.0, (1406 - top) / std::max(1, count));
        for (int i = 0; i < count; ++i)
            place(m_reasons[i],
                  QRectF(kLeft, top + i * pitch, kWide, pitch - (pitch > 145 ? 20 : 10)));
        const double after = top + count * pitch + 16;
        place(m_takePriority, QRectF(kLeft, after, kWide, 150));
        place(m_ordinary, QRectF(kLeft, after + 166, kWide, 112));
        place(m_back, QRectF(kLeft, kFooterTop, 472, kFooterHeight));
        place(m_largeText, QRectF(kLeft + 496, kFooterTop, 472, kFooterHeight));
    } else {
        place(m_done, QRectF(kLeft, 1502, kWide, 150));
    }
}

QString KioskWindow::countersText(const QString &series) const
{
    QStringList names;
    for (const Counter &counter : m_desk.counters) {
        if (counter.series.contains(series))
            names << (counter.name.isEmpty() ? tr("Counter %1").arg(counter.number) : counter.name);
    }
    if (names.isEmpty())
        return tr("the counter that is called");
    if (names.size() == 1)
        return names.first();
    const QString last = names.takeLast();
    return tr("%1 or %2").arg(names.join(u", "_s), last);
}

} // namespace motcua::ui
