// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/home_page.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr int kScarce = 40; ///< more than this is said to nobody: it reads like a promise
constexpr double kGap = 24;

} // namespace

HomePage::HomePage(const Desk &desk, const ScaledStage &stage, const KioskLook &look,
                   QWidget *parent)
    : KioskPage(stage, look, parent),
      m_desk(desk)
{
    for (int i = 0; i < m_desk.groups.size(); ++i) {
        const ServiceGroup &group = m_desk.groups[i];
        KioskButton *tile =
            button(KioskButton::Kind::Group, group.name, u"group"_s + group.series, group.icon);
        tile->setBody(group.description);
        connect(tile, &QPushButton::clicked, this, [this, i] { Q_EMIT groupPressed(i); });
        m_groups.append(tile);
    }
    m_priority =
        button(KioskButton::Kind::Banner, tr("I have priority"), u"priority"_s, u"chevrons-up"_s);
    m_priority->setVisible(!m_desk.priorities.isEmpty());
    connect(m_priority, &QPushButton::clicked, this,
            [this] { setWantsPriority(!m_wantsPriority); });
    m_appointment = button(KioskButton::Kind::Entry, tr("I have an appointment"), u"appointment"_s,
                           u"calendar-check"_s);
    connect(m_appointment, &QPushButton::clicked, this, &HomePage::appointmentWanted);
    m_guide =
        button(KioskButton::Kind::Entry, tr("Look up papers and fees"), u"guide"_s, u"book-open"_s);
    connect(m_guide, &QPushButton::clicked, this, &HomePage::guideWanted);
    setWantsPriority(false);
    (void)followRules();
    setView({});
}

bool HomePage::followRules()
{
    const bool appointments = m_desk.kioskRules.appointments && m_desk.checkIn != nullptr;
    const bool guide = m_desk.kioskRules.guide && m_desk.catalogue.size() > 0;
    const bool same = m_appointment->isHidden() == !appointments && m_guide->isHidden() == !guide;
    m_appointment->setVisible(appointments);
    m_guide->setVisible(guide);
    return !same;
}

void HomePage::setWantsPriority(bool on)
{
    m_wantsPriority = on;
    m_priority->setChosen(on);
    m_priority->setBody(on ? tr("Now choose your matter above")
                           : tr("Elderly, disabled, pregnant, of merit, small child"));
    update();
}

void HomePage::setCard(int dossiers)
{
    m_cardDossiers = dossiers;
    update();
}

QString HomePage::metaOf(const QString &series) const
{
    if (!m_view)
        return u"–"_s;
    const int waiting = m_view->waiting.value(series);
    const Capacity capacity = m_view->capacity.value(series);
    if (capacity.kind == Capacity::Kind::Full)
        return tr("No more can be received today");
    if (capacity.kind == Capacity::Kind::Some && capacity.dossiers <= kScarce)
        return tr("%n waiting · room for about %1 more today", nullptr, waiting)
            .arg(capacity.dossiers);
    return waiting == 0 ? tr("Nobody waiting") : tr("%n waiting", nullptr, waiting);
}

void HomePage::setView(const std::optional<Kiosk::View> &view)
{
    m_view = view;
    for (int i = 0; i < m_groups.size(); ++i)
        m_groups[i]->setMeta(metaOf(m_desk.groups[i].series));
}

void HomePage::arrangeGroups(double top, double bottom, int columns, double most, double gap)
{
    const Frame f = frame();
    const int n = int(m_groups.size());
    const int rows = std::max(1, (n + columns - 1) / columns);
    const double h = std::min(most, (bottom - top + gap) / rows - gap);
    const double w = (f.wide - (columns - 1) * kGap) / columns;
    for (int i = 0; i < n; ++i) {
        const int row = i / columns;
        place(m_groups[i], {f.left + (i % columns) * (w + kGap), top + row * (h + gap), w, h});
    }
}

void HomePage::arrange()
{
    const Frame f = frame();
    const bool large = look().large;
    const bool priority = !m_priority->isHidden();
    QVector<KioskButton *> entries{m_appointment, m_guide};
    entries.removeIf([](const KioskButton *one) { return one->isHidden(); });
    const auto n = double(entries.size());
    if (f.lying) {
        constexpr double kRow = 140;
        const double row = f.bottom - kGap - kRow;
        const bool any = priority || n > 0;
        arrangeGroups(f.top + 82, any ? row - 20 : row + kRow, large ? 2 : 4, 252, large ? 14 : 20);
        const double banner = priority ? (n > 0 ? f.wide * 0.46 : f.wide) : 0;
        place(m_priority, {f.left, row, banner, kRow});
        double x = f.left + (priority ? banner + kGap : 0);
        const double w = n > 0 ? (f.left + f.wide - x - (n - 1) * kGap) / n : 0;
        for (KioskButton *entry : std::as_const(entries)) {
            place(entry, {x, row, w, kRow});
            x += w + kGap;
        }
        return;
    }
    constexpr double kEntry = 132;
    const double banner = large ? 132 : 140;
    double bottom = f.bottom - kGap;
    if (n > 0) {
        bottom -= kEntry;
        const double w = (f.wide - (n - 1) * kGap) / n;
        double x = f.left;
        for (KioskButton *entry : std::as_const(entries)) {
            place(entry, {x, bottom, w, kEntry});
            x += w + kGap;
        }
        bottom -= 20;
    }
    if (priority) {
        bottom -= banner;
        place(m_priority, {f.left, bottom, f.wide, banner});
        bottom -= 20;
    }
    arrangeGroups(large ? 312 : 352, bottom, large ? 1 : 2, large ? 150 : 252, large ? 12 : kGap);
}

void HomePage::paint(QPainter *painter)
{
    const Frame f = frame();
    QString sentence = tr("Touch a box to take a number");
    if (m_cardDossiers > 0)
        sentence =
            tr("Card read, %n dossier(s): touch a box to take a number", nullptr, m_cardDossiers);
    else if (m_wantsPriority)
        sentence = tr("Priority: touch your matter, then choose the reason");
    else if (m_view && m_view->readsCards && m_desk.kioskRules.card == KioskRules::Card::Offered)
        sentence = tr("Touch a box. Several dossiers? Read your identity card first.");
    if (f.lying) {
        line(painter, {f.left, f.top - 2, f.wide * 0.5, 72}, tr("What do you need?"), 48, 700);
        line(painter, {f.left + f.wide * 0.46, f.top + 4, f.wide * 0.54, 60}, sentence, 30, 400,
             ColorRole::InkSecondary, Qt::AlignRight);
        return;
    }
    const bool large = look().large;
    line(painter, {f.left, large ? 158.0 : 194.0, f.wide, 84}, tr("What do you need?"),
         large ? 64 : 60, 700);
    line(painter, {f.left, large ? 250.0 : 278.0, f.wide, 44}, sentence, large ? 36 : 32, 400,
         ColorRole::InkSecondary);
}

} // namespace motcua::ui
