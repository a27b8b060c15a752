// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What only the administrator knows: PIN, keeping of the key, recovery sheet.
#include "ui/common/button.h"
#include "ui/common/chip.h"
#include "ui/common/folder_picker.h"
#include "ui/common/label.h"
#include "ui/common/pin_field.h"
#include "ui/common/segment_button.h"
#include "ui/first_run/first_run_pages.h"
#include "ui/first_run/new_secret.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr QSize kPinBox(44, 48);
constexpr int kKeyRingWay = 0;
constexpr int kPassphraseWay = 1;

QHBoxLayout *leftIn(QWidget *holder)
{
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    return row;
}

} // namespace

AdministratorPage::AdministratorPage(FirstRunContext &context)
    : FirstRunPage(context),
      m_name(new QLineEdit),
      m_pin(new PinField(kPinBox)),
      m_again(new PinField(kPinBox))
{
    m_name->setObjectName(u"adminName"_s);
    m_pin->setObjectName(u"adminPin"_s);
    m_again->setObjectName(u"adminPinAgain"_s);
    m_name->setMaxLength(100);
    addRow(tr("Full name"), m_name);
    const auto pinRow = [this](const QString &caption, PinField *field) {
        auto *label = new Label(caption, TypeRole::Small);
        label->setWeight(600);
        label->setBuddy(field);
        field->setAccessibleName(caption);
        auto *row = new QVBoxLayout;
        row->setSpacing(2);
        row->addWidget(label);
        auto *boxes = new QHBoxLayout;
        boxes->addSpacing(-PinField::kRing);
        boxes->addWidget(field, 1, Qt::AlignLeft);
        row->addLayout(boxes);
        column()->addLayout(row);
    };
    pinRow(tr("PIN of six digits"), m_pin);
    pinRow(tr("The same PIN again"), m_again);
    (void)addNote(
        tr("No birthday, no row of digits, nothing repeated: others will try these first."));
    column()->addStretch(1);
    connect(m_name, &QLineEdit::textEdited, this, &AdministratorPage::take);
    connect(m_pin, &PinField::changed, this, [this] {
        if (m_pin->isComplete() && m_pin->hasFocus())
            m_again->setFocus();
        take();
    });
    connect(m_again, &PinField::changed, this, &AdministratorPage::take);
    connect(m_pin, &PinField::submitted, this, &AdministratorPage::advance);
    connect(m_again, &PinField::submitted, this, &AdministratorPage::advance);
}

QString AdministratorPage::step() const
{
    return tr("First administrator");
}
QString AdministratorPage::title() const
{
    return tr("Who looks after this centre?");
}
QString AdministratorPage::lead() const
{
    return tr("The first administrator adds everybody else. Sign-in is by name and PIN.");
}

void AdministratorPage::enter()
{
    m_name->setText(m_context.plan.adminName);
    m_name->setFocus();
}

void AdministratorPage::take()
{
    m_context.plan.adminName = m_name->text().simplified();
    m_context.plan.pin = m_pin->pin() == m_again->pin() ? m_pin->pin() : QString();
    m_again->setFaulty(m_again->isComplete() && m_pin->isComplete() &&
                       m_pin->pin() != m_again->pin());
    Q_EMIT changed();
}

QString AdministratorPage::gap() const
{
    if (m_context.plan.adminName.isEmpty())
        return tr("Type the administrator's full name.");
    if (!m_pin->isComplete())
        return tr("Type a PIN of six digits.");
    if (const QString weak = pinGap(m_pin->pin()); !weak.isEmpty())
        return weak;
    if (!m_again->isComplete())
        return tr("Type the same PIN again.");
    return m_pin->pin() == m_again->pin() ? QString() : tr("The two PINs differ: type them again.");
}

void AdministratorPage::focusGap()
{
    if (m_context.plan.adminName.isEmpty()) {
        m_name->setFocus();
    } else if (!m_pin->isComplete() || !pinGap(m_pin->pin()).isEmpty()) {
        if (m_pin->isComplete()) {
            m_pin->clear();
            m_again->clear();
        }
        m_pin->setFocus();
    } else {
        if (m_again->isComplete())
            m_again->clear();
        m_again->setFocus();
    }
    take();
}

KeyPage::KeyPage(FirstRunContext &context)
    : FirstRunPage(context),
      m_state(new Chip),
      m_words(new Label({}, TypeRole::Body, ColorRole::InkSecondary)),
      m_again(new Button(tr("Look again"))),
      m_way(new SegmentButton({tr("This computer keeps it"), tr("A passphrase at each start")})),
      m_passphraseRows(new QWidget),
      m_passphrase(new QLineEdit),
      m_repeat(new QLineEdit)
{
    m_way->setObjectName(u"way"_s);
    m_again->setObjectName(u"lookAgain"_s);
    m_passphrase->setObjectName(u"passphrase"_s);
    m_repeat->setObjectName(u"passphraseAgain"_s);
    m_again->setIconName(u"refresh-cw"_s);
    auto *holder = new QWidget;
    QHBoxLayout *row = leftIn(holder);
    row->addWidget(m_state);
    row->addWidget(m_again);
    row->addStretch(1);
    addRow(tr("Key ring of this account"), holder);
    m_words->setWordWrap(true);
    column()->addWidget(m_words);
    addRow(tr("How is the key kept?"), m_way);
    auto *rows = new QVBoxLayout(m_passphraseRows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(10);
    for (const auto &[caption, edit] : {std::pair(tr("Passphrase"), m_passphrase),
                                        std::pair(tr("The same passphrase again"), m_repeat)}) {
        auto *label = new Label(caption, TypeRole::Small);
        label->setWeight(600);
        label->setBuddy(edit);
        edit->setAccessibleName(caption);
        edit->setEchoMode(QLineEdit::Password);
        edit->setMaxLength(200);
        rows->addWidget(label);
        rows->addWidget(edit);
        connect(edit, &QLineEdit::textEdited, this, [this] {
            m_context.plan.passphrase =
                m_passphrase->text() == m_repeat->text() ? m_passphrase->text() : QString();
            Q_EMIT changed();
        });
    }
    auto *hint =
        new Label(tr("It is typed each time the program starts. Whoever forgets it needs the "
                     "recovery sheet of the next step."),
                  TypeRole::Caption, ColorRole::InkTertiary);
    hint->setWordWrap(true);
    rows->addWidget(hint);
    column()->addWidget(m_passphraseRows);
    column()->addStretch(1);
    connect(m_again, &Button::clicked, this, &KeyPage::ask);
    connect(m_way, &SegmentButton::chosen, this, [this](int index) {
        m_context.plan.usePassphrase = index == kPassphraseWay;
        show();
        if (m_context.plan.usePassphrase)
            m_passphrase->setFocus();
    });
    connect(&context.port, &FirstRunPort::keyRingAnswered, this, [this](KeyRing state) {
        m_busy = false;
        m_context.keyRing = state;
        if (state == KeyRing::Absent)
            m_context.plan.usePassphrase = true;
        show();
    });
}

QString KeyPage::step() const
{
    return tr("Keeping the key");
}
QString KeyPage::title() const
{
    return tr("How is the key kept?");
}
QString KeyPage::lead() const
{
    return tr("All data are encrypted. Whoever takes the computer or its disk without the key can "
              "read nothing.");
}

void KeyPage::enter()
{
    show();
    m_way->setFocus();
    if (m_context.keyRing == KeyRing::Unknown)
        ask();
}

void KeyPage::ask()
{
    if (m_busy)
        return;
    m_busy = true;
    show();
    m_context.port.askKeyRing();
}

void KeyPage::show()
{
    const bool passphrase = m_context.plan.usePassphrase;
    m_way->setCurrent(passphrase ? kPassphraseWay : kKeyRingWay);
    m_passphraseRows->setVisible(passphrase);
    m_again->setEnabled(!m_busy);
    m_again->setVisible(m_context.keyRing != KeyRing::Ready || m_busy);
    if (m_busy) {
        m_state->setWord({Tone::Neutral, u"hourglass"_s, tr("asking the key ring…")});
        m_words->setText(tr("If a window asks for the password of this account's key ring, type it "
                            "there."));
    } else {
        switch (m_context.keyRing) {
        case KeyRing::Ready:
            m_state->setWord({Tone::Ok, u"circle-check"_s, tr("ready")});
            m_words->setText(tr("The key lies in the key ring and opens with the sign-in to this "
                                "computer: nothing is to be typed."));
            break;
        case KeyRing::Locked:
            m_state->setWord({Tone::Warn, u"lock"_s, tr("locked")});
            m_words->setText(
                tr("Unlock the key ring (sign in to this computer with a password, not "
                   "automatically) and look again, or take a passphrase."));
            break;
        default:
            m_state->setWord({Tone::Neutral, u"circle-dashed"_s, tr("none on this computer")});
            m_words->setText(tr("Without a key ring a passphrase opens the data at each start."));
        }
    }
    Q_EMIT changed();
}

QString KeyPage::gap() const
{
    if (!m_context.plan.usePassphrase) {
        return m_context.keyRing == KeyRing::Ready
                   ? QString()
                   : tr("Unlock the key ring, or take a passphrase.");
    }
    if (const QString weak = passphraseGap(m_passphrase->text(), m_context.plan.centreName);
        !weak.isEmpty())
        return weak;
    if (m_repeat->text().isEmpty())
        return tr("Type the same passphrase again.");
    return m_passphrase->text() == m_repeat->text()
               ? QString()
               : tr("The two passphrases differ: type them again.");
}

void KeyPage::focusGap()
{
    if (!m_context.plan.usePassphrase)
        m_again->setFocus();
    else if (!passphraseGap(m_passphrase->text(), m_context.plan.centreName).isEmpty())
        m_passphrase->setFocus();
    else
        m_repeat->setFocus();
}

SheetPage::SheetPage(FirstRunContext &context)
    : FirstRunPage(context),
      m_print(new Button(tr("Print the sheet"), Button::Kind::Soft)),
      m_save(new Button(tr("Save as PDF on a memory stick…"))),
      m_made(new Label({}, TypeRole::Body, ColorRole::InkSecondary)),
      m_line(new QLineEdit),
      m_state(new Chip)
{
    m_print->setObjectName(u"printSheet"_s);
    m_save->setObjectName(u"saveSheet"_s);
    m_line->setObjectName(u"sheetLine"_s);
    m_made->setObjectName(u"sheetMade"_s);
    m_print->setIconName(u"printer"_s);
    m_save->setIconName(u"save"_s);
    auto *holder = new QWidget;
    QHBoxLayout *row = leftIn(holder);
    row->addWidget(m_print);
    row->addWidget(m_save);
    row->addStretch(1);
    addRow(tr("Recovery sheet"), holder);
    m_made->setWordWrap(true);
    column()->addWidget(m_made);
    auto *typed = new QWidget;
    QHBoxLayout *typedRow = leftIn(typed);
    m_line->setMaxLength(40);
    typedRow->addWidget(m_line, 1);
    typedRow->addWidget(m_state);
    addRow(tr("Type line %1 of the sheet").arg(context.port.askedLine()), typed,
           tr("This shows that the sheet can be read. Capital and small letters do not matter."));
    m_line->setAccessibleName(tr("Type line %1 of the sheet").arg(context.port.askedLine()));
    typed->setFocusProxy(m_line);
    (void)addNote(
        tr("Put the sheet into the centre's safe. Whoever has it can read all data; without "
           "it and without this computer nobody can, not even the province."));
    column()->addStretch(1);
    connect(m_print, &Button::clicked, this, [this] {
        m_busy = true;
        Q_EMIT untold();
        Q_EMIT changed();
        m_context.port.printSheet(m_context.plan);
    });
    connect(m_save, &Button::clicked, this, [this] {
        m_context.folders.pick(this, tr("Where should the sheet be saved?"), {},
                               [this](const QString &folder) {
                                   m_busy = true;
                                   Q_EMIT untold();
                                   Q_EMIT changed();
                                   m_context.port.saveSheet(m_context.plan, folder);
                               });
    });
    connect(m_line, &QLineEdit::textChanged, this, &SheetPage::check);
    connect(&context.port, &FirstRunPort::sheetMade, this, [this](const QString &file) {
        m_busy = false;
        m_sheetMade = true;
        m_made->setText(
            file.isEmpty()
                ? tr("The sheet was given to the printer. Take it from there now.")
                : tr("Saved: %1. Keep the stick in the safe, or print the page elsewhere "
                     "and delete the file.")
                      .arg(file));
        check();
        m_line->setFocus();
    });
    connect(&context.port, &FirstRunPort::sheetFailed, this, [this](const Failure &failure) {
        m_busy = false;
        check();
        Q_EMIT told(failure);
        m_save->setFocus();
    });
}

QString SheetPage::step() const
{
    return tr("Recovery sheet");
}
QString SheetPage::title() const
{
    return tr("The recovery sheet");
}
QString SheetPage::lead() const
{
    return tr(
        "The only way back to the data when this computer breaks, is stolen, or the passphrase "
        "is forgotten.");
}

void SheetPage::enter()
{
    m_sheetMade = m_sheetMade || m_context.plan.sheetProved;
    check();
    m_print->setFocus();
}

void SheetPage::check()
{
    FirstRunPlan &plan = m_context.plan;
    const QString typed = m_line->text();
    m_line->setEnabled(m_sheetMade && !m_busy);
    m_print->setEnabled(!m_busy);
    m_save->setEnabled(!m_busy);
    if (!typed.isEmpty() || !plan.sheetProved)
        plan.sheetProved = m_sheetMade && m_context.port.lineAnswers(typed);
    if (plan.sheetProved)
        m_state->setWord({Tone::Ok, u"circle-check"_s, tr("right")});
    else if (typed.trimmed().size() >= 8)
        m_state->setWord({Tone::Bad, u"circle-x"_s, tr("not this line")});
    else
        m_state->setWord({Tone::Neutral, u"circle-dashed"_s, tr("not typed yet")});
    Q_EMIT changed();
}

QString SheetPage::gap() const
{
    if (!m_sheetMade)
        return tr("Print the sheet or save it first.");
    return m_context.plan.sheetProved
               ? QString()
               : tr("Type line %1 from the sheet.").arg(m_context.port.askedLine());
}

void SheetPage::focusGap()
{
    if (m_sheetMade)
        m_line->setFocus();
    else
        m_print->setFocus();
}

} // namespace motcua::ui
