// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The key ring of the account. MOTCUA_KEY_RING says how the surroundings are:
//   open    a session bus with an unlocked key ring (with-key-ring starts both)
//   locked  a session bus with a key ring that holds keys and was locked again
//   unmade  a session bus with a service nobody has made a key ring in yet
//   absent  no session bus
// The cases that do not belong to the surroundings are left out, and each surrounding has at least one.
#include "app/core/access/recovery_code.h"
#include "app/devices/keychain/key_ring_vault.h"
#include "tests/storage/samples.h"
#include "tests/storage/scratch.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;
using motcua::devices::KeyRingVault;

class TestKeyRing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void binarySecretsComeBack();
    void centreIsOpenedWithItsKey();
    void sheetOpensACopyInAFreshAccount();
    void lockedKeyRingIsToldApart();
    void serviceWithoutAKeyRingHasNoSuchKey();
    void absentKeyRingSaysSoAtOnce();

private:
    static bool is(const char *surroundings) { return qgetenv("MOTCUA_KEY_RING") == surroundings; }
    static bool lockKeyRing()
    {
        return QProcess::execute(
                   u"dbus-send"_s,
                   {u"--session"_s, u"--print-reply"_s, u"--dest=org.freedesktop.secrets"_s,
                    u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service.Lock"_s,
                    u"array:objpath:/org/freedesktop/secrets/collection/login"_s}) == 0;
    }
};

void TestKeyRing::binarySecretsComeBack()
{
    if (!is("open"))
        QSKIP("needs an open key ring");
    KeyRingVault vault;
    QCOMPARE(vault.read(u"motcua/none"_s).state, KeyVault::State::NotFound);
    QByteArray secret(32, '\0');
    for (int i = 0; i < secret.size(); ++i)
        secret[i] = char(i * 37); // zeros and high bytes among them
    QVERIFY(vault.write(u"motcua/one"_s, secret));
    const KeyVault::Answer answer = vault.read(u"motcua/one"_s);
    QCOMPARE(answer.state, KeyVault::State::Found);
    QCOMPARE(answer.secret, secret);
    QVERIFY(vault.write(u"motcua/one"_s, QByteArray(32, 'x')));
    QCOMPARE(vault.read(u"motcua/one"_s).secret, QByteArray(32, 'x'));
}

void TestKeyRing::centreIsOpenedWithItsKey()
{
    if (!is("open"))
        QSKIP("needs an open key ring");
    const QTemporaryDir dir;
    KeyRingVault vault;
    Station::create(dir.filePath(u"data"_s), sampleSetup(), {&vault, {}}).reset();
    QVERIFY(Station::open(dir.filePath(u"data"_s), {&vault, {}})->verify().ok);
}

void TestKeyRing::sheetOpensACopyInAFreshAccount()
{
    if (!is("open"))
        QSKIP("needs an open key ring");
    const QTemporaryDir dir;
    const QString folder = dir.filePath(u"data"_s);
    MemoryVault lost; // the key ring of the computer that is no more
    QString sheet;
    {
        StationSetup setup = sampleSetup();
        setup.lastSerial = 1000;
        const auto station =
            Station::create(folder, setup, {&lost, {}, Place{"the lost computer", "x"}});
        acceptSample(*station, 1);
        sheet = recovery_code::lines(station->key().raw()).join(u'\n');
    }
    KeyRingVault vault;
    QCOMPARE(failureOf([&] {
                 (void)Station::open(folder, {&vault, {}});
             }),
             QByteArray("other_computer"));
    (void)Station::adopt(folder, sheet, {u"C02"_s, 1001, 2000}, {&vault, {}});
    const auto station = Station::open(folder, {&vault, {}});
    QCOMPARE(station->stationId(), u"C02"_s);
    QVERIFY(station->verify().ok);
}

void TestKeyRing::lockedKeyRingIsToldApart()
{
    if (!is("locked"))
        QSKIP("needs a key ring that can be locked");
    const QTemporaryDir dir;
    const QString folder = dir.filePath(u"data"_s);
    KeyRingVault vault(10000);
    const QByteArray secret(32, 's');
    QVERIFY(vault.write(u"motcua/kept"_s, secret));
    Station::create(folder, sampleSetup(), {&vault, {}}).reset();
    const QByteArray before = readFile(folder + "/station.json"_L1);

    QVERIFY(lockKeyRing());
    QCOMPARE(vault.read(u"motcua/kept"_s).state, KeyVault::State::Locked);
    QVERIFY(vault.read(u"motcua/kept"_s).secret.isEmpty());
    // What is in a locked ring nobody can say: no answer may sound like "there is no such key".
    QCOMPARE(vault.read(u"motcua/never-written"_s).state, KeyVault::State::Locked);
    QCOMPARE(failureOf([&] {
                 (void)Station::open(folder, {&vault, {}});
             }),
             QByteArray("key_vault_locked"));
    QCOMPARE(failureOf([&] {
                 (void)Station::create(dir.filePath(u"other"_s), sampleSetup(), {&vault, {}});
             }),
             QByteArray("no_key_vault"));
    QVERIFY(!DataFolder(dir.filePath(u"other"_s)).hasDatabase());
    QCOMPARE(readFile(folder + "/station.json"_L1), before);
}

void TestKeyRing::serviceWithoutAKeyRingHasNoSuchKey()
{
    if (!is("unmade"))
        QSKIP("needs a service without a key ring");
    const QTemporaryDir dir;
    MemoryVault memory;
    Station::create(dir.filePath(u"data"_s), sampleSetup(), {&memory, {}}).reset();
    KeyRingVault vault(10000);
    QCOMPARE(failureOf([&] {
                 (void)Station::open(dir.filePath(u"data"_s), {&vault, {}});
             }),
             QByteArray("key_missing"));
    QCOMPARE(failureOf([&] {
                 (void)Station::create(dir.filePath(u"other"_s), sampleSetup(), {&vault, {}});
             }),
             QByteArray("no_key_vault"));
    QVERIFY(!DataFolder(dir.filePath(u"other"_s)).hasDatabase());
}

void TestKeyRing::absentKeyRingSaysSoAtOnce()
{
    if (!is("absent"))
        QSKIP("needs to be without a session bus");
    QElapsedTimer timer;
    timer.start();
    KeyRingVault vault;
    QCOMPARE(vault.read(u"motcua/one"_s).state, KeyVault::State::Unavailable);
    QVERIFY(!vault.write(u"motcua/one"_s, "x"));
    QVERIFY(timer.elapsed() < KeyRingVault::kDefaultTimeoutMs);
}

QTEST_GUILESS_MAIN(TestKeyRing)
#include "tst_devices_key_ring.moc"
