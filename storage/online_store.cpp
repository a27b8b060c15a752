// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/online_store.h"

#include "storage/blob_store.h"
#include "storage/fetch_queue.h"
#include "storage/values.h"

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

constexpr OnlineDossier::State kStates[] = {OnlineDossier::State::New, OnlineDossier::State::Opened,
                                            OnlineDossier::State::Accepted,
                                            OnlineDossier::State::Returned};

const QString kColumns =
    u"SELECT id, portal_code, procedure_code, applicant, submitted_at, withdrawn_at, body, state, "
    "dossier_code FROM online_dossier "_s;

OnlineDossier dossierOf(const Rows &rows)
{
    OnlineDossier dossier;
    dossier.id = rows.value(0).toString();
    dossier.portalCode = rows.value(1).toString();
    dossier.procedureCode = rows.value(2).toString();
    dossier.applicant = rows.value(3).toString();
    dossier.submittedAt = instantOf(rows.value(4));
    dossier.withdrawnAt = instantOf(rows.value(5));
    dossier.body = objectOf(rows.value(6));
    for (const OnlineDossier::State state : kStates) {
        if (rows.value(7).toString() == toCode(state))
            dossier.state = state;
    }
    dossier.dossierCode = rows.value(8).toString();
    return dossier;
}

/// Nothing when one of them is not named as a file must be.
std::optional<QVector<OnlineDossier::Paper>> papersIn(const QJsonObject &body)
{
    QVector<OnlineDossier::Paper> papers;
    const QJsonArray list = body["papers"_L1].toArray();
    for (const QJsonValue &value : list) {
        OnlineDossier::Paper paper;
        paper.component = value["component"_L1].toInt(-1);
        paper.name = value["name"_L1].toString();
        paper.file = {QByteArray::fromHex(value["sha256"_L1].toString().toLatin1()),
                      value["size"_L1].toInteger(), value["mime"_L1].toString()};
        if (paper.file.sha256.size() != 32 || paper.file.size < 1)
            return std::nullopt;
        papers.append(paper);
    }
    return papers;
}

} // namespace

QString toCode(OnlineDossier::State state)
{
    switch (state) {
    case OnlineDossier::State::New: return u"new"_s;
    case OnlineDossier::State::Opened: return u"opened"_s;
    case OnlineDossier::State::Accepted: return u"accepted"_s;
    case OnlineDossier::State::Returned: break;
    }
    return u"returned"_s;
}

bool OnlineStore::take(const FeedItem &item, const QDateTime &now)
{
    if (item.kind == "online.withdrawn"_L1) {
        m_db.run(u"UPDATE online_dossier SET rev = ?, withdrawn_at = ? WHERE id = ?"_s,
                 {item.rev, stored(item.at), item.id});
        return true;
    }
    const auto papers = papersIn(item.body);
    if (item.kind != "online.filed"_L1 || !papers)
        return false;
    m_db.run(
        u"INSERT INTO online_dossier (id, rev, portal_code, procedure_code, applicant, "
        "submitted_at, body) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET rev = "
        "excluded.rev, portal_code = excluded.portal_code, procedure_code = "
        "excluded.procedure_code, applicant = excluded.applicant, submitted_at = "
        "excluded.submitted_at, withdrawn_at = NULL, body = excluded.body"_s,
        {item.id, item.rev, item.body["portal_code"_L1].toString(),
         item.body["procedure_code"_L1].toString(), item.body["applicant"_L1]["name"_L1].toString(),
         stored(fromIso(item.body["submitted_at"_L1].toString())), stored(item.body)});
    placePapers(item.id, *papers, now);
    return true;
}

void OnlineStore::placePapers(const QString &id, const QVector<OnlineDossier::Paper> &papers,
                              const QDateTime &now)
{
    m_db.run(u"DELETE FROM online_paper WHERE dossier = ?"_s, {id});
    FetchQueue fetch(m_db);
    for (int i = 0; i < papers.size(); ++i) {
        const OnlineDossier::Paper &paper = papers.at(i);
        m_blobs.addStub(paper.file, now);
        m_db.run(u"INSERT INTO online_paper (dossier, position, component, name, sha256) VALUES "
                 "(?, ?, ?, ?, ?)"_s,
                 {id, i, paper.component, paper.name, paper.file.sha256});
        fetch.ask(paper.file.sha256);
    }
}

QVector<OnlineDossier::Paper> OnlineStore::papersOf(const QString &id) const
{
    QVector<OnlineDossier::Paper> papers;
    Rows rows = m_db.exec(u"SELECT p.component, p.name, b.sha256, b.size, b.mime FROM online_paper "
                          "p JOIN blob b ON b.sha256 = p.sha256 WHERE p.dossier = ? ORDER BY "
                          "p.position"_s,
                          {id});
    while (rows.next())
        papers.append(
            {rows.value(0).toInt(),
             rows.value(1).toString(),
             {rows.value(2).toByteArray(), rows.value(3).toLongLong(), rows.value(4).toString()}});
    return papers;
}

QVector<OnlineDossier> OnlineStore::open() const
{
    QVector<OnlineDossier> found;
    {
        Rows rows =
            m_db.exec(kColumns + "WHERE state IN ('new', 'opened') ORDER BY submitted_at, id"_L1);
        while (rows.next())
            found.append(dossierOf(rows));
    }
    for (OnlineDossier &dossier : found)
        dossier.papers = papersOf(dossier.id);
    return found;
}

std::optional<OnlineDossier> OnlineStore::find(const QString &id) const
{
    std::optional<OnlineDossier> found;
    {
        Rows rows = m_db.exec(kColumns + "WHERE id = ?"_L1, {id});
        if (rows.next())
            found = dossierOf(rows);
    }
    if (found)
        found->papers = papersOf(id);
    return found;
}

bool OnlineStore::setState(const QString &id, OnlineDossier::State state,
                           const QString &dossierCode, const QDateTime &at)
{
    return m_db.run(u"UPDATE online_dossier SET state = ?, dossier_code = ?, state_at = ? WHERE id "
                    "= ?"_s,
                    {toCode(state), dossierCode, stored(at), id}) > 0;
}

int OnlineStore::count() const
{
    return m_db.value(u"SELECT count(*) FROM online_dossier"_s).toInt();
}

} // namespace motcua::storage
