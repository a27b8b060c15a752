// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/keychain/key_ring_vault.h"

#include <QLoggingCategory>
#include <QThread>

#include <qt6keychain/keychain.h>

#include <functional>
#include <memory>

using namespace Qt::StringLiterals;

namespace motcua::devices {

namespace {

Q_LOGGING_CATEGORY(lcKeyRing, "motcua.keyring")

constexpr QLatin1StringView kService{"motcua"};

// What a job leaves behind. Shared, because a job that comes too late must not write into a caller who has gone.
struct Outcome
{
    QKeychain::Error error = QKeychain::OtherError;
    QByteArray secret;
};

// QtKeychain's jobs answer through an event loop of the thread they are started on. They get a thread of their own,
// so that the caller neither needs a loop nor nests one.
class JobThread final : public QThread
{
public:
    using Start = std::function<std::unique_ptr<QKeychain::Job>()>;
    JobThread(Start start, std::shared_ptr<Outcome> outcome)
        : m_start(std::move(start)),
          m_outcome(std::move(outcome))
    {
        setObjectName(u"key-ring"_s);
    }

protected:
    void run() override
    {
        const std::unique_ptr<QKeychain::Job> job = m_start();
        job->setAutoDelete(false);
        job->setInsecureFallback(false); // never a plain file beside the program
        connect(
            job.get(), &QKeychain::Job::finished, job.get(),
            [this](QKeychain::Job *finished) {
                m_outcome->error = finished->error();
                if (const auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(finished))
                    m_outcome->secret = reading->binaryData();
                quit();
            },
            Qt::DirectConnection);
        job->start();
        exec();
    }

private:
    Start m_start;
    std::shared_ptr<Outcome> m_outcome;
};

// Nothing when the time is over; the thread then ends by itself whenever the key ring answers.
std::optional<Outcome> perform(JobThread::Start start, int timeoutMs)
{
    const auto outcome = std::make_shared<Outcome>();
    auto thread = std::make_unique<JobThread>(std::move(start), outcome);
    thread->start();
    if (!thread->wait(static_cast<unsigned long>(timeoutMs))) {
        qCWarning(lcKeyRing) << "no answer";
        QObject::connect(thread.get(), &QThread::finished, thread.get(), &QObject::deleteLater);
        thread.release()->quit();
        return {};
    }
    return *outcome;
}

} // namespace

KeyVault::Answer KeyRingVault::read(const QString &account)
{
    const auto start = [account] {
        auto job = std::make_unique<QKeychain::ReadPasswordJob>(QString(kService));
        job->setKey(account);
        return job;
    };
    const std::optional<Outcome> outcome = perform(start, m_timeoutMs);
    if (!outcome)
        return {};
    switch (outcome->error) {
    case QKeychain::NoError: return {State::Found, outcome->secret};
    case QKeychain::EntryNotFound: return {State::NotFound, {}};
    default: qCWarning(lcKeyRing) << "reading failed:" << int(outcome->error); return {};
    }
}

bool KeyRingVault::write(const QString &account, const QByteArray &secret)
{
    const auto start = [account, secret] {
        auto job = std::make_unique<QKeychain::WritePasswordJob>(QString(kService));
        job->setKey(account);
        job->setBinaryData(secret);
        return job;
    };
    const std::optional<Outcome> outcome = perform(start, m_timeoutMs);
    if (!outcome)
        return false;
    if (outcome->error != QKeychain::NoError)
        qCWarning(lcKeyRing) << "writing failed:" << int(outcome->error);
    return outcome->error == QKeychain::NoError;
}

} // namespace motcua::devices
