// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/bit_world.h"

#include "app/core/queue/centre_queue.h"
#include "storage/backup.h"
#include "storage/keyed_connection.h"
#include "tests/faults/stage.h"
#include "tests/storage/samples.h"

#include <QFileInfo>
#include <QtEndian>

#include <sqlite3.h>

#include <filesystem>

using namespace Qt::StringLiterals;
using namespace motcua::storage;

namespace motcua::test {

namespace {

constexpr int kDossiers = 10;
constexpr int kTickets = 300;
constexpr int kPage = 4096;

void copyTree(const QString &from, const QString &to)
{
    std::filesystem::copy(from.toStdString(), to.toStdString(),
                          std::filesystem::copy_options::recursive);
}

void issueTickets(Station &station, int count)
{
    const SimulatedClock clock(noon());
    RandomIdSource ids(clock);
    CentreQueue queue(station.journal(), clock, ids);
    const Actor by{StaffId(QUuid::createUuid()), u"Ki-ốt"_s, 0, u"C01"_s};
    for (int number = 0; number < count; ++number)
        (void)queue.issue({u"A"_s, {}, {}, {}}, by);
}

void backUp(Station &station, const QString &medium)
{
    const SimulatedClock clock(noon());
    if (!makeBackup(station.folder(), station.key(), {medium}, clock, {}))
        qFatal("no backup");
}

quint32 number(const QByteArray &image, qint64 at)
{
    return qFromBigEndian<quint32>(image.constData() + at);
}

/// The decrypted pages as they would stand in a file without a cipher.
QByteArray plainImage(const QString &file, const DatabaseKey &key)
{
    const KeyedConnection connection(file, key, KeyedConnection::Use::Read);
    sqlite3_int64 size = 0;
    unsigned char *bytes = sqlite3_serialize(connection.handle(), "main", &size, 0);
    const QByteArray image(reinterpret_cast<const char *>(bytes), qsizetype(size));
    sqlite3_free(bytes);
    return image;
}

PageKind kindOf(int page, const QByteArray &image)
{
    if (page == 1)
        return PageKind::First;
    switch (image.at(qint64(page - 1) * kPage)) {
    case 0x02: return PageKind::IndexInterior;
    case 0x05: return PageKind::TableInterior;
    case 0x0a: return PageKind::IndexLeaf;
    case 0x0d: return PageKind::TableLeaf;
    default: return PageKind::Overflow; // the head of a chain is a page number, and these are small
    }
}

QByteArray joined(const QStringList &parts)
{
    return parts.join(u'|').toUtf8();
}

QByteArray dossierWithFiles(Station &station, const QString &code)
{
    const std::optional<Dossier> dossier = station.dossiers().byCode(code);
    if (!dossier)
        return {};
    QByteArray all = recordOf(*dossier).text();
    const QVector<Dossier::Attachment> attachments = dossier->attachments();
    for (const Dossier::Attachment &attachment : attachments)
        all += sha256(station.blobs().get(attachment.blob));
    return sha256(all);
}

} // namespace

int pointsOfAKind()
{
    const int wanted = qEnvironmentVariableIntValue("MOTCUA_FAULT_POINTS");
    return wanted > 0 ? wanted : 24;
}

void turnBit(const QString &file, qint64 byte, int bit)
{
    QFile open(file);
    char value = 0;
    if (!open.open(QIODevice::ReadWrite | QIODevice::Unbuffered) || !open.seek(byte) ||
        !open.getChar(&value) || !open.seek(byte) || !open.putChar(char(value ^ (1 << bit))))
        qFatal("nothing to turn");
}

bool isNamed(const QByteArray &failure)
{
    static const QList<QByteArray> kNames{"database_damaged", "read_failed", "blob_damaged",
                                          "blob_missing"};
    return kNames.contains(failure);
}

QString nameOf(PageKind kind)
{
    switch (kind) {
    case PageKind::First: return u"first page"_s;
    case PageKind::TableLeaf: return u"table leaf"_s;
    case PageKind::TableInterior: return u"table interior"_s;
    case PageKind::IndexLeaf: return u"index leaf"_s;
    case PageKind::IndexInterior: return u"index interior"_s;
    case PageKind::Overflow: return u"overflow"_s;
    case PageKind::FreelistTrunk: return u"freelist trunk"_s;
    case PageKind::FreelistLeaf: break;
    }
    return u"freelist leaf"_s;
}

BitWorld::Copy::Copy(const QString &from) : m_dir(memoryFolder() + "/motcua-bits-XXXXXX"_L1)
{
    copyTree(from + "/data"_L1, data());
    copyTree(from + "/medium"_L1, medium());
}

BitWorld::BitWorld() : m_dir(memoryFolder() + "/motcua-bits-XXXXXX"_L1)
{
    const QString data = path() + "/data"_L1;
    QDir().mkpath(path() + "/medium"_L1);
    auto station = Station::create(data, sampleSetup(), {&m_vault, {}});
    m_key = station->key();
    fill(*station);
    station.reset();
    readPages();
    station = Station::openAgain(data, m_key);
    m_probes = makeProbes(*station);

    // As a killed program leaves it: what it did last is in the log alone.
    const QString killed = m_dir.filePath(u"killed"_s);
    station.reset();
    copyTree(path(), killed);
    station = Station::openAgain(killed + "/data"_L1, m_key);
    for (int number = 0; number < 6; ++number)
        m_codes.append(acceptSample(*station, 100 + number));
    issueTickets(*station, 3);
    const QString caught = m_dir.filePath(u"caught"_s);
    copyTree(killed, caught);
    QFile::remove(caught + "/data/motcua.db-shm"_L1);
    m_killedProbes = makeProbes(*station);
}

void BitWorld::fill(Station &station)
{
    const QString medium = path() + "/medium"_L1;
    for (int number = 1; number <= kDossiers; ++number)
        m_codes.append(acceptSample(station, number));
    const SampleReception open = sampleReception(station, 50, u"Lê Văn Quýt"_s);
    station.dossiers().saveDraft(open.draft);
    issueTickets(station, kTickets);
    for (int number = 0; number < 300; ++number)
        station.setSetting(u"filler%1"_s.arg(number), QString(number % 30 < 2 ? 9000 : 200, u'x'));
    backUp(station, medium);
    m_codes.append(acceptSample(station, kDossiers + 1));
    // Pages that are free again, a trunk and its leaves.
    for (int number = 1; number < 300; number += 3)
        station.database().run(u"DELETE FROM setting WHERE name = ?"_s,
                               {u"filler%1"_s.arg(number)});
    backUp(station, medium);
}

void BitWorld::readPages()
{
    const QByteArray image = plainImage(path() + "/data/motcua.db"_L1, m_key);
    QMap<int, PageKind> known;
    for (quint32 trunk = number(image, 32); trunk != 0;) {
        const qint64 at = qint64(trunk - 1) * kPage;
        known.insert(int(trunk), PageKind::FreelistTrunk);
        for (quint32 leaf = 0; leaf < number(image, at + 4); ++leaf)
            known.insert(int(number(image, at + 8 + 4 * qint64(leaf))), PageKind::FreelistLeaf);
        trunk = number(image, at);
    }
    for (int page = 1; page <= image.size() / kPage; ++page)
        m_pages[known.value(page, kindOf(page, image))].append(page);
}

QVector<Probe> BitWorld::makeProbes(Station &station) const
{
    QVector<Probe> probes;
    for (const QString &code : m_codes)
        probes.append({"dossier "_L1 + code,
                       [code](Station &from) { return dossierWithFiles(from, code); },
                       {},
                       true});
    probes.append({u"search"_s, [](Station &from) {
                       QStringList found;
                       for (const auto &one : from.dossiers().search(u"dang"_s, 100))
                           found.append(one.code);
                       return joined(found);
                   }});
    probes.append({u"drafts"_s, [](Station &from) {
                       QStringList found;
                       for (const Draft &draft : from.dossiers().openDrafts())
                           found.append(draft.id.toString());
                       return joined(found);
                   }});
    probes.append({u"queue"_s, [](Station &from) {
                       QStringList found;
                       for (const QueueEvent &event : from.journal().eventsSince(noon().date(), 0))
                           found.append(event.id.toString() + event.number.text());
                       return joined(found);
                   }});
    probes.append({u"outbox"_s, [](Station &from) {
                       QByteArray found;
                       for (const OutboxStore::Row &row : from.outbox().rows(1000))
                           found += row.body + row.bodySha256;
                       return sha256(found);
                   }});
    probes.append({u"audit"_s, [](Station &from) {
                       const ChainedAuditLog::Check check = from.audit().verify();
                       // What the fault itself made the program write is looked at elsewhere.
                       const int since =
                           from.database()
                               .value(u"SELECT count(*) FROM audit WHERE action LIKE 'blob.%'"_s)
                               .toInt();
                       return QByteArray::number(check.entries - since) +
                              (check.ok ? "" : " broken");
                   }});
    probes.append({u"counters"_s, [](Station &from) {
                       QStringList found;
                       for (const Counter &counter : from.counters())
                           found.append(QString::number(counter.number) + counter.name);
                       return joined(found);
                   }});
    probes.append({u"settings"_s, [](Station &from) {
                       QStringList found;
                       Rows rows =
                           from.database().exec(u"SELECT name, value FROM setting ORDER BY name"_s);
                       while (rows.next())
                           found.append(rows.value(0).toString() + rows.value(1).toString());
                       return sha256(joined(found));
                   }});
    probes.append({u"centre"_s, [](Station &from) { return from.centre().agencyId.toUtf8(); }});
    for (Probe &probe : probes)
        probe.right = probe.read(station);
    return probes;
}

std::unique_ptr<BitWorld::Copy> BitWorld::copy(Was was) const
{
    return std::make_unique<Copy>(was == Was::Closed ? path() : m_dir.filePath(u"caught"_s));
}

BitWorld::Seen BitWorld::lookAround(Station &station, Was was, const QString &where,
                                    Tally &tally) const
{
    Seen seen;
    for (const Probe &probe : probes(was)) {
        try {
            const bool wasNamed = station.isReadOnly();
            const QByteArray shown = probe.read(station);
            if (shown == probe.right)
                ++seen.right;
            else if (wasNamed && (shown.isEmpty() || !probe.isOne))
                ++seen.absent; // and it had been said before
            else
                tally.violated(Invariant::NeverWrong, where, probe.name);
        } catch (const Failure &problem) {
            ++seen.named;
            seen.names.append(probe.name + u' ' + QString::fromLatin1(problem.name()));
            if (!isNamed(problem.name()))
                tally.violated(Invariant::Named, where,
                               probe.name + ": "_L1 + QString::fromLatin1(problem.name()));
        }
    }
    tally.saw(Invariant::NeverWrong, seen.right + seen.absent);
    return seen;
}

void BitWorld::restores(const Copy &copy, const QString &where, Tally &tally, int skip) const
{
    try {
        const QVector<Generation> generations = inspectBackups(copy.medium());
        const Generation generation = generations.value(skip);
        const SimulatedClock clock(noon());
        const auto result = restoreBackup(generation, copy.data(), m_key, clock, {});
        const auto station = Station::openAgain(copy.data(), m_key);
        const Station::Verification report = station->verify();
        const bool isWhole = result && report.ok && !station->isReadOnly() &&
                             station->database().value(u"SELECT count(*) FROM dossier"_s) ==
                                 generation.info.dossiers;
        if (isWhole)
            tally.saw(Invariant::Restores);
        else
            tally.violated(Invariant::Restores, where, u"restored, but not whole"_s);
    } catch (const Failure &problem) {
        tally.violated(Invariant::Restores, where, QString::fromLatin1(problem.name()));
    }
}

} // namespace motcua::test
