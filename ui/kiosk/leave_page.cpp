// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/leave_page.h"

#include "app/core/queue/kiosk.h"
#include "ui/common/labels.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr int kMostPeople = 6;
constexpr int kLongest = 64;

/// "N.V.A.", and with the given name "N.V. An".
QString initialsOf(const QString &name, bool withGivenName)
{
    QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    const QString given = withGivenName && !words.isEmpty() ? words.takeLast() : QString();
    QString initials;
    for (const QString &word : std::as_const(words))
        initials += word.at(0).toUpper() + u'.';
    return given.isEmpty() || initials.isEmpty() ? initials + given : initials + u' ' + given;
}

/// Enough for each to know which line is theirs, and no more: whoever stands at the kiosk learns no name. What is wrong
/// counts for the line it was typed at, so that two of one role never look the same: only they have their given name
/// written out, and a number in the order of their accounts where that is the same, too.
QStringList marksOf(const QVector<Staff> &keepers)
{
    QStringList marks;
    for (const Staff &person : keepers)
        marks << initialsOf(person.name, false);
    const auto sameAs = [&keepers](const QStringList &shown, qsizetype at) {
        QVector<qsizetype> same;
        for (qsizetype i = 0; i < keepers.size(); ++i) {
            if (keepers[i].role == keepers[at].role && shown[i] == shown[at])
                same << i;
        }
        return same;
    };
    const QStringList initials = marks;
    for (qsizetype i = 0; i < keepers.size(); ++i) {
        if (sameAs(initials, i).size() > 1)
            marks[i] = initialsOf(keepers[i].name, true);
    }
    const QStringList written = marks;
    for (qsizetype i = 0; i < keepers.size(); ++i) {
        const QVector<qsizetype> same = sameAs(written, i);
        if (same.size() > 1)
            marks[i] += u" (%1)"_s.arg(same.indexOf(i) + 1);
    }
    return marks;
}

} // namespace

LeavePage::LeavePage(const Desk &desk, const ScaledStage &stage, const KioskLook &look,
                     int kioskNumber, QWidget *parent)
    : KioskPage(stage, look, parent),
      m_desk(desk),
      m_kiosk(kioskNumber)
{
    for (int i = 0; i < kMostPeople; ++i) {
        KioskButton *person = button(KioskButton::Kind::Choice, {}, u"keeper%1"_s.arg(i));
        connect(person, &QPushButton::clicked, this, [this, i] { choose(i); });
        person->hide();
        m_people.append(person);
    }
    m_keyboard = new TouchKeyboard(TouchKeyboard::Keys::Digits, look, this);
    connect(m_keyboard, &TouchKeyboard::typed, this, &LeavePage::type);
    connect(m_keyboard, &TouchKeyboard::erased, this, [this] { type(u"\b"_s); });
    connect(m_keyboard, &TouchKeyboard::cleared, this, [this] {
        m_secret.clear();
        update();
    });
    m_submit = button(KioskButton::Kind::Primary, tr("Close the kiosk"), u"leaveNow"_s);
    connect(m_submit, &QPushButton::clicked, this, &LeavePage::submit);
    m_back = button(KioskButton::Kind::Plain, tr("Back"), u"leaveBack"_s, u"arrow-left"_s);
    connect(m_back, &QPushButton::clicked, this, &LeavePage::back);
}

void LeavePage::enter()
{
    m_problem.clear();
    m_secret.clear();
    setKeepers({});
    m_desk.worker->run(
        this, [kiosk = m_desk.kiosk] { return kiosk->keepers(); },
        [this](const QVector<Staff> &keepers) { setKeepers(keepers); },
        [this](const Failure &failure) {
            m_problem = failure.headline();
            update();
        });
}

void LeavePage::setKeepers(const QVector<Staff> &keepers)
{
    m_keepers = keepers.mid(0, kMostPeople);
    const QStringList marks = marksOf(m_keepers);
    for (int i = 0; i < m_people.size(); ++i) {
        m_people[i]->setVisible(i < m_keepers.size());
        if (i < m_keepers.size()) {
            m_people[i]->setTitle(marks[i]);
            m_people[i]->setBody(staffRoleName(m_keepers[i].role));
        }
    }
    choose(m_keepers.size() == 1 ? 0 : -1);
    layOut();
}

void LeavePage::choose(int index)
{
    m_chosen = index;
    m_secret.clear();
    for (int i = 0; i < m_people.size(); ++i)
        m_people[i]->setChosen(i == index);
    const bool password = index >= 0 && m_keepers[index].secretKind == SecretKind::Password;
    m_keyboard->setKeys(password ? TouchKeyboard::Keys::Secret : TouchKeyboard::Keys::Digits);
    layOut();
}

void LeavePage::type(const QString &text)
{
    if (m_chosen < 0 || m_asking)
        return;
    if (text == "\b"_L1)
        m_secret.chop(1);
    else if (m_secret.size() < kLongest)
        m_secret += text;
    m_problem.clear();
    update();
    if (m_keepers[m_chosen].secretKind == SecretKind::Pin && m_secret.size() == SignIn::kPinLength)
        submit();
}

void LeavePage::submit()
{
    if (m_chosen < 0 || m_secret.isEmpty() || m_asking)
        return;
    m_asking = true;
    m_submit->setPending(true, tr("Checking…"));
    Actor actor;
    actor.role = Role::Kiosk;
    actor.name = u"kiosk %1"_s.arg(m_kiosk);
    actor.station = m_desk.stationId;
    const QString secret = std::exchange(m_secret, {});
    m_desk.worker->run(
        this,
        [kiosk = m_desk.kiosk, id = m_keepers[m_chosen].id, secret, actor] {
            return kiosk->leave(id, secret, actor);
        },
        [this](const SignIn::Outcome &outcome) { tell(outcome); },
        [this](const Failure &failure) {
            m_asking = false;
            m_submit->setPending(false);
            m_problem = failure.headline() + u' ' + failure.nextStep();
            update();
        });
}

void LeavePage::tell(const SignIn::Outcome &outcome)
{
    using Kind = SignIn::Outcome::Kind;
    m_asking = false;
    m_submit->setPending(false);
    switch (outcome.kind) {
    case Kind::Accepted: Q_EMIT granted(); return;
    case Kind::WrongPin:
        m_problem = tr("Wrong. %n tries left.", nullptr, outcome.attemptsLeft);
        break;
    case Kind::Locked: m_problem = tr("Locked until %1.").arg(timeText(outcome.lockedUntil)); break;
    case Kind::Unknown: m_problem = tr("This account cannot close the kiosk."); break;
    }
    update();
}

void LeavePage::arrange()
{
    const Frame f = frame();
    const double w = f.lying ? f.wide * 0.4 : f.wide;
    double y = f.top + (f.lying ? 140 : 176);
    // Two lines of text need their height; only where many may close it do they stand closer.
    const double room = (f.lying ? f.bottom - 20 : 950.0) - y;
    const double step = std::min(132.0, room / std::max<qsizetype>(1, m_keepers.size()));
    for (KioskButton *person : std::as_const(m_people)) {
        place(person, {f.left, y, w, step - 12});
        y += step;
    }
    const double x = f.lying ? f.left + w + 48 : f.left;
    const double keys = f.lying ? 320 : 1120;
    const double wide = f.lying ? f.wide - w - 48 : f.wide;
    m_keyboard->arrangeIn(stage().map({x, keys, wide, (f.lying ? 780.0 : 1590.0) - keys}));
    place(m_submit, {x, f.lying ? 796.0 : 1610.0, wide, 120});
}

void LeavePage::paint(QPainter *painter)
{
    const Frame f = frame();
    heading(painter, tr("Close the kiosk"), tr("Administrators and supervisors alone"));
    const double w = f.lying ? f.wide * 0.4 : f.wide;
    const double x = f.lying ? f.left + w + 48 : f.left;
    const double wide = f.lying ? f.wide - w - 48 : f.wide;
    const QRectF field(x, f.lying ? 220.0 : 1020.0, wide, 84);
    box(painter, field, ColorRole::Surface, ColorRole::LineStrong);
    line(painter, field.adjusted(30, 0, -20, 0), QString(m_secret.size(), QChar(0x2022)), 44, 700);
    if (!m_problem.isEmpty())
        line(painter, {x, field.top() - 60, wide, 48}, m_problem, 30, 600, ColorRole::BadInk);
}

} // namespace motcua::ui
