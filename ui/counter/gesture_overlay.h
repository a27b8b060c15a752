// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/overlay_dialog.h"
#include "ui/common/tone.h"

#include <QVector>

#include <functional>

class QButtonGroup;
class QLineEdit;
class QListWidget;

namespace motcua::ui {

class PrimaryButton;

/// What a gesture asks before it is done, in one sheet: choices, something out of a list, words. Enter does it from
/// wherever the cursor is, arrow keys choose, Esc leaves and nothing happens.
struct GestureForm
{
    struct Option
    {
        QString id; ///< object name "<form>_<id>"
        QString text;
        bool enabled = true;
    };
    struct Group
    {
        QString label;
        QVector<Option> options;
        int chosen = 0;
    };
    struct Line
    {
        QString id;
        QString head;              ///< bold, may be empty: "A017"
        QString text;              ///< elided
        QString right;             ///< "22′"
        Tone tone = Tone::Neutral; ///< of `right`
    };
    QString
        name; ///< "transfer": overlay "transferOverlay", "transferList", "transferText", "transferConfirm"
    QString title;
    QString hint;
    QVector<Group> groups;
    QString listLabel;                                         ///< empty: no list
    std::function<QVector<Line>(const QString &query)> search; ///< what the list shows
    QString textLabel;                                         ///< empty: no line for words
    bool textNeeded = false;
    QVector<QString> presets; ///< words that are often said; the first ones that fit are shown
    QString confirm;
    QString confirmLine;
};

struct GestureAnswer
{
    QVector<QString> chosen; ///< the option of each group
    QString line;            ///< of the list
    QString text;
};

class GestureOverlay final : public OverlayDialog
{
    Q_OBJECT
public:
    explicit GestureOverlay(QWidget *host);
    /// Asks; `done` is called once, after the overlay has gone, unless it was left.
    void ask(const GestureForm &form, const std::function<void(const GestureAnswer &)> &done);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addGroup(const GestureForm::Group &group, QWidget *content);
    void addList(QWidget *content);
    void addText(QWidget *content);
    void fillList();
    void confirm();
    [[nodiscard]] bool isComplete() const;

    GestureForm m_form;
    std::function<void(const GestureAnswer &)> m_done;
    QWidget *m_content = nullptr;
    QVector<QButtonGroup *> m_groups;
    QListWidget *m_list = nullptr;
    QLineEdit *m_query = nullptr;
    QLineEdit *m_text = nullptr;
    PrimaryButton *m_confirm = nullptr;
};

/// A menu of acts, each with its key: 1…9, 0, then A, B, C. What cannot be done now keeps its place and says when it can.
class ActMenu final : public OverlayDialog
{
    Q_OBJECT
public:
    struct Act
    {
        QString id; ///< object name "<menu>_<id>"
        QString icon, text;
        bool enabled = true;
        QString when; ///< of a disabled one: when it works
        std::function<void()> act;
    };
    explicit ActMenu(QWidget *host);
    void begin(const QString &name, const QString &title, const QString &hint,
               const QVector<Act> &acts, int columns = 2);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose(int index);
    QVector<Act> m_acts;
    QWidget *m_content = nullptr;
};

} // namespace motcua::ui
