// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/function_keys_box.h"

#include "ui/common/combo_box.h"
#include "ui/common/label.h"
#include "ui/common/settings_port.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr int kBox = 84;
constexpr int kBetween = 8; ///< as in RulesGrid
constexpr int kRight = 3;   ///< column of the second name
constexpr int kScanKey = 5; ///< F5 scans

} // namespace

FunctionKeysBox::FunctionKeysBox(SettingsPort &port, QWidget *parent)
    : QWidget(parent),
      m_port(port)
{
    const QHash<Gesture, QString> names{
        {Gesture::Call, tr("Call, arrived")}, {Gesture::Recall, tr("Recall")},
        {Gesture::NoShow, tr("No-show")},     {Gesture::Transfer, tr("Transfer")},
        {Gesture::Hold, tr("Hold")},          {Gesture::Done, tr("Complete, finish")},
        {Gesture::Quick, tr("Quick")},        {Gesture::More, tr("More…")}};
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 4, 4, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    grid->setColumnMinimumWidth(2, kBetween);
    grid->setColumnStretch(kRight, 1);
    int cell = 0;
    for (const Gesture gesture : kGestures) {
        if (!names.contains(gesture))
            continue;
        auto *box = new ComboBox(this);
        box->setObjectName(u"key_"_s + toCode(gesture));
        box->setAccessibleName(names.value(gesture));
        box->setFixedWidth(kBox);
        for (int i = 1; i <= 12; ++i) {
            if (i != kScanKey)
                box->addItem(u"F%1"_s.arg(i));
        }
        const int column = cell % 2 == 0 ? 0 : kRight;
        grid->addWidget(
            new Label(names.value(gesture), TypeRole::Small, ColorRole::InkSecondary, this),
            cell / 2, column);
        grid->addWidget(box, cell / 2, column + 1);
        ++cell;
        m_boxes.insert(gesture, box);
        connect(box, &QComboBox::activated, this, [this, gesture] { keep(gesture); });
    }
    setFocusProxy(m_boxes.value(Gesture::Call));
    read();
}

void FunctionKeysBox::read()
{
    const FunctionKeys keys = m_port.functionKeys();
    for (auto it = m_boxes.cbegin(); it != m_boxes.cend(); ++it)
        it.value()->setCurrentIndex(it.value()->findText(keys.text(it.key())));
}

void FunctionKeysBox::keep(Gesture gesture)
{
    const FunctionKeys before = m_port.functionKeys();
    QJsonObject wanted = before.toJson();
    const QString key = m_boxes.value(gesture)->currentText();
    for (const Gesture other : kGestures) {
        if (other != gesture && before.text(other) == key)
            wanted.insert(toCode(other), before.text(gesture));
    }
    wanted.insert(toCode(gesture), key);
    m_port.setFunctionKeys(FunctionKeys::fromJson(wanted));
    read();
}

} // namespace motcua::ui
