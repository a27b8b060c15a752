// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/load/load_stations.h"

#include "sync/gateway/authority.h"
#include "sync/gateway/enrolment.h"
#include "sync/gateway/gateway_folder.h"
#include "sync/gateway/store/device_store.h"
#include "sync/protocol/batch.h"
#include "sync/protocol/compression.h"
#include "sync/protocol/digest.h"
#include "tests/gateway/https_client.h"
#include "tests/storage/samples.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <memory>
#include <stdexcept>

namespace motcua::test {

using namespace Qt::StringLiterals;

namespace {

/// A record of the program, and the places in it that differ from dossier to dossier.
struct Template
{
    QByteArray body, dossier, code;
    QVector<protocol::BatchBlob> files;
};

const Template &record()
{
    static const Template made = [] {
        const QTemporaryDir folder;
        storage::Unlock unlock;
        unlock.passphrase = u"mật khẩu thử"_s;
        const auto station =
            storage::Station::create(folder.filePath(u"data"_s), sampleSetup(), unlock);
        const SampleReception sample = sampleReception(*station, 1, u"Đặng Đình Đức"_s);
        Template result;
        result.body = sample.operation.body.text();
        result.dossier = sample.dossier.id.toString().toLatin1();
        result.code = sample.dossier.code.toLatin1();
        for (const Dossier::Attachment &file : sample.dossier.attachments()) {
            result.files.append(
                {file.blob.sha256, file.blob.size, file.blob.mime, file.role, file.component});
        }
        return result;
    }();
    return made;
}

template <typename T, void (*Free)(T *)>
struct Freed
{
    void operator()(T *object) const { Free(object); }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY, EVP_PKEY_free>>;

QByteArray read(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return QByteArray(data, size);
}

struct KeyAndRequest
{
    QByteArray key, request;
};

KeyAndRequest makeKey()
{
    const Key key(EVP_EC_gen("P-256"));
    const std::unique_ptr<X509_REQ, Freed<X509_REQ, X509_REQ_free>> request(X509_REQ_new());
    const std::unique_ptr<BIO, Freed<BIO, BIO_free_all>> keyText(BIO_new(BIO_s_mem()));
    const std::unique_ptr<BIO, Freed<BIO, BIO_free_all>> requestText(BIO_new(BIO_s_mem()));
    if (!key || X509_REQ_set_pubkey(request.get(), key.get()) != 1 ||
        X509_REQ_sign(request.get(), key.get(), EVP_sha256()) <= 0 ||
        PEM_write_bio_PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) !=
            1 ||
        PEM_write_bio_X509_REQ(requestText.get(), request.get()) != 1) {
        throw std::runtime_error("key");
    }
    return {read(keyText.get()), read(requestText.get())};
}

protocol::BatchOperation makeOperation(const QString &centre, int serial, QRandomGenerator *random)
{
    const Template &from = record();
    protocol::BatchOperation operation;
    operation.seq = serial;
    operation.op = QUuid::createUuid();
    operation.kind = u"dossier.create"_s;
    operation.subject = QUuid::createUuid().toString(QUuid::WithoutBraces);
    operation.at = u"2026-11-24T08:03:11+07:00"_s;
    operation.body = from.body;
    operation.body.replace(from.dossier, operation.subject.toLatin1());
    operation.body.replace(
        from.code, u"%1-261124-%2"_s.arg(centre).arg(serial, 4, 10, QLatin1Char('0')).toLatin1());
    for (protocol::BatchBlob file : from.files) {
        const QByteArray before = file.sha256.toHex();
        quint32 *words = reinterpret_cast<quint32 *>(file.sha256.data()); // 32 bytes
        random->fillRange(words, file.sha256.size() / qsizetype(sizeof(quint32)));
        operation.body.replace(before, file.sha256.toHex());
        operation.blobs.append(file);
    }
    return operation;
}

QByteArray makeRequest(const protocol::Batch &batch)
{
    const QByteArray body = protocol::compress(protocol::writeBatch(batch));
    QByteArray text = "POST /v1/sync HTTP/1.1\r\nHost: 127.0.0.1\r\nMotcua-Protocol: 1\r\n";
    const auto headers = HttpsClient::syncHeaders(batch.id.toByteArray(QUuid::WithoutBraces), body);
    for (const auto &[name, value] : headers) {
        text += name + ": " + value + "\r\n";
    }
    return text + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

QByteArray sampleRecord()
{
    return record().body;
}

std::vector<LoadStation> makeStations(const QString &gatewayFolder, const LoadSize &size)
{
    constexpr int kCentresAProvince = 999;
    constexpr int kDays = 400;
    const gateway::GatewayFolder folder(gatewayFolder);
    const gateway::Authority authority({gateway::GatewayFolder::readFile(folder.caCertificate()),
                                        gateway::GatewayFolder::readFile(folder.caKey())});
    gateway::Connection database(folder.settings().database);
    QRandomGenerator random(QRandomGenerator::securelySeeded());
    std::vector<LoadStation> stations(static_cast<size_t>(size.stations));
    int number = 0;
    for (LoadStation &station : stations) {
        const QString centre = u"H%1.%2"_s.arg(number / kCentresAProvince + 10)
                                   .arg(number % kCentresAProvince + 1, 3, 10, QLatin1Char('0'));
        ++number;
        const KeyAndRequest key = makeKey();
        const QByteArray secret = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
        if (!gateway::DeviceStore(database).addCode(protocol::sha256(secret), centre, {})) {
            throw std::runtime_error("code");
        }
        const QJsonObject body{{u"code"_s, QString::fromLatin1(secret)},
                               {u"csr"_s, QString::fromLatin1(key.request)},
                               {u"station"_s, u"C01"_s},
                               {u"centre"_s, centre}};
        const auto issued = gateway::handleEnrolment(
            database, authority, kDays, QJsonDocument(body).toJson(QJsonDocument::Compact), {});
        const auto *answer = std::get_if<QByteArray>(&issued);
        if (answer == nullptr) {
            throw std::runtime_error("enrolment");
        }
        const QJsonObject told = QJsonDocument::fromJson(*answer).object();
        station.device = told.value("device"_L1).toString();
        station.certificatePem = told.value("certificate"_L1).toString().toLatin1();
        station.keyPem = key.key;
        int serial = 0;
        for (int i = 0; i < size.batches; ++i) {
            protocol::Batch batch{QUuid::createUuid(), station.device, {}};
            for (int j = 0; j < size.operations; ++j) {
                batch.operations.append(makeOperation(centre, ++serial, &random));
            }
            station.requests.push_back(makeRequest(batch));
        }
    }
    return stations;
}

} // namespace motcua::test
