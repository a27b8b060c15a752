// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace motcua::ui {

/// Asks a person for a folder. A seam: tests answer without a dialog.
class FolderPicker
{
public:
    FolderPicker() = default;
    FolderPicker(const FolderPicker &) = delete;
    FolderPicker &operator=(const FolderPicker &) = delete;
    virtual ~FolderPicker() = default;
    /// Calls `chosen` with the path; not at all when the person cancels.
    virtual void pick(QWidget *parent, const QString &title, const QString &start,
                      const std::function<void(const QString &path)> &chosen) = 0;
};

/// Qt's own dialog, non-native and non-modal to the event loop.
class DialogFolderPicker final : public FolderPicker
{
public:
    void pick(QWidget *parent, const QString &title, const QString &start,
              const std::function<void(const QString &path)> &chosen) override;
};

} // namespace motcua::ui
