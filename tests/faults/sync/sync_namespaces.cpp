// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A station and the gateway on two computers, as far as the kernel can tell: a network namespace each and a wire between
// them, on which every frame may be lost. Judged as sync-soak is.
//   sync-namespaces [--seconds N] [--seed S]
// 0: no violation, 1: violations, 2: could not be played, 77: cannot be done here (no root), which is said.
#include "tests/faults/sync/sync_world.h"
#include "tests/support/link/tap_line.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QUdpSocket>

#include <sys/mount.h>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

using namespace Qt::StringLiterals;
using namespace motcua::test;

namespace {

constexpr int kDrainMs = 45000;
constexpr int kAskedMs = 30000; ///< an upper bound on a busy computer
constexpr int kSkipped = 77;
constexpr quint16 kDnsPort = 53;

/// Says 10.77.0.1 to whoever asks for any name, or nothing at all.
class Names
{
public:
    [[nodiscard]] bool listen()
    {
        QObject::connect(&m_socket, &QUdpSocket::readyRead, &m_socket, [this] { answer(); });
        return m_socket.bind(QHostAddress(u"10.77.0.1"_s), kDnsPort);
    }
    void setSilent(bool isSilent) { m_isSilent = isSilent; }
    [[nodiscard]] int unanswered() const { return m_unanswered; }

private:
    void answer()
    {
        while (m_socket.hasPendingDatagrams()) {
            QByteArray question(int(m_socket.pendingDatagramSize()), Qt::Uninitialized);
            QHostAddress from;
            quint16 port = 0;
            m_socket.readDatagram(question.data(), question.size(), &from, &port);
            const qsizetype end = question.indexOf('\0', 12) + 5; // of the name, its type and class
            if (m_isSilent || end < 17 || end > question.size()) {
                ++m_unanswered;
                continue;
            }
            const bool asksForV4 = question.at(end - 3) == 1;
            QByteArray reply = question.left(2) + QByteArray::fromHex("81800001") +
                               QByteArray::fromHex(asksForV4 ? "0001" : "0000") +
                               QByteArray::fromHex("00000000") + question.mid(12, end - 12);
            if (asksForV4)
                reply += QByteArray::fromHex("c00c00010001000000000004") +
                         QByteArray::fromHex("0a4d0001");
            m_socket.writeDatagram(reply, from, port);
        }
    }

    QUdpSocket m_socket;
    bool m_isSilent = false;
    int m_unanswered = 0;
};

struct Fault
{
    const char *name;
    std::function<QString()> play;
    int times = 0;
    qint64 frames = 0; ///< lost in it
    int violations = 0;
};

class Namespaces
{
public:
    explicit Namespaces(quint32 seed) : m_random(seed)
    {
        m_faults = {
            {"plug pulled and put back", [this] { return pullPlug(); }},
            {"another address", [this] { return changeAddress(); }},
            {"nothing comes down",
             [this] { return with([](Wire &w) { w.losesAllToB = true; }, 1800); }},
            {"nothing goes up",
             [this] { return with([](Wire &w) { w.losesAllToA = true; }, 1800); }},
            {"large frames vanish",
             [this] { return with([](Wire &w) { w.largestFrame = 700; }, 1800); }},
            {"far, slow and lossy",
             [this] {
                 return with(
                     [](Wire &w) {
                         w.delayMs = 150;
                         w.lossPercent = 3;
                         w.bytesPerSecond = 32000;
                     },
                     2000);
             }},
            {"no names", [this] { return withoutNames(); }},
        };
    }
    int run(qint64 seconds)
    {
        if (!m_names.listen())
            return giveUp(u"nobody can answer for names"_s);
        m_through = QString::fromStdString("--net=" + m_line.namespaceB());
        m_world.setPlace(
            {u"10.77.0.1"_s, u"gateway.example"_s, {u"nsenter"_s, m_through, u"--"_s}});
        if (const QString error = m_world.begin(1); !error.isEmpty())
            return giveUp(error);
        QElapsedTimer clock;
        clock.start();
        std::vector<size_t> order;
        while (clock.elapsed() < seconds * 700 || m_rounds < m_faults.size()) {
            if (order.empty()) {
                for (size_t i = 0; i < m_faults.size(); ++i)
                    order.push_back(i);
                std::shuffle(order.begin(), order.end(), m_random);
            }
            Fault &fault = m_faults.at(order.back());
            order.pop_back();
            ++m_rounds;
            ++fault.times;
            const int64_t lost = m_line.lost();
            m_world.accept(0, 2000 + m_random.bounded(300000));
            if (const QString error = fault.play(); !error.isEmpty())
                return giveUp(error);
            fault.frames += m_line.lost() - lost;
            const auto stations = m_world.lists();
            note(fault, m_world.model().judgeNow(stations, m_world.province()));
        }
        return end();
    }

private:
    QString ip(const QStringList &words) const
    {
        return QProcess::execute(u"nsenter"_s, QStringList{m_through, u"ip"_s} + words) == 0
                   ? QString()
                   : u"ip "_s + words.join(u' ');
    }
    QString with(void (*change)(Wire &), int ms)
    {
        Wire wire;
        change(wire);
        m_line.setWire(wire);
        m_world.play(ms / 2 + m_random.bounded(ms / 2));
        m_line.setWire({});
        return {};
    }
    QString pullPlug()
    {
        m_world.play(m_random.bounded(100));
        if (QString error = ip({u"link"_s, u"set"_s, u"mcb"_s, u"down"_s}); !error.isEmpty())
            return error;
        m_world.play(200 + m_random.bounded(600));
        return ip({u"link"_s, u"set"_s, u"mcb"_s, u"up"_s});
    }
    // What was open stays so at the gateway, which hears nothing of it any more.
    QString changeAddress()
    {
        m_world.play(m_random.bounded(100));
        const QString before = u"10.77.0.%1/24"_s.arg(m_address);
        m_address = m_address == 2 ? 3 : 2;
        if (QString error = ip({u"addr"_s, u"del"_s, before, u"dev"_s, u"mcb"_s}); !error.isEmpty())
            return error;
        QString error =
            ip({u"addr"_s, u"add"_s, u"10.77.0.%1/24"_s.arg(m_address), u"dev"_s, u"mcb"_s});
        m_world.play(200 + m_random.bounded(600));
        return error;
    }
    QString withoutNames()
    {
        const int before = m_names.unanswered();
        m_names.setSilent(true);
        m_world.killStation(0); // a program that has just started knows no address
        QString error = m_world.startStation(0, 0);
        m_world.accept(0, 2000);
        m_world.play(600 + m_random.bounded(600));
        const QDeadlineTimer patience(kAskedMs);
        while (m_names.unanswered() == before && !patience.hasExpired())
            m_world.play(20);
        m_names.setSilent(false);
        if (m_names.unanswered() == before)
            m_world.complain(u"nobody asked for the name"_s);
        return error;
    }
    void note(Fault &fault, const QStringList &wrong)
    {
        for (const QString &line : wrong + m_world.takeComplaints()) {
            if (m_told.contains(line))
                continue;
            m_told.insert(line);
            ++fault.violations;
            std::printf("sync-namespaces: VIOLATION after \"%s\": %s\n", fault.name,
                        qPrintable(line));
        }
    }
    int end()
    {
        Fault drain{"healthy wire at the end", {}, 1, 0, 0};
        if (!m_world.drained(kDrainMs))
            note(drain, {u"not everything was sent within %1 s"_s.arg(kDrainMs / 1000)});
        note(drain, m_world.model().judgeEnd(m_world.lists(), m_world.province()));
        m_faults.push_back(drain);
        int violations = 0;
        std::printf("%-32s %6s %12s %11s\n", "fault", "times", "frames lost", "violations");
        for (const Fault &fault : m_faults) {
            std::printf("%-32s %6d %12lld %11d\n", fault.name, fault.times, qlonglong(fault.frames),
                        fault.violations);
            violations += fault.violations;
        }
        std::printf("%d operations saved, %d files; %lld frames carried, %d names not told; %d "
                    "violations\n",
                    m_world.model().savedCount(), m_world.model().fileCount(),
                    qlonglong(m_line.carried()), m_names.unanswered(), violations);
        return m_world.model().savedCount() == 0 ? 2 : violations == 0 ? 0 : 1;
    }
    static int giveUp(const QString &error)
    {
        std::printf("sync-namespaces: %s\n", qPrintable(error));
        return 2;
    }

    QRandomGenerator m_random;
    TapLine m_line;
    Names m_names;
    QString m_through;
    std::vector<Fault> m_faults;
    size_t m_rounds = 0;
    int m_address = 2;
    QSet<QString> m_told;
    SyncWorld m_world;
};

/// Only the names of this line are known in here.
bool useOwnNames(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) &&
           file.write("nameserver 10.77.0.1\noptions timeout:1 attempts:1\n") > 0 && file.flush() &&
           ::mount(QFile::encodeName(path).constData(), "/etc/resolv.conf", nullptr, MS_BIND,
                   nullptr) == 0;
}

} // namespace

int main(int argc, char **argv)
{
    // Before there is a second thread.
    if (const std::string why = TapLine::enter(); !why.empty()) {
        std::printf("sync-namespaces: skipped, %s\n", why.c_str());
        return kSkipped;
    }
    const QCoreApplication application(argc, argv);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    QCommandLineParser parser;
    parser.addOption({u"seconds"_s, {}, u"n"_s, u"0"_s});
    parser.addOption({u"seed"_s, {}, u"n"_s, u"1"_s});
    if (!parser.parse(QCoreApplication::arguments()))
        return 2;
    std::printf("sync-namespaces: seed %s\n", qPrintable(parser.value(u"seed"_s)));
    const QTemporaryDir folder;
    if (!useOwnNames(folder.filePath(u"resolv.conf"_s))) {
        std::printf("sync-namespaces: skipped, /etc/resolv.conf cannot be covered\n");
        return kSkipped;
    }
    try {
        Namespaces namespaces(parser.value(u"seed"_s).toUInt());
        return namespaces.run(parser.value(u"seconds"_s).toLongLong());
    } catch (const std::exception &error) {
        std::printf("sync-namespaces: %s\n", error.what());
        return 2;
    }
}
