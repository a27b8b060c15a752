// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/data_folder.h"

#include <QString>

namespace motcua {

/// Where this program's temporary files go: `tmp/<role>` in the data folder, which only this account may enter, instead
/// of the folder that all accounts share. The program itself writes none; the printing system spools a sheet there while
/// it is sent, and libraries may. It is emptied at the start (what a crash left), when a citizen is handed over, at the
/// lock, and at the end. Made once, when the role is held and before other threads: it sets TMPDIR. Window's thread.
class PrivateTemp
{
public:
    /// Throws Failure "data_folder_unreadable".
    PrivateTemp(const QString &dataFolder, const storage::StationRole &role);
    ~PrivateTemp();
    PrivateTemp(const PrivateTemp &) = delete;
    PrivateTemp &operator=(const PrivateTemp &) = delete;

    enum class What {
        All,
        NotFresh ///< leaves what is younger than kFreshSeconds: a sheet may be on its way to the printer
    };
    static constexpr int kFreshSeconds = 20;
    /// Files and folders in it. True when nothing is left of what was meant.
    bool wipe(What what) const;
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    QString m_path;
};

} // namespace motcua
