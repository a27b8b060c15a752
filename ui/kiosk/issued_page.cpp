// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/issued_page.h"

#include "ui/common/icon.h"
#include "ui/common/labels.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr int kSecondMs = 1000;
constexpr int kPrintingMs =
    20'000; ///< longer than a printer that answers may take to say how it went
constexpr double kNumberPx = 330; ///< four characters; a fifth makes it smaller
constexpr double kSmallestNumberPx = 180;

struct PrintWords
{
    QString icon, title, sentence;
    ColorRole ink, fill;
};

PrintWords wordsOf(IssuedPage::Print print)
{
    using Print = IssuedPage::Print;
    switch (print) {
    case Print::Printing:
        return {u"printer"_s, IssuedPage::tr("Printing your slip"),
                IssuedPage::tr("Take it from the slot below. The number counts without it."),
                ColorRole::OkInk, ColorRole::OkFill};
    case Print::Printed:
        return {u"circle-check"_s, IssuedPage::tr("Slip printed"),
                IssuedPage::tr("Take it from the slot below, then watch the screen."),
                ColorRole::OkInk, ColorRole::OkFill};
    case Print::Untold:
        return {u"printer"_s, IssuedPage::tr("Slip sent to the printer"),
                IssuedPage::tr("If there is no slip, take a photo of this number."),
                ColorRole::OkInk, ColorRole::OkFill};
    case Print::Failed:
        return {u"triangle-alert"_s, IssuedPage::tr("The slip could not be printed."),
                IssuedPage::tr("Please take a photo of this number; a clerk is coming."),
                ColorRole::WarnInk, ColorRole::WarnFill};
    case Print::Unknown:
        return {u"triangle-alert"_s, IssuedPage::tr("It is not known whether the slip came out."),
                IssuedPage::tr("If there is none, take a photo of this number; a clerk is coming."),
                ColorRole::WarnInk, ColorRole::WarnFill};
    case Print::Before:
        return {u"circle-check"_s, IssuedPage::tr("Your slip was printed before"),
                IssuedPage::tr("Is it lost? The reception desk prints another one."),
                ColorRole::OkInk, ColorRole::OkFill};
    case Print::None: break;
    }
    return {u"circle-check"_s, IssuedPage::tr("Your number is saved"),
            IssuedPage::tr("Please remember it or take a photo, then watch the screen."),
            ColorRole::OkInk, ColorRole::OkFill};
}

/// In the language of the kiosk, as the page of the reasons says it; a centre's own reason as the centre says it.
QString reasonName(const QString &code, const QVector<PriorityGroup> &groups)
{
    return priorityQuestion(code).isEmpty() ? priorityName(code, groups) : priorityName(code);
}

} // namespace

QString intervalText(const WaitInterval &wait)
{
    if (!wait.known)
        return {};
    return wait.lowMinutes == 0
               ? IssuedPage::tr("under %n minute(s)", nullptr, wait.highMinutes)
               : IssuedPage::tr("about %1–%2 minutes").arg(wait.lowMinutes).arg(wait.highMinutes);
}

QString timingText(const CheckIn::Outcome &outcome)
{
    using Timing = CheckIn::Outcome::Timing;
    switch (outcome.timing) {
    case Timing::Early:
        return IssuedPage::tr("%n minute(s) early: you are called from %1 on", nullptr,
                              outcome.minutes)
            .arg(timeText(outcome.calledAt));
    case Timing::Late:
    case Timing::LapsedNumber:
        return IssuedPage::tr("%n minute(s) late: your turn comes like without an appointment",
                              nullptr, outcome.minutes);
    case Timing::OnTime: break;
    }
    return IssuedPage::tr("Appointment at %1, on time").arg(timeText(outcome.bookedFor));
}

IssuedPage::IssuedPage(const Desk &desk, const ScaledStage &stage, const KioskLook &look,
                       QWidget *parent)
    : KioskPage(stage, look, parent),
      m_desk(desk)
{
    m_done = button(KioskButton::Kind::Primary, tr("Done"), u"done"_s);
    connect(m_done, &QPushButton::clicked, this, &IssuedPage::done);
}

void IssuedPage::show(const Kiosk::Number &number, const QString &timing, Print print)
{
    m_number = number;
    m_timing = timing;
    m_print = print;
    m_homeMs = qint64(m_desk.queueRules.kioskHomeSeconds) * kSecondMs;
    m_shown.start();
    setAccessibleName(tr("Your number: %1").arg(this->number()));
    update();
}

void IssuedPage::setPrint(Print print)
{
    m_print = print;
    if (print == Print::Failed || print == Print::Unknown) { // it must be read, and photographed
        m_homeMs = qint64(m_desk.kioskRules.failedSeconds) * kSecondMs;
        m_shown.start();
    }
    update();
}

void IssuedPage::clear()
{
    m_number = Kiosk::Number();
    m_timing.clear();
}

qint64 IssuedPage::leftMs() const
{
    return m_shown.isValid() ? std::max<qint64>(0, m_homeMs - m_shown.elapsed()) : 0;
}

bool IssuedPage::isOver() const
{
    return leftMs() <= 0 && (m_print != Print::Printing || m_shown.elapsed() > kPrintingMs);
}

QString IssuedPage::waitText() const
{
    const WaitInterval &wait = m_number.wait;
    const QString people = wait.ahead == 0 ? tr("nobody") : tr("%n person(s)", nullptr, wait.ahead);
    const QString minutes = intervalText(wait);
    return minutes.isEmpty() ? people : people + u", "_s + minutes;
}

QString IssuedPage::countersText() const
{
    QStringList names;
    for (const Counter &counter : m_desk.counters) {
        if (m_number.ticket.isFor(counter))
            names << (counter.name.isEmpty() ? tr("Counter %1").arg(counter.number) : counter.name);
    }
    if (names.isEmpty())
        return tr("the counter that is called");
    if (names.size() == 1)
        return names.first();
    const QString last = names.takeLast();
    return tr("%1 or %2").arg(names.join(u", "_s), last);
}

void IssuedPage::arrange()
{
    const Frame f = frame();
    if (f.lying)
        place(m_done, {f.left + f.wide / 2 + 12, 850, f.wide / 2 - 12, 116});
    else
        place(m_done, {f.left, 1502, f.wide, 150});
}

void IssuedPage::paintChip(QPainter *painter, const QRectF &area)
{
    const QString &reason = m_number.ticket.priorityReason;
    if (reason.isEmpty() && m_timing.isEmpty())
        return;
    const bool priority = !reason.isEmpty();
    const QString text =
        priority ? tr("Priority: %1").arg(reasonName(reason, m_desk.priorities).toLower())
                 : m_timing;
    double px = 34;
    while (px > 24 && stage().textWidth(text, px, 500) > area.width() - 100)
        px -= 1;
    const double w = std::min(area.width(), stage().textWidth(text, px, 500) + 96);
    const QRectF chip(area.center().x() - w / 2, area.top(), w, 62);
    const double s = look().scale;
    const ColorRole ink = priority ? ColorRole::PriorityInk : ColorRole::Accent;
    painter->setPen(Qt::NoPen);
    painter->setBrush(c(priority ? ColorRole::PriorityFill : ColorRole::AccentSoft));
    painter->drawRoundedRect(stage().mapF(chip), 12 * s, 12 * s);
    paintIcon(painter, stage().mapF({chip.left() + 22, chip.top() + 14, 34, 34}),
              priority ? u"chevrons-up"_s : u"calendar-check"_s, c(ink));
    line(painter, {chip.left() + 68, chip.top(), w - 72, 62}, text, px, 500, ink);
}

void IssuedPage::paintCard(QPainter *painter, const QRectF &area)
{
    struct Row
    {
        QString icon, label, value;
    };
    const QString bring = m_number.ticket.purpose == Purpose::PickUp
                              ? tr("appointment slip, identity card")
                              : tr("identity card, original papers");
    const std::array rows{Row{u"users"_s, tr("Ahead of you"), waitText()},
                          Row{u"map-pin"_s, tr("When called, go to"), countersText()},
                          Row{u"id-card"_s, tr("Have ready"), bring}};
    box(painter, area, ColorRole::Surface);
    const double pitch = area.height() / 3;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const double y = area.top() + double(i) * pitch;
        const double middle = y + pitch / 2;
        paintIcon(painter, stage().mapF({area.left() + 46, middle - 29, 58, 58}), rows.at(i).icon,
                  c(ColorRole::InkSecondary));
        const double x = area.left() + 134;
        const double room = area.right() - x - 24;
        double px = 46;
        while (px > 30 && stage().textWidth(rows.at(i).value, px, 700) > room)
            px -= 1;
        line(painter, {x, middle - 52, room, 40}, rows.at(i).label, 28, 400,
             ColorRole::InkSecondary);
        line(painter, {x, middle - 10, room, 60}, rows.at(i).value, px, 700);
        if (i > 0)
            painter->fillRect(stage().mapF({area.left() + 46, y, area.width() - 92, 2}),
                              c(ColorRole::Line));
    }
}

void IssuedPage::paintPrint(QPainter *painter, const QRectF &area)
{
    const PrintWords words = wordsOf(m_print);
    box(painter, area, words.fill, words.fill);
    const double middle = area.center().y();
    paintIcon(painter, stage().mapF({area.left() + 38, middle - 29, 58, 58}), words.icon,
              c(words.ink));
    const double x = area.left() + 120;
    const double room = area.right() - x - 20;
    line(painter, {x, middle - 48, room, 50}, words.title, 36, 700, words.ink);
    double px = 28;
    while (px > 24 && stage().textWidth(words.sentence, px, 400) > room)
        px -= 1;
    line(painter, {x, middle + 4, room, 42}, words.sentence, px, 400);
}

void IssuedPage::paintBar(QPainter *painter, const QRectF &area)
{
    const double s = look().scale;
    const qint64 left = leftMs();
    line(painter, {area.left(), area.top(), area.width(), 42},
         tr("Back to the start in %n second(s)", nullptr, int((left + kSecondMs - 1) / kSecondMs)),
         28, 400, ColorRole::InkSecondary, Qt::AlignHCenter);
    const QRectF bar(area.left(), area.top() + 58, area.width(), 12);
    painter->setPen(Qt::NoPen);
    painter->setBrush(c(ColorRole::Line));
    painter->drawRoundedRect(stage().mapF(bar), 6 * s, 6 * s);
    painter->setBrush(c(ColorRole::Accent));
    const double share = m_homeMs > 0 ? double(left) / double(m_homeMs) : 0;
    painter->drawRoundedRect(
        stage().mapF({bar.left(), bar.top(), std::max(12.0, bar.width() * share), 12}), 6 * s,
        6 * s);
}

void IssuedPage::paint(QPainter *painter)
{
    const Frame f = frame();
    const double half = f.wide / 2 - 12;
    const QRectF field = f.lying ? QRectF(f.left, 0, half, 1) : QRectF(0, 0, 1080, 1);
    double px = kNumberPx;
    while (px > kSmallestNumberPx &&
           stage().textWidth(number(), px, 800) > (f.lying ? half : f.wide))
        px -= 6;
    line(painter, {field.left(), f.lying ? 210.0 : 236.0, field.width(), 72}, tr("Your number"), 48,
         600, ColorRole::Ink, Qt::AlignHCenter);
    line(painter, {field.left(), f.lying ? 310.0 : 330.0, field.width(), 330}, number(), px, 800,
         ColorRole::Accent, Qt::AlignHCenter);
    if (f.lying) {
        const double right = f.left + half + 24;
        paintChip(painter, {f.left, 690, half, 62});
        paintCard(painter, {right, 172, half, 450});
        paintPrint(painter, {right, 650, half, 160});
        paintBar(painter, {f.left, 868, half, 80});
        return;
    }
    paintChip(painter, {f.left, 686, f.wide, 62});
    paintCard(painter, {f.left, 800, f.wide, 464});
    paintPrint(painter, {f.left, 1308, f.wide, 142});
    paintBar(painter, {f.left, 1680, f.wide, 80});
}

} // namespace motcua::ui
