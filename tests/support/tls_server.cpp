// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tls_server.h"

#include <QHostAddress>
#include <QSslServer>
#include <QSslSocket>

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace motcua::test {

namespace {

template <auto Free>
struct Deleter
{
    template <typename T>
    void operator()(T *pointer) const
    {
        Free(pointer);
    }
};
using KeyPtr = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using CertificatePtr = std::unique_ptr<X509, Deleter<X509_free>>;
using BioPtr = std::unique_ptr<BIO, Deleter<BIO_free_all>>;

QByteArray pem(const CertificatePtr &certificate)
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), certificate.get());
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return {data, qsizetype(size)};
}

QByteArray pem(const KeyPtr &key)
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey_traditional(bio.get(), key.get(), nullptr, nullptr, 0, nullptr,
                                         nullptr);
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return {data, qsizetype(size)};
}

void extend(X509 *certificate, X509 *issuer, int nid, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value);
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

CertificatePtr certificateFor(const KeyPtr &key, const char *name, int serial, X509 *issuer,
                              EVP_PKEY *issuerKey)
{
    CertificatePtr certificate(X509_new());
    X509_set_version(certificate.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), serial);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 24 * 3600);
    X509_NAME *subject = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char *>(name), -1, -1, 0);
    X509_set_issuer_name(certificate.get(),
                         X509_get_subject_name(issuer ? issuer : certificate.get()));
    X509_set_pubkey(certificate.get(), key.get());
    if (issuer == nullptr) {
        extend(certificate.get(), certificate.get(), NID_basic_constraints, "critical,CA:TRUE");
    } else {
        extend(certificate.get(), issuer, NID_subject_alt_name, "IP:127.0.0.1,DNS:localhost");
    }
    X509_sign(certificate.get(), issuerKey ? issuerKey : key.get(), EVP_sha256());
    return certificate;
}

QByteArray reason(int status)
{
    return QByteArray::number(status) + " X";
}

} // namespace

TestAuthority TestAuthority::make()
{
    const KeyPtr caKey(EVP_EC_gen("P-256"));
    const KeyPtr serverKey(EVP_EC_gen("P-256"));
    const KeyPtr clientKey(EVP_EC_gen("P-256"));
    const CertificatePtr ca = certificateFor(caKey, "test authority", 1, nullptr, nullptr);
    const CertificatePtr server = certificateFor(serverKey, "127.0.0.1", 2, ca.get(), caKey.get());
    const CertificatePtr client = certificateFor(clientKey, "C01", 3, ca.get(), caKey.get());
    return {pem(ca), pem(server), pem(serverKey), pem(client), pem(clientKey)};
}

TlsServer::TlsServer(const TestAuthority &authority, Handler handler)
    : m_tls(QSslConfiguration::defaultConfiguration()),
      m_handler(std::move(handler))
{
    m_tls.setLocalCertificateChain(
        QSslCertificate::fromData(authority.serverCertificatePem + authority.caPem));
    m_tls.setPrivateKey(QSslKey(authority.serverKeyPem, QSsl::Ec));
    m_tls.setCaCertificates(QSslCertificate::fromData(authority.caPem));
    m_tls.setPeerVerifyMode(QSslSocket::QueryPeer);
    start();
}

TlsServer::~TlsServer() = default;

QString TlsServer::url() const
{
    return QStringLiteral("https://127.0.0.1:%1").arg(m_port);
}

void TlsServer::stop()
{
    m_buffers.clear();
    m_server.reset();
}

void TlsServer::start()
{
    m_server = std::make_unique<QSslServer>();
    m_server->setSslConfiguration(m_tls);
    if (!m_server->listen(QHostAddress::LocalHost, m_port)) {
        qFatal("the test server cannot listen");
    }
    m_port = m_server->serverPort();
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (auto *socket = qobject_cast<QSslSocket *>(m_server->nextPendingConnection())) {
            connect(socket, &QSslSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QSslSocket::disconnected, this, [this, socket] {
                m_buffers.remove(socket);
                socket->deleteLater();
            });
            read(socket);
        }
    });
}

void TlsServer::read(QSslSocket *socket)
{
    QByteArray &buffer = m_buffers[socket];
    buffer += socket->readAll();
    const qsizetype headEnd = buffer.indexOf("\r\n\r\n");
    if (headEnd < 0) {
        return;
    }
    Request request;
    const QList<QByteArray> lines = buffer.left(headEnd).split('\n');
    const QList<QByteArray> words = lines.first().trimmed().split(' ');
    request.verb = words.value(0);
    request.path = words.value(1);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines.at(i).indexOf(':');
        request.headers.insert(lines.at(i).left(colon).trimmed().toLower(),
                               lines.at(i).mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (buffer.size() < headEnd + 4 + length) {
        return;
    }
    request.body = buffer.mid(headEnd + 4, length);
    buffer.remove(0, headEnd + 4 + length);
    ++m_requests;

    const Response response = m_handler(request);
    if (response.close) {
        socket->abort();
        return;
    }
    QByteArray out = "HTTP/1.1 " + reason(response.status) + "\r\n";
    for (auto header = response.headers.begin(); header != response.headers.end(); ++header) {
        out += header.key() + ": " + header.value() + "\r\n";
    }
    out += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n\r\n";
    if (request.verb != "HEAD") {
        out += response.cutBodyAt < 0 ? response.body : response.body.left(response.cutBodyAt);
    }
    socket->write(out);
    if (response.cutBodyAt >= 0) {
        socket->disconnectFromHost();
    }
}

} // namespace motcua::test
