// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/access/secret_rules.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace motcua {

/// Which new PINs and passwords are refused, and that nearly all others are not.
class TestSecrets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pins_data();
    void pins();
    void mostPinsAreFree();
    void passwords_data();
    void passwords();
    void oneSpellingForOnePassword();
    void everyFaultHasItsWords();
    void anythingIsJudged();
    void temporaryOnesKeepTheRules();
};

void TestSecrets::pins_data()
{
    QTest::addColumn<QString>("pin");
    QTest::addColumn<int>("fault");
    const auto add = [](const char *pin, SecretFault fault) {
        QTest::newRow(pin) << QString::fromUtf8(pin) << int(fault);
    };
    for (const char *good : {"739154", "408826", "905713", "318647", "660294"})
        add(good, SecretFault::None);
    for (const char *shape : {"", "12345", "1234567", "12a456", "12 456", "٣٩١٥٤٧", "-39154"})
        add(shape, SecretFault::PinShape);
    for (const char *again : {"000000", "777777", "121212", "123123", "112233", "994400"})
        add(again, SecretFault::PinRepeats);
    for (const char *run : {"123456", "654321", "012345", "890123", "210987", "567890"})
        add(run, SecretFault::PinRuns);
    for (const char *day : {"190585", "850519", "290200", "051985", "198505", "311299"})
        add(day, SecretFault::PinIsDate);
    add("320585", SecretFault::None); // no such day, month or year
    add("300299", SecretFault::None); // February has no 30th
    add("131985", SecretFault::None);
}

void TestSecrets::pins()
{
    QFETCH(QString, pin);
    QFETCH(int, fault);
    QCOMPARE(int(faultOf(SecretKind::Pin, pin, u"Trần Thu Hằng"_s)), fault);
    if (fault == int(SecretFault::None))
        QCOMPARE(faultOf(SecretKind::Pin, pin, {}, pin), SecretFault::SameAsBefore);
}

void TestSecrets::mostPinsAreFree()
{
    int free = 0;
    for (int i = 0; i < 1'000'000; ++i) {
        if (faultOf(SecretKind::Pin, u"%1"_s.arg(i, kPinLength, 10, QLatin1Char('0')), {}) ==
            SecretFault::None)
            ++free;
    }
    // A rule that refuses too much makes guessing easier, not harder.
    QVERIFY2(free > 900'000, qPrintable(QString::number(free)));
    QVERIFY(free < 990'000);
}

void TestSecrets::passwords_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<int>("fault");
    const auto add = [](const QString &password, SecretFault fault) {
        QTest::newRow(qPrintable(password.left(30))) << password << int(fault);
    };
    add(u"con mèo uống cà phê"_s, SecretFault::None);
    add(u"Sông-Bạch Đằng 938"_s, SecretFault::None);
    add(u"password của tôi dài lắm"_s, SecretFault::None);
    add(u"chín ký tự"_s.left(9), SecretFault::PasswordShort);
    add({}, SecretFault::PasswordShort);
    add(u"dài "_s.repeated(40), SecretFault::PasswordLong);
    add(u"aaaaaaaaaaaa"_s, SecretFault::PasswordPoor);
    add(u"1234567890"_s, SecretFault::PasswordPoor);
    add(u"matkhau2026"_s, SecretFault::PasswordPoor);
    add(u"Mật khẩu 12"_s, SecretFault::PasswordPoor);
    add(u"hằng trần thu hải phòng"_s, SecretFault::PasswordHasName);
    add(u"thuhang!!2026"_s, SecretFault::PasswordHasName);
}

void TestSecrets::passwords()
{
    QFETCH(QString, password);
    QFETCH(int, fault);
    QCOMPARE(int(faultOf(SecretKind::Password, password, u"Trần Thu Hằng"_s)), fault);
}

void TestSecrets::oneSpellingForOnePassword()
{
    const QString composed = u"chuyến đò chiều"_s;
    const QString decomposed = composed.normalized(QString::NormalizationForm_D);
    QVERIFY(composed != decomposed);
    QCOMPARE(faultOf(SecretKind::Password, decomposed, {}, composed), SecretFault::SameAsBefore);
    // Ten characters as a person counts them, however they are put together.
    const QString nine = u"ằẵễộựỹỗểẫ"_s;
    QCOMPARE(faultOf(SecretKind::Password, nine.normalized(QString::NormalizationForm_D), {}),
             SecretFault::PasswordShort);
}

void TestSecrets::everyFaultHasItsWords()
{
    QStringList said;
    for (int fault = 1; fault <= int(SecretFault::SameAsBefore); ++fault) {
        const Failure failure = failureOf(SecretFault(fault));
        QCOMPARE(failure.name(), QByteArray("secret_refused"));
        QVERIFY(failure.headline().endsWith(u"Nothing was changed."_s));
        QVERIFY(!said.contains(failure.headline()));
        said << failure.headline();
    }
}

void TestSecrets::anythingIsJudged()
{
    QRandomGenerator random(20261123);
    for (int i = 0; i < 4000; ++i) {
        QString text;
        const int length = random.bounded(20);
        for (int at = 0; at < length; ++at)
            text += QChar(char16_t(random.bounded(1, 0x3000)));
        const SecretFault pin = faultOf(SecretKind::Pin, text, text);
        QVERIFY(pin == SecretFault::PinShape || text.size() == kPinLength);
        (void)faultOf(SecretKind::Password, text, u"Trần Thu Hằng"_s, text);
    }
}

void TestSecrets::temporaryOnesKeepTheRules()
{
    QSet<QString> seen;
    for (const SecretKind kind : {SecretKind::Pin, SecretKind::Password}) {
        for (int i = 0; i < 500; ++i) {
            const QString secret = temporarySecret(kind);
            QCOMPARE(faultOf(kind, secret, {}), SecretFault::None);
            seen.insert(secret);
        }
    }
    QVERIFY(seen.size() > 990);
}

} // namespace motcua

QTEST_GUILESS_MAIN(motcua::TestSecrets)
#include "tst_core_secrets.moc"
