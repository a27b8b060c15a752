// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lists out of the database: an error in the middle is told, what is read keeps its type, and no reader is in another's way.
#include "tests/storage/scratch.h"

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

class TestStorageRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void damageInTheMiddleIsNotTheEnd();
    void valuesKeepTheirTypes();
    void valuesOutliveWhoeverGaveThem();
    void twoReadersOfOneTextHaveTheirOwn();
    void theViewIsHeldUntilLetGo();
    void writesAreDoneWithoutAskingForRows();
};

namespace {

const QString kNames = u"SELECT name FROM setting ORDER BY name"_s;

void fill(Database &db, int count)
{
    Transaction transaction(db);
    for (int i = 0; i < count; ++i)
        db.run(u"INSERT INTO setting (name, value) VALUES (?, ?)"_s,
               {QString::number(i), QString(300, u'x')});
    transaction.commit();
}

} // namespace

// Each page of a table of forty is damaged in turn: what was read of it before is a beginning, and then comes the word.
void TestStorageRows::damageInTheMiddleIsNotTheEnd()
{
    const ScratchDatabase scratch;
    {
        const auto db = scratch.open();
        fill(*db, 500);
    }
    constexpr qint64 kPage = 4096;
    const QByteArray whole = readFile(scratch.file);
    int told = 0;
    int afterSome = 0;
    for (qint64 page = 1; page < whole.size() / kPage; ++page) {
        QVERIFY(writeFile(scratch.file, whole));
        QVERIFY(flipBit(scratch.file, page * kPage + 2000));
        QFile::remove(scratch.dir.filePath(u"damaged.json"_s));
        std::unique_ptr<Database> db;
        if (!failureOf([&] {
                 db = std::make_unique<Database>(scratch.file, scratch.key);
             }).isEmpty())
            continue; // a page of the schema: found on opening
        int rows = 0;
        const QByteArray name = failureOf([&] {
            Rows found = db->exec(u"SELECT value FROM setting ORDER BY name"_s);
            while (found.next())
                rows += int(found.value(0).toString().size() == 300);
        });
        QCOMPARE(db->isReadOnly(), !name.isEmpty());
        if (name.isEmpty()) {
            QCOMPARE(rows, 500); // a page of something else
            continue;
        }
        QCOMPARE(name, QByteArray("database_damaged"));
        QVERIFY(rows < 500);
        ++told;
        afterSome += int(rows > 0);
    }
    QVERIFY2(told > 30, qPrintable(QString::number(told)));
    QVERIFY2(afterSome > 30, qPrintable(QString::number(afterSome)));
}

void TestStorageRows::valuesKeepTheirTypes()
{
    const ScratchDatabase scratch;
    const auto db = scratch.open();
    Rows rows = db->exec(
        u"SELECT ?, ?, ?, ?, ?, ?, ?, typeof(?)"_s,
        {7, 2.5, u"Đặng"_s, QByteArray("\0\xff", 2), QVariant(), QString(), QByteArray(), true});
    QVERIFY(!rows.value(0).isValid()); // next() has not been asked
    QVERIFY(rows.next());
    QCOMPARE(rows.value(0), QVariant(qint64(7)));
    QCOMPARE(rows.value(1), QVariant(2.5));
    QCOMPARE(rows.value(2), QVariant(u"Đặng"_s));
    QCOMPARE(rows.value(3), QVariant(QByteArray("\0\xff", 2)));
    QVERIFY(rows.value(4).isNull() && rows.value(4).toString().isNull());
    QVERIFY(!rows.value(5).isNull() && !rows.value(5).toString().isNull());
    QCOMPARE(rows.value(6).metaType(), QMetaType::fromType<QByteArray>());
    QVERIFY(rows.value(6).toByteArray().isEmpty());
    QCOMPARE(rows.value(7).toString(), u"integer"_s);
    QVERIFY(!rows.value(8).isValid());
    QVERIFY(!rows.value(-1).isValid());
    QVERIFY(!rows.next());
    QVERIFY(!rows.next());
    QVERIFY(!rows.value(0).isValid());
}

// What is bound is not copied by SQLite.
void TestStorageRows::valuesOutliveWhoeverGaveThem()
{
    const ScratchDatabase scratch;
    const auto db = scratch.open();
    const auto begun = [&] {
        QVariantList values{QString(5000, u'a'), QByteArray(5000, 'b')};
        Rows rows = db->exec(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                             "WHERE i < 3) SELECT ?, ?, i FROM n"_s,
                             values);
        values[0] = QString(5000, u'c');
        return rows;
    };
    Rows rows = begun();
    for (int i = 1; i <= 3; ++i) {
        QVERIFY(rows.next());
        QCOMPARE(rows.value(0).toString(), QString(5000, u'a'));
        QCOMPARE(rows.value(1).toByteArray(), QByteArray(5000, 'b'));
        QCOMPARE(rows.value(2).toInt(), i);
    }
    QVERIFY(!rows.next());
}

void TestStorageRows::twoReadersOfOneTextHaveTheirOwn()
{
    const ScratchDatabase scratch;
    const auto db = scratch.open();
    fill(*db, 20);
    const int all = db->value(u"SELECT count(*) FROM setting"_s).toInt();
    int outer = 0;
    Rows first = db->exec(kNames);
    while (first.next()) {
        ++outer;
        int inner = 0;
        Rows second = db->exec(kNames);
        while (second.next())
            ++inner;
        QCOMPARE(inner, all);
        QVERIFY(db->value(kNames).isValid()); // nor does a single value take it away
    }
    QCOMPARE(outer, all);
}

void TestStorageRows::theViewIsHeldUntilLetGo()
{
    const ScratchDatabase scratch;
    const auto db = scratch.open();
    const auto other = scratch.open();
    fill(*db, 20);
    const QString count = u"SELECT count(*) FROM setting"_s;
    const int all = db->value(count).toInt();
    {
        Rows rows = db->exec(kNames);
        QVERIFY(rows.next());
        other->run(u"INSERT INTO setting (name, value) VALUES ('late', '')"_s);
        QCOMPARE(db->value(count).toInt(), all);
        rows.reset();
        QVERIFY(!rows.next());
        QCOMPARE(db->value(count).toInt(), all + 1);
    }
    {
        const Rows unread = db->exec(kNames);
        other->run(u"INSERT INTO setting (name, value) VALUES ('later', '')"_s);
        QCOMPARE(db->value(count).toInt(), all + 1);
    }
    QCOMPARE(db->value(count).toInt(), all + 2);
}

void TestStorageRows::writesAreDoneWithoutAskingForRows()
{
    const ScratchDatabase scratch;
    const auto db = scratch.open();
    (void)db->exec(u"INSERT INTO setting (name, value) VALUES ('a', ?)"_s, {u"b"_s});
    QCOMPARE(db->value(u"SELECT value FROM setting WHERE name = 'a'"_s).toString(), u"b"_s);
    QCOMPARE(failureOf(
                 [&] { (void)db->exec(u"INSERT INTO setting (name, value) VALUES ('a', 'c')"_s); }),
             QByteArray("not_saved"));
}

QTEST_GUILESS_MAIN(TestStorageRows)
#include "tst_storage_rows.moc"
