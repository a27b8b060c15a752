// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/command.h"
#include "app/core/access/people.h"
#include "app/core/access/permissions.h"
#include "app/core/base/clock.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace motcua::admin {

namespace {

/// The use cases over an open folder, for one run.
struct Office
{
    explicit Office(const Invocation &call)
        : station(call.openStation()),
          ids(clock),
          signIn(station->staff(), station->audit(), clock, station->stationId()),
          people(station->staff(), station->audit(), signIn, clock, ids)
    {}
    std::unique_ptr<storage::Station> station;
    SystemClock clock;
    RandomIdSource ids;
    SignIn signIn;
    People people;
};

struct Secret
{
    SecretKind kind = SecretKind::Pin;
    QString text;
};

// One of --pin-file and --password-file: never on the command line, where every process can read it.
Secret secretOf(const Invocation &call)
{
    const bool pin = call.options().isSet(u"pin-file"_s);
    if (pin == call.options().isSet(u"password-file"_s))
        throw UsageError{u"one of --pin-file and --password-file is needed"_s};
    QFile file(call.value(pin ? u"pin-file"_s : u"password-file"_s));
    if (!file.open(QIODevice::ReadOnly))
        throw UsageError{u"the file with the PIN or password cannot be read"_s};
    const QString line =
        QString::fromUtf8(file.readLine(4 * kLongestPassword)).remove(u'\n').remove(u'\r');
    const Secret secret{pin ? SecretKind::Pin : SecretKind::Password, line};
    const SecretFault fault = faultOf(secret.kind, secret.text, {});
    if (fault == SecretFault::PinShape)
        throw UsageError{u"the PIN file's first line holds the six digits of the PIN"_s};
    return secret;
}

int addStaff(const Invocation &call)
{
    const auto role = roleFromCode(call.required(u"role"_s));
    if (!role) {
        QStringList codes;
        for (const Role one : allRoles())
            codes << toCode(one);
        throw UsageError{u"--role is one of "_s + codes.join(u", "_s)};
    }
    Staff person;
    person.name = call.required(u"name"_s);
    person.role = *role;
    person.usualCounter = call.number(u"counter"_s, 0, 0, 40);
    person.mustChange = call.options().isSet(u"must-change"_s);
    Secret secret;
    if (may(*role, Act::SignIn))
        secret = secretOf(call);
    person.secretKind = secret.kind;
    Office office(call);
    const StaffId id = office.people.addOffline(person, secret.text, office.station->stationId());
    call.answer(QJsonObject{{u"ok"_s, true}, {u"staff"_s, id.toString()}}, id.toString());
    return Ok;
}

int resetPin(const Invocation &call)
{
    const StaffId id(QUuid::fromString(call.required(u"staff"_s)));
    if (id.isNull())
        throw UsageError{u"--staff is an id as the verb staff lists it"_s};
    const Secret secret = secretOf(call);
    Office office(call);
    office.people.resetOffline(id, secret.kind, secret.text, office.station->stationId());
    call.answer(QJsonObject{{u"ok"_s, true}, {u"staff"_s, id.toString()}}, id.toString());
    return Ok;
}

int listStaff(const Invocation &call)
{
    Office office(call);
    QJsonArray rows;
    QStringList lines;
    const QVector<Staff> all = office.station->staff().staff();
    for (const Staff &staff : all) {
        const QDateTime until = office.signIn.attempts(staff.id).lockedUntil;
        rows.append(QJsonObject{
            {u"staff"_s, staff.id.toString()},
            {u"name"_s, staff.name},
            {u"role"_s, toCode(staff.role)},
            {u"counter"_s, staff.usualCounter},
            {u"active"_s, staff.active},
            {u"secret"_s, toCode(staff.secretKind)},
            {u"must_change"_s, staff.mustChange},
            {u"locked_until"_s, until.isValid() ? QJsonValue(toIso(until)) : QJsonValue()}});
        lines << u"%1  %2  %3%4"_s.arg(staff.id.toString(), toCode(staff.role), staff.name,
                                       staff.active ? QString() : u"  (closed)"_s);
    }
    call.answer(rows, lines.join(u'\n'));
    return Ok;
}

} // namespace

QList<Command> peopleCommands()
{
    const QCommandLineOption pinFile(u"pin-file"_s,
                                     u"File whose first line is the six-digit PIN."_s, u"FILE"_s);
    const QCommandLineOption passwordFile(u"password-file"_s,
                                          u"File whose first line is the password."_s, u"FILE"_s);
    return {
        {u"add-staff"_s,
         u"Adds a person who may sign in, or a kiosk."_s,
         {},
         {{u"name"_s, u"Full name."_s, u"TEXT"_s},
          {u"role"_s,
           u"reception_officer, case_officer, approver, cashier, records_clerk, supervisor, "
           "administrator, kiosk (without PIN)."_s,
           u"ROLE"_s},
          {u"counter"_s, u"Usual counter."_s, u"N"_s},
          {u"must-change"_s, u"The person chooses an own one at the first sign-in."_s},
          pinFile,
          passwordFile},
         true,
         addStaff},
        {u"reset-pin"_s,
         u"Gives a person a new PIN or password without being signed in; it is recorded."_s,
         {},
         {{u"staff"_s, u"Whose, as the verb staff lists it."_s, u"ID"_s}, pinFile, passwordFile},
         true,
         resetPin},
        {u"staff"_s, u"Lists the people who may sign in."_s, {}, {}, true, listStaff},
    };
}

} // namespace motcua::admin
