// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// bundle send: a station with a link carries the volumes of another, or its own.
#include "app/admin/bundle_send.h"

#include "sync/bundle/names.h"
#include "sync/bundle/receipt.h"
#include "sync/client/bundle_carrier.h"
#include "sync/client/bundle_failures.h"
#include "sync/client/bundle_medium.h"
#include "sync/pack/envelope.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace motcua::admin {

namespace {

constexpr int kIdleTimeoutMs =
    120'000; // the last piece is answered when all of the volume is taken
constexpr qint64 kPieceBytes = 512 * 1024;

QStringList volumesAt(const QString &path)
{
    if (!QFileInfo(path).isDir())
        return {path};
    QStringList files;
    const QStringList names =
        QDir(path).entryList({u'*' + QString(bundle::kVolumeEnding)}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        files.append(path + u'/' + name);
    return files;
}

/// Keeps station and link alive while the event loop runs; ends at the first problem, to be gone on with later.
class SendRun : public QObject
{
public:
    SendRun(std::unique_ptr<storage::Station> station, const QString &path, bool json)
        : m_station(std::move(station)),
          m_folder(QFileInfo(path).isDir() ? path : QFileInfo(path).absolutePath()),
          m_json(json)
    {
        if (!m_station->device().identity().isEnrolled())
            throw notEnrolled();
        m_link = std::make_unique<sync::HttpLink>(m_station->device().identity(), kIdleTimeoutMs);
        m_link->onFailure = [this](const Failure &failure) { fail(failure); };
        m_carrier = std::make_unique<sync::BundleCarrier>(*m_link, volumesAt(path), kPieceBytes);
    }
    void next()
    {
        try {
            if (!m_carrier->hasWork()) {
                finish({});
                return;
            }
            m_carrier->step([this](const QString &problem, int) {
                if (problem.isEmpty())
                    QMetaObject::invokeMethod(
                        this, [this] { next(); }, Qt::QueuedConnection);
                else
                    finish(problem);
            });
        } catch (const Failure &failure) {
            fail(failure);
        }
    }

private:
    void fail(const Failure &failure) const
    {
        printFailure(failure, m_json);
        QCoreApplication::exit(Circumstance);
    }
    // Under the name the other station's people look for, beside the volumes.
    QJsonArray writeReceipts() const
    {
        QJsonArray names;
        for (const sync::BundleCarrier::ReceiptFile &file : m_carrier->receipts()) {
            const auto reading = pack::openEnvelope(file.bytes);
            const auto receipt =
                reading.envelope ? bundle::readReceipt(reading.envelope->content) : std::nullopt;
            if (!receipt)
                continue;
            const bundle::Origin &origin = receipt->origin;
            const QString name = bundle::receiptName(bundle::bundleStem(
                origin.centre, origin.station, origin.madeAt.date(), origin.bundle));
            sync::MediumFile medium(m_folder, name);
            medium.write(file.bytes);
            medium.publish();
            names.append(name);
        }
        return names;
    }
    void finish(const QString &problem)
    {
        bool good = problem.isEmpty();
        QJsonArray volumes;
        for (const sync::BundleCarrier::Sent &sent : m_carrier->sent()) {
            volumes.append(QJsonObject{
                {u"file"_s, sent.name}, {u"end"_s, sent.end}, {u"reason"_s, sent.reason}});
            good = good && sent.end == "taken"_L1;
        }
        try {
            const QCommandLineParser unused;
            Invocation(unused, m_json)
                .answer(QJsonObject{{u"ok"_s, good},
                                    {u"volumes"_s, volumes},
                                    {u"receipts"_s, writeReceipts()},
                                    {u"problem"_s,
                                     problem.isEmpty() ? QJsonValue() : QJsonValue(problem)}},
                        u"%1 volume(s) %2"_s.arg(volumes.size()).arg(problem));
            QCoreApplication::exit(good && !volumes.isEmpty() ? Ok : NegativeAnswer);
        } catch (const Failure &failure) {
            fail(failure);
        }
    }

    std::unique_ptr<storage::Station> m_station;
    std::unique_ptr<sync::HttpLink> m_link;
    std::unique_ptr<sync::BundleCarrier> m_carrier;
    QString m_folder;
    bool m_json;
};

} // namespace

int sendBundle(const Invocation &call, const QString &path)
{
    auto run = std::make_unique<SendRun>(call.openStation(), path, call.json());
    SendRun *started = run.get();
    call.keep(std::move(run));
    QMetaObject::invokeMethod(
        started, [started] { started->next(); }, Qt::QueuedConnection);
    return kGoesOn;
}

} // namespace motcua::admin
