// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/restore/recovery_window.h"

#include "app/core/access/recovery_code.h"
#include "ui/common/button.h"
#include "ui/common/error_banner.h"
#include "ui/common/focus_ring.h"
#include "ui/common/label.h"
#include "ui/common/primary_button.h"
#include "ui/common/theme.h"

#include <QBoxLayout>
#include <QFontDatabase>
#include <QGridLayout>
#include <QIntValidator>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr int kColumn = 680;
constexpr int kSheetHeight = 212;
constexpr int kSheetPixels = 15;
constexpr int kMostSerials = 999'999;
constexpr int kLeastPassphrase = 12;

Label *caption(const QString &text, QWidget *buddy)
{
    auto *label = new Label(text, TypeRole::Small);
    label->setWeight(600);
    label->setBuddy(buddy);
    return label;
}

} // namespace

RecoveryWindow::RecoveryWindow(RecoveryPort &port, Case which, QWidget *parent)
    : QWidget(parent),
      m_port(port),
      m_case(which),
      m_banner(new ErrorBanner),
      m_sheet(new QPlainTextEdit),
      m_state(new Label({}, TypeRole::Small, ColorRole::InkSecondary)),
      m_newStation(new QWidget),
      m_station(new QLineEdit),
      m_first(new QLineEdit),
      m_last(new QLineEdit),
      m_passphrase(new QLineEdit),
      m_again(new QLineEdit),
      m_leave(new Button(tr("Back"))),
      m_open(new PrimaryButton)
{
    setObjectName(u"recoveryWindow"_s);
    setWindowTitle(tr("Recovery sheet"));
    m_banner->setObjectName(u"recoveryBanner"_s);
    m_sheet->setObjectName(u"recoverySheetText"_s);
    m_state->setObjectName(u"recoveryState"_s);
    m_station->setObjectName(u"recoveryStation"_s);
    m_first->setObjectName(u"recoveryFirst"_s);
    m_last->setObjectName(u"recoveryLast"_s);
    m_passphrase->setObjectName(u"recoveryPassphrase"_s);
    m_again->setObjectName(u"recoveryAgain"_s);
    m_leave->setObjectName(u"recoveryLeave"_s);
    m_open->setObjectName(u"recoveryOpen"_s);

    auto *column = new QWidget;
    column->setMaximumWidth(kColumn);
    auto *stack = new QVBoxLayout(column);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->setSpacing(8);
    stack->addStretch(1);
    stack->addWidget(new Label(tr("Open with the recovery sheet"), TypeRole::Hero));
    auto *lead = new Label(
        which == Case::KeyLost
            ? tr("Type the nine lines of the sheet in the centre's safe, or read its QR. Then "
                 "this computer keeps the key again.")
            : tr("These data came from another computer. With the sheet they open here as a new "
                 "station: ask the province for its name and numbers first, so that no dossier "
                 "number is ever given twice."),
        TypeRole::Body, ColorRole::InkSecondary);
    lead->setWordWrap(true);
    stack->addWidget(lead);
    stack->addWidget(m_banner);
    stack->addWidget(caption(tr("Lines of the sheet"), m_sheet));
    m_sheet->setTabChangesFocus(true);
    m_sheet->setFixedHeight(kSheetHeight);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPixelSize(kSheetPixels);
    m_sheet->setFont(fixed);
    m_sheet->setAccessibleName(tr("Lines of the sheet"));
    stack->addWidget(m_sheet);
    stack->addWidget(m_state);

    auto *grid = new QGridLayout(m_newStation);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(6);
    for (QLineEdit *edit : {m_first, m_last})
        edit->setValidator(new QIntValidator(1, kMostSerials, edit));
    m_first->setAccessibleName(tr("First dossier number of the day"));
    m_last->setAccessibleName(tr("Last dossier number of the day"));
    grid->addWidget(caption(tr("Name of the new station"), m_station), 0, 0);
    grid->addWidget(caption(tr("First dossier number of the day"), m_first), 0, 1);
    grid->addWidget(caption(tr("Last dossier number of the day"), m_last), 0, 2);
    grid->addWidget(m_station, 1, 0);
    grid->addWidget(m_first, 1, 1);
    grid->addWidget(m_last, 1, 2);
    m_newStation->setVisible(which == Case::OtherPlace);
    stack->addWidget(m_newStation);

    auto *secrets = new QGridLayout;
    secrets->setHorizontalSpacing(10);
    secrets->setVerticalSpacing(6);
    for (QLineEdit *edit : {m_passphrase, m_again})
        edit->setEchoMode(QLineEdit::Password);
    secrets->addWidget(caption(tr("Passphrase, only where there is no key ring"), m_passphrase), 0,
                       0);
    secrets->addWidget(caption(tr("Once more"), m_again), 0, 1);
    secrets->addWidget(m_passphrase, 1, 0);
    secrets->addWidget(m_again, 1, 1);
    stack->addLayout(secrets);

    stack->addSpacing(8);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    m_leave->setControlHeight(48);
    m_leave->setKeyText(u"Esc"_s);
    m_open->setTitle(tr("Open the data"));
    buttons->addWidget(m_leave);
    buttons->addWidget(m_open, 1);
    stack->addLayout(buttons);
    stack->addStretch(1);
    auto *outer = new QHBoxLayout(this);
    outer->setContentsMargins(24, 16, 24, 16);
    outer->addStretch(1);
    outer->addWidget(column, 100);
    outer->addStretch(1);
    FocusRing::install(this);

    connect(m_sheet, &QPlainTextEdit::textChanged, this, &RecoveryWindow::check);
    connect(m_station, &QLineEdit::textChanged, this, &RecoveryWindow::check);
    connect(m_first, &QLineEdit::textChanged, this, &RecoveryWindow::check);
    connect(m_last, &QLineEdit::textChanged, this, &RecoveryWindow::check);
    connect(m_passphrase, &QLineEdit::textChanged, this, &RecoveryWindow::check);
    connect(m_again, &QLineEdit::textChanged, this, &RecoveryWindow::check);
    connect(m_leave, &Button::clicked, this, &RecoveryWindow::left);
    connect(m_open, &PrimaryButton::triggered, this, &RecoveryWindow::submit);
    connect(&m_port, &RecoveryPort::recovered, this, [this] {
        m_sheet->clear();
        const QString passphrase = m_passphrase->text();
        m_passphrase->clear();
        m_again->clear();
        Q_EMIT recovered(passphrase);
    });
    connect(&m_port, &RecoveryPort::failed, this, [this](const Failure &failure) {
        m_busy = false;
        check();
        m_banner->tell(failure);
    });
    check();
    m_sheet->setFocus();
}

QString RecoveryWindow::whatIsMissing() const
{
    if (m_case == Case::OtherPlace) {
        if (m_station->text().trimmed().isEmpty())
            return tr("The name of the new station is missing.");
        if (m_first->text().toInt() < 1 || m_last->text().toInt() < m_first->text().toInt())
            return tr("The numbers of the new station are missing.");
    }
    if (!m_passphrase->text().isEmpty() || !m_again->text().isEmpty()) {
        if (m_passphrase->text().size() < kLeastPassphrase)
            return tr("The passphrase needs at least %n character(s).", nullptr, kLeastPassphrase);
        if (m_passphrase->text() != m_again->text())
            return tr("The two passphrases differ.");
    }
    return {};
}

void RecoveryWindow::check()
{
    const recovery_code::Reading reading = recovery_code::read(m_sheet->toPlainText());
    const QString missing = whatIsMissing();
    if (reading.isGood()) {
        m_state->setInk(missing.isEmpty() ? ColorRole::OkInk : ColorRole::InkSecondary);
        m_state->setText(missing.isEmpty() ? tr("All nine lines are right.")
                                           : tr("All nine lines are right.") + u' ' + missing);
    } else {
        const bool empty = reading.problem == recovery_code::Reading::Problem::Empty;
        m_state->setInk(empty ? ColorRole::InkSecondary : ColorRole::BadInk);
        m_state->setText(empty ? tr("Capital and small letters, spaces and dashes do not matter.")
                               : recovery_code::message(reading));
    }
    m_open->setEnabled(!m_busy && reading.isGood() && missing.isEmpty());
}

void RecoveryWindow::submit()
{
    if (m_busy || !m_open->isEnabled())
        return;
    m_banner->clear();
    m_busy = true;
    RecoveryRequest request;
    request.sheet = m_sheet->toPlainText();
    request.sameComputer = m_case == Case::KeyLost;
    if (!request.sameComputer) {
        request.stationId = m_station->text().trimmed();
        request.firstSerial = m_first->text().toInt();
        request.lastSerial = m_last->text().toInt();
    }
    request.passphrase = m_passphrase->text();
    check();
    m_port.recover(request);
}

void RecoveryWindow::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event);
    QPainter(this).fillRect(rect(), Theme::color(ColorRole::Canvas));
}

void RecoveryWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_busy) {
        Q_EMIT left();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace motcua::ui
