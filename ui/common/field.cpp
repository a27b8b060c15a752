// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/field.h"

#include "ui/common/button.h"
#include "ui/common/combo_box.h"
#include "ui/common/icon.h"
#include "ui/common/label.h"
#include "ui/common/labels.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace motcua::ui {

/// Icon and word of the provenance, right of the label.
class ProvenanceMark : public QWidget
{
public:
    using QWidget::QWidget;
    void show(const QString &icon, const QString &word, bool compact)
    {
        m_icon = icon;
        m_word = compact ? QString() : word;
        updateGeometry();
        update();
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        if (m_icon.isEmpty())
            return {0, 16};
        const QFontMetrics metrics(Theme::font(TypeRole::Caption));
        return {13 + (m_word.isEmpty() ? 0 : 3 + metrics.horizontalAdvance(m_word) + 1), 16};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return {m_icon.isEmpty() ? 0 : 13, 16}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QFont font = Theme::font(TypeRole::Caption);
        const int textWidth = QFontMetrics(font).horizontalAdvance(m_word);
        // The word goes rather than being cut: the icon says the same.
        const bool word = !m_word.isEmpty() && width() >= 16 + textWidth;
        const int x = width() - (word ? 16 + textWidth : 13);
        paintIcon(&painter, QRectF(x, (height() - 13) / 2.0, 13, 13), m_icon,
                  ColorRole::InkTertiary);
        if (word) {
            painter.setFont(font);
            painter.setPen(Theme::color(ColorRole::InkTertiary));
            painter.drawText(QRect(x + 16, 0, textWidth + 2, height()), Qt::AlignVCenter, m_word);
        }
    }

private:
    QString m_icon, m_word;
};

Field::Field(const QString &label, Kind kind, QWidget *parent)
    : QWidget(parent),
      m_label(new ElidedLabel(label, TypeRole::Caption, ColorRole::InkSecondary)),
      m_mark(new ProvenanceMark)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_label, 1);
    row->addWidget(m_mark);
    m_mark->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    column->addLayout(row);
    QWidget *input = nullptr;
    if (kind == Kind::Line) {
        m_edit = new QLineEdit(this);
        m_edit->setFixedHeight(size::kInput);
        m_edit->setProperty("ringRadius", radius::kControl);
        connect(m_edit, &QLineEdit::textEdited, this, [this](const QString &text) {
            m_dirty = true;
            Q_EMIT edited(text);
        });
        connect(m_edit, &QLineEdit::editingFinished, this, [this] {
            if (std::exchange(m_dirty, false))
                Q_EMIT committed();
        });
        input = m_edit;
    } else {
        m_combo = new ComboBox(this);
        connect(m_combo, &QComboBox::textActivated, this, [this](const QString &text) {
            Q_EMIT edited(text);
            Q_EMIT committed();
        });
        input = m_combo;
    }
    column->addWidget(input);
    m_label->setBuddy(input);
    setFocusProxy(input);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setLabel(label);
}

QString Field::text() const
{
    return m_edit ? m_edit->text() : m_combo->currentText();
}

void Field::setText(const QString &text)
{
    if (m_edit) {
        if (m_edit->text() != text) {
            m_edit->setText(text);
            m_edit->setCursorPosition(0);
        }
    } else {
        m_combo->setCurrentIndex(m_combo->findText(text));
    }
}

Sourced Field::sourced() const
{
    return {text(), m_from};
}

void Field::setSourced(const Sourced &value)
{
    setText(value.value);
    setProvenance(value.from, m_fromTip);
}

void Field::setLabel(const QString &label)
{
    m_label->setText(label);
    if (m_edit)
        m_edit->setAccessibleName(label);
    else
        m_combo->setAccessibleName(label);
}

void Field::setPlaceholder(const QString &text)
{
    if (m_edit)
        m_edit->setPlaceholderText(text);
    else
        m_combo->setPlaceholderText(text);
}

void Field::setProvenance(Provenance from, const QString &tooltip)
{
    m_from = from;
    m_fromTip = tooltip;
    showProvenance();
}

void Field::showProvenance()
{
    const QString word = provenanceWord(m_from);
    m_mark->show(provenanceIcon(m_from), word, m_compact);
    m_mark->setToolTip(m_fromTip.isEmpty() ? word : m_fromTip);
    m_mark->setAccessibleName(word);
}

void Field::setState(State state, const QString &hint)
{
    m_state = state;
    QWidget *input = m_edit ? static_cast<QWidget *>(m_edit) : m_combo;
    input->setToolTip(hint);
    input->setAccessibleDescription(hint);
    applyState();
}

void Field::applyState()
{
    static constexpr std::array kNames{"", "readonly", "confirm", "error"};
    QWidget *input = m_edit ? static_cast<QWidget *>(m_edit) : m_combo;
    const QString name = QString::fromLatin1(kNames[std::size_t(m_state)]);
    if (m_edit)
        m_edit->setReadOnly(m_state == State::ReadOnly);
    else
        m_combo->setEnabled(m_state != State::ReadOnly);
    if (input->property("state").toString() != name) {
        input->setProperty("state", name);
        repolish(input);
    }
}

void Field::setStrong(bool on)
{
    if (m_edit)
        m_edit->setFont(Theme::font(TypeRole::Body, on ? 600 : 400, 1.0));
    else if (auto *combo = qobject_cast<ComboBox *>(m_combo))
        combo->setStrong(on);
}

void Field::setCompact(bool on)
{
    m_compact = on;
    showProvenance();
}

void Field::setAction(const QString &text)
{
    if (!m_edit)
        return;
    if (text.isEmpty()) {
        delete m_action;
        m_action = nullptr;
        m_edit->setTextMargins(0, 0, 0, 0);
        return;
    }
    if (!m_action) {
        auto *button = new Button(text, Button::Kind::Plain, this);
        button->setControlHeight(24);
        button->setTextPixelSize(12);
        button->setProperty("tone", u"warn"_s);
        m_action = button;
        connect(m_action, &QPushButton::clicked, this, &Field::actionTriggered);
        m_action->show();
    }
    m_action->setText(text);
    m_edit->setTextMargins(0, 0, m_action->sizeHint().width() + 4, 0);
    placeAction();
}

void Field::placeAction()
{
    if (!m_action)
        return;
    layout()->activate();
    const QRect box = m_edit->geometry();
    const int w = m_action->sizeHint().width();
    m_action->setGeometry(box.right() - w - 4, box.top() + 4, w, 24);
    m_action->raise();
}

void Field::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeAction();
}

void Field::focusInput(Qt::FocusReason reason)
{
    (m_edit ? static_cast<QWidget *>(m_edit) : m_combo)->setFocus(reason);
}

} // namespace motcua::ui
