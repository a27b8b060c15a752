// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the box of the centre shows: the centre as it is, who belongs to it, a code, a job under way.
#include "ui/common/button.h"
#include "ui/common/chip.h"
#include "ui/common/combo_box.h"
#include "ui/common/label.h"
#include "ui/settings/centre_box.h"
#include "ui/settings/question_row.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr int kCodeLength = 9;

} // namespace

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
