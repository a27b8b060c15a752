// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/feed.h"

#include "sync/protocol/operation_line.h"

#include <QJsonArray>

namespace motcua::protocol {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNameLength = 64;
constexpr int kCursorLength = 100;
constexpr int kIdLength = 128;

QJsonObject itemToJson(const FeedItem &item)
{
    return {{u"id"_s, item.id},
            {u"rev"_s, item.rev},
            {u"kind"_s, item.kind},
            {u"at"_s, item.at.toUTC().toString(Qt::ISODateWithMs)},
            {u"body"_s, item.body}};
}

std::optional<FeedItem> itemFrom(const QJsonObject &object)
{
    FeedItem item;
    item.id = object.value("id"_L1).toString();
    item.kind = object.value("kind"_L1).toString();
    item.at = QDateTime::fromString(object.value("at"_L1).toString(), Qt::ISODateWithMs);
    const auto rev = wholeNumber(object.value("rev"_L1), 1, qint64(kMaxInteger));
    if (!isName(item.id, kIdLength) || !isName(item.kind, kNameLength) || !rev ||
        !item.at.isValid() || !object.value("body"_L1).isObject())
        return std::nullopt;
    item.rev = *rev;
    item.body = object.value("body"_L1).toObject();
    return item;
}

} // namespace

QString feedCursor(const FeedPlace &place)
{
    return u"f%1-%2"_s.arg(place.epoch).arg(place.number);
}

std::optional<FeedPlace> feedPlaceOf(const QString &cursor)
{
    const qsizetype dash = cursor.indexOf(u'-');
    if (!cursor.startsWith(u'f') || dash < 0)
        return std::nullopt;
    const FeedPlace place{QStringView(cursor).sliced(1, dash - 1).toLongLong(),
                          QStringView(cursor).sliced(dash + 1).toLongLong()};
    // One form alone: what reads otherwise was not written by a gateway.
    return place.number >= 0 && feedCursor(place) == cursor ? std::optional(place) : std::nullopt;
}

QJsonObject toJson(const PullPage &page)
{
    QJsonArray items;
    for (const FeedItem &item : page.items)
        items.append(itemToJson(item));
    return {{u"scope"_s, page.scope},
            {u"from"_s, page.from},
            {u"next"_s, page.next},
            {u"more"_s, page.more},
            {u"items"_s, items}};
}

std::optional<PullPage> pullPageFromJson(const QJsonObject &object)
{
    PullPage page;
    page.scope = object.value("scope"_L1).toString();
    page.from = object.value("from"_L1).toString();
    page.next = object.value("next"_L1).toString();
    page.more = object.value("more"_L1).toBool();
    const QJsonArray items = object.value("items"_L1).toArray();
    if (!isName(page.scope, kNameLength) || !object.value("from"_L1).isString() ||
        page.from.size() > kCursorLength || !isName(page.next, kCursorLength) ||
        !object.value("more"_L1).isBool() || !object.value("items"_L1).isArray())
        return std::nullopt;
    qint64 last = 0;
    for (const QJsonValue &value : items) {
        const auto item = itemFrom(value.toObject());
        if (!item || item->rev <= last)
            return std::nullopt;
        last = item->rev;
        page.items.append(*item);
    }
    return page;
}

QJsonObject toJson(const PullCursors &cursors)
{
    QJsonObject object;
    for (auto it = cursors.begin(); it != cursors.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

std::optional<PullCursors> pullCursorsFromJson(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    if (!value.isObject() || object.size() > kMaxScopes)
        return std::nullopt;
    PullCursors cursors;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString cursor = it.value().toString();
        if (!isName(it.key(), kNameLength) || !it.value().isString() ||
            (!cursor.isEmpty() && !isName(cursor, kCursorLength)))
            return std::nullopt;
        cursors.insert(it.key(), cursor);
    }
    return cursors;
}

} // namespace motcua::protocol
