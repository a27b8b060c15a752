// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo_day/hands.h"
#include "app/motcua/desk_room.h"
#include "app/motcua/preferences.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTimer>

namespace motcua {

/// Somebody at one window of the hall: looks ten times a second, and does the next thing as a person would.
class HallRole : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        int number = 1;     ///< of kiosk or counter
        int tickets = 40;   ///< the kiosk: how many are taken
        QString out;        ///< folder for records and pictures
        QString name;       ///< "kiosk", "counter-1", "tv": of the files
        QString untilFile;  ///< counter, TV: there is nothing more to wait for once it exists
        QString finishFile; ///< counter: it may go home once this exists
        quint32 seed = 1;
    };
    HallRole(DeskRoom &room, Options options);
    void begin();

Q_SIGNALS:
    void finished(int code);

protected:
    virtual void open() = 0; ///< the window
    virtual void act() = 0;  ///< the next thing, if it is time
    [[nodiscard]] virtual QWidget *window() = 0;

    [[nodiscard]] ui::Desk &desk() { return m_room.desk(); }
    [[nodiscard]] const Options &options() const { return m_options; }
    [[nodiscard]] bool isEndNear() const { return QFile::exists(m_options.untilFile); }
    /// The centre's server is away.
    [[nodiscard]] bool isAlone() const { return m_link == QueueLink::Kind::Island; }
    /// Nothing more is done for so long: a person thinks, walks, speaks. ms
    void pause(int least, int most);
    [[nodiscard]] int chance(int of) { return int(m_random.bounded(quint32(of))); }
    void write(const QString &event, QJsonObject facts = {});
    void photograph(const QString &what); ///< each name once
    /// The link to the centre's server is told whenever it changes.
    void tellLink(const QueueLink &link);
    void end(int code);

private:
    void tick();
    DeskRoom &m_room;
    Options m_options;
    QRandomGenerator m_random;
    QFile m_log;
    QTimer m_timer;
    QElapsedTimer m_idle;
    int m_pauseMs = 0;
    QStringList m_photographed;
    QueueLink::Kind m_link = QueueLink::Kind::Alone;
    bool m_asking = false;
    bool m_ended = false;
};

} // namespace motcua
