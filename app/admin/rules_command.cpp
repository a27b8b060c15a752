// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/rules_command.h"

#include "app/core/base/clock.h"
#include "app/core/queue/check_in.h"
#include "app/core/queue/kiosk_rules.h"
#include "app/core/queue/queue_rules.h"
#include "app/core/queue/slip_device.h"

#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace motcua::admin {

namespace {

struct Book
{
    QString name;                                    ///< before the point: "kiosk" of kiosk.card
    QString setting;                                 ///< where the document is kept
    QJsonObject (*brought)(const QJsonObject &json); ///< into range, everything there
};

const std::array<Book, 3> &books()
{
    static const std::array<Book, 3> kBooks{
        Book{u"queue"_s, kQueueRulesSetting,
             [](const QJsonObject &json) { return toJson(queueRulesFrom(json)); }},
        Book{u"kiosk"_s, kKioskRulesSetting,
             [](const QJsonObject &json) { return toJson(kioskRulesFrom(json)); }},
        Book{u"checkin"_s, kCheckInRulesSetting,
             [](const QJsonObject &json) { return toJson(checkInRulesFrom(json)); }}};
    return kBooks;
}

const QString kSlipPrinter = u"slip.printer"_s;

QJsonObject read(const storage::Station &station, const Book &book)
{
    return book.brought(QJsonDocument::fromJson(station.setting(book.setting).toUtf8()).object());
}

void keep(storage::Station &station, const QString &setting, const QString &text,
          const QString &name, const QJsonValue &from, const QJsonValue &to)
{
    storage::Transaction transaction(station.database());
    station.setSetting(setting, text);
    station.audit().append({SystemClock().now(),
                            Invocation::program(station),
                            u"queue.rule_changed"_s,
                            name,
                            {{u"from"_s, from}, {u"to"_s, to}}});
    transaction.commit();
}

QJsonValue valueLike(const QJsonValue &present, const QString &text)
{
    if (present.isBool() && (text == "true"_L1 || text == "false"_L1))
        return text == "true"_L1;
    bool ok = false;
    const int number = text.toInt(&ok);
    if (present.isDouble() && ok)
        return number;
    return present.isString() ? QJsonValue(text) : QJsonValue();
}

void set(storage::Station &station, const QString &assignment)
{
    const qsizetype at = assignment.indexOf(u'=');
    const QString name = assignment.left(at);
    const QString text = assignment.mid(at + 1);
    if (name == kSlipPrinter) {
        if (at < 0 || !slipDeviceFromText(text))
            throw UsageError{u"slip.printer takes none, tcp:HOST:PORT, usb:PATH or system:NAME"_s};
        keep(station, kSlipPrinter, text, name, station.setting(kSlipPrinter), text);
        return;
    }
    for (const Book &book : books()) {
        const QString key = name.mid(book.name.size() + 1);
        const QJsonObject before = read(station, book);
        if (at < 0 || !name.startsWith(book.name + u'.') || !before.contains(key))
            continue;
        QJsonObject after = before;
        after.insert(key, valueLike(before.value(key), text));
        // What cannot be kept as it was said is not kept as something else.
        if (after.value(key).isNull() || book.brought(after) != after)
            throw UsageError{u"%1 cannot be '%2'"_s.arg(name, text)};
        if (after != before)
            keep(station, book.setting,
                 QString::fromUtf8(QJsonDocument(after).toJson(QJsonDocument::Compact)), name,
                 before.value(key), after.value(key));
        return;
    }
    throw UsageError{u"there is no setting '%1'"_s.arg(name)};
}

} // namespace

int rules(const Invocation &call)
{
    const auto station = call.openStation();
    const QStringList assignments = call.options().values(u"set"_s);
    for (const QString &assignment : assignments)
        set(*station, assignment);
    QJsonObject all;
    QString text;
    for (const Book &book : books()) {
        const QJsonObject document = read(*station, book);
        all.insert(book.name, document);
        for (auto it = document.begin(); it != document.end(); ++it)
            text += u"%1.%2=%3\n"_s.arg(book.name, it.key(), it.value().toVariant().toString());
    }
    const QString slips = station->setting(kSlipPrinter);
    all.insert(kSlipPrinter, slips);
    text += u"%1=%2\n"_s.arg(kSlipPrinter, slips.isEmpty() ? u"none"_s : slips);
    call.answer(all, text);
    return Ok;
}

} // namespace motcua::admin
