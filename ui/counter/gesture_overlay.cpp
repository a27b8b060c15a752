// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/gesture_overlay.h"

#include "ui/common/button.h"
#include "ui/common/label.h"
#include "ui/common/primary_button.h"
#include "ui/common/theme.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>

namespace motcua::ui {

namespace {

constexpr int kSheet = 560;
constexpr int kRow = 32;
constexpr int kRowsShown = 6;
constexpr int kLowWindow =
    700; ///< a laptop at 125 %: the sheet must fit with choices and words below the list
constexpr int kRowsInLow = 4;
constexpr int kHeadWidth = 56;
constexpr int kPad = 10;
constexpr int kGap = 8;
constexpr int kAcross = 3;
constexpr int kLongText = 22;  ///< letters of a choice that wants half of the sheet
constexpr int kShortText = 12; ///< and of one that needs a quarter
constexpr int kAbovePart = 6;

constexpr int kIdRole = Qt::UserRole;
constexpr int kHeadRole = Qt::UserRole + 1;
constexpr int kRightRole = Qt::UserRole + 2;
constexpr int kToneRole = Qt::UserRole + 3;

constexpr int kDigits = 10; ///< of a menu; further acts have letters

QString keyOf(int act)
{
    return act < kDigits ? QString::number((act + 1) % kDigits)
                         : QString(QChar(u'A' + act - kDigits));
}

/// A number in bold, what it is about, how long.
class LineDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {200, kRow};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const QRect r = option.rect;
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        if (chosen) {
            painter->fillRect(r, Theme::color(ColorRole::AccentSoft));
            painter->fillRect(QRect(r.left(), r.top(), 3, r.height()),
                              Theme::color(ColorRole::Accent));
        }
        int left = r.left() + kPad;
        const QString head = index.data(kHeadRole).toString();
        if (!head.isEmpty()) {
            painter->setFont(Theme::font(TypeRole::Body, 600, 1.0));
            painter->setPen(Theme::color(chosen ? ColorRole::Accent : ColorRole::Ink));
            painter->drawText(QRect(left, r.top(), kHeadWidth, r.height()), Qt::AlignVCenter, head);
            left += kHeadWidth;
        }
        painter->setFont(Theme::font(TypeRole::Small));
        const auto tone = Tone(index.data(kToneRole).toInt());
        painter->setPen(
            Theme::color(tone == Tone::Neutral ? ColorRole::InkTertiary : rolesOf(tone).ink));
        const QString right = index.data(kRightRole).toString();
        const int rightWidth = painter->fontMetrics().horizontalAdvance(right);
        painter->drawText(r.adjusted(0, 0, -kPad, 0), Qt::AlignVCenter | Qt::AlignRight, right);
        painter->setPen(Theme::color(ColorRole::Ink));
        const int room = r.right() - kPad - rightWidth - kGap - left;
        painter->drawText(QRect(left, r.top(), room, r.height()), Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(),
                                                            Qt::ElideRight, room));
    }
};

/// A choice among several; soft with a tick when chosen. Enter goes on to the sheet, Space chooses.
Button *choice(const GestureForm::Option &option, const QString &form, QWidget *parent)
{
    auto *button = new Button(option.text, Button::Kind::Plain, parent);
    button->setObjectName(form + QLatin1Char('_') + option.id);
    button->setCheckable(true);
    button->setAutoDefault(false);
    button->setEnabled(option.enabled);
    QObject::connect(button, &Button::toggled, button, [button](bool on) {
        button->setKind(on ? Button::Kind::Soft : Button::Kind::Plain);
        button->setIconName(on ? QStringLiteral("check") : QString());
    });
    return button;
}

QLineEdit *lineEdit(const QString &name, const QString &accessible, QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setObjectName(name);
    edit->setAccessibleName(accessible);
    edit->setMaxLength(120);
    edit->setMinimumHeight(size::kControl);
    return edit;
}

} // namespace

GestureOverlay::GestureOverlay(QWidget *host) : OverlayDialog(host, kSheet)
{
    body()->setSpacing(0);
}

void GestureOverlay::ask(const GestureForm &form,
                         const std::function<void(const GestureAnswer &)> &done)
{
    if (isOpen())
        return;
    m_form = form;
    m_done = done;
    setObjectName(form.name + QStringLiteral("Overlay"));
    delete m_content;
    m_groups.clear();
    m_list = nullptr;
    m_query = m_text = nullptr;
    m_content = new QWidget(sheet());
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(4, 0, 4, 4);
    column->setSpacing(6);
    column->addWidget(new Label(form.title, TypeRole::Page, ColorRole::Ink, m_content));
    if (!form.hint.isEmpty()) {
        auto *hint = new Label(form.hint, TypeRole::Small, ColorRole::InkTertiary, m_content);
        hint->setWordWrap(true);
        column->addWidget(hint);
    }
    QWidget *first = nullptr;
    if (!form.listLabel.isEmpty()) {
        addList(m_content);
        first = m_query;
    }
    for (const GestureForm::Group &group : form.groups)
        addGroup(group, m_content);
    if (!form.textLabel.isEmpty())
        addText(m_content);
    column->addSpacing(6);
    m_confirm = new PrimaryButton(m_content);
    m_confirm->setObjectName(form.name + QStringLiteral("Confirm"));
    m_confirm->setTitle(form.confirm);
    m_confirm->setReason(form.confirmLine);
    m_confirm->setKeyText(QStringLiteral("Enter"));
    connect(m_confirm, &PrimaryButton::triggered, this, &GestureOverlay::confirm);
    column->addWidget(m_confirm);
    body()->addWidget(m_content);
    if (first == nullptr && !m_groups.isEmpty())
        first = m_groups.first()->checkedButton();
    if (first == nullptr)
        first = m_text != nullptr ? static_cast<QWidget *>(m_text) : m_confirm;
    open(first);
}

void GestureOverlay::addGroup(const GestureForm::Group &group, QWidget *content)
{
    auto *column = qobject_cast<QVBoxLayout *>(content->layout());
    column->addSpacing(kAbovePart);
    column->addWidget(new Label(group.label, TypeRole::Caption, ColorRole::InkSecondary, content));
    auto *buttons = new QButtonGroup(content);
    auto *grid = new QGridLayout;
    grid->setSpacing(6);
    qsizetype longest = 0;
    for (const GestureForm::Option &option : group.options)
        longest = std::max(longest, option.text.size());
    // Four short ones stand in one row: none is left over alone.
    const bool four = group.options.size() == kAcross + 1 && longest <= kShortText;
    const int across = longest > kLongText ? 2 : four ? kAcross + 1 : kAcross;
    for (int i = 0; i < group.options.size(); ++i) {
        Button *button = choice(group.options.at(i), m_form.name, content);
        buttons->addButton(button, i);
        grid->addWidget(button, i / across, i % across);
    }
    for (int i = 0; i < across; ++i)
        grid->setColumnStretch(i, 1);
    if (QAbstractButton *chosen = buttons->button(group.chosen))
        chosen->setChecked(true);
    m_groups.append(buttons);
    column->addLayout(grid);
}

void GestureOverlay::addList(QWidget *content)
{
    auto *column = qobject_cast<QVBoxLayout *>(content->layout());
    column->addSpacing(kAbovePart);
    column->addWidget(
        new Label(m_form.listLabel, TypeRole::Caption, ColorRole::InkSecondary, content));
    m_query = lineEdit(m_form.name + QStringLiteral("Query"), m_form.listLabel, content);
    m_query->setPlaceholderText(tr("Type to search"));
    m_query->installEventFilter(this);
    column->addWidget(m_query);
    m_list = new QListWidget(content);
    m_list->setObjectName(m_form.name + QStringLiteral("List"));
    m_list->setAccessibleName(m_form.listLabel);
    m_list->setItemDelegate(new LineDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const int rows = window()->height() < kLowWindow ? kRowsInLow : kRowsShown;
    m_list->setFixedHeight(rows * kRow + 2);
    column->addWidget(m_list);
    connect(m_query, &QLineEdit::textChanged, this, &GestureOverlay::fillList);
    fillList();
}

void GestureOverlay::fillList()
{
    m_list->clear();
    const QVector<GestureForm::Line> lines = m_form.search(m_query->text());
    for (const GestureForm::Line &line : lines) {
        auto *item = new QListWidgetItem(line.text, m_list);
        item->setData(kIdRole, line.id);
        item->setData(kHeadRole, line.head);
        item->setData(kRightRole, line.right);
        item->setData(kToneRole, int(line.tone));
        item->setData(Qt::AccessibleTextRole,
                      QStringLiteral("%1 %2 %3").arg(line.head, line.text, line.right));
    }
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
}

void GestureOverlay::addText(QWidget *content)
{
    auto *column = qobject_cast<QVBoxLayout *>(content->layout());
    column->addSpacing(kAbovePart);
    column->addWidget(
        new Label(m_form.textLabel, TypeRole::Caption, ColorRole::InkSecondary, content));
    m_text = lineEdit(m_form.name + QStringLiteral("Text"), m_form.textLabel, content);
    if (!m_form.presets.isEmpty()) {
        auto *row = new QHBoxLayout;
        row->setSpacing(6);
        for (int i = 0; i < m_form.presets.size(); ++i) {
            auto *word = new Button(m_form.presets.at(i), Button::Kind::Plain, content);
            word->setObjectName(QStringLiteral("%1Preset_%2").arg(m_form.name).arg(i));
            word->setAutoDefault(false);
            word->setTextPixelSize(13);
            connect(word, &Button::clicked, this, [this, text = m_form.presets.at(i)] {
                m_text->setText(text);
                m_text->setFocus();
            });
            row->addWidget(word);
        }
        row->addStretch();
        column->addLayout(row);
    }
    column->addWidget(m_text);
}

bool GestureOverlay::isComplete() const
{
    if (m_list != nullptr && m_list->currentItem() == nullptr)
        return false;
    return m_text == nullptr || !m_form.textNeeded || !m_text->text().trimmed().isEmpty();
}

void GestureOverlay::confirm()
{
    if (!isOpen())
        return;
    if (!isComplete()) {
        // What is missing takes the cursor; the button never refuses without a word.
        const bool list = m_list != nullptr && m_list->currentItem() == nullptr;
        m_confirm->setReason(list ? tr("Nothing is chosen yet") : tr("A few words are needed"));
        (list ? m_query : m_text)->setFocus();
        return;
    }
    GestureAnswer answer;
    for (int i = 0; i < m_groups.size(); ++i) {
        const int id = m_groups.at(i)->checkedId();
        answer.chosen.append(id < 0 ? QString() : m_form.groups.at(i).options.at(id).id);
    }
    if (m_list != nullptr)
        answer.line = m_list->currentItem()->data(kIdRole).toString();
    if (m_text != nullptr)
        answer.text = m_text->text().trimmed();
    const auto done = std::exchange(m_done, {});
    dismiss();
    if (done)
        done(answer);
}

void GestureOverlay::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        event->accept();
        if (!event->isAutoRepeat())
            confirm();
        return;
    }
    OverlayDialog::keyPressEvent(event);
}

bool GestureOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_query && m_list != nullptr && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int row = m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1);
            m_list->setCurrentRow(qBound(0, row, qMax(0, m_list->count() - 1)));
            return true;
        }
    }
    return OverlayDialog::eventFilter(watched, event);
}

ActMenu::ActMenu(QWidget *host) : OverlayDialog(host, kSheet)
{
    body()->setSpacing(0);
}

void ActMenu::begin(const QString &name, const QString &title, const QString &hint,
                    const QVector<Act> &acts, int columns)
{
    if (isOpen())
        return;
    m_acts = acts;
    setObjectName(name + QStringLiteral("Overlay"));
    delete m_content;
    m_content = new QWidget(sheet());
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(4, 0, 4, 4);
    column->setSpacing(kGap);
    column->addWidget(new Label(title, TypeRole::Page, ColorRole::Ink, m_content));
    if (!hint.isEmpty()) {
        auto *words = new Label(hint, TypeRole::Small, ColorRole::InkTertiary, m_content);
        words->setWordWrap(true);
        column->addWidget(words);
    }
    auto *grid = new QGridLayout;
    grid->setSpacing(kGap);
    Button *first = nullptr;
    for (int i = 0; i < acts.size(); ++i) {
        const Act &act = acts.at(i);
        auto *button = new Button(act.text, Button::Kind::Plain, m_content);
        button->setObjectName(name + QLatin1Char('_') + act.id);
        button->setIconName(act.icon);
        button->setKeyText(keyOf(i));
        button->setControlHeight(44);
        button->setInMenu(true);
        button->setEnabled(act.enabled);
        button->setToolTip(act.enabled ? QString() : act.when);
        connect(button, &Button::clicked, this, [this, i] { choose(i); });
        grid->addWidget(button, i / columns, i % columns);
        if (first == nullptr && act.enabled)
            first = button;
    }
    for (int i = 0; i < columns; ++i)
        grid->setColumnStretch(i, 1);
    column->addLayout(grid);
    body()->addWidget(m_content);
    open(first);
}

void ActMenu::choose(int index)
{
    if (!isOpen() || index < 0 || index >= m_acts.size() || !m_acts.at(index).enabled)
        return;
    const auto act = m_acts.at(index).act;
    dismiss();
    if (act)
        act();
}

void ActMenu::keyPressEvent(QKeyEvent *event)
{
    for (int i = 0; i < m_acts.size(); ++i) {
        if (event->key() !=
            keyOf(i).at(0).unicode()) // Qt's keys of digits and capitals are their letters
            continue;
        event->accept();
        if (!event->isAutoRepeat())
            choose(i);
        return;
    }
    OverlayDialog::keyPressEvent(event);
}

} // namespace motcua::ui
