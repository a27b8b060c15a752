// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/centre/member_address.h"

#include "storage/failures.h"

#include <array>
#include <utility>

#include <arpa/inet.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

int inMemory(const QByteArray &content)
{
    const int file = ::memfd_create("motcua", MFD_CLOEXEC);
    // The library refuses a key that others could read.
    if (file < 0 || ::fchmod(file, S_IRUSR | S_IWUSR) != 0 ||
        ::write(file, content.constData(), size_t(content.size())) != content.size()) {
        if (file >= 0) {
            ::close(file);
        }
        throw failure(Trouble::NotSaved);
    }
    return file;
}

QString pathOf(int file)
{
    return u"/proc/self/fd/"_s + QString::number(file);
}

/// One with a zone ("fe80::1%eth0") too.
bool isNumeric(const QString &address)
{
    const QByteArray text = address.section(u'%', 0, 0).toLatin1();
    std::array<unsigned char, sizeof(in6_addr)> room{};
    return ::inet_pton(AF_INET, text.constData(), room.data()) == 1 ||
           ::inet_pton(AF_INET6, text.constData(), room.data()) == 1;
}

} // namespace

MemberAddress::MemberAddress(const CentreMembership &membership)
{
    try {
        m_authority = inMemory(membership.authorityPem);
        m_certificate = inMemory(membership.certificatePem);
        m_key = inMemory(membership.privateKeyPem);
    } catch (...) {
        for (const int file : {m_authority, m_certificate, m_key}) {
            if (file >= 0) {
                ::close(file);
            }
        }
        throw;
    }
    // The certificate is looked at for a name that is the same wherever the server stands.
    if (isNumeric(membership.address)) {
        m_address.host = membership.verifyName;
        m_address.numericHost = membership.address;
    } else {
        m_address.host = membership.address;
    }
    m_address.port = membership.databasePort;
    m_address.database = membership.database;
    m_address.user = membership.user;
    m_address.tls = u"verify-full"_s;
    m_address.authorityFile = pathOf(m_authority);
    m_address.certificateFile = pathOf(m_certificate);
    m_address.keyFile = pathOf(m_key);
    m_address.title = membership.name;
}

MemberAddress::~MemberAddress()
{
    for (const int file : {m_authority, m_certificate, m_key}) {
        ::close(file);
    }
}

} // namespace motcua::storage
