// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A process of its own on a data folder, for tests that kill it, starve it of disk or set it against others.
//   storage-worker FOLDER KEYHEX accept FIRST          accepts dossiers for ever
//   storage-worker FOLDER KEYHEX starve BYTES          accepts until no file may grow past BYTES; then once more
//   storage-worker FOLDER KEYHEX tickets COUNTER N     issues N numbers, then calls until nobody waits
//   storage-worker FOLDER KEYHEX hold KIOSK            claims a role and keeps it
//   storage-worker FOLDER KEYHEX backup BYTES MEDIUM   makes a backup; no file may grow past BYTES (0: no limit)
//   storage-worker FOLDER KEYHEX stray 1               uses the connection on another thread, which must end it
//   storage-worker FOLDER KEYHEX bulk N                accepts for ever, N to a transaction, and lets others in between
//   storage-worker FOLDER KEYHEX feed 1                takes pages of what comes down for ever, each asked for anew
//   storage-worker FOLDER KEYHEX guess STAFF N         tries N wrong PINs
// What it says it says after the commit, one line each, straight to the pipe.
#include "app/core/access/sign_in.h"
#include "app/core/base/clock.h"
#include "app/core/queue/centre_queue.h"
#include "storage/backup.h"
#include "storage/feed_store.h"
#include "tests/storage/samples.h"
#include "tests/storage/scratch.h"

#include <QCoreApplication>

#include <csignal>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

namespace {

void say(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    if (::write(STDOUT_FILENO, bytes.constData(), size_t(bytes.size())) != bytes.size())
        ::_exit(3);
}

[[noreturn]] void acceptForEver(Station &station, int first)
{
    for (int number = first;; ++number)
        say("accepted "_L1 + acceptSample(station, number));
}

[[noreturn]] void acceptInBulk(Station &station, int atOnce)
{
    for (int number = 1;; number += atOnce) {
        station.folder().letOthersWrite();
        Transaction transaction(station.database());
        for (int i = 0; i < atOnce; ++i)
            (void)acceptSample(station, number + i);
        transaction.commit();
        say("accepted "_L1 + QString::number(number));
    }
}

// As the sync side does: from where this folder stands, three bookings and a dossier with a paper a page.
[[noreturn]] void feedForEver(Station &station)
{
    FeedStore feed(station.database(), station.blobs());
    for (;;) {
        for (const QString &scope : {u"bookings"_s, u"online"_s}) {
            const QString from = feed.cursor(scope);
            qint64 rev = from.mid(3).toLongLong();
            FeedPage page{scope, from, {}, {}};
            for (int i = 0; i < 3; ++i) {
                const QString id = scope.left(1) + QString::number(++rev);
                QJsonObject body{{u"starts_at"_s, u"2026-11-24T08:00:00+07:00"_s}};
                if (scope == "online"_L1)
                    body = {{u"papers"_s,
                             QJsonArray{QJsonObject{
                                 {u"sha256"_s, QString::number(rev).rightJustified(64, u'0')},
                                 {u"size"_s, 7},
                                 {u"mime"_s, u"application/pdf"_s}}}}};
                page.items.append({id, rev,
                                   scope == "online"_L1 ? u"online.filed"_s : u"booking.made"_s,
                                   noon(), body});
            }
            page.next = u"f1-"_s + QString::number(rev);
            (void)feed.apply(page, noon());
            say("fed "_L1 + scope + u' ' + QString::number(rev));
        }
    }
}

int starve(Station &station, rlim_t bytes)
{
    // Past the limit a write fails (EFBIG) as it does on a full disk.
    ::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    rlimit tight = before;
    tight.rlim_cur = bytes;
    ::setrlimit(RLIMIT_FSIZE, &tight);
    int number = 1;
    try {
        for (;; ++number)
            say("accepted "_L1 + acceptSample(station, number));
    } catch (const Failure &failure) {
        say("refused "_L1 + QString::fromLatin1(failure.name()));
    }
    ::setrlimit(RLIMIT_FSIZE, &before);
    say("accepted "_L1 + acceptSample(station, number + 1));
    return 0;
}

int serveTickets(Station &station, int number, int count)
{
    const SystemClock clock;
    RandomIdSource ids(clock);
    CentreQueue queue(station.journal(), clock, ids);
    const Counter counter = station.counters().at(number - 1);
    const Actor by{StaffId(QUuid::createUuid()), u"Quầy"_s, number, u"C01"_s};
    for (int i = 0; i < count; ++i)
        say("issued "_L1 + queue.issue({u"A"_s, {}, {}, {}}, by).number.text());
    for (;;) {
        const CentreQueue::CallOutcome outcome = queue.callNext(counter, by);
        if (outcome.kind != CentreQueue::CallOutcome::Kind::Called)
            break;
        say("called "_L1 + outcome.ticket->number.text());
        (void)queue.arrived(outcome.ticket->id, by);
        (void)queue.finish(outcome.ticket->id, by);
    }
    return 0;
}

int holdRole(const Station &station, int kiosk)
{
    const auto lock = station.folder().claim({StationRole::Kind::Kiosk, kiosk});
    say(lock ? u"holding"_s : u"refused"_s);
    for (;;)
        ::pause();
}

int backUp(const Station &station, rlim_t bytes, const QString &medium)
{
    ::signal(SIGXFSZ, SIG_IGN);
    if (bytes > 0) {
        rlimit tight{};
        ::getrlimit(RLIMIT_FSIZE, &tight);
        tight.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &tight);
    }
    try {
        const auto made = makeBackup(station.folder(), station.key(), {medium}, SystemClock(), {});
        say("made "_L1 + QString::number(made->generation.number));
    } catch (const Failure &failure) {
        say("refused "_L1 + QString::fromLatin1(failure.name()));
    }
    return 0;
}

int stray(Station &station)
{
    std::thread([&station] { say("read "_L1 + station.stationId()); }).join();
    return 0;
}

int guess(Station &station, const QString &staff, int count)
{
    const SystemClock clock;
    SignIn signIn(station.staff(), station.audit(), clock, QStringLiteral("C01"));
    for (int i = 0; i < count; ++i)
        (void)signIn.tryPin(StaffId(QUuid::fromString(staff)), u"000000"_s, 1);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 5)
        return 2;
    try {
        const auto station = Station::openAgain(
            arguments.at(1), DatabaseKey(QByteArray::fromHex(arguments.at(2).toLatin1())));
        const QString &verb = arguments.at(3);
        const int number = arguments.at(4).toInt();
        if (verb == "bulk"_L1)
            acceptInBulk(*station, number);
        if (verb == "accept"_L1)
            acceptForEver(*station, number);
        if (verb == "feed"_L1)
            feedForEver(*station);
        if (verb == "starve"_L1)
            return starve(*station, rlim_t(number));
        if (verb == "tickets"_L1)
            return serveTickets(*station, number, arguments.value(5).toInt());
        if (verb == "backup"_L1)
            return backUp(*station, rlim_t(number), arguments.value(5));
        if (verb == "stray"_L1)
            return stray(*station);
        if (verb == "guess"_L1)
            return guess(*station, arguments.at(4), arguments.value(5).toInt());
        if (verb == "hold"_L1)
            return holdRole(*station, number);
    } catch (const Failure &failure) {
        say("failed "_L1 + QString::fromLatin1(failure.name()));
        return 1;
    }
    return 2;
}
