// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QVector>
#include <QWidget>

class QGridLayout;
class QLineEdit;

namespace motcua::ui {

class ComboBox;

/// Rules of a centre as fields in two columns, each bound to a key of a JSON document. What a person changes is told as
/// the one value it is, so that nobody writes over what somebody else changed meanwhile.
class RulesGrid final : public QWidget
{
    Q_OBJECT
public:
    using Brought =
        QJsonObject (*)(const QJsonObject &json); ///< everything there, within its bounds
    explicit RulesGrid(QWidget *parent = nullptr);
    /// Its bounds are those `brought` keeps.
    void addNumber(const QString &key, const QString &label, Brought brought);
    void addSwitch(const QString &key, const QString &label);
    struct Choice
    {
        QString text;
        QJsonValue value;
    };
    void addChoice(const QString &key, const QString &label, const QVector<Choice> &choices);
    /// "17:00"
    void addTime(const QString &key, const QString &label);
    /// What holds now; keys without a field are kept for the comparison alone.
    void showRules(const QJsonObject &rules, bool allowed);

Q_SIGNALS:
    void edited(const QString &key, const QJsonValue &value);

private:
    void add(const QString &key, const QString &label, QWidget *field);
    void editedText(const QString &key);
    QGridLayout *m_grid;
    QJsonObject m_rules;
    QHash<QString, QLineEdit *> m_numbers, m_times;
    QHash<QString, ComboBox *> m_choices;
    int m_cells = 0;
};

} // namespace motcua::ui
