// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace motcua::ui {

/// Asks a person for a file without blocking; a seam, so that tests and the demo day can answer.
class FilePicker
{
public:
    FilePicker() = default;
    FilePicker(const FilePicker &) = delete;
    FilePicker &operator=(const FilePicker &) = delete;
    virtual ~FilePicker() = default;
    /// Calls `chosen` with the path; not at all when the person cancels.
    virtual void pick(QWidget *parent, const QString &title, const QString &filter,
                      const std::function<void(const QString &path)> &chosen) = 0;
};

/// Qt's own file dialog, non-native and non-modal to the event loop.
class DialogFilePicker final : public FilePicker
{
public:
    void pick(QWidget *parent, const QString &title, const QString &filter,
              const std::function<void(const QString &path)> &chosen) override;
};

} // namespace motcua::ui
