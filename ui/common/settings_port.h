// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QVector>

#include "ui/common/theme.h"

namespace motcua::ui {

/// What the settings page can change, implemented by the program. Window's thread. Every setter takes
/// effect and is kept at once, or throws a Failure.
class SettingsPort : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    struct Choice
    {
        QString id;
        QString label;
    };

    [[nodiscard]] virtual QString language() const = 0; ///< "vi" | "en"
    virtual void setLanguage(const QString &code) = 0;
    /// False when a language shows only after a restart; the page says so then.
    [[nodiscard]] virtual bool languageAppliesAtOnce() const = 0;

    [[nodiscard]] virtual Theme::Mode theme() const = 0;
    virtual void setTheme(Theme::Mode mode) = 0;

    [[nodiscard]] virtual QVector<Choice>
    printers() const = 0;                              ///< of the system; may hold "folder"
    [[nodiscard]] virtual QString printer() const = 0; ///< id; empty: none
    virtual void setPrinter(const QString &id) = 0;
    [[nodiscard]] virtual QString printFolder() const = 0; ///< when the printer is "folder"
    virtual void setPrintFolder(const QString &folder) = 0;

    [[nodiscard]] virtual QString scannerDevice() const = 0; ///< empty: the first found
    virtual void setScannerDevice(const QString &name) = 0;

    /// Minutes without a touch until the screen locks; 0: never.
    [[nodiscard]] virtual int idleMinutes() const { return kIdleMinutes; }
    virtual void setIdleMinutes(int minutes) { Q_UNUSED(minutes); }
    static constexpr int kIdleMinutes = 5;

    [[nodiscard]] virtual QString gatewayAddress() const = 0; ///< empty: not enrolled
    [[nodiscard]] virtual QString dataFolder() const = 0;
    [[nodiscard]] virtual QString version() const = 0;

Q_SIGNALS:
    void printersChanged();
    void idleMinutesChanged();
};

} // namespace motcua::ui
