// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo_hall/hall_role.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {
constexpr int kTickMs = 100;
}

HallRole::HallRole(DeskRoom &room, Options options)
    : m_room(room),
      m_options(std::move(options)),
      m_random(m_options.seed),
      m_log(QDir(m_options.out).filePath(m_options.name + u".jsonl"_s))
{
    if (!m_log.open(QIODevice::WriteOnly | QIODevice::Append))
        qFatal("the record of the hall could not be written");
    m_timer.setInterval(kTickMs);
    connect(&m_timer, &QTimer::timeout, this, &HallRole::tick);
}

void HallRole::begin()
{
    open();
    m_idle.start();
    m_timer.start();
}

void HallRole::tick()
{
    if (m_ended)
        return;
    if (!m_asking) {
        m_asking = true;
        CentreQueue *queue = desk().queue;
        desk().worker->run(
            this, [queue] { return queue->link(); },
            [this](const QueueLink &link) {
                m_asking = false;
                tellLink(link);
            },
            [this](const Failure &) { m_asking = false; });
    }
    if (m_idle.elapsed() < m_pauseMs)
        return;
    try {
        act();
    } catch (const Failure &failure) {
        // A widget that is not there yet, or not any more: the next look may find it.
        write(u"missed"_s, {{u"what"_s, QString::fromLatin1(failure.name())}});
        pause(kTickMs, kTickMs);
    }
}

void HallRole::pause(int least, int most)
{
    m_pauseMs = least + chance(std::max(1, most - least));
    m_idle.restart();
}

void HallRole::write(const QString &event, QJsonObject facts)
{
    facts.insert(u"event"_s, event);
    facts.insert(u"at"_s, QDateTime::currentMSecsSinceEpoch());
    m_log.write(QJsonDocument(facts).toJson(QJsonDocument::Compact) + '\n');
    m_log.flush();
}

void HallRole::photograph(const QString &what)
{
    if (m_photographed.contains(what) || window() == nullptr)
        return;
    m_photographed.append(what);
    (void)window()->grab().save(
        QDir(m_options.out).filePath(m_options.name + u'-' + what + u".png"_s));
}

void HallRole::tellLink(const QueueLink &link)
{
    if (link.kind == m_link)
        return;
    m_link = link.kind;
    const bool island = link.kind == QueueLink::Kind::Island;
    write(u"link"_s, {{u"kind"_s, island ? u"island"_s : u"shared"_s}});
    photograph(island ? u"island"_s : u"together"_s);
}

void HallRole::end(int code)
{
    m_ended = true;
    m_timer.stop();
    write(u"end"_s);
    Q_EMIT finished(code);
}

} // namespace motcua
