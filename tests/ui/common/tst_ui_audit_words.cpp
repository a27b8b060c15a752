// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/access/exports.h"
#include "ui/common/audit_words.h"
#include "ui/common/icon.h"

#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

using namespace motcua;
using namespace motcua::ui;
using namespace Qt::StringLiterals;

namespace {

// Names that begin like those of actions and are none: settings, operations, files.
const QStringList kOthers{
    u"audit.acknowledged_seq"_s,
    u"audit.acknowledged_hash"_s,
    u"backup.folder"_s,
    u"backup.key"_s, // a file of a centre
    u"backup.last_at"_s,
    u"backup.every_hours"_s,
    u"dossier.create"_s,
    u"station.json"_s,
    u"backup.json"_s,
    u"backup.same_disk"_s,
    u"clock.trusted_at"_s,
    u"clock.trusted_entry"_s,
    u"clock.answered_offset_ms"_s,
    u"bundle.key"_s,
    u"bundle.pem"_s,
    u"bundle.recipient"_s,
    u"receipt.key"_s,
    u"receipt.pem"_s,
    u"message.request"_s,
    u"station.stands"_s,
};
// The first words of actions. A new one is added here with the first action that has it.
const QStringList kFirst{
    u"approval"_s,       u"audit"_s,    u"backup"_s, u"blob"_s,    u"blobs"_s,       u"bundle"_s,
    u"clock"_s,          u"dossier"_s,  u"draft"_s,  u"damage"_s,  u"device"_s,      u"outbox"_s,
    u"setting"_s,        u"export"_s,   u"key"_s,    u"message"_s, u"personal_id"_s, u"receipt"_s,
    u"recovery_sheet"_s, u"selftest"_s, u"staff"_s,  u"station"_s};

/// Action → the file it stands in.
QMap<QString, QString> actionsOfTheSources()
{
    static const QRegularExpression dotted(u"\"(%1)\\.[a-z_]+\""_s.arg(kFirst.join(u'|')));
    // Actions of one word: whatever SignIn records.
    static const QRegularExpression recorded(u"record\\(u\"([a-z_.]+)\"_s"_s);
    QMap<QString, QString> found;
    for (const QString &folder : {u"app"_s, u"storage"_s, u"sync"_s, u"ui"_s}) {
        QDirIterator files(QStringLiteral(MOTCUA_SOURCES) + u'/' + folder, {u"*.cpp"_s, u"*.h"_s},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString name = files.next();
            QFile file(name);
            if (name.endsWith("audit_words.cpp"_L1) || !file.open(QIODevice::ReadOnly))
                continue;
            const QString text = QString::fromUtf8(file.readAll());
            auto matches = dotted.globalMatch(text);
            while (matches.hasNext()) {
                const QString action = matches.next().captured().remove(u'"');
                if (!kOthers.contains(action))
                    found.insert(action, name);
            }
            matches = recorded.globalMatch(text);
            while (matches.hasNext())
                found.insert(matches.next().captured(1), name);
        }
    }
    return found;
}

} // namespace

class AuditWordsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyActionHasASentence()
    {
        const QMap<QString, QString> actions = actionsOfTheSources();
        QVERIFY2(actions.size() >= 15, "the sources were not found");
        QVERIFY(actions.contains(u"dossier.accepted"_s) && actions.contains(u"sign_in"_s));
        QStringList mute;
        for (auto it = actions.begin(); it != actions.end(); ++it) {
            if (!hasAuditSentence(it.key()))
                mute.append(it.key() + u" ("_s + it.value() + u')');
        }
        QVERIFY2(mute.isEmpty(),
                 qPrintable(u"no sentence in ui/common/audit_words.cpp (or, if it is no action, no "
                            "line among the others here): "_s +
                            mute.join(u", "_s)));
    }

    void everyGroupHasActions()
    {
        QVERIFY(auditActions(AuditGroup::All).isEmpty());
        QStringList all;
        for (int i = 1; i < kAuditGroups; ++i) {
            const QStringList actions = auditActions(AuditGroup(i));
            QVERIFY(!actions.isEmpty());
            QVERIFY(!auditGroupName(AuditGroup(i)).isEmpty());
            all += actions;
        }
        QCOMPARE(QSet<QString>(all.cbegin(), all.cend()).size(), all.size());
        for (const QString &action : std::as_const(all))
            QVERIFY2(QFile::exists(QStringLiteral(MOTCUA_SOURCES "/resources/icons/lucide/") +
                                   auditIcon(action) + u".svg"_s),
                     qPrintable(action));
    }

    void sentencesSayWhatTheEntrySays()
    {
        AuditRecord record;
        record.entry.action = u"approval.refused"_s;
        record.entry.detail = {{u"act"_s, u"void_receipt"_s},
                               {u"why"_s, u"wrong_pin"_s},
                               {u"reason"_s, u"Nhầm người"_s},
                               {u"approver_name"_s, u"Nguyễn Hữu Long"_s}};
        QCOMPARE(auditSentence(record),
                 u"Approval refused · void a receipt · wrong PIN · reason: Nhầm người · asked of "
                 u"Nguyễn Hữu Long"_s);
        record.entry.action = u"dossier.due_changed"_s;
        record.entry.detail = {{u"due_at"_s, u"2026-12-08T09:30:00+07:00"_s}};
        QCOMPARE(auditSentence(record), u"Changed a due date · now due 09:30 Tuesday 08/12/2026"_s);
        record.entry.action = u"of.tomorrow"_s;
        record.entry.detail = {};
        QCOMPARE(auditSentence(record), u"Something else: of.tomorrow"_s);
    }

    // One act had two names; trails with the older one are read for good.
    void rulesReadWellUnderBothNames()
    {
        AuditRecord record;
        record.entry.action = u"queue.rules_changed"_s;
        record.entry.subject = u"kiosk.rules"_s;
        record.entry.detail = {{u"changes"_s, u"card: off → needed"_s}};
        QCOMPARE(auditSentence(record), u"Changed rules of queue or kiosk · card: off → needed"_s);
        record.entry.action = u"queue.rule_changed"_s;
        record.entry.subject = u"kiosk.idle_seconds"_s;
        record.entry.detail = {{u"from"_s, 45}, {u"to"_s, 60}};
        QCOMPARE(auditSentence(record), u"Changed rules of queue or kiosk · 45 → 60"_s);
        QCOMPARE(auditSubject(record), u"kiosk.idle_seconds"_s);
        record.entry.action = u"setting.changed"_s;
        record.entry.subject = u"slip.printer"_s;
        record.entry.detail = {{u"from"_s, u"none"_s}, {u"to"_s, u"tcp:may-in:9100"_s}};
        QCOMPARE(auditSentence(record), u"Changed the slip printer · none → tcp:may-in:9100"_s);
    }

    void subjectsAsPeopleKnowThem()
    {
        AuditRecord record;
        const auto of = [&record](const QString &subject) {
            record.entry.subject = subject;
            return auditSubject(record);
        };
        QCOMPARE(of(u"H24.123-261123-0007"_s), u"H24.123-261123-0007"_s);
        QCOMPARE(of(u"019ab3c4-1234-7abc-8def-012345678901"_s), QString());
        QCOMPARE(of(u"00000000-0000-0000-0000-000000000000"_s), QString());
        QCOMPARE(of(u"audit"_s), QString());
        QCOMPARE(of(Exports::registerSubject(QDate(2026, 11, 1), QDate(2026, 11, 23))),
                 u"register 01/11/2026 – 23/11/2026"_s);
    }

    void theChainInWords()
    {
        AuditChain chain;
        chain.entries = 1234;
        QVERIFY(chainWord(chain).text.contains(u"1234"_s));
        QCOMPARE(chainWord(chain).tone, Tone::Ok);
        chain.confirmed = 1200;
        QVERIFY(chainWord(chain).text.contains(u"1200"_s));
        chain.ok = false;
        chain.firstWrong = 77;
        chain.wrong = u"removed"_s;
        QCOMPARE(chainWord(chain).tone, Tone::Bad);
        QVERIFY(chainWord(chain).text.contains(u"77"_s));
        QVERIFY(chainWord(chain).text.contains(u"removed"_s));
        chain.againstProvince = true;
        QVERIFY(chainWord(chain).text.contains(u"77"_s));
        chain.cancelled = true;
        QCOMPARE(chainWord(chain).tone, Tone::Neutral);
    }
};

QTEST_GUILESS_MAIN(AuditWordsTest)
#include "tst_ui_audit_words.moc"
