// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QVector>

#include "app/core/access/safeguards.h"
#include "app/core/base/failure.h"
#include "ui/common/function_keys.h"
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

    /// Nothing moves or flashes at this computer.
    [[nodiscard]] virtual bool reducedMotion() const { return false; }
    virtual void setReducedMotion(bool on) { Q_UNUSED(on); }

    /// Screens the waiting room's display may take; empty: it is not chosen here.
    [[nodiscard]] virtual QVector<Choice> screens() const { return {}; }
    [[nodiscard]] virtual QString displayScreen() const
    {
        return {};
    } ///< id; empty: the second one
    virtual void setDisplayScreen(const QString &id) { Q_UNUSED(id); }

    [[nodiscard]] virtual QVector<Choice>
    printers() const = 0;                              ///< of the system; may hold "folder"
    [[nodiscard]] virtual QString printer() const = 0; ///< id; empty: none
    virtual void setPrinter(const QString &id) = 0;
    [[nodiscard]] virtual QString printFolder() const = 0; ///< when the printer is "folder"
    virtual void setPrintFolder(const QString &folder) = 0;

    [[nodiscard]] virtual QString scannerDevice() const = 0; ///< empty: the first found
    virtual void setScannerDevice(const QString &name) = 0;

    /// Minutes without a touch until the screen locks; 0: never. Kept with the data, for every computer of the centre:
    /// what is known of it here, kIdleMinutes until it has been read.
    [[nodiscard]] virtual int idleMinutes() const { return kIdleMinutes; }
    /// Answers with idleMinutesChanged() or idleMinutesRefused(); recorded under the name.
    virtual void setIdleMinutes(int minutes, const Actor &by)
    {
        Q_UNUSED(minutes);
        Q_UNUSED(by);
    }
    /// Reads it anew, since another computer may have set it; idleMinutesChanged() when it differs.
    virtual void readIdleMinutes() {}
    static constexpr int kIdleMinutes = Safeguards::kIdleMinutes;

    /// Which function key does what at this computer's counter.
    [[nodiscard]] virtual FunctionKeys functionKeys() const { return {}; }
    virtual void setFunctionKeys(const FunctionKeys &keys) { Q_UNUSED(keys); }

    [[nodiscard]] virtual QString gatewayAddress() const = 0; ///< empty: not enrolled
    [[nodiscard]] virtual QString dataFolder() const = 0;
    [[nodiscard]] virtual QString version() const = 0;

Q_SIGNALS:
    void printersChanged();
    void functionKeysChanged();
    void idleMinutesChanged();
    void idleMinutesRefused(const motcua::Failure &failure);
};

} // namespace motcua::ui
