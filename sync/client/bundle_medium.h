// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace motcua::sync {

/// A file on a stick that may be pulled at any moment: written under a name nothing reads, then renamed. Throws
/// Failure "bundle_not_written".
class MediumFile
{
public:
    MediumFile(const QString &folder, const QString &name);
    ~MediumFile(); ///< removes what was not published
    MediumFile(const MediumFile &) = delete;
    MediumFile &operator=(const MediumFile &) = delete;

    [[nodiscard]] int handle() const { return m_fd; }
    void write(const QByteArray &bytes) const;
    /// Every byte is on the medium, then it gets its name, and the name is on the medium.
    void publish();

private:
    [[nodiscard]] QString partial() const;
    QString m_folder, m_name;
    int m_fd = -1;
};

/// SHA-256 of a file as the medium gives it back, past the system's cache as far as that lets itself be passed.
/// `goOn` is told of bytes read and may end it; empty then, and when the file cannot be read.
[[nodiscard]] QByteArray hashOnMedium(const QString &path,
                                      const std::function<bool(qint64 bytes)> &goOn = {});

} // namespace motcua::sync
