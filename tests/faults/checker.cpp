// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/checker.h"

#include "storage/restore.h"
#include "tests/storage/samples.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QMutexLocker>

#include <algorithm>
#include <array>
#include <thread>

using namespace Qt::StringLiterals;
using namespace motcua::storage;

namespace motcua::test {

namespace {

constexpr int kLockPatienceMs = 10'000;

class Look
{
public:
    Look(Station &station, const QString &where, Tally &tally)
        : m_station(station),
          m_where(where),
          m_tally(tally)
    {}

    void atTheWhole()
    {
        const Station::Verification report = m_station.verify();
        must(Invariant::Integrity, report.integrity == "ok"_L1 && report.foreignKeys == 0,
             u"%1, %2 foreign keys"_s.arg(report.integrity).arg(report.foreignKeys));
        must(Invariant::AuditChain, report.auditOk, u"broken"_s);
        must(Invariant::NoDangling, report.blobsMissing == 0 && report.blobsDamaged == 0,
             u"%1 files missing, %2 damaged"_s.arg(report.blobsMissing).arg(report.blobsDamaged));
    }
    // Acceptance is one transaction: dossier, components, attachments, audit entry, operation, end of the draft.
    void atHalves(const Before &before, int attempted)
    {
        const int dossiers = count(u"dossier"_s);
        must(Invariant::WholeOrNone,
             dossiers >= before.dossiers && dossiers <= before.dossiers + attempted,
             u"%1 dossiers"_s.arg(dossiers));
        const std::array<std::pair<QString, int>, 6> expected{
            {{u"audit WHERE action = 'dossier.accepted'"_s, dossiers},
             {u"outbox"_s, dossiers},
             {u"attachment"_s, 4 * dossiers},
             {u"outbox_blob"_s, 4 * dossiers},
             {u"dossier_component"_s, 2 * dossiers},
             {u"draft WHERE id IN (SELECT draft FROM dossier)"_s, 0}}};
        for (const auto &[rows, number] : expected) {
            const int found = count(rows);
            must(Invariant::WholeOrNone, found == number,
                 u"%1 dossiers, but %2 of %3"_s.arg(dossiers).arg(found).arg(rows));
        }
        const QVector<Draft> drafts = m_station.dossiers().openDrafts();
        for (const Draft &draft : drafts) {
            for (const Paper &paper : draft.papers)
                must(Invariant::WholeOrNone, isReadable(paper.pdf),
                     u"a paper of draft %1 cannot be read"_s.arg(draft.id.toString()));
        }
    }
    void atConfirmed(const QStringList &confirmed)
    {
        for (const QString &thing : confirmed) {
            // On the medium: owed until checkBackups() has looked for it.
            if (thing.startsWith("backup "_L1)) {
                m_tally.owes(m_where, thing);
                continue;
            }
            bool there = false;
            try {
                there = isThere(thing.split(u' '));
            } catch (const Failure &problem) {
                m_tally.violated(Invariant::Confirmed, m_where,
                                 u"confirmed and unreadable (%1): %2"_s.arg(
                                     QString::fromLatin1(problem.name()), thing));
                continue;
            }
            must(Invariant::Confirmed, there, "confirmed and missing: "_L1 + thing);
        }
    }
    void atTheNextReception(const QStringList &confirmed)
    {
        const QString code = acceptSample(m_station, 500);
        must(Invariant::GoesOn,
             !code.isEmpty() && !confirmed.contains("serial "_L1 + code) &&
                 !confirmed.contains("printed "_L1 + code) &&
                 m_station.dossiers().byCode(code).has_value(),
             u"code %1"_s.arg(code));
    }

private:
    [[nodiscard]] int count(const QString &rows) const
    {
        return m_station.database().value(u"SELECT count(*) FROM "_s + rows).toInt();
    }
    void must(Invariant invariant, bool holds, const QString &what)
    {
        if (holds)
            m_tally.saw(invariant);
        else
            m_tally.violated(invariant, m_where, what);
    }
    [[nodiscard]] bool isReadable(const BlobRef &ref) const
    {
        return sha256(m_station.blobs().get(ref)) == ref.sha256;
    }
    [[nodiscard]] bool hasDossier(const QString &code) const
    {
        const std::optional<Dossier> dossier = m_station.dossiers().byCode(code);
        if (!dossier || dossier->code != code)
            return false;
        const QVector<Dossier::Attachment> attachments = dossier->attachments();
        for (const Dossier::Attachment &attachment : attachments) {
            if (!isReadable(attachment.blob))
                return false;
        }
        const auto rows = [&](const QString &sql, const QString &value) {
            return m_station.database().value(sql, {value}).toInt();
        };
        const QVector<DossierStore::Found> listed = m_station.dossiers().search(code, 5);
        return rows(u"SELECT count(*) FROM outbox WHERE subject = ?"_s, dossier->id.toString()) ==
                   1 &&
               rows(
                   u"SELECT count(*) FROM audit WHERE action = 'dossier.accepted' AND subject = ?"_s,
                   code) == 1 &&
               std::any_of(listed.begin(), listed.end(),
                           [&](const DossierStore::Found &found) { return found.code == code; });
    }
    [[nodiscard]] bool hasDraft(const QString &id, qsizetype papers) const
    {
        const DraftId draftId(QUuid::fromString(id));
        const std::optional<Draft> draft = m_station.dossiers().draft(draftId);
        if (draft)
            return draft->papers.size() >= papers;
        const QVariant code =
            m_station.database().value(u"SELECT code FROM dossier WHERE draft = ?"_s, {id});
        return code.isValid() && hasDossier(code.toString());
    }
    [[nodiscard]] bool isThere(const QStringList &words) const
    {
        Database &db = m_station.database();
        const QString &kind = words.constFirst();
        const QString what = words.value(1);
        if (kind == "blob"_L1) {
            const QByteArray hash = QByteArray::fromHex(what.toLatin1());
            return db.value(u"SELECT 1 FROM blob WHERE sha256 = ?"_s, {hash}).isValid() &&
                   isReadable(BlobRef{hash, 0, {}});
        }
        if (kind == "serial"_L1)
            return db.value(u"SELECT last FROM serial WHERE day = '2026-11-23'"_s).toInt() >=
                   what.section(u'-', -1).toInt();
        if (kind == "draft"_L1)
            return hasDraft(what, words.value(2).toInt());
        if (kind == "accepted"_L1)
            return hasDossier(what);
        if (kind == "issued"_L1)
            return db
                .value(u"SELECT 1 FROM queue_event WHERE kind = 'issued' AND series || "
                       "printf('%03d', number) = ?"_s,
                       {what})
                .isValid();
        if (kind == "restored"_L1)
            return db
                .value(u"SELECT 1 FROM audit WHERE action = 'data.restored' AND subject = ? "
                       "AND NOT EXISTS (SELECT 1 FROM device)"_s,
                       {what})
                .isValid();
        if (kind == "schema"_L1)
            return db.schemaVersion() >= what.toInt();
        if (kind == "setting"_L1)
            return m_station.setting(what) == words.value(2);
        if (kind == "printed"_L1)
            return true; // looked at by the next reception, whose number must be another
        if (kind == "created"_L1)
            return !m_station.centre().agencyId.isEmpty() && !m_station.stationId().isEmpty();
        qFatal("nothing here looks whether '%s' is there", qUtf8Printable(words.join(u' ')));
    }

    Station &m_station;
    const QString &m_where;
    Tally &m_tally;
};

// An upgrade killed half-way: each step there wholly or not at all.
void checkSchema(const QString &file, const QByteArray &key, const QMap<int, QString> &schemas,
                 const QString &where, Tally &tally)
{
    const Database db(file, DatabaseKey(key));
    const int version = db.schemaVersion();
    if (version != 0 && schemas.value(version) == schemaOf(db))
        tally.saw(Invariant::WholeOrNone);
    else
        tally.violated(Invariant::WholeOrNone, where, u"half of schema step %1"_s.arg(version + 1));
}

} // namespace

QString nameOf(Invariant invariant)
{
    switch (invariant) {
    case Invariant::Opens: return u"opens"_s;
    case Invariant::Integrity: return u"integrity"_s;
    case Invariant::AuditChain: return u"audit chain"_s;
    case Invariant::NoDangling: return u"no dangling file"_s;
    case Invariant::WholeOrNone: return u"whole or absent"_s;
    case Invariant::Confirmed: return u"confirmed is there"_s;
    case Invariant::GoesOn: return u"goes on"_s;
    case Invariant::Named: return u"named"_s;
    case Invariant::NeverWrong: return u"never wrong"_s;
    case Invariant::RestRead: return u"the rest is read"_s;
    case Invariant::Untouched: return u"untouched"_s;
    case Invariant::Restores: break;
    }
    return u"restores"_s;
}

void Tally::saw(Invariant invariant, int times)
{
    const QMutexLocker lock(&m_mutex);
    m_seen[invariant] += times;
}

void Tally::violated(Invariant invariant, const QString &where, const QString &what)
{
    const QMutexLocker lock(&m_mutex);
    ++m_seen[invariant];
    m_violations.append(u"%1, %2: %3"_s.arg(where, nameOf(invariant), what));
}

void Tally::owes(const QString &where, const QString &thing)
{
    const QMutexLocker locker(&m_mutex);
    m_owed.append(where + ": nobody looked for "_L1 + thing);
}

void Tally::settled(const QString &where, const QString &thing)
{
    const QMutexLocker locker(&m_mutex);
    m_owed.removeAll(where + ": nobody looked for "_L1 + thing);
}

QStringList Tally::violations() const
{
    const QMutexLocker lock(&m_mutex);
    return m_violations + m_owed;
}

QString Tally::firstViolations() const
{
    QStringList all = violations();
    // What somebody relied on and is gone comes first.
    std::stable_partition(all.begin(), all.end(), [](const QString &violation) {
        return violation.contains(nameOf(Invariant::Confirmed));
    });
    return all.mid(0, 12).join(u'\n');
}

QString Tally::summary() const
{
    const QMutexLocker lock(&m_mutex);
    QStringList parts;
    for (auto it = m_seen.cbegin(); it != m_seen.cend(); ++it)
        parts.append(u"%1 %2"_s.arg(nameOf(it.key())).arg(it.value()));
    return parts.join(u", "_s) + u"; %1 violations"_s.arg(m_violations.size() + m_owed.size());
}

QString schemaOf(const Database &db)
{
    QStringList parts;
    Rows rows =
        db.exec(u"SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' "
                "ORDER BY type DESC, name"_s);
    while (rows.next())
        parts.append(rows.value(0).toString().simplified());
    return parts.join(u'\n');
}

namespace {

// A worker that another thread is just starting holds a copy of every descriptor of ours until it is another program:
// a lock that was given back is free a moment later.
template <typename Act>
auto onceFree(const Act &act)
{
    const QDeadlineTimer patience(kLockPatienceMs);
    for (;;) {
        try {
            return act();
        } catch (const Failure &problem) {
            if (problem.name() != "data_in_use" || patience.hasExpired())
                throw;
        }
        std::this_thread::yield();
    }
}

} // namespace

void checkFolder(const QString &folder, const QByteArray &key, const Before &before,
                 const QStringList &confirmed, bool goesOn, const QString &where, Tally &tally)
{
    try {
        const DataFolder data(folder);
        onceFree([&data] { finishRestore(data); }); // as every opening does
        if (!before.schemas.isEmpty())
            checkSchema(data.databaseFile(), key, before.schemas, where, tally);
        const auto station = onceFree([&] { return Station::openAgain(folder, DatabaseKey(key)); });
        if (QFile::exists(folder + "/damaged.json"_L1))
            tally.violated(Invariant::Opens, where, u"marked as damaged"_s);
        else
            tally.saw(Invariant::Opens);
        Look look(*station, where, tally);
        look.atTheWhole();
        look.atHalves(before, 2);
        look.atConfirmed(before.confirmed + confirmed);
        if (goesOn)
            look.atTheNextReception(before.confirmed + confirmed);
    } catch (const Failure &problem) {
        tally.violated(Invariant::Opens, where, QString::fromLatin1(problem.name()));
    }
}

} // namespace motcua::test
