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

constexpr int kPatienceMs = 300;
constexpr int kSecondMs = 1000;
constexpr double kCodeScale = 1.6; // read across the room
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
    text->setFixedWidth(CentreBox::kFieldLabel);
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

} // namespace motcua::ui
