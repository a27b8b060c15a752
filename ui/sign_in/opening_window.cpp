// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sign_in/opening_window.h"

#include "ui/common/button.h"
#include "ui/common/error_banner.h"
#include "ui/common/label.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr int kColumn = 560;

} // namespace

OpeningWindow::OpeningWindow(QWidget *parent)
    : QWidget(parent),
      m_title(new Label(QString(), TypeRole::Hero, ColorRole::Ink)),
      m_banner(new ErrorBanner),
      m_label(new Label(tr("Passphrase"), TypeRole::Caption, ColorRole::InkSecondary)),
      m_passphrase(new QLineEdit),
      m_open(new Button(tr("Open"), Button::Kind::Filled)),
      m_restore(new Button(tr("Restore from a backup…"))),
      m_sheet(new Button(tr("Use the recovery sheet…")))
{
    setObjectName(u"openingWindow"_s);
    setWindowTitle(u"Một Cửa"_s);
    auto *column = new QWidget;
    column->setFixedWidth(kColumn);
    auto *stack = new QVBoxLayout(column);
    stack->setSpacing(12);
    stack->addWidget(m_title);
    stack->addWidget(m_banner);
    stack->addWidget(m_label);
    stack->addWidget(m_passphrase);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (Button *button : {m_open, m_sheet, m_restore})
        buttons->addWidget(button);
    buttons->addStretch(1);
    stack->addLayout(buttons);
    auto *outer = new QVBoxLayout(this);
    outer->addStretch(1);
    outer->addWidget(column, 0, Qt::AlignHCenter);
    outer->addStretch(1);

    m_passphrase->setObjectName(u"passphrase"_s);
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphrase->setAccessibleName(m_label->text());
    m_open->setObjectName(u"openButton"_s);
    m_restore->setObjectName(u"restoreButton"_s);
    m_sheet->setObjectName(u"sheetButton"_s);
    connect(m_restore, &QPushButton::clicked, this, &OpeningWindow::restoreWanted);
    connect(m_sheet, &QPushButton::clicked, this, &OpeningWindow::sheetWanted);
    connect(m_passphrase, &QLineEdit::returnPressed, this, &OpeningWindow::submit);
    connect(m_open, &QPushButton::clicked, this, &OpeningWindow::submit);
    showOpening();
}

void OpeningWindow::showOpening()
{
    m_title->setText(tr("Opening the data of this PC…"));
    m_banner->clear();
    m_label->hide();
    m_passphrase->hide();
    m_open->hide();
    m_restore->hide();
    m_sheet->hide();
}

void OpeningWindow::showProblem(const Failure &failure, Ways ways)
{
    const bool askPassphrase = ways.testFlag(Passphrase);
    m_title->setText(tr("The data of this PC are not open yet"));
    m_banner->tell(failure);
    m_label->setVisible(askPassphrase);
    m_passphrase->setVisible(askPassphrase);
    m_passphrase->clear();
    m_open->setText(askPassphrase ? tr("Open") : tr("Try again"));
    m_open->show();
    m_restore->setVisible(ways.testFlag(Backup));
    m_sheet->setVisible(ways.testFlag(Sheet));
    if (askPassphrase) {
        m_passphrase->setFocus();
    } else {
        m_open->setFocus();
    }
}

void OpeningWindow::submit()
{
    if (m_passphrase->isHidden()) {
        showOpening();
        Q_EMIT tryAgain();
    } else if (!m_passphrase->text().isEmpty()) {
        const QString passphrase = m_passphrase->text();
        showOpening();
        Q_EMIT passphraseEntered(passphrase);
    }
}

} // namespace motcua::ui
