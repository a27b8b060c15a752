// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/rights.h"
#include "app/core/intake/reception.h"

#include <QMap>

namespace motcua {

/// A word to a citizen about a dossier, by the province's SMS or Zalo service. The text is the service's own template;
/// only its fields are ours.
struct CitizenMessage
{
    enum class Template { SupplementAsked, ResultReady, LateApology };
    Template text = Template::ResultReady;
    QString dossierCode;
    QString phone;
    QMap<QString, QString> fields; ///< what the template leaves open: "name", "due_at", …
};
[[nodiscard]] QString
toCode(CitizenMessage::Template text); ///< supplement_asked | result_ready | late_apology

/// Where messages wait for the province; implemented by storage. Desk thread.
class MessageStore
{
public:
    MessageStore() = default;
    MessageStore(const MessageStore &) = delete;
    MessageStore &operator=(const MessageStore &) = delete;
    virtual ~MessageStore() = default;
    /// One transaction: the audit entry and the outbox operation. False, with nothing written: no such dossier here.
    virtual bool add(const QString &dossierCode, const AuditEntry &audit,
                     const Operation &operation) = 0;
};

/// Asks the province to tell a citizen. Synchronous; desk thread; the answer comes after COMMIT. Whether it was sent is
/// the province's to know.
class CitizenMessages
{
public:
    struct Parts
    {
        MessageStore &store;
        const Clock &clock;
        IdSource &ids;
        const Rights &rights;
    };
    explicit CitizenMessages(const Parts &parts) : m_p(parts) {}

    /// Throws "not_allowed", "account_closed", "phone_unfit", "message_dossier_unknown".
    OperationId ask(const CitizenMessage &message, const Actor &by);

private:
    Parts m_p;
};

/// Digits with an optional + in front, spaces, dots and dashes between: 6 to 20 characters.
[[nodiscard]] bool isPhoneNumber(QStringView text);

} // namespace motcua
