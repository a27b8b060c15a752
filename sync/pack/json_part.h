// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QString>

namespace motcua::pack {

/// Thrown while a part is read and caught by readDocument: which place is wrong.
struct PartError
{
    QString where;
};

/// A JSON object of the pack with the place it stands at; every getter demands what its name says or throws
/// PartError. Texts come back trimmed, in NFC, without control characters.
class JsonPart
{
public:
    JsonPart(QJsonObject object, QString where)
        : m_object(std::move(object)),
          m_where(std::move(where))
    {}
    [[nodiscard]] const QString &where() const { return m_where; }
    [[nodiscard]] QString place(const QString &key) const;
    [[nodiscard]] bool has(const QString &key) const;
    [[noreturn]] void refuse(const QString &key) const;

    [[nodiscard]] JsonPart part(const QString &key) const;
    /// Objects of a list of at most `most`; none when the key is missing.
    [[nodiscard]] QVector<JsonPart> parts(const QString &key, int most) const;
    [[nodiscard]] QJsonValue value(const QString &key) const { return m_object.value(key); }
    [[nodiscard]] QString text(const QString &key, int most) const; ///< not empty
    [[nodiscard]] QString textOrEmpty(const QString &key, int most) const;
    [[nodiscard]] QString matching(const QString &key, const QRegularExpression &pattern) const;
    [[nodiscard]] qint64 number(const QString &key, qint64 least, qint64 most) const;

private:
    QJsonObject m_object;
    QString m_where;
};

} // namespace motcua::pack
