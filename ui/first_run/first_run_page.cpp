// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/first_run/first_run_page.h"

#include "ui/common/label.h"

#include <QVBoxLayout>

namespace motcua::ui {

FirstRunPage::FirstRunPage(FirstRunContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_column(new QVBoxLayout(this))
{
    // Room for the focus ring of what stands at the edge.
    m_column->setContentsMargins(5, 5, 5, 5);
    m_column->setSpacing(12);
}

QString FirstRunPage::nextTitle() const
{
    return tr("Next");
}

void FirstRunPage::addRow(const QString &caption, QWidget *input, const QString &hint)
{
    auto *row = new QVBoxLayout;
    row->setSpacing(6);
    auto *label = new Label(caption, TypeRole::Small);
    label->setWeight(600);
    label->setBuddy(input);
    input->setAccessibleName(caption);
    row->addWidget(label);
    row->addWidget(input);
    if (!hint.isEmpty()) {
        auto *below = new Label(hint, TypeRole::Caption, ColorRole::InkTertiary);
        below->setWordWrap(true);
        input->setAccessibleDescription(hint);
        row->addWidget(below);
    }
    m_column->addLayout(row);
}

Label *FirstRunPage::addNote(const QString &text)
{
    auto *note = new Label(text, TypeRole::Body, ColorRole::InkSecondary);
    note->setWordWrap(true);
    m_column->addWidget(note);
    return note;
}

} // namespace motcua::ui
