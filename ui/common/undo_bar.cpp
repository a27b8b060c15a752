// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/undo_bar.h"

#include "ui/common/button.h"
#include "ui/common/icon.h"
#include "ui/common/key_cap.h"
#include "ui/common/motion.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QPainter>
#include <QPropertyAnimation>
#include <QPushButton>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr int kHeight = 44;
constexpr int kBelow = 24;

/// The button on the reversed bar: border and text in the surface colour.
class ReversedButton : public QPushButton
{
public:
    ReversedButton(const QString &text, const QString &key, QWidget *parent)
        : QPushButton(text, parent),
          m_key(key)
    {
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setProperty("ringRadius", radius::kControl);
        setAccessibleName(text + u", "_s + key);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        return {QFontMetrics(Theme::font(TypeRole::Control)).horizontalAdvance(text()) +
                    keyCapSize(m_key).width() + 32,
                30};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor ink = Theme::color(ColorRole::Surface);
        painter.setPen(QPen(ink, hasFocus() ? 2 : 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius::kControl,
                                radius::kControl);
        painter.setFont(Theme::font(TypeRole::Control));
        const QSize key = keyCapSize(m_key);
        painter.drawText(QRect(12, 0, width(), height()), Qt::AlignVCenter, text());
        paintKeyCap(&painter,
                    QRectF(width() - 12 - key.width(), (height() - key.height()) / 2.0, key.width(),
                           key.height()),
                    m_key, ink, ink);
    }

private:
    QString m_key;
};

} // namespace

UndoBar::UndoBar(QWidget *area)
    : QWidget(area),
      m_button(new ReversedButton(tr("Undo"), u"Esc"_s, this)),
      m_escape(new QShortcut(QKeySequence(Qt::Key_Escape), area->window()))
{
    setObjectName(u"undoBar"_s);
    hide();
    m_button->setProperty("ownFocus", true);
    m_escape->setEnabled(false);
    connect(m_escape, &QShortcut::activated, this, &UndoBar::undo);
    connect(m_button, &QPushButton::clicked, this, &UndoBar::undo);
    m_tick.setInterval(200);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (m_since.elapsed() >= m_ms)
            dismiss();
        else
            update();
    });
    area->installEventFilter(this);
}

void UndoBar::offer(const QString &text, const QString &iconName, int ms)
{
    if (m_offering) {
        end();
        Q_EMIT expired();
    }
    m_text = text;
    m_icon = iconName;
    m_ms = ms;
    m_offering = true;
    m_escape->setEnabled(true);
    m_since.start();
    m_tick.start();
    setAccessibleName(text);
    place(!m_reduced && !reducedMotion());
    show();
    raise();
}

void UndoBar::dismiss()
{
    if (!m_offering)
        return;
    end();
    Q_EMIT expired();
}

void UndoBar::undo()
{
    if (!m_offering)
        return;
    end();
    Q_EMIT undone();
}

void UndoBar::end()
{
    m_offering = false;
    m_escape->setEnabled(false);
    m_tick.stop();
    hide();
}

void UndoBar::place(bool animate)
{
    const QWidget *area = parentWidget();
    const QFontMetrics metrics(Theme::font(TypeRole::Body));
    const QSize button = m_button->sizeHint();
    const int wanted = 44 + metrics.horizontalAdvance(m_text) + 24 + button.width() + 56;
    const int w = std::min(std::max(wanted, 420), area->width() - 32);
    const QPoint end((area->width() - w) / 2, area->height() - kBelow - kHeight);
    resize(w, kHeight);
    m_button->setGeometry(w - 48 - button.width(), (kHeight - button.height()) / 2, button.width(),
                          button.height());
    if (!animate) {
        move(end);
        return;
    }
    move(end + QPoint(0, 16));
    auto *animation = new QPropertyAnimation(this, "pos", this);
    animation->setDuration(120);
    animation->setEndValue(end);
    animation->start(QAbstractAnimation::DeleteWhenStopped);
}

bool UndoBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && m_offering)
        place(false);
    return QWidget::eventFilter(watched, event);
}

void UndoBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(ColorRole::Ink));
    painter.drawRoundedRect(rect(), radius::kCard, radius::kCard);
    const QColor ink = Theme::color(ColorRole::Surface);
    paintIcon(&painter, QRectF(14, 13, 18, 18), m_icon, ink);
    const QFont font = Theme::font(TypeRole::Body);
    painter.setFont(font);
    painter.setPen(ink);
    const int room = m_button->x() - 44 - 12;
    painter.drawText(QRect(44, 0, room, height()), Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(m_text, Qt::ElideRight, room));
    const qint64 left = std::max<qint64>(0, m_ms - m_since.elapsed());
    painter.setFont(Theme::font(TypeRole::Small));
    painter.drawText(QRect(width() - 44, 0, 34, height()), Qt::AlignCenter,
                     tr("%1 s").arg((left + 999) / 1000));
}

} // namespace motcua::ui
