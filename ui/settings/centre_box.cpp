// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/centre_box.h"

#include "ui/common/button.h"
#include "ui/common/chip.h"
#include "ui/common/combo_box.h"
#include "ui/common/label.h"
#include "ui/settings/question_row.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr int kButtonHeight = 32;
constexpr int kPatienceMs = 300;
constexpr int kSecondMs = 1000;
constexpr int kCodeLength = 9;
constexpr double kCodeScale = 1.6; // read across the room
constexpr int kFieldLabel = 180;
constexpr int kLookSeconds = 3;

QString jobWords(CentrePort::Job job)
{
    switch (job) {
    case CentrePort::Job::Searching: return CentreBox::tr("Looking for the centre's computer…");
    case CentrePort::Job::Serving:
        return CentreBox::tr("Preparing this computer. The first time takes half a minute…");
    case CentrePort::Job::Joining: return CentreBox::tr("Joining the centre…");
    case CentrePort::Job::Leaving: return CentreBox::tr("Leaving the centre…");
    case CentrePort::Job::Stopping: return CentreBox::tr("Ending the service in order…");
    case CentrePort::Job::Code:
    case CentrePort::Job::Removing: return CentreBox::tr("One moment…");
    case CentrePort::Job::None:
    case CentrePort::Job::Looking: break;
    }
    return {};
}

bool canBeEnded(CentrePort::Job job)
{
    return job == CentrePort::Job::Searching || job == CentrePort::Job::Serving ||
           job == CentrePort::Job::Joining;
}

QHBoxLayout *rowOf(std::initializer_list<QWidget *> widgets)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 3, 4, 3); // room for the focus ring
    row->setSpacing(8);
    for (QWidget *widget : widgets) {
        row->addWidget(widget);
    }
    row->addStretch(1);
    return row;
}

QHBoxLayout *fieldRow(const QString &label, QWidget *field, QWidget *after = nullptr)
{
    auto *text = new Label(label, TypeRole::Body, ColorRole::InkSecondary);
    text->setFixedWidth(kFieldLabel);
    text->setBuddy(field);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 3, 4, 3);
    row->setSpacing(12);
    row->addWidget(text);
    row->addWidget(field, 1);
    if (after != nullptr) {
        row->addWidget(after);
    }
    return row;
}

} // namespace

CentreBox::CentreBox(CentrePort &port, QWidget *parent)
    : QWidget(parent),
      m_port(port),
      m_state(new Chip),
      m_what(new Label({}, TypeRole::Small, ColorRole::InkSecondary)),
      m_serve(new Button(tr("This computer serves the centre"), Button::Kind::Soft)),
      m_wantJoin(new Button(tr("Join a centre…"))),
      m_leave(new Button(tr("Leave the centre"), Button::Kind::Danger)),
      m_stop(new Button(tr("Stop serving"), Button::Kind::Danger)),
      m_restart(new Button(tr("Start the program again"), Button::Kind::Filled)),
      m_serving(new QWidget),
      m_addresses(new Label({}, TypeRole::Body)),
      m_code(new Label({}, TypeRole::Kpi)),
      m_codeTime(new Label({}, TypeRole::Small, ColorRole::InkSecondary)),
      m_backup(new Label({}, TypeRole::Small, ColorRole::InkSecondary)),
      m_newCode(new Button(tr("Show a code for one more computer"), Button::Kind::Soft)),
      m_stations(new QWidget),
      m_joining(new QWidget),
      m_found(new ComboBox),
      m_search(new Button(tr("Look again"))),
      m_address(new QLineEdit),
      m_typedCode(new QLineEdit),
      m_ownOpen(new Label({}, TypeRole::Small, ColorRole::InkSecondary)),
      m_join(new Button(tr("Join"), Button::Kind::Filled)),
      m_notNow(new Button(tr("Not now"), Button::Kind::Flat)),
      m_question(new QuestionRow),
      m_working(new QWidget),
      m_job(new Label({}, TypeRole::Small, ColorRole::InkSecondary)),
      m_cancel(new Button(tr("Cancel"), Button::Kind::Flat))
{
    setObjectName(u"centreBox"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    buildState(column);
    column->addWidget(m_question);
    buildServing(column);
    buildJoining(column);
    m_cancel->setObjectName(u"centreCancel"_s);
    auto *working = rowOf({m_job, m_cancel});
    m_working->setLayout(working);
    m_working->hide();
    column->addWidget(m_working);
    for (Button *button : findChildren<Button *>()) {
        button->setControlHeight(kButtonHeight);
    }
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMs);
    m_second.setInterval(kSecondMs);
    listen();
    arrange();
    tick();
}

void CentreBox::buildState(QVBoxLayout *column)
{
    m_state->setObjectName(u"centreState"_s);
    m_what->setWordWrap(true);
    m_serve->setObjectName(u"serveCentre"_s);
    m_wantJoin->setObjectName(u"wantJoin"_s);
    m_leave->setObjectName(u"leaveCentre"_s);
    m_stop->setObjectName(u"stopServing"_s);
    column->addLayout(rowOf({m_state}));
    column->addWidget(m_what);
    m_restart->setObjectName(u"restartProgram"_s);
    column->addLayout(rowOf({m_restart, m_serve, m_wantJoin, m_leave, m_stop}));
}

void CentreBox::buildServing(QVBoxLayout *column)
{
    m_code->setObjectName(u"centreCode"_s);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_code->setType(TypeRole::Kpi, kCodeScale);
    m_addresses->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_newCode->setObjectName(u"newCode"_s);
    auto *inner = new QVBoxLayout(m_serving);
    inner->setContentsMargins(0, 4, 0, 0);
    inner->setSpacing(4);
    inner->addLayout(fieldRow(tr("Address of this computer"), m_addresses));
    inner->addLayout(rowOf({m_newCode}));
    inner->addWidget(m_code);
    inner->addWidget(m_codeTime);
    inner->addWidget(m_stations);
    inner->addWidget(m_backup);
    m_backup->setWordWrap(true);
    auto *rows = new QVBoxLayout(m_stations);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    column->addWidget(m_serving);
}

void CentreBox::buildJoining(QVBoxLayout *column)
{
    m_found->setObjectName(u"foundServers"_s);
    m_address->setObjectName(u"centreAddress"_s);
    m_typedCode->setObjectName(u"joinCode"_s);
    m_join->setObjectName(u"joinCentre"_s);
    m_search->setObjectName(u"searchCentre"_s);
    m_address->setPlaceholderText(u"192.168.1.10"_s);
    m_typedCode->setPlaceholderText(u"XXXX-XXXX"_s);
    m_found->setAccessibleName(tr("Found on the network"));
    m_address->setAccessibleName(tr("Address"));
    m_typedCode->setAccessibleName(tr("Code on the centre's computer"));
    auto *inner = new QVBoxLayout(m_joining);
    inner->setContentsMargins(0, 4, 0, 0);
    inner->setSpacing(4);
    inner->addLayout(fieldRow(tr("Found on the network"), m_found, m_search));
    inner->addLayout(fieldRow(tr("Address"), m_address));
    inner->addLayout(fieldRow(tr("Code on the centre's computer"), m_typedCode));
    m_ownOpen->setObjectName(u"ownOpen"_s);
    m_ownOpen->setWordWrap(true);
    inner->addWidget(m_ownOpen);
    inner->addLayout(rowOf({m_join, m_notNow}));
    column->addWidget(m_joining);
}

void CentreBox::listen()
{
    connect(&m_port, &CentrePort::viewed, this, &CentreBox::show);
    connect(&m_port, &CentrePort::found, this, &CentreBox::showFound);
    connect(&m_port, &CentrePort::codeShown, this, &CentreBox::showCode);
    connect(&m_port, &CentrePort::failed, this, &CentreBox::refused);
    connect(&m_port, &CentrePort::jobChanged, this, &CentreBox::showJob);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_job->setText(jobWords(m_port.job()));
        m_cancel->setVisible(canBeEnded(m_port.job()));
        m_working->setVisible(!m_job->text().isEmpty());
    });
    connect(&m_second, &QTimer::timeout, this, [this] {
        tick();
        if (m_second.isActive() && QTime::currentTime().second() % kLookSeconds == 0) {
            read(); // who has joined by it
        }
    });
    connect(m_serve, &QPushButton::clicked, this, [this] {
        Q_EMIT changed();
        m_port.serve(m_actor);
    });
    connect(m_wantJoin, &QPushButton::clicked, this, [this] {
        Q_EMIT changed();
        m_wantsToJoin = true;
        arrange();
        m_address->setFocus();
        m_port.search();
    });
    connect(m_notNow, &QPushButton::clicked, this, [this] {
        m_wantsToJoin = false;
        Q_EMIT changed();
        arrange();
    });
    connect(m_search, &QPushButton::clicked, this, [this] { m_port.search(); });
    connect(m_found, &QComboBox::activated, this,
            [this] { m_address->setText(m_found->currentData().toString()); });
    connect(m_join, &QPushButton::clicked, this, &CentreBox::join);
    connect(m_typedCode, &QLineEdit::returnPressed, this, &CentreBox::join);
    connect(m_leave, &QPushButton::clicked, this, &CentreBox::askToLeave);
    connect(m_stop, &QPushButton::clicked, this, &CentreBox::askToStop);
    connect(m_restart, &QPushButton::clicked, this, [this] { m_port.restart(); });
    connect(m_newCode, &QPushButton::clicked, this, [this] {
        Q_EMIT changed();
        m_port.showCode(m_actor);
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_port.cancel(); });
}

void CentreBox::setActor(const Actor &actor, bool mayChange)
{
    m_actor = actor;
    m_mayChange = mayChange;
    arrange();
    showStations();
}

void CentreBox::read()
{
    if (m_port.job() == CentrePort::Job::None) {
        m_port.look();
    }
}

void CentreBox::join()
{
    Q_EMIT changed();
    m_port.join(m_address->text().trimmed(), m_typedCode->text(), m_actor);
}

void CentreBox::askToLeave()
{
    Q_EMIT changed();
    QStringList words{
        tr("This computer then keeps a queue of its own: it goes on with today's numbers as it "
           "knows them, and gives new ones from 2001 on until tomorrow, so that no two papers "
           "bear one number. The other computers see no more of what is done here.")};
    if (m_view.unsent > 0) {
        words << tr("The centre has not seen the last %1 steps of this computer. They stay here, "
                    "the others never learn of them: tell them which numbers were called here.")
                     .arg(m_view.unsent);
    }
    m_question->ask(words.join(u' '), tr("Yes, leave the centre"),
                    [this] { m_port.leave(m_actor); });
}

void CentreBox::askToStop()
{
    Q_EMIT changed();
    const auto connected =
        std::count_if(m_view.stations.cbegin(), m_view.stations.cend(),
                      [](const ServedStation &station) { return station.connected; });
    m_question->ask(
        tr("The shared queue ends for all computers of the centre (%1 are connected now). Nothing "
           "is lost: each goes on by itself and gives numbers of its own. They come together "
           "again as soon as this computer serves again.")
            .arg(connected),
        tr("Yes, stop serving"), [this] { m_port.stopServing(m_actor); });
}

void CentreBox::show(const CentreView &view)
{
    if (view.joined && !m_view.joined) {
        m_wantsToJoin = false;
        m_typedCode->clear();
    }
    if (!view.codeOpen) {
        m_code->clear(); // somebody joined by it
    }
    const bool sameStations = view.stations == m_view.stations;
    m_view = view;
    arrange();
    if (m_question->isAsked() && m_leave->isHidden() && m_stop->isHidden()) {
        m_question->drop(); // it is done already
    }
    if (!sameStations) {
        showStations();
    }
    tick();
}

void CentreBox::showFound(const QVector<FoundServer> &servers)
{
    m_found->clear();
    for (const FoundServer &server : servers) {
        m_found->addItem(u"%1 · %2"_s.arg(server.name, server.address), server.address);
    }
    m_found->setPlaceholderText(
        tr("None answered. Type the address shown on the centre's computer."));
    m_found->setEnabled(!servers.isEmpty());
    m_found->setCurrentIndex(servers.isEmpty() ? -1 : 0);
    if (!servers.isEmpty() && m_address->text().isEmpty()) {
        m_address->setText(servers.first().address);
    }
}

void CentreBox::showCode(const QString &code, int seconds)
{
    m_code->setText(code);
    m_codeEnds = QDateTime::currentDateTimeUtc().addSecs(seconds);
    m_second.start();
    tick();
}

void CentreBox::tick()
{
    const qint64 left = QDateTime::currentDateTimeUtc().secsTo(m_codeEnds);
    if (left <= 0 || m_code->text().size() != kCodeLength) {
        m_second.stop();
        m_code->clear();
    } else {
        m_codeTime->setText(
            tr("Type it at the other computer: Settings, Join a centre. Good for one computer, "
               "%1 minutes more.")
                .arg(QTime(0, 0).addSecs(int(left)).toString(u"m:ss"_s)));
    }
    m_code->setVisible(!m_code->text().isEmpty());
    m_codeTime->setVisible(!m_code->text().isEmpty());
}

void CentreBox::showStations()
{
    auto *rows = static_cast<QVBoxLayout *>(m_stations->layout());
    while (QLayoutItem *item = rows->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (const ServedStation &station : std::as_const(m_view.stations)) {
        auto *row = new QWidget;
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 2, 4, 2);
        layout->setSpacing(12);
        auto *name = new Label(station.station, TypeRole::Body);
        name->setFixedWidth(kFieldLabel);
        layout->addWidget(name);
        layout->addWidget(new Chip(station.connected
                                       ? StatusWord{Tone::Ok, u"circle-check"_s, tr("connected")}
                                       : StatusWord{Tone::Neutral, u"circle"_s, tr("away")}));
        layout->addStretch(1);
        auto *gone = new Button(tr("Take off the list"), Button::Kind::Flat);
        gone->setControlHeight(kButtonHeight);
        gone->setObjectName(u"remove-"_s + station.station);
        gone->setEnabled(m_mayChange);
        connect(gone, &QPushButton::clicked, this,
                [this, id = station.station] { m_port.remove(id, m_actor); });
        layout->addWidget(gone);
        rows->addWidget(row);
        row->show(); // at once, not when the event loop comes round
    }
}

void CentreBox::showJob()
{
    const CentrePort::Job job = m_port.job();
    m_working->hide();
    m_patience.stop();
    if (job != CentrePort::Job::None && job != CentrePort::Job::Looking) {
        m_patience.start();
    }
    arrange();
}

void CentreBox::arrange()
{
    const CentrePort::Job job = m_port.job();
    const bool free =
        m_mayChange && (job == CentrePort::Job::None || job == CentrePort::Job::Looking);
    if (m_view.serves) {
        m_state->setWord(
            m_view.running
                ? StatusWord{Tone::Ok, u"monitor"_s, tr("This computer serves the centre")}
                : StatusWord{Tone::Bad, u"monitor"_s, tr("The service does not run")});
    } else if (m_view.joined) {
        m_state->setWord(m_view.answers ? StatusWord{Tone::Ok, u"monitor"_s,
                                                     tr("Belongs to %1").arg(m_view.server)}
                                        : StatusWord{Tone::Warn, u"monitor"_s,
                                                     tr("%1 does not answer").arg(m_view.server)});
    } else {
        m_state->setWord({Tone::Neutral, u"monitor"_s, tr("This computer works alone")});
    }
    m_what->setText(
        m_view.awaitsRestart && m_view.joined
            ? tr("It uses the shared queue once it is started again; a kiosk or display on this "
                 "computer, too.")
        : m_view.awaitsRestart
            ? tr("It has left. Until it is started again it goes on with numbers of its own; a "
                 "kiosk or display on this computer, too.")
        : m_view.serves && m_view.running
            ? tr("The other computers join it with a code. It goes on serving when this program "
                 "is closed.")
        : m_view.joined
            ? tr("Address: %1. Without it this computer goes on by itself and says so.")
                  .arg(m_view.address)
            : tr("One computer needs no server. With more, one of them serves the centre and "
                 "the others join it with a code."));
    const bool alone = !m_view.serves && !m_view.joined;
    m_serve->setVisible((alone && !m_wantsToJoin) || (m_view.serves && !m_view.running));
    m_wantJoin->setVisible(alone && !m_wantsToJoin);
    m_leave->setVisible(m_view.joined && !m_view.serves);
    m_stop->setVisible(m_view.serves && m_view.running);
    m_restart->setVisible(m_view.awaitsRestart);
    m_serving->setVisible(m_view.serves && m_view.running);
    m_joining->setVisible(alone && m_wantsToJoin);
    m_ownOpen->setText(
        tr("%1 numbers given here today are not finished. If nobody in the centre has given a "
           "number today, they come along. Otherwise two papers would bear the same number: then "
           "this computer does not join before they are finished.")
            .arg(m_view.ownOpen));
    m_ownOpen->setVisible(m_view.ownOpen > 0);
    m_addresses->setText(m_view.addresses.join(u"  ·  "_s));
    m_backup->setText(m_view.lastBackup.isValid()
                          ? tr("Last backup of the centre: %1")
                                .arg(m_view.lastBackup.toString(u"dd/MM/yyyy HH:mm"_s))
                          : tr("The first backup of the centre is made within ten minutes."));
    for (Button *button : {m_serve, m_wantJoin, m_leave, m_stop, m_newCode, m_search, m_join}) {
        button->setEnabled(free);
    }
    m_search->setEnabled(job == CentrePort::Job::None);
    m_restart->setEnabled(job == CentrePort::Job::None || job == CentrePort::Job::Looking);
}

} // namespace motcua::ui
