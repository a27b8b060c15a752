// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/slip_device.h"
#include "app/core/queue/slip_printer.h"
#include "ui/common/desk.h"
#include "ui/common/tokens.h"

#include <QWidget>

#include <optional>

class QLineEdit;

namespace motcua::ui {

class Button;
class ComboBox;
class Label;

/// Which slip printer this station has: none, in the network, behind a device file, a printer of the system; how wide its
/// paper is; a slip to try it with. A choice is kept and in force at once. What the printer answers stands under it.
class SlipPrinterBox final : public QWidget
{
    Q_OBJECT
public:
    explicit SlipPrinterBox(const Desk &desk, QWidget *parent = nullptr);
    /// Whether this person may change it is looked up by role here, and by the store when it is changed.
    void setActor(const Actor &actor);
    void setSystemPrinters(const QStringList &names);
    void read();

Q_SIGNALS:
    void changed();
    void refused(const motcua::Failure &failure);

private:
    void show(const SlipDevice &device);
    void showKind();
    void keep();
    void tryPrint();
    void tell(const QString &text, ColorRole ink);
    [[nodiscard]] std::optional<SlipDevice> chosen() const;
    [[nodiscard]] SlipDevice held() const { return m_held.value_or(SlipDevice()); }
    const Desk &m_desk;
    Actor m_actor;
    std::optional<SlipDevice> m_held;  ///< by the store, as it said last; nothing before it did
    std::optional<SlipDevice> m_asked; ///< of the store last; nothing once it answered
    int m_choices = 0;                 ///< made at this box
    bool m_trying = false;             ///< a slip is under way
    ComboBox *m_kind;
    QLineEdit *m_place;
    ComboBox *m_system;
    ComboBox *m_width;
    Button *m_try;
    Label *m_hint;
    Label *m_answer;
};

} // namespace motcua::ui
