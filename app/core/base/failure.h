// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <exception>

namespace motcua {

/// A circumstance (disk full, wrong key, scanner away …): something that can happen to a correct
/// program. Its two sentences are translated and fit to be shown to a clerk as they stand.
/// Bugs are asserts; outcomes that are part of the game are plain return values; cancel is not an error.
class Failure : public std::exception
{
public:
    /// @param name      stable, lower_snake_case, for tests, JSON and logs (no personal data)
    /// @param headline  one sentence: the fact, and what is safe
    /// @param nextStep  one sentence: what to do now
    Failure(QByteArray name, QString headline, QString nextStep)
        : m_name(std::move(name)),
          m_headline(std::move(headline)),
          m_nextStep(std::move(nextStep))
    {}
    [[nodiscard]] const QByteArray &name() const { return m_name; }
    [[nodiscard]] const QString &headline() const { return m_headline; }
    [[nodiscard]] const QString &nextStep() const { return m_nextStep; }
    /// The stable name: what() is for logs, never for people.
    [[nodiscard]] const char *what() const noexcept override { return m_name.constData(); }

private:
    QByteArray m_name;
    QString m_headline;
    QString m_nextStep;
};

} // namespace motcua
