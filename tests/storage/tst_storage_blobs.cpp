// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Encrypted files: whole or not at all, never taken for another, nothing in their names.
#include "storage/audit_store.h"
#include "storage/blob_store.h"
#include "tests/storage/scratch.h"
#include "tests/support/soak.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QRandomGenerator>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

class TestStorageBlobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip_data();
    void roundTrip();
    void namesAndBytesGiveNothingAway();
    void anyFlippedBitIsNoticed();
    void cutOrLengthenedFileIsNoticed();
    void oneFileCannotStandInForAnother();
    void missingFileIsNamedAndHealedByPuttingItAgain();
    void sameContentIsKeptOnce();
    void damageNobodySawIsHealedByPuttingItAgain();
    void rowFollowsTheTransactionAround();
    void randomBytesNeverOpen();
    void damagedFileGoesToQuarantineAndIsReportedOnce();
    void lossIsToldEvenWhereNothingCanBeWritten();
    void whatCameBackIsPutInPlace();
    void whatIsNotTheSameIsRefused();
    void keysAreWrittenDownAndGrow();
};

namespace {

struct Fixture
{
    ScratchDatabase scratch;
    std::unique_ptr<Database> db = scratch.open();
    QString folder = scratch.dir.filePath(u"blobs"_s);
    bool made = QDir().mkpath(folder);
    ChainedAuditLog audit{*db};
    FileBlobStore store{*db, scratch.key, folder, audit};

    [[nodiscard]] QStringList files() const
    {
        QStringList found;
        QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (walk.hasNext())
            found.append(walk.next());
        return found.filter(QRegularExpression(u"/blobs/[0-9a-f]{2}/"_s));
    }
    [[nodiscard]] QStringList quarantined() const
    {
        return QDir(folder + "/quarantine"_L1).entryList(QDir::Files);
    }
    [[nodiscard]] int entries(const QString &action) const
    {
        return db->value(u"SELECT count(*) FROM audit WHERE action = ?"_s, {action}).toInt();
    }
};

QByteArray content(qsizetype size)
{
    QByteArray bytes(size, '\0');
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = char((i * 131 + i / 251) & 0xff);
    return bytes;
}

} // namespace

void TestStorageBlobs::roundTrip_data()
{
    QTest::addColumn<qint64>("size");
    for (const qint64 size : {0LL, 1LL, 65535LL, 65536LL, 65537LL, 131072LL, 1'000'003LL})
        QTest::addRow("%lld bytes", size) << size;
}

void TestStorageBlobs::roundTrip()
{
    QFETCH(const qint64, size);
    Fixture fixture;
    const QByteArray bytes = content(size);
    const BlobRef ref = fixture.store.put(bytes, u"application/pdf"_s);
    QCOMPARE(ref.sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    QCOMPARE(ref.size, size);
    QCOMPARE(fixture.store.get(ref), bytes);
    QCOMPARE(fixture.files().size(), 1);
    const FileBlobStore::Check check = fixture.store.verify();
    QCOMPARE(check.checked, 1);
    QCOMPARE(check.missing + check.damaged, 0);
}

void TestStorageBlobs::namesAndBytesGiveNothingAway()
{
    Fixture fixture;
    const QByteArray bytes = QByteArray("%PDF-1.4 ") + QByteArray(5000, 'A');
    const BlobRef ref = fixture.store.put(bytes, u"application/pdf"_s);
    const QString file = fixture.files().constFirst();
    QVERIFY(!file.contains(ref.hex()));
    QVERIFY(!readFile(file).contains("%PDF"));
    QVERIFY(!readFile(file).contains("AAAAAAAA"));
    QCOMPARE(int(QFileInfo(file).permissions() & (QFile::ReadGroup | QFile::ReadOther)), 0);
}

void TestStorageBlobs::anyFlippedBitIsNoticed()
{
    Fixture fixture;
    const BlobRef ref = fixture.store.put(content(70'000), u"application/pdf"_s);
    const QString file = fixture.files().constFirst();
    const QByteArray whole = readFile(file);
    for (qint64 byte :
         {0LL, 3LL, 4LL, 20LL, 28LL, 40'000LL, 65'580LL, 66'000LL, qint64(whole.size()) - 1}) {
        QVERIFY(flipBit(file, byte));
        QCOMPARE(failureOf([&] { (void)fixture.store.get(ref); }), QByteArray("blob_damaged"));
        QCOMPARE(fixture.store.verify().damaged, 1);
        QVERIFY(writeFile(file, whole));
    }
    QCOMPARE(fixture.store.get(ref), content(70'000));
}

void TestStorageBlobs::cutOrLengthenedFileIsNoticed()
{
    Fixture fixture;
    const BlobRef ref = fixture.store.put(content(200'000), u"application/pdf"_s);
    const QString file = fixture.files().constFirst();
    const QByteArray whole = readFile(file);
    // Also exactly at the border of a chunk, where only the missing final tag tells.
    const qsizetype border = 4 + 24 + 2 * (65536 + 17);
    for (const qsizetype length :
         {qsizetype(0), qsizetype(10), qsizetype(28), border, whole.size() - 1}) {
        QVERIFY(writeFile(file, whole.left(length)));
        QCOMPARE(failureOf([&] { (void)fixture.store.get(ref); }), QByteArray("blob_damaged"));
    }
    QVERIFY(writeFile(file, whole + whole.right(100)));
    QCOMPARE(failureOf([&] { (void)fixture.store.get(ref); }), QByteArray("blob_damaged"));
}

void TestStorageBlobs::oneFileCannotStandInForAnother()
{
    Fixture fixture;
    const BlobRef first = fixture.store.put(content(1000), u"application/pdf"_s);
    const QString firstFile = fixture.files().constFirst();
    const BlobRef second = fixture.store.put(content(1001), u"application/pdf"_s);
    const QByteArray bytes = readFile(firstFile);
    const QStringList files = fixture.files();
    for (const QString &file : files)
        QVERIFY(writeFile(file, bytes));
    QCOMPARE(fixture.store.get(first), content(1000));
    QCOMPARE(failureOf([&] { (void)fixture.store.get(second); }), QByteArray("blob_damaged"));
}

void TestStorageBlobs::missingFileIsNamedAndHealedByPuttingItAgain()
{
    Fixture fixture;
    const BlobRef ref = fixture.store.put(content(500), u"image/png"_s);
    QVERIFY(QFile::remove(fixture.files().constFirst()));
    QCOMPARE(failureOf([&] { (void)fixture.store.get(ref); }), QByteArray("blob_missing"));
    QCOMPARE(fixture.store.verify().missing, 1);
    QCOMPARE(fixture.store.put(content(500), u"image/png"_s).sha256, ref.sha256);
    QCOMPARE(fixture.store.get(ref), content(500));
}

void TestStorageBlobs::damageNobodySawIsHealedByPuttingItAgain()
{
    Fixture f;
    const BlobRef ref = f.store.put(content(5000), u"a/b"_s);
    const QString file = f.files().constFirst();
    QVERIFY(flipBit(file, 2000)); // as long as before
    QCOMPARE(f.store.put(content(5000), u"a/b"_s).sha256, ref.sha256);
    QCOMPARE(f.store.get(ref), content(5000));
    QVERIFY(QFile::resize(file, 100));
    QCOMPARE(f.store.put(content(5000), u"a/b"_s).sha256, ref.sha256);
    QCOMPARE(f.store.get(ref), content(5000));
    QCOMPARE(f.entries(u"blob.damaged"_s), 0);
}

void TestStorageBlobs::sameContentIsKeptOnce()
{
    Fixture fixture;
    (void)fixture.store.put(content(500), u"image/png"_s);
    const QByteArray before = readFile(fixture.files().constFirst());
    (void)fixture.store.put(content(500), u"image/png"_s);
    QCOMPARE(fixture.files().size(), 1);
    QCOMPARE(readFile(fixture.files().constFirst()), before);
    QCOMPARE(fixture.db->value(u"SELECT count(*) FROM blob"_s).toInt(), 1);
}

void TestStorageBlobs::rowFollowsTheTransactionAround()
{
    Fixture fixture;
    {
        const Transaction givenUp(*fixture.db);
        (void)fixture.store.put(content(9), u"image/png"_s);
    }
    // The file is there, harmless; the row is not.
    QCOMPARE(fixture.files().size(), 1);
    QCOMPARE(fixture.store.verify().checked, 0);
    const BlobRef ref = fixture.store.put(content(9), u"image/png"_s);
    QCOMPARE(fixture.store.get(ref), content(9));
    QCOMPARE(fixture.store.verify().checked, 1);
}

void TestStorageBlobs::randomBytesNeverOpen()
{
    const BlobCipher cipher(QByteArray(32, 'k'));
    const QByteArray sealed = cipher.seal(content(3000), "context");
    QCOMPARE(cipher.open(sealed, "context").value_or(QByteArray()), content(3000));
    QVERIFY(!cipher.open(sealed, "other context"));
    QRandomGenerator random(motcua::test::soakSeed(20261123));
    for (int i = 0; i < 3000; ++i) {
        QByteArray mutant = sealed;
        switch (random.bounded(3)) {
        case 0:
            mutant[random.bounded(int(mutant.size()))] =
                char(mutant.at(0) ^ char(1 + random.bounded(255)));
            break;
        case 1: mutant.truncate(random.bounded(int(mutant.size()))); break;
        default: mutant.insert(random.bounded(int(mutant.size())), char(random.bounded(256)));
        }
        if (mutant != sealed)
            QVERIFY(!cipher.open(mutant, "context"));
    }
}

void TestStorageBlobs::damagedFileGoesToQuarantineAndIsReportedOnce()
{
    Fixture fixture;
    const BlobRef ref = fixture.store.put(content(5000), u"application/pdf"_s);
    const QString file = fixture.files().constFirst();
    QVERIFY(flipBit(file, 700));
    QVERIFY(fixture.store.lost(10).isEmpty());
    for (int i = 0; i < 3; ++i)
        QCOMPARE(failureOf([&] { (void)fixture.store.get(ref); }), QByteArray("blob_damaged"));
    QVERIFY(!QFile::exists(file));
    QCOMPARE(fixture.quarantined(), QStringList{QFileInfo(file).fileName()});
    QCOMPARE(fixture.entries(u"blob.damaged"_s), 1);
    QCOMPARE(fixture.db->value(u"SELECT subject FROM audit"_s).toString(), ref.hex());
    QCOMPARE(fixture.store.lost(10).size(), 1);
    QCOMPARE(fixture.store.lost(10).constFirst().ref.sha256, ref.sha256);
    QCOMPARE(fixture.store.verify().damaged, 1);
    QVERIFY(fixture.audit.verify().ok);
    // A file that is simply gone is another finding.
    const BlobRef gone = fixture.store.put(content(6000), u"application/pdf"_s);
    QVERIFY(QFile::remove(fixture.files().constFirst()));
    QCOMPARE(failureOf([&] { (void)fixture.store.get(gone); }), QByteArray("blob_missing"));
    QCOMPARE(fixture.entries(u"blob.missing"_s), 1);
    QCOMPARE(fixture.store.verify().missing, 1);
    // Scanned again it is whole again.
    QCOMPARE(fixture.store.put(content(5000), u"application/pdf"_s).sha256, ref.sha256);
    QCOMPARE(fixture.store.get(ref), content(5000));
    QCOMPARE(fixture.store.lost(10).size(), 1);
}

void TestStorageBlobs::lossIsToldEvenWhereNothingCanBeWritten()
{
    Fixture fixture;
    const BlobRef ref = fixture.store.put(content(5000), u"application/pdf"_s);
    const QString file = fixture.files().constFirst();
    QVERIFY(flipBit(file, 700));
    fixture.db->runScript("PRAGMA query_only = ON");
    QCOMPARE(failureOf([&] { (void)fixture.store.get(ref); }), QByteArray("blob_damaged"));
    QVERIFY(QFile::exists(file)); // nothing moves without a word in the audit trail
    fixture.db->runScript("PRAGMA query_only = OFF");
    QCOMPARE(failureOf([&] { (void)fixture.store.get(ref); }), QByteArray("blob_damaged"));
    QVERIFY(!QFile::exists(file));
    QCOMPARE(fixture.entries(u"blob.damaged"_s), 1);
}

void TestStorageBlobs::whatCameBackIsPutInPlace()
{
    Fixture fixture;
    const BlobRef ref = fixture.store.put(content(5000), u"application/pdf"_s);
    QVERIFY(flipBit(fixture.files().constFirst(), 700));
    QCOMPARE(failureOf([&] { (void)fixture.store.get(ref); }), QByteArray("blob_damaged"));
    fixture.store.replace(ref, content(5000));
    QCOMPARE(fixture.store.get(ref), content(5000));
    QVERIFY(fixture.quarantined().isEmpty());
    QVERIFY(fixture.store.lost(10).isEmpty());
    QCOMPARE(fixture.entries(u"blob.replaced"_s), 1);
    const FileBlobStore::Check check = fixture.store.verify();
    QCOMPARE(check.missing + check.damaged, 0);
    // A purged one, too.
    fixture.db->run(u"UPDATE blob SET purged_at = 1"_s);
    QVERIFY(QFile::remove(fixture.files().constFirst()));
    QCOMPARE(failureOf([&] { (void)fixture.store.get(ref); }), QByteArray("blob_at_province"));
    QCOMPARE(fixture.store.verify().purged, 1);
    QCOMPARE(fixture.store.verify().checked, 0);
    fixture.store.replace(ref, content(5000));
    QCOMPARE(fixture.store.get(ref), content(5000));
    QCOMPARE(fixture.store.verify().purged, 0);
}

void TestStorageBlobs::whatIsNotTheSameIsRefused()
{
    Fixture fixture;
    const BlobRef ref = fixture.store.put(content(5000), u"application/pdf"_s);
    const QString file = fixture.files().constFirst();
    const QByteArray before = readFile(file);
    QCOMPARE(failureOf([&] { fixture.store.replace(ref, content(5001)); }),
             QByteArray("blob_not_the_same"));
    QCOMPARE(readFile(file), before);
    const BlobRef never{QCryptographicHash::hash("x", QCryptographicHash::Sha256), 1, {}};
    QCOMPARE(failureOf([&] { fixture.store.replace(never, "x"); }), QByteArray("blob_missing"));
    QCOMPARE(fixture.files().size(), 1);
    QCOMPARE(fixture.entries(u"blob.replaced"_s), 0);
}

void TestStorageBlobs::keysAreWrittenDownAndGrow()
{
    Fixture fixture;
    const BlobRef first = fixture.store.put(content(5000), u"application/pdf"_s);
    const QString firstFile = fixture.files().constFirst();
    QCOMPARE(fixture.db->value(u"SELECT count(*) FROM blob_key"_s).toInt(), 1);
    BlobKeys::addNew(*fixture.db);
    // As after a change of key: another database key, the same keys of files and one more.
    FileBlobStore later(*fixture.db, DatabaseKey::random(), fixture.folder, fixture.audit);
    QCOMPARE(later.get(first), content(5000));
    const BlobRef second = later.put(content(6000), u"application/pdf"_s);
    QCOMPARE(later.get(second), content(6000));
    const auto generationOf = [&](const BlobRef &ref) {
        return fixture.db
            ->value(u"SELECT key_generation FROM blob WHERE sha256 = ?"_s, {ref.sha256})
            .toInt();
    };
    QCOMPARE(generationOf(first), 0);
    QCOMPARE(generationOf(second), 1);
    // What is put again stays; what has to be written again is written with the newest keys.
    (void)later.put(content(5000), u"application/pdf"_s);
    QCOMPARE(generationOf(first), 0);
    QVERIFY(QFile::remove(firstFile));
    (void)later.put(content(5000), u"application/pdf"_s);
    QCOMPARE(generationOf(first), 1);
    QVERIFY(!QFile::exists(firstFile));
    QCOMPARE(later.get(first), content(5000));
    QCOMPARE(later.verify().missing + later.verify().damaged, 0);
    // A row that names keys nobody has is damage, not an accident.
    fixture.db->run(u"UPDATE blob SET key_generation = 7 WHERE sha256 = ?"_s, {first.sha256});
    QCOMPARE(failureOf([&] { (void)later.get(first); }), QByteArray("blob_damaged"));
}

QTEST_GUILESS_MAIN(TestStorageBlobs)
#include "tst_storage_blobs.moc"
