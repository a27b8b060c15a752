// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/arrivals_store.h"

#include "app/core/access/masking.h"
#include "storage/database.h"
#include "storage/values.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

using Kind = Arrival::Kind;
using State = Arrival::State;
constexpr int kDeepest = 3;    ///< how far an object within an object is read
constexpr int kMostFacts = 60; ///< nobody reads further, and nothing else bounds what a portal says

State onlineState(const QString &code, bool withdrawn)
{
    if (code == "accepted"_L1)
        return State::Accepted;
    if (code == "returned"_L1)
        return State::Returned;
    if (withdrawn)
        return State::Withdrawn;
    return code == "new"_L1 ? State::New : State::Seen;
}

State bookingState(const QString &code, bool cancelled)
{
    static const QHash<QString, State> states{
        {u"arrived"_s, State::Arrived}, {u"served"_s, State::Served}, {u"missed"_s, State::Missed}};
    return states.value(code, cancelled ? State::Cancelled : State::Booked);
}

QString scopeOf(Kind kind)
{
    return kind == Kind::Result ? u"results"_s : u"identity"_s;
}

// A number of a person may stand alone in a field of that name, without the look of one.
bool namesANumber(const QString &key)
{
    static const QStringList parts{u"identity"_s, u"personal_id"_s, u"id_number"_s, u"cccd"_s,
                                   u"cmnd"_s,     u"dinh_danh"_s,   u"passport"_s};
    return std::any_of(parts.cbegin(), parts.cend(), [&key](const QString &part) {
        return key.contains(part, Qt::CaseInsensitive);
    });
}

QString textOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String: return value.toString().simplified();
    case QJsonValue::Bool: return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Double: return value.toVariant().toString();
    default: return {};
    }
}

bool saysAnything(const QJsonValue &value)
{
    if (value.isObject())
        return !value.toObject().isEmpty();
    if (value.isArray())
        return !value.toArray().isEmpty();
    return !textOf(value).isEmpty();
}

/// The facts of one body, and whether there was more than them.
struct Facts
{
    QVector<ArrivalDetail::Fact> list;
    bool more = false;
};

// Nothing is left out without a word: not deep down, and not at the end. Depth bounds the recursion, too.
void addFacts(Facts &facts, const QString &key, const QJsonValue &value, int depth)
{
    if (depth > kDeepest || facts.list.size() >= kMostFacts) {
        facts.more = facts.more || saysAnything(value);
        return;
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            addFacts(facts, key.isEmpty() ? it.key() : key + u'.' + it.key(), it.value(),
                     depth + 1);
        return;
    }
    if (value.isArray()) {
        const QJsonArray list = value.toArray();
        for (int i = 0; i < list.size(); ++i)
            addFacts(facts, list.size() == 1 ? key : key + u'.' + QString::number(i + 1),
                     list.at(i), depth + 1);
        return;
    }
    const QString text = textOf(value);
    if (!text.isEmpty())
        facts.list.append(
            {key, namesANumber(key) ? maskedPersonalId(text) : withMaskedNumbers(text)});
}

QVector<ArrivalDetail::Fact> factsOf(const QJsonValue &value, bool *more)
{
    Facts facts;
    addFacts(facts, {}, value, 0);
    *more = *more || facts.more;
    return facts.list;
}

} // namespace

QVector<Arrival> SqlArrivalsBoard::online(const QString &where, const QVariantList &values) const
{
    QVector<Arrival> found;
    Rows rows = m_db.exec(
        u"SELECT o.id, o.state, o.withdrawn_at IS NOT NULL, o.applicant, o.procedure_code, "
        "coalesce(json_extract(o.body, '$.procedure_name'), ''), "
        "CASE WHEN o.dossier_code = '' THEN o.portal_code ELSE o.dossier_code END, o.submitted_at, "
        "(SELECT count(*) FROM online_paper p WHERE p.dossier = o.id), "
        "(SELECT count(*) FROM online_paper p JOIN blob b ON b.sha256 = p.sha256 "
        "WHERE p.dossier = o.id AND b.purged_at IS NULL AND b.damaged_at IS NULL) "
        "FROM online_dossier o WHERE "_s +
            where,
        values);
    while (rows.next()) {
        Arrival item;
        item.kind = Kind::Online;
        item.id = rows.value(0).toString();
        item.state = onlineState(rows.value(1).toString(), rows.value(2).toBool());
        item.name = rows.value(3).toString();
        item.procedureCode = rows.value(4).toString();
        item.procedureName = rows.value(5).toString();
        item.code = rows.value(6).toString();
        item.at = instantOf(rows.value(7));
        item.papers = rows.value(8).toInt();
        item.papersHere = rows.value(9).toInt();
        found.append(item);
    }
    return found;
}

QVector<Arrival> SqlArrivalsBoard::bookings(const QString &where, const QVariantList &values) const
{
    QVector<Arrival> found;
    Rows rows = m_db.exec(u"SELECT id, state, cancelled_at IS NOT NULL, name, procedure_code, "
                          "starts_at FROM booking WHERE "_s +
                              where,
                          values);
    while (rows.next()) {
        Arrival item;
        item.kind = Kind::Booking;
        item.id = rows.value(0).toString();
        item.state = bookingState(rows.value(1).toString(), rows.value(2).toBool());
        item.name = rows.value(3).toString();
        item.procedureCode = rows.value(4).toString();
        item.at = instantOf(rows.value(5));
        found.append(item);
    }
    return found;
}

// Results stand beside the dossier they are about, answers beside the question that was asked.
QVector<Arrival> SqlArrivalsBoard::kept(Kind kind, const QString &where,
                                        const QVariantList &values) const
{
    QVector<Arrival> found;
    Rows rows =
        m_db.exec(u"SELECT i.id, i.subject, i.published_at, i.body, coalesce(d.owner_name, ''), "
                  "coalesce(d.procedure_code, ''), coalesce(d.procedure_name, ''), "
                  "coalesce(json_extract(CAST(q.body AS TEXT), '$.name'), '') FROM feed_item i "
                  "LEFT JOIN dossier d ON i.scope = 'results' AND d.code = i.subject "
                  "LEFT JOIN outbox q ON i.scope = 'identity' AND q.op = i.subject WHERE "
                  "i.kind IN ('result.updated', 'identity.answered') AND "_s +
                      where,
                  values);
    while (rows.next()) {
        const QJsonObject body = objectOf(rows.value(3));
        Arrival item;
        item.kind = kind;
        item.state = State::Answered;
        item.id = rows.value(0).toString();
        item.at = toCentre(fromIso(body["at"_L1].toString()));
        if (!item.at.isValid())
            item.at = instantOf(rows.value(2));
        if (kind == Kind::Result) {
            item.code = rows.value(1).toString();
            item.name = rows.value(4).toString();
            item.procedureCode = rows.value(5).toString();
            item.procedureName = rows.value(6).toString();
            item.outcome = QString::number(body["status"_L1].toInt());
        } else {
            item.name = rows.value(7).toString();
            item.outcome = body["result"_L1].toString();
        }
        found.append(item);
    }
    return found;
}

ArrivalsView SqlArrivalsBoard::view(const QDateTime &now, int limit) const
{
    ArrivalsView view;
    view.online =
        online(u"o.state IN ('new', 'opened') ORDER BY o.submitted_at, o.id LIMIT ?"_s, {limit});
    view.bookings = bookings(u"day >= ? ORDER BY day, starts_at, id LIMIT ?"_s,
                             {stored(toCentre(now).date()), limit});
    view.results =
        kept(Kind::Result, u"i.scope = 'results' ORDER BY i.rev DESC LIMIT ?"_s, {limit});
    view.identity =
        kept(Kind::Identity, u"i.scope = 'identity' ORDER BY i.rev DESC LIMIT ?"_s, {limit});
    view.unseen = unseen();
    view.takenAt =
        instantOf(m_db.value(u"SELECT max(taken_at) FROM feed_cursor WHERE scope IN ('online', "
                             "'bookings', 'results', 'identity')"_s));
    return view;
}

int SqlArrivalsBoard::unseen() const
{
    return m_db
        .value(u"SELECT count(*) FROM online_dossier WHERE state IN ('new', 'opened') AND "
               "state = 'new' AND withdrawn_at IS NULL"_s)
        .toInt();
}

QVector<Arrival> SqlArrivalsBoard::of(Kind kind, const QString &id) const
{
    switch (kind) {
    case Kind::Online: return online(u"o.id = ?"_s, {id});
    case Kind::Booking: return bookings(u"id = ?"_s, {id});
    case Kind::Result:
    case Kind::Identity: break;
    }
    return kept(kind, u"i.scope = ? AND i.id = ?"_s, {scopeOf(kind), id});
}

QJsonObject SqlArrivalsBoard::bodyOf(Kind kind, const QString &id) const
{
    switch (kind) {
    case Kind::Online:
        return objectOf(m_db.value(u"SELECT body FROM online_dossier WHERE id = ?"_s, {id}));
    case Kind::Booking:
        return objectOf(m_db.value(u"SELECT body FROM booking WHERE id = ?"_s, {id}));
    case Kind::Result:
    case Kind::Identity: break;
    }
    return objectOf(m_db.value(u"SELECT body FROM feed_item WHERE scope = ? AND id = ?"_s,
                               {scopeOf(kind), id}));
}

std::optional<ArrivalDetail> SqlArrivalsBoard::find(Kind kind, const QString &id) const
{
    const QVector<Arrival> items = of(kind, id);
    if (items.isEmpty())
        return {};
    ArrivalDetail detail;
    detail.item = items.constFirst();
    const QJsonObject body = bodyOf(kind, id);
    const auto only = [&body](const QStringList &names) {
        QJsonObject some;
        for (const QString &name : names)
            some.insert(name, body.value(name));
        return some;
    };
    switch (kind) {
    case Kind::Online:
        detail.person = factsOf(body["applicant"_L1], &detail.more);
        detail.declared = factsOf(body["declared"_L1], &detail.more);
        break;
    case Kind::Booking:
        detail.person = factsOf(only({u"name"_s, u"phone"_s}), &detail.more);
        detail.declared = factsOf(only({u"note"_s}), &detail.more);
        break;
    case Kind::Result: detail.declared = factsOf(only({u"note"_s}), &detail.more); break;
    case Kind::Identity: detail.declared = factsOf(body["fields"_L1], &detail.more); break;
    }
    Rows rows = m_db.exec(u"SELECT p.name, b.mime, b.size, b.purged_at IS NULL AND b.damaged_at IS "
                          "NULL FROM online_paper p JOIN blob b ON b.sha256 = p.sha256 "
                          "WHERE p.dossier = ? ORDER BY p.position"_s,
                          {kind == Kind::Online ? id : QString()});
    while (rows.next())
        detail.papers.append({withMaskedNumbers(rows.value(0).toString()), rows.value(1).toString(),
                              rows.value(2).toLongLong(), rows.value(3).toBool()});
    return detail;
}

void SqlArrivalsBoard::markSeen(const QString &id, const QDateTime &at)
{
    m_db.run(u"UPDATE online_dossier SET state = 'opened', state_at = ? "
             "WHERE id = ? AND state = 'new'"_s,
             {stored(at), id});
}

} // namespace motcua::storage
