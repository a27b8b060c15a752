// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/form_section.h"

#include "ui/common/button.h"
#include "ui/common/icon.h"

#include <QBoxLayout>
#include <QPainter>

namespace motcua::ui {

namespace {

class DoneMark final : public QWidget
{
public:
    explicit DoneMark(QWidget *parent) : QWidget(parent) { setFixedSize(18, 18); }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        Q_UNUSED(event);
        QPainter painter(this);
        paintIcon(&painter, rect(), QStringLiteral("circle-check"), ColorRole::OkInk);
    }
};

} // namespace

FormSection::FormSection(const QString &title, const QString &name, QWidget *parent) : Card(parent)
{
    setObjectName(name);
    body()->setContentsMargins(0, 0, 0, 0);
    body()->setSpacing(0);

    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(14, 4, 8, 4);
    row->setSpacing(8);
    line->setMinimumHeight(38);
    m_mark = new DoneMark(line);
    m_mark->hide();
    row->addWidget(m_mark);
    m_title = new Label(title, TypeRole::Section, ColorRole::Ink, line);
    row->addWidget(m_title);
    m_headBox = new QWidget(line);
    m_head = new QHBoxLayout(m_headBox);
    m_head->setContentsMargins(0, 0, 0, 0);
    m_head->setSpacing(8);
    row->addWidget(m_headBox);
    m_meta = new ElidedLabel({}, TypeRole::Small, ColorRole::InkTertiary, line);
    row->addWidget(m_meta, 1);
    m_rightBox = new QWidget(line);
    m_right = new QHBoxLayout(m_rightBox);
    m_right->setContentsMargins(0, 0, 0, 0);
    m_right->setSpacing(8);
    row->addWidget(m_rightBox);
    m_open = new Button(tr("Open"), Button::Kind::Flat, line);
    m_open->setObjectName(name + QStringLiteral("Open"));
    m_open->setControlHeight(32);
    m_open->hide();
    connect(m_open, &Button::clicked, this, [this] { setFolded(false); });
    row->addWidget(m_open);
    body()->addWidget(line);

    m_contentBox = new QWidget(this);
    m_content = new QVBoxLayout(m_contentBox);
    m_content->setContentsMargins(0, 0, 0, 0);
    m_content->setSpacing(0);
    body()->addWidget(m_contentBox);
}

void FormSection::setMeta(const QString &meta)
{
    m_metaText = meta;
    showSummary();
}

void FormSection::setFolded(bool folded)
{
    m_folded = folded;
    showSummary();
}

void FormSection::setClosed(bool closed)
{
    m_closed = closed;
    m_title->setInk(closed ? ColorRole::InkSecondary : ColorRole::Ink);
    showSummary();
}

void FormSection::showSummary()
{
    m_mark->setVisible(m_folded);
    m_open->setVisible(m_folded);
    m_headBox->setVisible(!m_folded && !m_closed);
    m_rightBox->setVisible(!m_folded && !m_closed);
    m_contentBox->setVisible(!m_folded && !m_closed);
    m_meta->setText(m_folded ? m_summaryText : m_metaText);
}

} // namespace motcua::ui
