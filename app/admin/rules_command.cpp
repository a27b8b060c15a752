// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/rules_command.h"

#include "app/core/base/clock.h"
#include "app/core/queue/queue_settings.h"
#include "app/core/queue/slip_device.h"
#include "storage/centre/centre_way.h"
#include "storage/centre/member_address.h"
#include "storage/centre/shared_copy.h"
#include "storage/centre/shared_settings.h"
#include "storage/centre_membership_store.h"

#include <array>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace motcua::admin {

namespace {

struct Book
{
    QString name; ///< before the point: "kiosk" of kiosk.card
    RulesDocument document;
};

const std::array<Book, 3> &books()
{
    static const std::array<Book, 3> kBooks{Book{u"queue"_s, QueueSettings::document()},
                                            Book{u"kiosk"_s, KioskSettings::document()},
                                            Book{u"checkin"_s, CheckInSettings::document()}};
    return kBooks;
}

const QString kSlipPrinter = u"slip.printer"_s;

/// The rules of this station, or of its centre.
class Shelf
{
public:
    explicit Shelf(storage::Station &station)
        : m_station(station),
          m_membership(storage::SqlCentreMemberships(station.database()).membership())
    {
        if (m_membership) {
            const auto files = std::make_shared<storage::MemberAddress>(*m_membership);
            m_way.emplace(std::shared_ptr<const storage::CentreAddress>(files, &files->address()));
            storage::SharedCopy(station.database()).settleAt(m_membership->centreId);
        }
        m_store.emplace(station.database(), station.audit(), QString(), m_way ? &*m_way : nullptr);
    }
    void set(const QString &assignment);
    [[nodiscard]] QJsonObject read(const Book &book) const
    {
        return rulesIn(*m_store, book.document);
    }

private:
    void setSlipPrinter(const QString &text);
    storage::Station &m_station;
    std::optional<CentreMembership> m_membership;
    std::optional<storage::FixedWay> m_way;
    std::optional<storage::SharedSettings> m_store;
};

// Each computer has a printer of its own.
void Shelf::setSlipPrinter(const QString &text)
{
    if (!slipDeviceFromText(text))
        throw UsageError{u"slip.printer takes none, tcp:HOST:PORT, usb:PATH or system:NAME"_s};
    storage::Transaction transaction(m_station.database());
    const QString before = m_station.setting(kSlipPrinter);
    m_station.setSetting(kSlipPrinter, text);
    m_station.audit().append({SystemClock().now(),
                              Invocation::program(m_station),
                              u"setting.changed"_s,
                              kSlipPrinter,
                              {{u"from"_s, before}, {u"to"_s, text}}});
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

void Shelf::set(const QString &assignment)
{
    const qsizetype at = assignment.indexOf(u'=');
    const QString name = assignment.left(at);
    const QString text = at < 0 ? QString() : assignment.mid(at + 1);
    if (name == kSlipPrinter) {
        setSlipPrinter(text);
        return;
    }
    for (const Book &book : books()) {
        const QString key = name.mid(book.name.size() + 1);
        const QJsonObject before = read(book);
        if (at < 0 || !name.startsWith(book.name + u'.') || !before.contains(key))
            continue;
        QJsonObject after = before;
        after.insert(key, valueLike(before.value(key), text));
        // What cannot be kept as it was said is not kept as something else.
        if (after.value(key).isNull() || book.document.brought(after) != after)
            throw UsageError{u"%1 cannot be '%2'"_s.arg(name, text)};
        (void)changeRules(*m_store, book.document, {{key, after.value(key)}},
                          Invocation::program(m_station), SystemClock().now());
        return;
    }
    throw UsageError{u"there is no setting '%1'"_s.arg(name)};
}

} // namespace

int rules(const Invocation &call)
{
    const auto station = call.openStation();
    Shelf shelf(*station);
    const QStringList assignments = call.options().values(u"set"_s);
    for (const QString &assignment : assignments)
        shelf.set(assignment);
    QJsonObject all;
    QString text;
    for (const Book &book : books()) {
        const QJsonObject document = shelf.read(book);
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
