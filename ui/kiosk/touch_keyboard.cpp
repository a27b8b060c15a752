// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/touch_keyboard.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr int kLevels = 3;
const QString kSmall = u"1234567890|qwertyuiop|asdfghjkl|zxcvbnm"_s;
const QString kSigns = u"1234567890|!@#$%^&*()|-_=+[]{};|:,.<>/?"_s;
const QString kPad = u"123|456|789|0"_s;
constexpr double kGapShare = 0.09; ///< of a key's height

QString textOf(TouchKeyboard::Keys keys, int level)
{
    if (keys == TouchKeyboard::Keys::Digits)
        return kPad;
    if (keys == TouchKeyboard::Keys::Secret && level == 2)
        return kSigns;
    return keys == TouchKeyboard::Keys::Text || level == 1 ? kSmall.toUpper() : kSmall;
}

} // namespace

TouchKeyboard::TouchKeyboard(Keys keys, const KioskLook &look, QWidget *parent)
    : QWidget(parent),
      m_keys(keys),
      m_look(look)
{
    build();
}

KioskButton *TouchKeyboard::key(const QString &title, const QString &name)
{
    auto *made = new KioskButton(KioskButton::Kind::Key, title, m_look, this);
    made->setObjectName(u"key_"_s + name);
    return made;
}

void TouchKeyboard::setKeys(Keys keys)
{
    if (keys == m_keys)
        return;
    m_keys = keys;
    m_level = 0;
    build();
}

void TouchKeyboard::build()
{
    for (const QVector<KioskButton *> &row : std::as_const(m_rows)) {
        for (KioskButton *one : row)
            delete one;
    }
    m_rows.clear();
    m_letters.clear();
    const QStringList rows = textOf(m_keys, m_level).split(u'|');
    for (const QString &row : rows) {
        QVector<KioskButton *> keys;
        for (const QChar letter : row) {
            KioskButton *one = key(letter, letter);
            connect(one, &QPushButton::clicked, this, [this, one] { Q_EMIT typed(one->text()); });
            keys.append(one);
            m_letters.append(one);
        }
        m_rows.append(keys);
    }
    KioskButton *erase = key(tr("Delete"), u"erase"_s);
    connect(erase, &QPushButton::clicked, this, &TouchKeyboard::erased);
    KioskButton *clear = key(tr("Clear all"), u"clear"_s);
    connect(clear, &QPushButton::clicked, this, &TouchKeyboard::cleared);
    if (m_keys == Keys::Digits) {
        m_rows.last().prepend(clear);
        m_rows.last().append(erase);
    } else {
        KioskButton *blank = key(tr("Space"), u"space"_s);
        connect(blank, &QPushButton::clicked, this, [this] { Q_EMIT typed(u" "_s); });
        QVector<KioskButton *> last{clear, blank, erase};
        if (m_keys == Keys::Secret) {
            KioskButton *other = key(tr("ABC · #+="), u"level"_s);
            connect(other, &QPushButton::clicked, this, [this] {
                m_level = (m_level + 1) % kLevels;
                showLevel();
            });
            last.prepend(other);
        }
        m_rows.append(last);
    }
    for (const QVector<KioskButton *> &row : std::as_const(m_rows)) {
        for (KioskButton *one : row)
            one->show();
    }
}

// The keys stay where they are, only what stands on them changes.
void TouchKeyboard::showLevel()
{
    QString text = textOf(m_keys, m_level);
    text.remove(u'|');
    for (int i = 0; i < m_letters.size(); ++i)
        m_letters[i]->setTitle(i < text.size() ? QString(text.at(i)) : QString());
}

void TouchKeyboard::arrangeIn(const QRect &area)
{
    setGeometry(area);
    const double pitch = double(area.height()) / double(std::max<qsizetype>(1, m_rows.size()));
    const double gap = pitch * kGapShare;
    qsizetype most = 1;
    for (const QVector<KioskButton *> &row : std::as_const(m_rows))
        most = std::max(most, row.size());
    double y = 0;
    for (const QVector<KioskButton *> &row : std::as_const(m_rows)) {
        const bool last = &row == &m_rows.last() && m_keys != Keys::Digits;
        const auto n = double(last ? row.size() : most);
        const double w = (area.width() + gap) / n;
        double x = last ? 0 : (area.width() + gap - double(row.size()) * w) / 2;
        for (KioskButton *one : row) {
            one->setGeometry(QRectF(x, y, w - gap, pitch - gap).toRect());
            one->followLook();
            x += w;
        }
        y += pitch;
    }
}

} // namespace motcua::ui
