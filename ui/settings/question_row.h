// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

namespace motcua::ui {

class Button;
class Label;

/// A question below the button that raised it: what will happen, the act by its name, and the way back, which has the
/// focus. Hidden until asked and after the answer.
class QuestionRow final : public QWidget
{
    Q_OBJECT
public:
    explicit QuestionRow(QWidget *parent = nullptr);
    void ask(const QString &what, const QString &act, std::function<void()> answer);
    [[nodiscard]] bool isAsked() const { return m_answer != nullptr; }
    void drop();

Q_SIGNALS:
    void closed();

private:
    Label *m_what;
    Button *m_yes, *m_no;
    std::function<void()> m_answer;
};

} // namespace motcua::ui
