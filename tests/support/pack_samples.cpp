// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pack_samples.h"

#include "sync/pack/openssl_own.h"
#include "sync/pack/province_pack.h"

#include <QJsonArray>

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

namespace motcua::test {

using namespace Qt::StringLiterals;

namespace {

using KeyPtr = pack::Own<EVP_PKEY, EVP_PKEY_free>;
using CertificatePtr = pack::Own<X509, X509_free>;
using BioPtr = pack::Own<BIO, BIO_free_all>;

QByteArray taken(const BioPtr &bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return {data, qsizetype(size)};
}

void extend(X509 *certificate, X509 *issuer, int nid, const QByteArray &value)
{
    if (value.isEmpty())
        return;
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const pack::Own<X509_EXTENSION, X509_EXTENSION_free> extension(
        X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData()));
    X509_add_ext(certificate, extension.get(), -1);
}

} // namespace

SampleKey makeSampleKey(const SampleForm &form, const SampleKey *issuer)
{
    const KeyPtr key(form.rsaBits > 0 ? EVP_RSA_gen(form.rsaBits) : EVP_EC_gen("P-256"));
    CertificatePtr above;
    KeyPtr aboveKey;
    if (issuer != nullptr) {
        const BioPtr c(BIO_new_mem_buf(issuer->certificate.constData(), -1));
        const BioPtr k(BIO_new_mem_buf(issuer->key.constData(), -1));
        above.reset(PEM_read_bio_X509(c.get(), nullptr, nullptr, nullptr));
        aboveKey.reset(PEM_read_bio_PrivateKey(k.get(), nullptr, nullptr, nullptr));
    }
    const CertificatePtr certificate(X509_new());
    X509 *raw = certificate.get();
    X509_set_version(raw, X509_VERSION_3);
    static long serial = 1000;
    ASN1_INTEGER_set(X509_get_serialNumber(raw), ++serial);
    X509_gmtime_adj(X509_getm_notBefore(raw), form.daysFrom * 86400L);
    X509_gmtime_adj(X509_getm_notAfter(raw), form.daysTo * 86400L);
    const QByteArray name = form.name.toUtf8();
    X509_NAME *subject = X509_get_subject_name(raw);
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(name.constData()), -1, -1,
                               0);
    X509 *from = above ? above.get() : raw;
    X509_set_issuer_name(raw, X509_get_subject_name(from));
    X509_set_pubkey(raw, key.get());
    extend(raw, from, NID_subject_key_identifier, "hash");
    extend(raw, from, NID_basic_constraints,
           form.authority ? "critical,CA:TRUE" : "critical,CA:FALSE");
    extend(raw, from, NID_key_usage, form.usage);
    extend(raw, from, NID_ext_key_usage, form.extendedUsage);
    X509_sign(raw, aboveKey ? aboveKey.get() : key.get(), EVP_sha256());

    const BioPtr certificateText(BIO_new(BIO_s_mem()));
    const BioPtr keyText(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(certificateText.get(), raw);
    PEM_write_bio_PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return {taken(certificateText), taken(keyText)};
}

SampleProvince::SampleProvince()
{
    SampleForm form;
    form.name = u"Gateway CA"_s;
    form.authority = true;
    form.usage = "critical,keyCertSign,cRLSign";
    authority = makeSampleKey(form);
    form.name = u"Signature root"_s;
    trust = makeSampleKey(form);
    form = {};
    form.name = u"Province pack"_s;
    form.extendedUsage = "codeSigning";
    signer = makeSampleKey(form, &authority);
    form.name = u"Time stamps"_s;
    form.extendedUsage = "critical,timeStamping";
    timeStamp = makeSampleKey(form, &trust);
    form = {};
    form.name = u"Archive"_s;
    form.usage = "critical,keyEncipherment";
    form.rsaBits = 2048;
    archive = makeSampleKey(form, &authority);
}

QJsonObject SampleProvince::document(qint64 serial) const
{
    const auto text = [](const QByteArray &pem) { return QString::fromLatin1(pem); };
    const QJsonObject first{{"id"_L1, u"C01"_s}, {"first_serial"_L1, 1}, {"last_serial"_L1, 499}};
    const QJsonObject second{
        {"id"_L1, u"C02"_s}, {"first_serial"_L1, 500}, {"last_serial"_L1, 999}};
    const QJsonObject centre{{"id"_L1, u"H24.123"_s},
                             {"name"_L1, u"Trung tâm Phục vụ hành chính công xã Vĩnh Bảo"_s},
                             {"short_name"_L1, u"Trung tâm xã Vĩnh Bảo"_s},
                             {"parent"_L1, u"UBND xã Vĩnh Bảo"_s},
                             {"place"_L1, u"Vĩnh Bảo"_s},
                             {"hotline"_L1, u"0225 3123 456"_s},
                             {"opening_hours"_L1, u"07:30–11:30, 13:30–17:00"_s},
                             {"stations"_L1, QJsonArray{first, second}}};
    const QJsonObject other{
        {"id"_L1, u"H24.124"_s},
        {"name"_L1, u"Trung tâm Phục vụ hành chính công xã Nguyễn Bỉnh Khiêm"_s},
        {"stations"_L1, QJsonArray{first}}};
    const QJsonObject procedure{
        {"code"_L1, u"1.009999"_s},
        {"version"_L1, 1},
        {"valid_from"_L1, u"2025-01-01"_s},
        {"name"_L1, u"Thủ tục riêng của tỉnh"_s},
        {"field"_L1, u"Hộ tịch"_s},
        {"agency"_L1, u"UBND cấp xã"_s},
        {"result"_L1, u"Giấy xác nhận"_s},
        {"online_level"_L1, u"toan_trinh"_s},
        {"time_limit"_L1, QJsonObject{{"kind"_L1, u"working_days"_s},
                                      {"value"_L1, 3},
                                      {"text"_L1, u"03 ngày làm việc"_s}}},
        {"fee"_L1, QJsonObject{{"amount_vnd"_L1, 0}, {"text"_L1, u"Không"_s}}},
        {"components"_L1, QJsonArray{QJsonObject{{"name"_L1, u"Đơn đề nghị"_s},
                                                 {"kind"_L1, u"submit"_s},
                                                 {"required"_L1, true},
                                                 {"originals"_L1, 1},
                                                 {"copies"_L1, 0}}}}};
    const auto commune = [](const QString &oldCode, const QString &oldName) {
        return QJsonObject{{"old_code"_L1, oldCode},
                           {"old_name"_L1, oldName},
                           {"new_code"_L1, u"11824"_s},
                           {"new_name"_L1, u"Xã Vĩnh Bảo"_s},
                           {"decree"_L1, u"1669/NQ-UBTVQH15"_s}};
    };
    return {
        {"format"_L1, 1},
        {"serial"_L1, serial},
        {"issued"_L1, u"2026-11-20"_s},
        {"province"_L1, QJsonObject{{"name"_L1, u"Thành phố Hải Phòng"_s}, {"code"_L1, u"31"_s}}},
        {"gateway"_L1, QJsonObject{{"address"_L1, u"https://gateway.example:8443"_s},
                                   {"ca"_L1, text(authority.certificate)}}},
        {"archive"_L1, QJsonObject{{"certificate"_L1, text(archive.certificate)}}},
        {"trust"_L1, QJsonArray{QJsonObject{{"certificate"_L1, text(trust.certificate)}}}},
        {"tsa"_L1, QJsonArray{QJsonObject{{"url"_L1, u"http://tsa.example/tsr"_s},
                                          {"certificate"_L1, text(timeStamp.certificate)}}}},
        {"centres"_L1, QJsonArray{centre, other}},
        {"catalogue"_L1, QJsonObject{{"procedures"_L1, QJsonArray{procedure}}}},
        {"communes"_L1, QJsonArray{commune(u"11827"_s, u"Xã Dũng Tiến"_s),
                                   commune(u"11830"_s, u"Xã Giang Biên"_s)}},
    };
}

QByteArray SampleProvince::pack(const QJsonObject &document, const SampleKey &by) const
{
    return motcua::pack::writePack(document, *motcua::pack::Certificate::fromPem(by.certificate),
                                   by.key);
}

QByteArray SampleProvince::pack(qint64 serial) const
{
    return pack(document(serial), signer);
}

QByteArray SampleProvince::fingerprint() const
{
    return motcua::pack::Certificate::fromPem(signer.certificate)->sha256();
}

} // namespace motcua::test
