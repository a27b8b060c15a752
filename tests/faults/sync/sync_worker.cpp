// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A station as a process of its own: it receives dossiers and syncs, and may be killed at any moment.
//   sync-worker FOLDER KEYHEX CLOCK-OFFSET-SECONDS
// Commands on standard input, one a line:
//   accept NUMBER BYTES   a dossier with a paper of so many random bytes
//   poison NUMBER         one the province will refuse
//   list                  every operation of the outbox
//   stand                 what waits
//   now                   tries to send at once
//   ask NUMBER            a question about an identity: an operation of no dossier
//   leap SECONDS          its own clock is set on by so much while it works
//   export FOLDER         writes what waits to a stick
//   receipt FILE          takes what came back on one
// What it says it says after the commit, one line each, straight to the pipe:
//   saved OP BODY-SHA FILE,FILE…  |  poisoned OP BODY-SHA  |  op OP BODY-SHA STATE  |  listed  |
//   stands WAITING FILES ATTENTION  |  asked OP BODY-SHA  |  stick FILE,FILE…  |  receipt taken  |  failed NAME
// What cannot be done (the disk is full) is said by its name; nothing was saved then.
#include "sync/client/bundle_export.h"
#include "sync/client/bundle_receipt.h"
#include "sync/client/sync_engine.h"
#include "tests/storage/samples.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QSocketNotifier>

#include <array>
#include <cstdio>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

namespace {

/// The PC's clock, so many seconds wrong.
class WrongClock final : public Clock
{
public:
    explicit WrongClock(qint64 offset) : m_offset(offset) {}
    [[nodiscard]] QDateTime now() const override { return m_right.now().addSecs(m_offset); }
    void leap(qint64 seconds) { m_offset += seconds; }

private:
    SystemClock m_right;
    qint64 m_offset;
};

void say(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    if (::write(STDOUT_FILENO, bytes.constData(), size_t(bytes.size())) != bytes.size())
        ::_exit(3);
}

QString nameOf(OutboxStore::State state)
{
    switch (state) {
    case OutboxStore::State::Waiting: return u"waiting"_s;
    case OutboxStore::State::Sent: return u"sent"_s;
    case OutboxStore::State::Acknowledged: return u"acknowledged"_s;
    case OutboxStore::State::NeedsAttention: return u"attention"_s;
    }
    return {};
}

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes((size + 3) / 4 * 4, Qt::Uninitialized);
    QRandomGenerator::system()->fillRange(reinterpret_cast<quint32 *>(bytes.data()),
                                          bytes.size() / 4);
    return bytes.first(size);
}

class Worker
{
public:
    Worker(const QString &folder, const DatabaseKey &key, qint64 offset)
        : m_clock(offset),
          m_station(Station::openAgain(folder, key)),
          m_engine(*m_station, m_clock, options())
    {
        m_engine.start();
    }
    void obey(const QStringList &words)
    {
        try {
            follow(words);
        } catch (const Failure &failure) {
            say(u"failed "_s + QString::fromLatin1(failure.name()));
        }
    }

private:
    void follow(const QStringList &words)
    {
        const QString verb = words.value(0);
        if (verb == "accept"_L1)
            accept(words.value(1).toInt(), words.value(2).toLongLong());
        else if (verb == "poison"_L1)
            poison(words.value(1).toInt());
        else if (verb == "list"_L1)
            list();
        else if (verb == "stand"_L1)
            stand();
        else if (verb == "now"_L1)
            m_engine.sendNow();
        else if (verb == "ask"_L1)
            ask(words.value(1).toInt());
        else if (verb == "leap"_L1)
            leap(words.value(1).toLongLong());
        else if (verb == "export"_L1)
            writeStick(words.value(1));
        else if (verb == "receipt"_L1)
            takeReceipt(words.value(1));
    }

    static sync::SyncEngine::Options options()
    {
        sync::SyncEngine::Options options;
        options.pollMs = 20;
        options.idleTimeoutMs = 1500;
        options.backoffBaseMs = 20;
        options.backoffCapMs = 400;
        return options;
    }
    void accept(int number, qint64 bytes)
    {
        SampleReception sample = sampleReception(*m_station, number, u"Đặng Đình Đức"_s);
        const BlobRef paper =
            m_station->blobs().put(randomBytes(qsizetype(bytes)), u"application/pdf"_s);
        sample.draft.papers[0].pdf = paper;
        sample.dossier.papers[0].pdf = paper;
        keep(sample);
    }
    void keep(SampleReception &sample)
    {
        sample.operation.body = recordOf(sample.dossier);
        sample.operation.blobs.clear();
        QStringList files;
        const QVector<Dossier::Attachment> attachments = sample.dossier.attachments();
        for (const Dossier::Attachment &attachment : attachments) {
            sample.operation.blobs.append(attachment.blob);
            files.append(attachment.blob.hex());
        }
        const QByteArray sha = OutboxStore::seal(sample.operation).sha256;
        m_station->dossiers().saveDraft(sample.draft);
        if (m_station->dossiers().accept(sample.dossier, sample.draft.id, sample.audit,
                                         sample.operation))
            say(u"saved %1 %2 %3"_s.arg(sample.operation.id.toString(),
                                        QString::fromLatin1(sha.toHex()), files.join(u',')));
        m_engine.sendNow();
    }
    // Sound here, and nothing the province knows: another centre's number.
    void poison(int number)
    {
        Operation operation;
        operation.id = OperationId(QUuid::createUuid());
        operation.kind = u"dossier.create"_s;
        operation.subject = QUuid::createUuid().toString(QUuid::WithoutBraces);
        operation.at = m_clock.now();
        operation.body = {
            {u"dossier_id"_s, operation.subject},
            {u"dossier_code"_s, u"H99.999-261123-%1"_s.arg(number, 4, 10, QChar(u'0'))}};
        const QByteArray sha = OutboxStore::seal(operation).sha256;
        Transaction transaction(m_station->database());
        m_station->outbox().add(operation);
        transaction.commit();
        say(u"poisoned %1 %2"_s.arg(operation.id.toString(), QString::fromLatin1(sha.toHex())));
        m_engine.sendNow();
    }
    // Told of no dossier; the first that an older gateway does not know.
    void ask(int number)
    {
        Operation operation;
        operation.id = OperationId(QUuid::createUuid());
        operation.kind = u"identity.check"_s;
        operation.subject = QUuid::createUuid().toString(QUuid::WithoutBraces);
        operation.at = m_clock.now();
        operation.body = {{u"identity_number"_s, u"001099%1"_s.arg(number, 6, 10, QChar(u'0'))},
                          {u"name"_s, u"Đặng Đình Đức"_s}};
        const QByteArray sha = OutboxStore::seal(operation).sha256;
        Transaction transaction(m_station->database());
        m_station->outbox().add(operation);
        transaction.commit();
        say(u"asked %1 %2"_s.arg(operation.id.toString(), QString::fromLatin1(sha.toHex())));
        m_engine.sendNow();
    }
    void leap(qint64 seconds)
    {
        m_clock.leap(seconds);
        m_engine.sendNow();
    }
    void writeStick(const QString &folder)
    {
        RandomIdSource ids(m_clock);
        sync::BundleOptions options;
        options.folder = folder;
        options.volumeBytes = bundle::kMinVolumeBytes;
        const sync::ExportedBundle made = sync::exportBundle(*m_station, m_clock, ids, {}, options);
        say(u"stick "_s + made.files.join(u','));
    }
    void takeReceipt(const QString &path)
    {
        (void)sync::takeReceipt(*m_station, sync::readReceiptFile(path), {}, m_clock);
        say(u"receipt taken"_s);
        m_engine.sendNow();
    }
    void list()
    {
        const QVector<OutboxStore::Row> rows = m_station->outbox().rows(1'000'000);
        for (const OutboxStore::Row &row : rows)
            say(u"op %1 %2 %3"_s.arg(row.op.toString(), QString::fromLatin1(row.bodySha256.toHex()),
                                     nameOf(row.state)));
        say(u"listed"_s);
    }
    void stand()
    {
        const OutboxStore::Summary summary = m_station->outbox().summary();
        say(u"stands %1 %2 %3"_s.arg(summary.waiting)
                .arg(summary.blobsWaiting)
                .arg(summary.needsAttention));
    }

    WrongClock m_clock;
    std::unique_ptr<Station> m_station;
    sync::SyncEngine m_engine;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    try {
        Worker worker(arguments.at(1), DatabaseKey(QByteArray::fromHex(arguments.at(2).toLatin1())),
                      arguments.at(3).toLongLong());
        QByteArray pending;
        QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
        QObject::connect(&input, &QSocketNotifier::activated, &application, [&] {
            std::array<char, 4096> bytes{};
            const ssize_t size = ::read(STDIN_FILENO, bytes.data(), bytes.size());
            if (size <= 0) {
                QCoreApplication::quit();
                return;
            }
            pending.append(bytes.data(), size);
            for (qsizetype end = pending.indexOf('\n'); end >= 0; end = pending.indexOf('\n')) {
                worker.obey(QString::fromUtf8(pending.first(end)).split(u' '));
                pending.remove(0, end + 1);
            }
        });
        say(u"ready"_s);
        return QCoreApplication::exec();
    } catch (const std::exception &error) {
        std::fprintf(stderr, "sync-worker: %s\n", error.what());
        return 1;
    }
}
