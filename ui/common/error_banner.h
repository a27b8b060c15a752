// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/failure.h"
#include "ui/common/tone.h"

#include <QFrame>

namespace motcua::ui {

class Button;
class Label;

/// What went wrong, in the order of rule 4: the fact and what is safe, the next step, one button.
/// Tone Bad needs a person, Warn does not stop the work. Hidden until told something.
class ErrorBanner : public QFrame
{
    Q_OBJECT
public:
    explicit ErrorBanner(QWidget *parent = nullptr);
    void tell(Tone tone, const QString &headline, const QString &nextStep,
              const QString &button = {}, const QString &key = {}, const QString &iconName = {});
    void tell(const Failure &failure, const QString &button = {}, const QString &key = {});
    void clear(); ///< hides
    [[nodiscard]] QString headline() const;
    [[nodiscard]] QString nextStep() const;
    [[nodiscard]] Tone tone() const { return m_tone; }
    [[nodiscard]] Button *button() const { return m_button; }

Q_SIGNALS:
    void buttonClicked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Bad;
    QString m_icon;
    Label *m_headline;
    Label *m_next;
    Button *m_button;
};

} // namespace motcua::ui
