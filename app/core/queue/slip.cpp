// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/queue/slip.h"

#include "app/core/base/clock.h"
#include "app/core/base/failure.h"
#include "app/core/base/vietnamese_date.h"
#include "app/core/forms/form_markup.h"
#include "app/core/forms/receipt.h"
#include "app/core/lookup/payload.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

using Kind = SlipBlock::Kind;
using Size = SlipBlock::Size;

constexpr int kCodeLetters = 8;

/// "Trung tâm Phục vụ hành chính công" over "Xã Vĩnh Bảo": the place is what a citizen looks for.
std::pair<QString, QString> nameLines(const QString &name)
{
    static const QStringList units{u" xã "_s, u" phường "_s, u" đặc khu "_s};
    for (const QString &unit : units) {
        const qsizetype at = name.indexOf(unit);
        if (at > 0) {
            QString place = name.mid(at + 1);
            place[0] = place[0].toUpper();
            return {name.left(at), place};
        }
    }
    return {QString(), name};
}

QString codeText(const QString &payload)
{
    const qsizetype at = payload.indexOf(u";K="_s);
    if (at < 0)
        return {};
    const QString code = payload.mid(at + 3);
    return code.left(kCodeLetters / 2) + u'-' + code.mid(kCodeLetters / 2);
}

QString waitText(const std::optional<SlipWait> &wait)
{
    if (!wait)
        return {};
    if (wait->fromMinutes == wait->toMinutes)
        return QString::number(wait->toMinutes);
    // Before "phút": nobody says that they wait from nought minutes on.
    return wait->fromMinutes == 0 ? u"dưới %1"_s.arg(wait->toMinutes)
                                  : u"%1–%2"_s.arg(wait->fromMinutes).arg(wait->toMinutes);
}

QString countersText(QStringList counters)
{
    for (QString &counter : counters)
        counter.replace(u' ',
                        QChar::Nbsp); // "Quầy" never stands at the end of a line without its number
    if (counters.size() < 2)
        return counters.join(QString());
    const QString last = counters.takeLast();
    return counters.join(u", "_s) + u" hoặc "_s + last;
}

QHash<QString, QString> valuesOf(const Slip &slip)
{
    const auto [kind, place] = nameLines(slip.centreName);
    const QDateTime at = toCentre(slip.issuedAt);
    return {
        {u"centre_kind"_s, kind},
        {u"centre_place"_s, place},
        {u"centre_name"_s, slip.centreName},
        {u"trial"_s, slip.trial ? u"PHIẾU IN THỬ – KHÔNG CÓ GIÁ TRỊ"_s : QString()},
        {u"copy"_s, slip.copy > 0 ? QString::number(slip.copy) : QString()},
        {u"number"_s, slip.number.text()},
        {u"group"_s, slip.groupName},
        {u"priority"_s, slip.priority},
        {u"ahead"_s, slip.ahead ? QString::number(*slip.ahead) : QString()},
        {u"wait"_s, waitText(slip.wait)},
        {u"counters"_s, countersText(slip.counters)},
        {u"bring"_s, slip.bring.join(u", "_s)},
        {u"code"_s, slip.code},
        {u"code_text"_s, codeText(slip.code)},
        {u"time"_s, at.time().toString(u"HH:mm"_s)},
        {u"date"_s, vietnameseShortDate(at.date())},
    };
}

std::optional<Kind> kindOf(const QString &name)
{
    static const QHash<QString, Kind> kinds{
        {u"line"_s, Kind::Line}, {u"fact"_s, Kind::Fact},     {u"mark"_s, Kind::Mark},
        {u"rule"_s, Kind::Rule}, {u"number"_s, Kind::Number}, {u"code"_s, Kind::Code},
    };
    const auto found = kinds.constFind(name);
    return found == kinds.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<Size> sizeOf(const QString &name)
{
    if (name == "small"_L1)
        return Size::Small;
    if (name == "large"_L1)
        return Size::Large;
    return name.isEmpty() || name == "body"_L1 ? std::optional(Size::Body) : std::nullopt;
}

} // namespace

QString followCode(TicketId id)
{
    static const QString letters = u"23456789ABCDEFGHJKMNPQRSTVWXYZ"_s;
    const QByteArray digest =
        QCryptographicHash::hash("slip:" + id.uuid().toRfc4122(), QCryptographicHash::Sha256);
    quint64 rest = 0;
    for (int i = 0; i < int(sizeof(rest)); ++i)
        rest = (rest << 8U) | uchar(digest.at(i));
    QString code;
    for (int i = 0; i < kCodeLetters; ++i) {
        code += letters.at(qsizetype(rest % quint64(letters.size())));
        rest /= quint64(letters.size());
    }
    return code;
}

QString slipPayload(const TicketNumber &number, QDate day, TicketId id)
{
    return u"PASC1;T=%1;D=%2;K=%3"_s.arg(number.text(), day.toString(u"yyyyMMdd"_s),
                                         followCode(id));
}

std::optional<Ticket> ticketOfSlip(const QVector<Ticket> &tickets, const Payload &payload)
{
    const QString code = payload.fields.value("code"_L1).toString();
    if (payload.kind != PayloadKind::Ticket || code.isEmpty() || !payload.error.isEmpty())
        return std::nullopt;
    const QString number = payload.fields.value("number"_L1).toString();
    const QString day = payload.fields.value("day"_L1).toString();
    const auto found = std::find_if(tickets.cbegin(), tickets.cend(), [&](const Ticket &ticket) {
        return ticket.number.text() == number && followCode(ticket.id) == code &&
               isoDay(toCentre(ticket.issuedAt).date()) == day;
    });
    return found == tickets.cend() ? std::nullopt : std::optional(*found);
}

QVector<SlipBlock> composeSlip(const QByteArray &templateJson, const Slip &slip)
{
    const QJsonDocument document = QJsonDocument::fromJson(templateJson);
    const QJsonArray blocks = document.object().value("blocks"_L1).toArray();
    if (blocks.isEmpty())
        throw formUnreadable();
    const QHash<QString, QString> values = valuesOf(slip);
    QVector<SlipBlock> sheet;
    for (const auto &value : blocks) {
        const QJsonObject json = value.toObject();
        const auto kind = kindOf(json.value("block"_L1).toString());
        const auto size = sizeOf(json.value("size"_L1).toString());
        auto text = fillLine(json.value("text"_L1).toString(), values);
        if (!kind || !size || !text)
            throw formUnreadable();
        SlipBlock block{*kind, *size, json.value("label"_L1).toString(), *text};
        if (block.kind == Kind::Number)
            block.text = {{slip.number.text(), true}};
        else if (block.kind == Kind::Code)
            block.text = {{slip.code}};
        // Two lines across with nothing between them are one.
        const bool spare = block.kind == Kind::Rule
                               ? sheet.isEmpty() || sheet.last().kind == Kind::Rule
                               : plainText(block.text).trimmed().isEmpty();
        if (!spare)
            sheet.append(block);
    }
    return sheet;
}

QByteArray slipTemplate()
{
    QFile file(u":/forms/motcua/slip.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the slip's form is not compiled in");
    return file.readAll();
}

Slip trialSlip(const QString &centreName, const QDateTime &now)
{
    Slip slip;
    slip.centreName = centreName;
    slip.number = {u"X"_s, 1};
    slip.groupName = u"Thử dấu: ẦẨẪẬ ặẵẳ ỡợở ữựử ễệể Đđ"_s;
    slip.issuedAt = now;
    slip.ahead = 0;
    slip.wait = SlipWait{5, 10};
    slip.counters = {u"Quầy 1"_s, u"Quầy 2"_s};
    slip.priority = u"thử"_s;
    // Of no ticket: scanned by mistake it is refused as one that does not exist.
    slip.code = slipPayload(slip.number, toCentre(now).date(), TicketId());
    slip.bring = {u"Thẻ căn cước"_s, u"giấy tờ gốc"_s};
    slip.trial = true;
    return slip;
}

} // namespace motcua
