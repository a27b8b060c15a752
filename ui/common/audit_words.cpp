// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/audit_words.h"

#include "app/core/access/exports.h"
#include "app/core/base/clock.h"
#include "ui/common/labels.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

struct AuditWords
{
    Q_DECLARE_TR_FUNCTIONS(AuditWords)
};

struct Entry
{
    const char *action;
    AuditGroup group;
    const char *icon;
    const char *sentence;
};

constexpr std::array kEntries = {
    Entry{"sign_in", AuditGroup::SignIns, "log-in", QT_TRANSLATE_NOOP("AuditWords", "Signed in")},
    Entry{"sign_out", AuditGroup::SignIns, "log-out",
          QT_TRANSLATE_NOOP("AuditWords", "Signed out")},
    Entry{"unlocked", AuditGroup::SignIns, "lock-open",
          QT_TRANSLATE_NOOP("AuditWords", "Unlocked the screen")},
    Entry{"sign_in_failed", AuditGroup::SignIns, "circle-alert",
          QT_TRANSLATE_NOOP("AuditWords", "Wrong PIN or password")},
    Entry{"account_locked", AuditGroup::SignIns, "lock",
          QT_TRANSLATE_NOOP("AuditWords", "Account locked after wrong tries")},
    Entry{"kiosk.left", AuditGroup::SignIns, "log-out",
          QT_TRANSLATE_NOOP("AuditWords", "Closed a kiosk")},
    Entry{"dossier.accepted", AuditGroup::Dossiers, "file-text",
          QT_TRANSLATE_NOOP("AuditWords", "Received a dossier")},
    Entry{"draft.discarded", AuditGroup::Dossiers, "trash-2",
          QT_TRANSLATE_NOOP("AuditWords", "Discarded a draft")},
    Entry{"receipt.print", AuditGroup::Dossiers, "printer",
          QT_TRANSLATE_NOOP("AuditWords", "Printed a receipt")},
    Entry{"dossier.due_changed", AuditGroup::Sensitive, "calendar",
          QT_TRANSLATE_NOOP("AuditWords", "Changed a due date")},
    Entry{"dossier.receipt_voided", AuditGroup::Sensitive, "circle-x",
          QT_TRANSLATE_NOOP("AuditWords", "Voided a receipt")},
    Entry{"personal_id.unmasked", AuditGroup::Sensitive, "eye",
          QT_TRANSLATE_NOOP("AuditWords", "Saw a whole identity number")},
    Entry{"approval.granted", AuditGroup::Sensitive, "shield-check",
          QT_TRANSLATE_NOOP("AuditWords", "Approval given")},
    Entry{"approval.refused", AuditGroup::Sensitive, "shield",
          QT_TRANSLATE_NOOP("AuditWords", "Approval refused")},
    Entry{"export.made", AuditGroup::Sensitive, "download",
          QT_TRANSLATE_NOOP("AuditWords", "Wrote data to a file")},
    Entry{"export.failed", AuditGroup::Sensitive, "circle-alert",
          QT_TRANSLATE_NOOP("AuditWords", "A file with data could not be put in its place")},
    Entry{"audit.read", AuditGroup::Sensitive, "eye",
          QT_TRANSLATE_NOOP("AuditWords", "Opened the audit log")},
    Entry{"message.asked", AuditGroup::Dossiers, "bell",
          QT_TRANSLATE_NOOP("AuditWords", "Asked for a message to a citizen")},
    Entry{"staff.added", AuditGroup::People, "user-plus",
          QT_TRANSLATE_NOOP("AuditWords", "Added a person")},
    Entry{"staff.renamed", AuditGroup::People, "pencil",
          QT_TRANSLATE_NOOP("AuditWords", "Changed a person's name")},
    Entry{"staff.role_changed", AuditGroup::People, "users",
          QT_TRANSLATE_NOOP("AuditWords", "Changed a person's role")},
    Entry{"staff.counter_changed", AuditGroup::People, "users",
          QT_TRANSLATE_NOOP("AuditWords", "Changed a person's usual counter")},
    Entry{"staff.activated", AuditGroup::People, "user",
          QT_TRANSLATE_NOOP("AuditWords", "Opened an account again")},
    Entry{"staff.deactivated", AuditGroup::People, "user-x",
          QT_TRANSLATE_NOOP("AuditWords", "Closed an account")},
    Entry{"staff.secret_changed", AuditGroup::People, "key-round",
          QT_TRANSLATE_NOOP("AuditWords", "Changed the own PIN or password")},
    Entry{"staff.pin_reset", AuditGroup::People, "key-round",
          QT_TRANSLATE_NOOP("AuditWords", "Gave a person a new PIN or password")},
    Entry{"staff.pin_reset_offline", AuditGroup::People, "key-round",
          QT_TRANSLATE_NOOP("AuditWords", "New PIN or password from the command line")},
    Entry{"staff.unlocked", AuditGroup::People, "lock-open",
          QT_TRANSLATE_NOOP("AuditWords", "Lifted the lock of an account")},
    Entry{"backup.made", AuditGroup::Safety, "copy",
          QT_TRANSLATE_NOOP("AuditWords", "Made a backup")},
    Entry{"data.restored", AuditGroup::Safety, "history",
          QT_TRANSLATE_NOOP("AuditWords", "Restored a backup")},
    Entry{"dossier.replayed", AuditGroup::Safety, "cloud-check",
          QT_TRANSLATE_NOOP("AuditWords", "Got a dossier back from the province")},
    Entry{"centre.created", AuditGroup::Safety, "house",
          QT_TRANSLATE_NOOP("AuditWords", "Set up the centre")},
    Entry{"blob.damaged", AuditGroup::Safety, "triangle-alert",
          QT_TRANSLATE_NOOP("AuditWords", "Found a damaged file")},
    Entry{"blob.missing", AuditGroup::Safety, "triangle-alert",
          QT_TRANSLATE_NOOP("AuditWords", "Found a file missing")},
    Entry{"blob.replaced", AuditGroup::Safety, "circle-check",
          QT_TRANSLATE_NOOP("AuditWords", "Put a damaged file back in order")},
    Entry{"blobs.purged", AuditGroup::Safety, "eraser",
          QT_TRANSLATE_NOOP("AuditWords", "Cleared files the province has from this computer")},
    Entry{"pack.applied", AuditGroup::Safety, "package-check",
          QT_TRANSLATE_NOOP("AuditWords", "Took over a province pack")},
    Entry{"bundle.exported", AuditGroup::Safety, "usb",
          QT_TRANSLATE_NOOP("AuditWords", "Wrote records for the province to a stick")},
    Entry{"bundle.receipt_taken", AuditGroup::Safety, "usb",
          QT_TRANSLATE_NOOP("AuditWords", "Took the province's receipt for a stick")},
    Entry{"bundle.parcel_taken", AuditGroup::Safety, "usb",
          QT_TRANSLATE_NOOP("AuditWords", "Took what the province sent on a stick")},
    Entry{"recovery_sheet.printed", AuditGroup::Safety, "printer",
          QT_TRANSLATE_NOOP("AuditWords", "Printed the recovery sheet")},
    Entry{"station.adopted", AuditGroup::Safety, "monitor",
          QT_TRANSLATE_NOOP("AuditWords", "Moved the data to this computer")},
    Entry{"key.changed", AuditGroup::Safety, "key",
          QT_TRANSLATE_NOOP("AuditWords", "Changed the key of the data")},
    Entry{"station.key_restored", AuditGroup::Safety, "key",
          QT_TRANSLATE_NOOP("AuditWords", "Opened the data with the recovery sheet")},
    Entry{"setting.changed", AuditGroup::Safety, "settings",
          QT_TRANSLATE_NOOP("AuditWords", "Changed how soon an idle screen locks")},
    Entry{"queue.rules_changed", AuditGroup::Safety, "settings",
          QT_TRANSLATE_NOOP("AuditWords", "Changed rules of queue or kiosk")},
    // As the command line called it before; trails have it for good.
    Entry{"queue.rule_changed", AuditGroup::Safety, "settings",
          QT_TRANSLATE_NOOP("AuditWords", "Changed rules of queue or kiosk")},
    Entry{"voice.rules_changed", AuditGroup::Safety, "megaphone",
          QT_TRANSLATE_NOOP("AuditWords", "Changed how calls are announced")},
    Entry{"clock.confirmed", AuditGroup::Safety, "clock",
          QT_TRANSLATE_NOOP("AuditWords", "Confirmed the computer's clock")},
    Entry{"damage.cleared", AuditGroup::Safety, "circle-check",
          QT_TRANSLATE_NOOP("AuditWords", "Let the data be changed again after a check")},
    Entry{"outbox.requeued", AuditGroup::Safety, "refresh-cw",
          QT_TRANSLATE_NOOP("AuditWords", "Had everything sent to the province again")},
    Entry{"sync.sent_again", AuditGroup::Safety, "refresh-cw",
          QT_TRANSLATE_NOOP("AuditWords", "Sent a refused record again")},
    Entry{"device.enrolled", AuditGroup::Safety, "monitor",
          QT_TRANSLATE_NOOP("AuditWords", "Registered the computer with the province")},
    Entry{"device.renewed", AuditGroup::Safety, "refresh-cw",
          QT_TRANSLATE_NOOP("AuditWords", "Renewed the computer's registration with the province")},
    Entry{"device.gateway_changed", AuditGroup::Safety, "cloud-check",
          QT_TRANSLATE_NOOP("AuditWords", "Changed the address of the province's system")},
    Entry{"centre.joined", AuditGroup::Safety, "monitor",
          QT_TRANSLATE_NOOP("AuditWords", "Joined the shared queue of the centre")},
    Entry{"centre.moved", AuditGroup::Safety, "monitor",
          QT_TRANSLATE_NOOP("AuditWords", "Found the centre's computer at another address")},
    Entry{"centre.left", AuditGroup::Safety, "monitor",
          QT_TRANSLATE_NOOP("AuditWords", "Left the shared queue of the centre")},
    Entry{"selftest.filler", AuditGroup::Safety, "circle",
          QT_TRANSLATE_NOOP("AuditWords", "Filling of the self-test, on a copy alone")},
};

const Entry *find(const QString &action)
{
    const auto *found = std::find_if(kEntries.begin(), kEntries.end(), [&](const Entry &entry) {
        return action == QLatin1StringView(entry.action);
    });
    return found == kEntries.end() ? nullptr : found;
}

QString actName(const QString &act)
{
    if (act == "void_receipt"_L1)
        return AuditWords::tr("void a receipt");
    if (act == "export"_L1)
        return AuditWords::tr("take data out");
    if (act == "change_due_date"_L1)
        return AuditWords::tr("change a due date");
    if (act == "unmask_personal_id"_L1)
        return AuditWords::tr("show an identity number");
    if (act == "recovery_sheet"_L1)
        return AuditWords::tr("print the recovery sheet");
    if (act == "undo_queue_step"_L1)
        return AuditWords::tr("take back a step of the queue");
    return act;
}

QString whyName(const QString &why)
{
    if (why == "wrong_pin"_L1)
        return AuditWords::tr("wrong PIN");
    if (why == "locked"_L1)
        return AuditWords::tr("account locked");
    if (why == "not_allowed"_L1)
        return AuditWords::tr("not allowed to approve");
    if (why == "must_change"_L1)
        return AuditWords::tr("the PIN was given by somebody else");
    return why;
}

QString wrongName(const QString &wrong)
{
    if (wrong == "changed"_L1)
        return AuditWords::tr("changed");
    if (wrong == "removed"_L1)
        return AuditWords::tr("removed");
    if (wrong == "reordered"_L1)
        return AuditWords::tr("reordered");
    if (wrong == "inserted"_L1)
        return AuditWords::tr("inserted");
    return AuditWords::tr("cut off at the end");
}

} // namespace

QString auditGroupName(AuditGroup group)
{
    switch (group) {
    case AuditGroup::All: return AuditWords::tr("Everything");
    case AuditGroup::SignIns: return AuditWords::tr("Signing in");
    case AuditGroup::Dossiers: return AuditWords::tr("Dossiers");
    case AuditGroup::Sensitive: return AuditWords::tr("With approval");
    case AuditGroup::People: return AuditWords::tr("Accounts");
    case AuditGroup::Safety: return AuditWords::tr("Safety of the data");
    }
    return {};
}

QStringList auditActions(AuditGroup group)
{
    QStringList actions;
    for (const Entry &entry : kEntries) {
        if (entry.group == group)
            actions.append(QString::fromLatin1(entry.action));
    }
    return actions;
}

bool hasAuditSentence(const QString &action)
{
    return find(action) != nullptr;
}

QString auditSentence(const AuditRecord &record)
{
    const QJsonObject &detail = record.entry.detail;
    const Entry *entry = find(record.entry.action);
    const bool slips = record.entry.subject == "slip.printer"_L1;
    QStringList parts{slips ? AuditWords::tr("Changed the slip printer")
                      : entry != nullptr
                          ? AuditWords::tr(entry->sentence)
                          : AuditWords::tr("Something else: %1").arg(record.entry.action)};
    const auto text = [&detail](QLatin1StringView key) { return detail[key].toString(); };
    if (!text("act"_L1).isEmpty())
        parts.append(actName(text("act"_L1)));
    if (!text("why"_L1).isEmpty())
        parts.append(whyName(text("why"_L1)));
    if (const QDateTime due = fromIso(text("due_at"_L1)); due.isValid())
        parts.append(AuditWords::tr("now due %1").arg(dueText(due)));
    if (record.entry.action == "setting.changed"_L1 && !slips)
        parts.append(AuditWords::tr("%1 instead of %2 minutes")
                         .arg(detail["to"_L1].toInt())
                         .arg(detail["from"_L1].toInt()));
    if (slips || record.entry.action == "queue.rule_changed"_L1)
        parts.append(u"%1 → %2"_s.arg(detail["from"_L1].toVariant().toString(),
                                      detail["to"_L1].toVariant().toString()));
    if (!text("changes"_L1).isEmpty())
        parts.append(text("changes"_L1));
    if (detail.contains("rows"_L1))
        parts.append(AuditWords::tr("%n line(s)", nullptr, int(detail["rows"_L1].toInteger())));
    if (detail.contains("attempts_left"_L1))
        parts.append(AuditWords::tr("%n left", nullptr, detail["attempts_left"_L1].toInt()));
    if (!text("reason"_L1).isEmpty())
        parts.append(AuditWords::tr("reason: %1").arg(text("reason"_L1)));
    if (const QString name = text("approver_name"_L1); !name.isEmpty())
        parts.append(record.entry.action == "approval.refused"_L1
                         ? AuditWords::tr("asked of %1").arg(name)
                         : AuditWords::tr("approved by %1").arg(name));
    return parts.join(u" · "_s);
}

QString auditSubject(const AuditRecord &record)
{
    const QString &subject = record.entry.subject;
    // Ids say nothing to a person.
    static const QRegularExpression id(u"^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"_s);
    static const QRegularExpression days(
        u"^register (\\d{4}-\\d\\d-\\d\\d)/(\\d{4}-\\d\\d-\\d\\d)$"_s);
    if (id.match(subject).hasMatch() || subject == Exports::auditSubject() ||
        record.entry.action == "setting.changed"_L1)
        return {};
    const QRegularExpressionMatch period = days.match(subject);
    if (period.hasMatch())
        return AuditWords::tr("register %1 – %2")
            .arg(dayText(QDate::fromString(period.captured(1), Qt::ISODate)),
                 dayText(QDate::fromString(period.captured(2), Qt::ISODate)));
    return subject;
}

QString auditIcon(const QString &action)
{
    const Entry *entry = find(action);
    return entry != nullptr ? QString::fromLatin1(entry->icon) : u"circle"_s;
}

StatusWord chainWord(const AuditChain &chain)
{
    if (chain.cancelled)
        return {Tone::Neutral, u"circle-dashed"_s, AuditWords::tr("Chain not checked")};
    if (!chain.ok) {
        if (chain.againstProvince)
            return {Tone::Bad, u"circle-alert"_s,
                    AuditWords::tr("Not what the province confirmed at entry %1")
                        .arg(chain.firstWrong)};
        return {Tone::Bad, u"circle-alert"_s,
                AuditWords::tr("Chain broken at entry %1: %2")
                    .arg(chain.firstWrong)
                    .arg(wrongName(chain.wrong))};
    }
    QString words = AuditWords::tr("Chain whole up to entry %1").arg(chain.entries);
    if (chain.confirmed > 0)
        words += u" · "_s + AuditWords::tr("the province confirmed up to %1").arg(chain.confirmed);
    else
        words += u" · "_s + AuditWords::tr("not confirmed by the province yet");
    return {Tone::Ok, u"shield-check"_s, words};
}

StatusWord chainCheckingWord(qint64 done)
{
    return {Tone::Info, u"refresh-cw"_s,
            done > 0 ? AuditWords::tr("Checking the chain: %1 entries").arg(done)
                     : AuditWords::tr("Checking the chain")};
}

} // namespace motcua::ui
