// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the audit trail, and taking data out: masked, whole or not at all, and written down before it is there.
#include "storage/audit_trail.h"
#include "storage/export_files.h"
#include "tests/storage/samples.h"
#include "tests/storage/scratch.h"
#include "tests/support/fakes/access_fakes.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

namespace {

const QString kNumber = u"031190001234"_s;

} // namespace

class TestStorageAuditTrail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void pagesByNumber();
    void filters_data();
    void filters();
    void masksNumbers();
    void namesThePeople();
    void tellsTheChain();
    void exportsTheTrail();
    void exportsTheRegister();
    void nothingLeavesWithoutAGrant();
    void nothingLeavesForWhoMayNot();
    void nothingLeavesThatIsNotWrittenDown();
    void aFileThatCannotBeWritten();
    void formulasAreOnlyText();

private:
    void log(const QString &action, const QString &subject, const QJsonObject &detail = {});
    [[nodiscard]] QVector<qint64> seqs(const AuditFilter &filter) const
    {
        QVector<qint64> all;
        for (const AuditRecord &record : m_station->auditTrail().page(filter, 0, 1000))
            all.append(record.seq);
        return all;
    }
    [[nodiscard]] Grant grant(const QString &subject)
    {
        return m_approvals
            ->approve(SensitiveAct::Export, subject, m_clerk, m_boss, u"998877"_s, u"Thanh tra"_s)
            .grant;
    }
    [[nodiscard]] Exports exports()
    {
        return Exports({m_station->auditTrail(), m_station->dossierRegister(), m_files,
                        *m_approvals, m_station->audit(), m_clock, m_rights});
    }
    [[nodiscard]] QStringList folder() const
    {
        return QDir(m_dir->filePath(u"out"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    }
    static Exports::AuditColumns columns()
    {
        return {{u"STT"_s, u"Lúc"_s, u"Ai"_s, u"Quầy"_s, u"Máy"_s, u"Việc"_s, u"Đối tượng"_s,
                 u"Mã việc"_s, u"Chi tiết"_s},
                [](const AuditRecord &record) { return u"Việc "_s + record.entry.action; }};
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    MemoryVault m_vault;
    std::unique_ptr<Station> m_station;
    SimulatedClock m_clock{noon()};
    fakes::MemoryStaff m_staff;
    fakes::MemoryAudit m_ownAudit;
    Rights m_rights{m_staff};
    std::unique_ptr<SignIn> m_signIn;
    std::unique_ptr<Approvals> m_approvals;
    DurableExportFiles m_files;
    Actor m_clerk, m_other;
    StaffId m_boss;
};

void TestStorageAuditTrail::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QDir(m_dir->path()).mkdir(u"out"_s);
    m_station = Station::create(m_dir->filePath(u"data"_s), sampleSetup(), {&m_vault, {}});
    m_clerk = {StaffId(QUuid::createUuid()), u"Trần Thu Hằng"_s, 3, u"C01"_s};
    m_other = {StaffId(QUuid::createUuid()), u"Phạm Thu Trang"_s, 2, u"C01"_s};
    m_boss = StaffId(QUuid::createUuid());
    m_staff.people.clear();
    // Who takes the trail out is somebody who reads it.
    m_staff.add({m_clerk.staff, m_clerk.name, Role::Supervisor, 3, true}, u"246810"_s);
    m_staff.add({m_boss, u"Nguyễn Hữu Long"_s, Role::Supervisor, 0, true}, u"998877"_s);
    m_signIn = std::make_unique<SignIn>(m_staff, m_ownAudit, m_clock, u"C01"_s);
    m_approvals = std::make_unique<Approvals>(*m_signIn, m_ownAudit, m_clock);
}

void TestStorageAuditTrail::cleanup()
{
    m_station.reset();
    m_dir.reset();
}

void TestStorageAuditTrail::log(const QString &action, const QString &subject,
                                const QJsonObject &detail)
{
    m_station->audit().append({m_clock.now(), m_clerk, action, subject, detail});
}

void TestStorageAuditTrail::pagesByNumber()
{
    Transaction together(m_station->database()); // one fsync for all of them
    for (int i = 0; i < 450; ++i) {
        // A clock that jumps about changes nothing in the order.
        m_clock.advance(i % 2 ? 3600 * 1000 : -3000 * 1000);
        log(u"dossier.accepted"_s, u"H24.123-261123-%1"_s.arg(i, 4, 10, QLatin1Char('0')));
    }
    together.commit();
    qint64 before = 0;
    QVector<qint64> all;
    QVector<int> sizes;
    for (;;) {
        const QVector<AuditRecord> page =
            m_station->auditTrail().page({}, before, AuditTrail::kPage);
        if (page.isEmpty())
            break;
        sizes.append(int(page.size()));
        for (const AuditRecord &record : page)
            all.append(record.seq);
        before = page.constLast().seq;
    }
    QCOMPARE(sizes, QVector<int>({200, 200, int(all.size()) - 400}));
    QVERIFY(all.size() >= 450);
    for (qsizetype i = 0; i < all.size(); ++i)
        QCOMPARE(all.at(i), all.size() - i);
}

void TestStorageAuditTrail::filters_data()
{
    QTest::addColumn<AuditFilter>("filter");
    QTest::addColumn<int>("found");
    const auto row = [](const char *name, int found, auto set) {
        AuditFilter filter;
        set(filter);
        QTest::newRow(name) << filter << found;
    };
    row("action", 2, [](AuditFilter &f) { f.actions = {u"dossier.accepted"_s}; });
    row("actions", 3, [](AuditFilter &f) { f.actions = {u"dossier.accepted"_s, u"sign_in"_s}; });
    row("end of the code", 1, [](AuditFilter &f) { f.subject = u"0008"_s; });
    row("small letters", 2, [](AuditFilter &f) { f.subject = u"h24.123"_s; });
    row("no wildcard", 0, [](AuditFilter &f) { f.subject = u"H24%0008"_s; });
    row("first day", 2, [](AuditFilter &f) {
        f.from = QDate(2026, 11, 20);
        f.to = QDate(2026, 11, 23);
        f.actions = {u"dossier.accepted"_s, u"sign_in"_s};
    });
    row("second day", 1, [](AuditFilter &f) {
        f.from = QDate(2026, 11, 24);
        f.actions = {u"dossier.accepted"_s, u"sign_in"_s};
    });
    row("all together", 1, [](AuditFilter &f) {
        f.to = QDate(2026, 11, 23);
        f.actions = {u"dossier.accepted"_s};
        f.subject = u"0007"_s;
    });
}

void TestStorageAuditTrail::filters()
{
    QFETCH(const AuditFilter, filter);
    QFETCH(const int, found);
    m_clock.advance(centreTime(QDate(2026, 11, 23), QTime(23, 59)).toMSecsSinceEpoch() -
                    m_clock.now().toMSecsSinceEpoch());
    log(u"sign_in"_s, m_clerk.staff.toString());
    log(u"dossier.accepted"_s, u"H24.123-261123-0007"_s);
    m_clock.advance(2 * 60 * 1000);
    log(u"dossier.accepted"_s, u"H24.123-261124-0008"_s);
    QCOMPARE(seqs(filter).size(), found);
    // And by person: nobody else has acted.
    AuditFilter narrow = filter;
    narrow.staff = m_clerk.staff;
    QCOMPARE(seqs(narrow).size(), found);
    narrow.staff = m_other.staff;
    QCOMPARE(seqs(narrow).size(), 0);
}

void TestStorageAuditTrail::masksNumbers()
{
    log(u"dossier.due_changed"_s, u"số 031190001234"_s,
        {{u"reason"_s, u"Nhầm "_s + kNumber}, {u"list"_s, QJsonArray{kNumber, 123456789}}});
    const AuditRecord record = m_station->auditTrail().page({}, 0, 1).constFirst();
    const QByteArray all = QJsonDocument(record.entry.detail).toJson() +
                           record.entry.subject.toUtf8() + record.entry.by.name.toUtf8();
    QVERIFY(!all.contains(kNumber.toUtf8()));
    QCOMPARE(record.entry.detail[u"reason"_s].toString(), u"Nhầm ••••••••1234"_s);
    QCOMPARE(record.entry.detail[u"list"_s][1].toInt(), 123456789); // a figure is none
    QVERIFY(m_station->auditTrail().check({}).ok);                  // the chain itself is untouched
}

void TestStorageAuditTrail::namesThePeople()
{
    m_station->staff().add({m_clerk.staff, m_clerk.name, Role::ReceptionOfficer, 3, true},
                           u"246810"_s);
    m_station->staff().add({m_other.staff, m_other.name, Role::ReceptionOfficer, 2, true},
                           u"135791"_s);
    const QVector<AuditTrail::Person> people = m_station->auditTrail().people();
    QCOMPARE(people.size(), 2);
    QCOMPARE(people.at(0).id, m_other.staff); // by name
    QCOMPARE(people.at(1).id, m_clerk.staff);
}

void TestStorageAuditTrail::tellsTheChain()
{
    for (int i = 0; i < 5; ++i)
        log(u"sign_in"_s, QString::number(i));
    qint64 told = -1;
    const AuditChain good = m_station->auditTrail().check([&told](qint64 done) {
        told = done;
        return true;
    });
    QVERIFY(good.ok && !good.cancelled);
    QCOMPARE(good.entries, m_station->auditTrail().page({}, 0, 1).constFirst().seq);
    QCOMPARE(good.confirmed, 0);

    Database &db = m_station->database();
    db.runScript("DROP TRIGGER audit_stays");
    db.run(u"UPDATE audit SET subject = 'x' WHERE seq = ?"_s, {good.entries - 1});
    const AuditChain bad = m_station->auditTrail().check({});
    QVERIFY(!bad.ok);
    QCOMPARE(bad.firstWrong, good.entries - 1);
    QCOMPARE(bad.wrong, u"changed"_s);
}

void TestStorageAuditTrail::exportsTheTrail()
{
    Transaction together(m_station->database());
    for (int i = 0; i < 1003; ++i)
        log(u"dossier.accepted"_s, u"H24.123-261123-%1"_s.arg(i, 4, 10, QLatin1Char('0')),
            {{u"note"_s, i == 7 ? kNumber : QString()}});
    together.commit();
    AuditFilter filter;
    filter.actions = {u"dossier.accepted"_s};
    const QString path = m_dir->filePath(u"out/nhat-ky.csv"_s);
    const Exports::Made made =
        exports().auditTrail(path, filter, columns(), grant(Exports::auditSubject()), m_clerk);
    QCOMPARE(made.rows, 1003);
    const QByteArray bytes = readFile(path);
    QCOMPARE(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256), made.sha256);
    QVERIFY(bytes.startsWith("\xEF\xBB\xBF\"STT\",\"Lúc\",\"Ai\","));
    QCOMPARE(bytes.count("\r\n"), 1004);
    QVERIFY(bytes.contains("\"Trần Thu Hằng\",\"3\",\"C01\",\"Việc dossier.accepted\""));
    QVERIFY(!bytes.contains(kNumber.toUtf8()));
    QVERIFY(bytes.contains("••••••••1234"));
    QCOMPARE(QFileInfo(path).permissions() &
                 (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
             QFile::Permissions());
    QCOMPARE(folder(), QStringList{u"nhat-ky.csv"_s});

    const AuditEntry entry = m_station->auditTrail().page({}, 0, 1).constFirst().entry;
    QCOMPARE(entry.action, u"export.made"_s);
    QCOMPARE(entry.subject, u"audit"_s);
    QCOMPARE(entry.detail[u"rows"_s].toInt(), 1003);
    QCOMPARE(entry.detail[u"sha256"_s].toString(), QString::fromLatin1(made.sha256.toHex()));
    QCOMPARE(entry.detail[u"reason"_s].toString(), u"Thanh tra"_s);
    QCOMPARE(entry.detail[u"approver_name"_s].toString(), u"Nguyễn Hữu Long"_s);
}

void TestStorageAuditTrail::exportsTheRegister()
{
    const QString first = acceptSample(*m_station, 1, u"=HYPERLINK(\"x\")"_s);
    const QString second = acceptSample(*m_station, 2, u"Nguyễn Thị Ánh"_s);
    const QDate day = toCentre(m_station->dossiers().byCode(first)->receivedAt).date();
    const QString path = m_dir->filePath(u"out/so.csv"_s);
    const Exports::RegisterColumns words{{u"Mã"_s}, u"đã huỷ"_s};
    QCOMPARE(exports()
                 .dossierRegister(path, day, day, words, grant(Exports::registerSubject(day, day)),
                                  m_clerk)
                 .rows,
             2);
    const QByteArray bytes = readFile(path);
    QVERIFY(bytes.indexOf(first.toUtf8()) < bytes.indexOf(second.toUtf8()));
    QVERIFY(bytes.contains("\"'=HYPERLINK(\"\"x\"\")\""));
    QVERIFY(bytes.contains("\"Nguyễn Thị Ánh\",\"••••••••"));
    const QString number = m_station->dossiers().byCode(second)->submitter.personalId.value;
    QVERIFY(!bytes.contains(number.toUtf8()));
    // Another period: the grant is bound to the one asked for, and there is nothing in it.
    const QDate before = day.addDays(-1);
    QCOMPARE(exports()
                 .dossierRegister(path, before, before, words,
                                  grant(Exports::registerSubject(before, before)), m_clerk)
                 .rows,
             0);
    QCOMPARE(failureOf([&] {
                 exports().dossierRegister(path, before, day, words,
                                           grant(Exports::registerSubject(day, day)), m_clerk);
             }),
             QByteArray("approval_needed"));
}

void TestStorageAuditTrail::nothingLeavesWithoutAGrant()
{
    const QString path = m_dir->filePath(u"out/a.csv"_s);
    const auto attempt = [&](const QString &file, const Grant &with) {
        return failureOf([&] { exports().auditTrail(file, {}, columns(), with, m_clerk); });
    };
    QCOMPARE(attempt(path, {}), QByteArray("approval_needed"));
    QCOMPARE(attempt(path, grant(u"register 2026-11-23/2026-11-23"_s)),
             QByteArray("approval_needed"));
    // A name that is not an export's: the database beside it, say.
    const QByteArray before = readFile(m_station->folder().databaseFile());
    QCOMPARE(attempt(m_station->folder().databaseFile(), grant(Exports::auditSubject())),
             QByteArray("export_name"));
    QCOMPARE(readFile(m_station->folder().databaseFile()), before);
    QVERIFY(folder().isEmpty());
}

void TestStorageAuditTrail::nothingLeavesForWhoMayNot()
{
    const QString path = m_dir->filePath(u"out/a.csv"_s);
    const QDate day = noon().date();
    AuditReading reading(m_station->audit(), m_clock, m_rights);
    const auto trail = [&] {
        return failureOf([&] {
            exports().auditTrail(path, {}, columns(), grant(Exports::auditSubject()), m_clerk);
        });
    };
    const auto dossiers = [&] {
        return failureOf([&] {
            exports().dossierRegister(path, day, day, {{u"Mã"_s}, {}},
                                      grant(Exports::registerSubject(day, day)), m_clerk);
        });
    };
    Staff clerk = m_staff.people.constFirst();
    QCOMPARE(clerk.id, m_clerk.staff);
    clerk.role = Role::ReceptionOfficer; // of the session: a supervisor
    m_staff.change(clerk);
    QCOMPARE(trail(), QByteArray("not_allowed"));
    QCOMPARE(failureOf([&] { reading.begin(m_clerk); }), QByteArray("not_allowed"));
    clerk.role = Role::Administrator; // citizens are none of theirs
    m_staff.change(clerk);
    QCOMPARE(dossiers(), QByteArray("not_allowed"));
    clerk.active = false;
    m_staff.change(clerk);
    QCOMPARE(trail(), QByteArray("account_closed"));
    QVERIFY(folder().isEmpty());
}

void TestStorageAuditTrail::nothingLeavesThatIsNotWrittenDown()
{
    fakes::MemoryAudit broken;
    broken.failing = true;
    Exports exports({m_station->auditTrail(), m_station->dossierRegister(), m_files, *m_approvals,
                     broken, m_clock, m_rights});
    const QString path = m_dir->filePath(u"out/a.csv"_s);
    const QByteArray old = "kept";
    QVERIFY(writeFile(path, old));
    QCOMPARE(failureOf([&] {
                 exports.auditTrail(path, {}, columns(), grant(Exports::auditSubject()), m_clerk);
             }),
             QByteArray("not_saved"));
    QCOMPARE(readFile(path), old);
    QCOMPARE(folder(), QStringList{u"a.csv"_s}); // nothing half-made beside it
}

void TestStorageAuditTrail::aFileThatCannotBeWritten()
{
    QDir(m_dir->path()).mkpath(u"out/taken.csv"_s);
    for (const QString &name : {u"out/taken.csv"_s, u"nowhere/a.csv"_s}) {
        QCOMPARE(failureOf([&] {
                     exports().auditTrail(m_dir->filePath(name), {}, columns(),
                                          grant(Exports::auditSubject()), m_clerk);
                 }),
                 QByteArray("export_not_written"));
    }
    AuditFilter made;
    made.actions = {u"export.made"_s};
    QVERIFY(seqs(made).isEmpty());
}

void TestStorageAuditTrail::formulasAreOnlyText()
{
    log(u"dossier.accepted"_s, u"+cmd|' /C calc'!A0"_s);
    const QString path = m_dir->filePath(u"out/a.csv"_s);
    exports().auditTrail(path, {}, columns(), grant(Exports::auditSubject()), m_clerk);
    QVERIFY(readFile(path).contains("\"'+cmd|' /C calc'!A0\""));
}

QTEST_GUILESS_MAIN(TestStorageAuditTrail)
#include "tst_storage_audit_trail.moc"
