// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/rules_grid.h"

#include "ui/common/combo_box.h"
#include "ui/common/label.h"

#include <QGridLayout>
#include <QIntValidator>
#include <QLineEdit>
#include <QRegularExpressionValidator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr int kBox = 84;
constexpr int kWideBox = 200; ///< of a choice whose words are longer than yes and no
constexpr int kBetween =
    8;                    ///< and the grid's own spacing at both sides: a label is its own field's
constexpr int kRight = 3; ///< column of the second label
constexpr int kShortWord = 6;
constexpr int kFar = 1'000'000; ///< beyond every bound

// The rules bring a number into its bounds themselves; asked with numbers beyond them they tell which they are.
int bounded(RulesGrid::Brought brought, const QString &key, int value)
{
    return brought({{key, value}}).value(key).toInt();
}

} // namespace

RulesGrid::RulesGrid(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnMinimumWidth(2, kBetween);
    m_grid->setColumnStretch(kRight, 1);
}

void RulesGrid::add(const QString &key, const QString &label, QWidget *field)
{
    field->setObjectName(u"rule_"_s + key);
    field->setAccessibleName(label);
    auto *words = new Label(label, TypeRole::Small, ColorRole::InkSecondary, this);
    words->setWordWrap(true);
    words->setBuddy(field);
    const int row = m_cells / 2;
    const int column = m_cells % 2 == 0 ? 0 : kRight;
    if (m_cells++ == 0)
        setFocusProxy(field);
    m_grid->addWidget(words, row, column);
    m_grid->addWidget(field, row, column + 1, Qt::AlignRight);
}

void RulesGrid::addNumber(const QString &key, const QString &label, Brought brought)
{
    auto *edit = new QLineEdit(this);
    edit->setFixedWidth(kBox);
    edit->setAlignment(Qt::AlignRight);
    edit->setValidator(new QIntValidator(0, kFar, edit));
    edit->setToolTip(
        tr("%1 to %2").arg(bounded(brought, key, -1)).arg(bounded(brought, key, kFar)));
    add(key, label, edit);
    m_numbers.insert(key, edit);
    connect(edit, &QLineEdit::editingFinished, this, [this, key, brought] {
        const int wanted = bounded(brought, key, m_numbers.value(key)->text().toInt());
        m_numbers.value(key)->setText(QString::number(wanted)); // perhaps brought into its bounds
        if (wanted != m_rules.value(key).toInt())
            Q_EMIT edited(key, wanted);
    });
}

void RulesGrid::addTime(const QString &key, const QString &label)
{
    auto *edit = new QLineEdit(this);
    edit->setFixedWidth(kBox);
    edit->setAlignment(Qt::AlignRight);
    static const QRegularExpression kTime(u"([01]\\d|2[0-3]):[0-5]\\d"_s);
    edit->setValidator(new QRegularExpressionValidator(kTime, edit));
    add(key, label, edit);
    m_times.insert(key, edit);
    connect(edit, &QLineEdit::editingFinished, this, [this, key] {
        if (m_times.value(key)->text() != m_rules.value(key).toString())
            Q_EMIT edited(key, m_times.value(key)->text());
    });
}

void RulesGrid::addSwitch(const QString &key, const QString &label)
{
    addChoice(key, label, {{tr("no"), false}, {tr("yes"), true}});
}

void RulesGrid::addChoice(const QString &key, const QString &label, const QVector<Choice> &choices)
{
    auto *box = new ComboBox(this);
    for (const Choice &choice : choices)
        box->addItem(choice.text, choice.value);
    const bool isShort = std::all_of(choices.cbegin(), choices.cend(), [](const Choice &choice) {
        return choice.text.size() <= kShortWord;
    });
    box->setFixedWidth(isShort ? kBox : kWideBox);
    add(key, label, box);
    m_choices.insert(key, box);
    connect(box, &QComboBox::activated, this, [this, key] {
        const QJsonValue wanted = m_choices.value(key)->currentData().toJsonValue();
        if (wanted != m_rules.value(key))
            Q_EMIT edited(key, wanted);
    });
}

void RulesGrid::showRules(const QJsonObject &rules, bool allowed)
{
    m_rules = rules;
    for (auto it = m_numbers.cbegin(); it != m_numbers.cend(); ++it) {
        it.value()->setText(QString::number(rules.value(it.key()).toInt()));
        it.value()->setEnabled(allowed);
    }
    for (auto it = m_times.cbegin(); it != m_times.cend(); ++it) {
        it.value()->setText(rules.value(it.key()).toString());
        it.value()->setEnabled(allowed);
    }
    for (auto it = m_choices.cbegin(); it != m_choices.cend(); ++it) {
        ComboBox *box = it.value();
        for (int i = 0; i < box->count(); ++i) {
            if (box->itemData(i).toJsonValue() == rules.value(it.key()))
                box->setCurrentIndex(i);
        }
        box->setEnabled(allowed);
    }
}

} // namespace motcua::ui
