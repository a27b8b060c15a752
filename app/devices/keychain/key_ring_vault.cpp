// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/keychain/key_ring_vault.h"

#include "app/devices/keychain/secret_service.h"

#include <QLoggingCategory>
#include <QSemaphore>
#include <QThread>

#include <qt6keychain/keychain.h>

#include <functional>
#include <memory>

using namespace Qt::StringLiterals;

namespace motcua::devices {

namespace {

Q_LOGGING_CATEGORY(lcKeyRing, "motcua.keyring")

constexpr QLatin1StringView kService{"motcua"};
constexpr int kQuestionMs = 5000; // what asks nobody for a password answers at once or never

using MakeJob = std::function<QKeychain::Job *()>;

// What a job leaves behind. Shared, because a job that comes too late must not write into a caller who has gone.
struct Outcome
{
    QSemaphore done;
    QKeychain::Error error = QKeychain::OtherError;
    QByteArray secret;
};

// The thread the jobs run on: QtKeychain answers through an event loop, which the caller neither needs to have nor
// to nest. One thread for the whole process and for all its life, because libsecret ties its one connection to the
// loop it was first used on; on a second thread an answer would never come. Left behind at exit on purpose: the
// key ring may still be asking somebody for a password.
class KeyRing final : public QObject
{
public:
    static KeyRing &ofProcess()
    {
        static auto *const kRing = new KeyRing;
        return *kRing;
    }

    void start(const MakeJob &makeJob, const std::shared_ptr<Outcome> &outcome)
    {
        QMetaObject::invokeMethod(
            this,
            [this, makeJob, outcome] {
                QKeychain::Job *job = makeJob();
                job->setAutoDelete(true);
                job->setInsecureFallback(false); // never a plain file beside the program
                connect(job, &QKeychain::Job::finished, this, [outcome](QKeychain::Job *finished) {
                    outcome->error = finished->error();
                    if (const auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(finished))
                        outcome->secret = reading->binaryData();
                    outcome->done.release();
                });
                job->start();
            },
            Qt::QueuedConnection);
    }

private:
    KeyRing()
    {
        m_thread.setObjectName(u"key-ring"_s);
        moveToThread(&m_thread);
        m_thread.start();
    }
    QThread m_thread;
};

// Nothing when the time is over; a later answer is dropped.
std::shared_ptr<const Outcome> perform(const MakeJob &makeJob, int timeoutMs)
{
    const auto outcome = std::make_shared<Outcome>();
    KeyRing::ofProcess().start(makeJob, outcome);
    if (!outcome->done.tryAcquire(1, timeoutMs)) {
        qCWarning(lcKeyRing) << "no answer";
        return {};
    }
    return outcome;
}

} // namespace

KeyVault::Answer KeyRingVault::read(const QString &account)
{
    const auto start = [account] {
        auto *job = new QKeychain::ReadPasswordJob(QString(kService));
        job->setKey(account);
        return job;
    };
    // First by the library, which lets the person at the computer unlock the key ring where a desktop can ask for its
    // password. What it answers of a locked one without an answer is "not found", so that is looked into.
    const std::shared_ptr<const Outcome> outcome = perform(start, m_timeoutMs);
    if (outcome && outcome->error == QKeychain::NoError)
        return {State::Found, outcome->secret};
    if (outcome)
        qCInfo(lcKeyRing) << "nothing read:" << int(outcome->error);
    switch (askSecretService(QString(kService), account, kQuestionMs)) {
    case SecretState::Locked: return {State::Locked, {}};
    case SecretState::NoSuchItem: return {State::NotFound, {}};
    case SecretState::Unlocked:
    case SecretState::Absent: break;
    }
    return {State::Unavailable, {}};
}

bool KeyRingVault::write(const QString &account, const QByteArray &secret)
{
    const auto start = [account, secret] {
        auto *job = new QKeychain::WritePasswordJob(QString(kService));
        job->setKey(account);
        job->setBinaryData(secret);
        return job;
    };
    const std::shared_ptr<const Outcome> outcome = perform(start, m_timeoutMs);
    if (!outcome)
        return false;
    if (outcome->error != QKeychain::NoError)
        qCWarning(lcKeyRing) << "writing failed:" << int(outcome->error);
    return outcome->error == QKeychain::NoError;
}

} // namespace motcua::devices
