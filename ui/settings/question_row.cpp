// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/question_row.h"

#include "ui/common/button.h"
#include "ui/common/label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr int kGap = 8;

} // namespace

QuestionRow::QuestionRow(QWidget *parent)
    : QWidget(parent),
      m_what(new Label({}, TypeRole::Body)),
      m_yes(new Button({}, Button::Kind::Danger)),
      m_no(new Button(tr("No, change nothing")))
{
    m_what->setObjectName(u"question"_s);
    m_what->setWordWrap(true);
    m_yes->setObjectName(u"questionYes"_s);
    m_no->setObjectName(u"questionNo"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 4);
    column->setSpacing(kGap);
    column->addWidget(m_what);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 3, 4, 3); // room for the focus ring
    row->setSpacing(kGap);
    row->addWidget(m_no);
    row->addWidget(m_yes);
    row->addStretch(1);
    column->addLayout(row);
    hide();
    connect(m_no, &QPushButton::clicked, this, &QuestionRow::drop);
    connect(m_yes, &QPushButton::clicked, this, [this] {
        const auto answer = std::exchange(m_answer, nullptr);
        hide();
        Q_EMIT closed();
        if (answer) {
            answer();
        }
    });
}

void QuestionRow::ask(const QString &what, const QString &act, std::function<void()> answer)
{
    m_what->setText(what);
    m_yes->setText(act);
    m_answer = std::move(answer);
    show();
    m_no->setFocus();
}

void QuestionRow::drop()
{
    m_answer = nullptr;
    hide();
    Q_EMIT closed();
}

} // namespace motcua::ui
