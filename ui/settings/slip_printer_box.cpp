// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/slip_printer_box.h"

#include "app/core/access/permissions.h"
#include "app/core/queue/slip_rules.h"
#include "ui/common/button.h"
#include "ui/common/combo_box.h"
#include "ui/common/label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr int kControl = 32;
constexpr int kWidthBox = 100;

QString placeText(const SlipDevice &device)
{
    if (device.kind != SlipDevice::Kind::Tcp)
        return device.place;
    const QString text = toText(device); // "tcp:HOST:PORT", with a width perhaps
    return text.mid(4, text.lastIndexOf(u';') < 0 ? -1 : text.lastIndexOf(u';') - 4);
}

} // namespace

SlipPrinterBox::SlipPrinterBox(const Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_kind(new ComboBox(this)),
      m_place(new QLineEdit(this)),
      m_system(new ComboBox(this)),
      m_width(new ComboBox(this)),
      m_try(new Button(tr("Try to print"), Button::Kind::Plain, this)),
      m_hint(new Label({}, TypeRole::Caption, ColorRole::InkTertiary, this)),
      m_answer(new Label({}, TypeRole::Small, ColorRole::InkSecondary, this))
{
    m_kind->setObjectName(u"slipKind"_s);
    m_place->setObjectName(u"slipPlace"_s);
    m_system->setObjectName(u"slipSystem"_s);
    m_width->setObjectName(u"slipWidth"_s);
    m_try->setObjectName(u"slipTry"_s);
    m_answer->setObjectName(u"slipAnswer"_s);
    m_kind->addItem(tr("none: the number is shown and read out"), int(SlipDevice::Kind::None));
    m_kind->addItem(tr("slip printer in the network"), int(SlipDevice::Kind::Tcp));
    m_kind->addItem(tr("slip printer on a cable (USB)"), int(SlipDevice::Kind::File));
    m_kind->addItem(tr("printer of the system"), int(SlipDevice::Kind::System));
    m_width->addItem(tr("80 mm"), SlipDevice::kDots80);
    m_width->addItem(tr("58 mm"), SlipDevice::kDots58);
    m_width->setFixedWidth(kWidthBox);
    m_kind->setAccessibleName(tr("Slip printer"));
    m_place->setAccessibleName(tr("Address of the slip printer"));
    m_system->setAccessibleName(tr("Printer of the system"));
    m_width->setAccessibleName(tr("Width of the paper"));
    m_try->setControlHeight(kControl);
    setSystemPrinters({});

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_kind);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_place, 1);
    row->addWidget(m_system, 1);
    row->addWidget(m_width);
    row->addWidget(m_try);
    column->addLayout(row);
    m_hint->setWordWrap(true);
    column->addWidget(m_hint);
    m_answer->setWordWrap(true);
    m_answer->hide();
    column->addWidget(m_answer);
    setFocusProxy(m_kind);

    connect(m_kind, &QComboBox::activated, this, [this] {
        ++m_choices;
        const auto kind = SlipDevice::Kind(m_kind->currentData().toInt());
        const bool isNew = held().kind != kind;
        if (kind == SlipDevice::Kind::File && isNew)
            m_place->setText(u"/dev/usb/lp0"_s);
        else if (kind == SlipDevice::Kind::Tcp && isNew)
            m_place->clear();
        showKind();
        m_answer->hide();
        if (kind == SlipDevice::Kind::Tcp)
            m_place->setFocus(); // kept once there is an address
        else
            keep();
    });
    for (ComboBox *box : {m_system, m_width})
        connect(box, &QComboBox::activated, this, &SlipPrinterBox::keep);
    connect(m_place, &QLineEdit::editingFinished, this, &SlipPrinterBox::keep);
    connect(m_try, &QPushButton::clicked, this, &SlipPrinterBox::tryPrint);
    show({});
}

void SlipPrinterBox::setActor(const Actor &actor)
{
    m_actor = actor;
    show(held());
}

void SlipPrinterBox::setSystemPrinters(const QStringList &names)
{
    m_system->clear();
    m_system->addItem(tr("The default printer"), QString());
    for (const QString &name : names)
        m_system->addItem(name, name);
    const SlipDevice device = held();
    const bool chosenIsSystem = device.kind == SlipDevice::Kind::System;
    if (chosenIsSystem && m_system->findData(device.place) < 0)
        m_system->addItem(device.place, device.place);
    m_system->setCurrentIndex(chosenIsSystem ? std::max(0, m_system->findData(device.place)) : 0);
}

void SlipPrinterBox::read()
{
    if (m_desk.slipRules == nullptr || m_desk.worker == nullptr)
        return;
    m_desk.worker->run(
        this, [rules = m_desk.slipRules] { return rules->device(); },
        [this, choices = m_choices](const SlipDevice &device) {
            m_held = device;
            if (m_desk.slipPrinter != nullptr)
                m_desk.slipPrinter->use(device);
            // Somebody was quicker: what they choose is not taken from under their hands.
            if (m_choices == choices && !m_place->hasFocus())
                show(device);
        },
        [this](const Failure &failure) { Q_EMIT refused(failure); });
}

std::optional<SlipDevice> SlipPrinterBox::chosen() const
{
    const auto kind = SlipDevice::Kind(m_kind->currentData().toInt());
    QString text = u"none"_s;
    switch (kind) {
    case SlipDevice::Kind::None: break;
    case SlipDevice::Kind::Tcp: text = u"tcp:"_s + m_place->text().trimmed(); break;
    case SlipDevice::Kind::File: text = u"usb:"_s + m_place->text().trimmed(); break;
    case SlipDevice::Kind::System: text = u"system:"_s + m_system->currentData().toString(); break;
    }
    auto device = slipDeviceFromText(text);
    if (device && kind != SlipDevice::Kind::None)
        device->dots = m_width->currentData().toInt();
    return device;
}

void SlipPrinterBox::keep()
{
    const auto device = chosen();
    if (!device) {
        tell(tr("This is no address of a slip printer; what was set before still holds. In the "
                "network it looks like 192.168.1.50:9100, on a cable like /dev/usb/lp0."),
             ColorRole::BadInk);
        return;
    }
    // Before it was read, what is shown is not what the store has: also "none" is a choice then.
    if (device == (m_asked ? m_asked : m_held) || m_desk.slipRules == nullptr)
        return;
    m_asked = device;
    m_answer->hide();
    m_desk.worker->run(
        this,
        [rules = m_desk.slipRules, device = *device, by = m_actor] {
            rules->setDevice(device, by);
            return device;
        },
        [this](const SlipDevice &kept) {
            m_held = kept;
            if (m_asked == kept)
                m_asked.reset();
            if (m_desk.slipPrinter != nullptr)
                m_desk.slipPrinter->use(kept);
            if (!m_asked) // a later choice is on its way, and stands in the box
                show(kept);
            Q_EMIT changed();
        },
        [this, device](const Failure &failure) {
            if (m_asked == device)
                m_asked.reset();
            show(held()); // what holds, not what was wanted
            Q_EMIT refused(failure);
        });
}

void SlipPrinterBox::tryPrint()
{
    if (m_desk.slipPrinter == nullptr || m_trying)
        return;
    keep(); // an address just typed
    m_trying = true;
    m_try->setEnabled(false);
    tell(tr("Printing a slip to try…"), ColorRole::InkSecondary);
    // Behind what keep() may have posted, so that the slip goes where the page says.
    m_desk.worker->run(
        this, [] {},
        [this] {
            const Slip slip = trialSlip(m_desk.centre.name, m_desk.clock->now());
            m_desk.slipPrinter->print(slip, this, [this](const SlipOutcome &outcome) {
                m_trying = false;
                m_try->setEnabled(may(m_actor.role, Act::ChangeSettings));
                if (outcome.kind == SlipOutcome::Kind::Printed)
                    tell(outcome.paperLow ? tr("Printed. The roll is near its end.")
                                          : tr("Printed; the printer says so."),
                         ColorRole::OkInk);
                else if (outcome.isUntold())
                    tell(tr("Sent. This printer never tells whether it printed: look at the "
                            "paper."),
                         ColorRole::InkSecondary);
                else {
                    const Failure failure = slipFailure(outcome, {});
                    tell(failure.headline() + u' ' + failure.nextStep(), ColorRole::BadInk);
                }
            });
        },
        [](const Failure &) {});
}

void SlipPrinterBox::tell(const QString &text, ColorRole ink)
{
    m_answer->setText(text);
    m_answer->setInk(ink);
    m_answer->show();
}

void SlipPrinterBox::show(const SlipDevice &device)
{
    m_kind->setCurrentIndex(m_kind->findData(int(device.kind)));
    m_place->setText(placeText(device));
    m_width->setCurrentIndex(m_width->findData(device.dots));
    if (device.kind == SlipDevice::Kind::System) {
        if (m_system->findData(device.place) < 0)
            m_system->addItem(device.place, device.place);
        m_system->setCurrentIndex(m_system->findData(device.place));
    }
    showKind();
}

void SlipPrinterBox::showKind()
{
    const auto kind = SlipDevice::Kind(m_kind->currentData().toInt());
    const bool allowed = may(m_actor.role, Act::ChangeSettings);
    m_place->setVisible(kind == SlipDevice::Kind::Tcp || kind == SlipDevice::Kind::File);
    m_place->setPlaceholderText(kind == SlipDevice::Kind::Tcp ? u"192.168.1.50:9100"_s
                                                              : u"/dev/usb/lp0"_s);
    m_system->setVisible(kind == SlipDevice::Kind::System);
    m_width->setVisible(kind != SlipDevice::Kind::None);
    m_try->setVisible(kind != SlipDevice::Kind::None);
    for (QWidget *control :
         std::initializer_list<QWidget *>{m_kind, m_place, m_system, m_width, m_try})
        control->setEnabled(allowed);
    m_try->setEnabled(allowed && !m_trying);
    QString words;
    switch (kind) {
    case SlipDevice::Kind::None:
        words = tr("People remember their number or write it down.");
        break;
    case SlipDevice::Kind::Tcp:
    case SlipDevice::Kind::File:
        words =
            tr("A thermal printer that speaks ESC/POS. Most tell when paper is out or the cover "
               "open; what yours tells shows when you try.");
        break;
    case SlipDevice::Kind::System:
        words = tr("Whether a slip came out is not known: the system only takes it over.");
        break;
    }
    if (!allowed)
        words += u' ' + tr("A supervisor or the administrator changes this.");
    m_hint->setText(words);
}

} // namespace motcua::ui
