// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/keychain/secret_service.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QList>
#include <QMap>
#include <QUuid>

#include <optional>

using namespace Qt::StringLiterals;

namespace motcua::devices {

namespace {

using Attributes = QMap<QString, QString>;
using Paths = QList<QDBusObjectPath>;

constexpr QLatin1StringView kName{"org.freedesktop.secrets"};
constexpr QLatin1StringView kPath{"/org/freedesktop/secrets"};
constexpr QLatin1StringView kService{"org.freedesktop.Secret.Service"};
constexpr QLatin1StringView kCollection{"org.freedesktop.Secret.Collection"};
constexpr QLatin1StringView kProperties{"org.freedesktop.DBus.Properties"};

// A connection of its own: the one of the process belongs to whoever uses it, and libsecret has another anyway.
class SessionBus
{
public:
    SessionBus()
        : m_name(u"motcua-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces)),
          m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, m_name))
    {}
    ~SessionBus() { QDBusConnection::disconnectFromBus(m_name); }
    SessionBus(const SessionBus &) = delete;
    SessionBus &operator=(const SessionBus &) = delete;
    [[nodiscard]] bool isConnected() const { return m_bus.isConnected(); }

    [[nodiscard]] std::optional<QVariantList> call(QLatin1StringView path,
                                                   QLatin1StringView interface,
                                                   QLatin1StringView method,
                                                   const QVariantList &arguments, int timeoutMs)
    {
        return call(QString(path), interface, method, arguments, timeoutMs);
    }
    [[nodiscard]] std::optional<QVariantList> call(const QString &path, QLatin1StringView interface,
                                                   QLatin1StringView method,
                                                   const QVariantList &arguments, int timeoutMs)
    {
        QDBusMessage question = QDBusMessage::createMethodCall(kName, path, interface, method);
        question.setArguments(arguments);
        const QDBusMessage answer = m_bus.call(question, QDBus::Block, timeoutMs);
        if (answer.type() != QDBusMessage::ReplyMessage)
            return {};
        return answer.arguments();
    }

private:
    QString m_name;
    QDBusConnection m_bus;
};

bool isNotEmpty(const QVariant &paths)
{
    return !qdbus_cast<Paths>(paths).isEmpty();
}

} // namespace

SecretState askSecretService(const QString &service, const QString &account, int timeoutMs)
{
    SessionBus bus;
    if (!bus.isConnected())
        return SecretState::Absent;
    // The attributes QtKeychain files an item under. The call starts the service where the bus knows how.
    qDBusRegisterMetaType<Attributes>();
    const QVariant attributes =
        QVariant::fromValue(Attributes{{u"user"_s, account}, {u"server"_s, service}});
    const auto found = bus.call(kPath, kService, "SearchItems"_L1, {attributes}, timeoutMs);
    if (!found || found->size() < 2)
        return SecretState::Absent;
    if (isNotEmpty(found->at(0)))
        return SecretState::Unlocked;
    if (isNotEmpty(found->at(1)))
        return SecretState::Locked;
    // A locked collection need not tell what is in it.
    const auto alias = bus.call(kPath, kService, "ReadAlias"_L1, {u"default"_s}, timeoutMs);
    const QString path =
        alias && !alias->isEmpty() ? qdbus_cast<QDBusObjectPath>(alias->at(0)).path() : QString();
    if (path.isEmpty() || path == "/"_L1)
        return SecretState::NoSuchItem;
    const auto locked =
        bus.call(path, kProperties, "Get"_L1, {QString(kCollection), u"Locked"_s}, timeoutMs);
    return locked && !locked->isEmpty() &&
                   qdbus_cast<QDBusVariant>(locked->at(0)).variant().toBool()
               ? SecretState::Locked
               : SecretState::NoSuchItem;
}

} // namespace motcua::devices
