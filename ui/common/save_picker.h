// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace motcua::ui {

/// Asks a person where a new file goes, without blocking; a seam, so that tests and the demo day can answer.
class SavePicker
{
public:
    SavePicker() = default;
    SavePicker(const SavePicker &) = delete;
    SavePicker &operator=(const SavePicker &) = delete;
    virtual ~SavePicker() = default;
    /// Calls `chosen` with the path; not at all when the person cancels.
    /// @param name    as a start: "nhat-ky.csv"; nothing personal
    /// @param suffix  "csv": put behind a name that has none
    virtual void pick(QWidget *parent, const QString &title, const QString &name,
                      const QString &suffix,
                      const std::function<void(const QString &path)> &chosen) = 0;
};

/// Qt's own file dialog, non-native and non-modal to the event loop; asks before it takes a name that exists.
class DialogSavePicker final : public SavePicker
{
public:
    void pick(QWidget *parent, const QString &title, const QString &name, const QString &suffix,
              const std::function<void(const QString &path)> &chosen) override;
};

} // namespace motcua::ui
