// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/arrivals/arrivals_words.h"

#include "app/core/base/text.h"
#include "ui/common/labels.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

/// Context of the translations of this file.
struct ArrivalsWords
{
    Q_DECLARE_TR_FUNCTIONS(ArrivalsWords)
};

// The states of the national record, by number.
StatusWord resultWord(int status)
{
    switch (status) {
    case 1: return {Tone::Neutral, u"file-text"_s, ArrivalsWords::tr("Newly registered")};
    case 2: return {Tone::Info, u"circle-check"_s, ArrivalsWords::tr("Received")};
    case 3: return {Tone::Bad, u"circle-x"_s, ArrivalsWords::tr("Not received")};
    case 4: return {Tone::Info, u"timer"_s, ArrivalsWords::tr("In processing")};
    case 5: return {Tone::Warn, u"hourglass"_s, ArrivalsWords::tr("Supplement asked")};
    case 6: return {Tone::Warn, u"banknote"_s, ArrivalsWords::tr("Fee to be paid")};
    case 7: return {Tone::Neutral, u"undo-2"_s, ArrivalsWords::tr("Citizen withdraws")};
    case 8: return {Tone::Neutral, u"circle-pause"_s, ArrivalsWords::tr("Processing stopped")};
    case 9: return {Tone::Ok, u"package-check"_s, ArrivalsWords::tr("Done, result ready")};
    case 10: return {Tone::Ok, u"circle-check"_s, ArrivalsWords::tr("Result handed over")};
    default: return {Tone::Neutral, u"circle-help"_s, ArrivalsWords::tr("State not known")};
    }
}

StatusWord answerWord(const QString &outcome)
{
    if (outcome == "match"_L1)
        return {Tone::Ok, u"badge-check"_s, ArrivalsWords::tr("Identity matches")};
    if (outcome == "differs"_L1)
        return {Tone::Bad, u"circle-alert"_s, ArrivalsWords::tr("Identity differs")};
    if (outcome == "unknown"_L1)
        return {Tone::Warn, u"circle-help"_s, ArrivalsWords::tr("Person not found")};
    return {Tone::Neutral, u"cloud-off"_s, ArrivalsWords::tr("Service gave no answer")};
}

QString whenText(const QDateTime &at)
{
    return at.isValid() ? timeText(at) + u' ' + dayText(toCentre(at).date()) : QString();
}

const QHash<QString, const char *> &knownNames()
{
    static const QHash<QString, const char *> names{
        {u"name"_s, QT_TRANSLATE_NOOP("ArrivalsWords", "name")},
        {u"full_name"_s, QT_TRANSLATE_NOOP("ArrivalsWords", "name")},
        {u"identity_number"_s, QT_TRANSLATE_NOOP("ArrivalsWords", "identity number")},
        {u"personal_id"_s, QT_TRANSLATE_NOOP("ArrivalsWords", "identity number")},
        {u"date_of_birth"_s, QT_TRANSLATE_NOOP("ArrivalsWords", "date of birth")},
        {u"birth_date"_s, QT_TRANSLATE_NOOP("ArrivalsWords", "date of birth")},
        {u"place_of_birth"_s, QT_TRANSLATE_NOOP("ArrivalsWords", "place of birth")},
        {u"sex"_s, QT_TRANSLATE_NOOP("ArrivalsWords", "sex")},
        {u"gender"_s, QT_TRANSLATE_NOOP("ArrivalsWords", "sex")},
        {u"nationality"_s, QT_TRANSLATE_NOOP("ArrivalsWords", "nationality")},
        {u"ethnicity"_s, QT_TRANSLATE_NOOP("ArrivalsWords", "ethnic group")},
        {u"phone"_s, QT_TRANSLATE_NOOP("ArrivalsWords", "telephone")},
        {u"email"_s, QT_TRANSLATE_NOOP("ArrivalsWords", "e-mail")},
        {u"address"_s, QT_TRANSLATE_NOOP("ArrivalsWords", "address")},
        {u"relation"_s, QT_TRANSLATE_NOOP("ArrivalsWords", "relation")},
        {u"reason"_s, QT_TRANSLATE_NOOP("ArrivalsWords", "reason")},
        {u"note"_s, QT_TRANSLATE_NOOP("ArrivalsWords", "note")},
        {u"copies"_s, QT_TRANSLATE_NOOP("ArrivalsWords", "copies")},
        {u"child"_s, QT_TRANSLATE_NOOP("ArrivalsWords", "child")},
        {u"father"_s, QT_TRANSLATE_NOOP("ArrivalsWords", "father")},
        {u"mother"_s, QT_TRANSLATE_NOOP("ArrivalsWords", "mother")},
        {u"spouse"_s, QT_TRANSLATE_NOOP("ArrivalsWords", "spouse")},
        {u"deceased"_s, QT_TRANSLATE_NOOP("ArrivalsWords", "deceased person")}};
    return names;
}

} // namespace

StatusWord statusWord(const Arrival &item)
{
    switch (item.state) {
    case Arrival::State::New:
        return item.papersHere < item.papers
                   ? StatusWord{Tone::Info, u"download"_s,
                                ArrivalsWords::tr("New · papers %1/%2")
                                    .arg(item.papersHere)
                                    .arg(item.papers)}
                   : StatusWord{Tone::Info, u"bell"_s, ArrivalsWords::tr("New")};
    case Arrival::State::Seen:
        return item.papersHere < item.papers
                   ? StatusWord{Tone::Neutral, u"download"_s,
                                ArrivalsWords::tr("Seen · papers %1/%2")
                                    .arg(item.papersHere)
                                    .arg(item.papers)}
                   : StatusWord{Tone::Neutral, u"eye"_s, ArrivalsWords::tr("Seen")};
    case Arrival::State::Accepted:
        return {Tone::Ok, u"circle-check"_s, ArrivalsWords::tr("Received here")};
    case Arrival::State::Returned:
        return {Tone::Neutral, u"undo-2"_s, ArrivalsWords::tr("Sent back")};
    case Arrival::State::Withdrawn:
        return {Tone::Warn, u"x"_s, ArrivalsWords::tr("Withdrawn by the citizen")};
    case Arrival::State::Booked:
        return {Tone::Info, u"calendar-check"_s, ArrivalsWords::tr("Booked")};
    case Arrival::State::Arrived:
        return {Tone::Ok, u"user"_s, ArrivalsWords::tr("The citizen is here")};
    case Arrival::State::Served: return {Tone::Ok, u"circle-check"_s, ArrivalsWords::tr("Served")};
    case Arrival::State::Missed:
        return {Tone::Neutral, u"user-x"_s, ArrivalsWords::tr("Did not come")};
    case Arrival::State::Cancelled: return {Tone::Warn, u"x"_s, ArrivalsWords::tr("Cancelled")};
    case Arrival::State::Answered: break;
    }
    return item.kind == Arrival::Kind::Result ? resultWord(item.outcome.toInt())
                                              : answerWord(item.outcome);
}

QString kindIcon(Arrival::Kind kind)
{
    switch (kind) {
    case Arrival::Kind::Online: return u"globe"_s;
    case Arrival::Kind::Booking: return u"calendar"_s;
    case Arrival::Kind::Result: return u"package"_s;
    case Arrival::Kind::Identity: break;
    }
    return u"id-card"_s;
}

QString kindTitle(Arrival::Kind kind)
{
    switch (kind) {
    case Arrival::Kind::Online: return ArrivalsWords::tr("Filed online");
    case Arrival::Kind::Booking: return ArrivalsWords::tr("Bookings");
    case Arrival::Kind::Result: return ArrivalsWords::tr("Results");
    case Arrival::Kind::Identity: break;
    }
    return ArrivalsWords::tr("Identity checks");
}

QString procedureText(const Arrival &item, const Catalogue &catalogue, QDate today)
{
    if (!item.procedureName.isEmpty())
        return item.procedureName;
    if (item.procedureCode.isEmpty())
        return {};
    const auto procedure = catalogue.inForce(item.procedureCode, today);
    return procedure ? procedure->name : ArrivalsWords::tr("Procedure %1").arg(item.procedureCode);
}

QString titleText(const Arrival &item, const Catalogue &catalogue, QDate today)
{
    const QString procedure = procedureText(item, catalogue, today);
    QStringList parts;
    if (item.kind == Arrival::Kind::Booking) {
        parts << timeText(item.at) << item.name << procedure;
    } else {
        parts << (item.kind == Arrival::Kind::Identity ? ArrivalsWords::tr("Identity check")
                                                       : procedure);
        parts << item.name;
    }
    parts.removeAll(QString());
    return parts.isEmpty() ? item.code : parts.join(u" · "_s);
}

QString lineText(const Arrival &item)
{
    QStringList parts;
    switch (item.kind) {
    case Arrival::Kind::Online: {
        parts << ArrivalsWords::tr("filed %1").arg(whenText(item.at)) << item.code;
        if (item.papers == 0)
            parts << ArrivalsWords::tr("no papers");
        else
            parts
                << ArrivalsWords::tr("papers %1 of %2 here").arg(item.papersHere).arg(item.papers);
        break;
    }
    case Arrival::Kind::Booking: parts << longDayText(toCentre(item.at).date()); break;
    case Arrival::Kind::
        Result: // of a dossier of another station its code alone is known: the title
        parts << whenText(item.at);
        if (!item.procedureName.isEmpty() || !item.name.isEmpty())
            parts << item.code;
        break;
    case Arrival::Kind::Identity: parts << whenText(item.at); break;
    }
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString factName(const QString &key)
{
    QStringList words;
    const QStringList parts = key.split(u'.', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const char *known = knownNames().value(part.toLower());
        words << (known != nullptr ? QCoreApplication::translate("ArrivalsWords", known)
                                   : QString(part).replace(u'_', u' ').simplified());
    }
    QString name = words.join(u" · "_s);
    if (!name.isEmpty())
        name[0] = name.at(0).toUpper();
    return name;
}

QString factValue(const ArrivalDetail::Fact &fact)
{
    if (fact.value == "true"_L1)
        return ArrivalsWords::tr("yes");
    if (fact.value == "false"_L1)
        return ArrivalsWords::tr("no");
    if (fact.key.endsWith("sex"_L1) || fact.key.endsWith("gender"_L1)) {
        const QString sex = sexName(fact.value);
        return sex.isEmpty() ? fact.value : sex;
    }
    const QDate day = QDate::fromString(fact.value, Qt::ISODate);
    return day.isValid() && fact.value.size() == 10 ? dayText(day) : fact.value;
}

QString searchText(const Arrival &item, const Catalogue &catalogue, QDate today)
{
    return fold(titleText(item, catalogue, today) + u' ' + lineText(item) + u' ' +
                item.procedureCode + u' ' + statusWord(item).text);
}

} // namespace motcua::ui
