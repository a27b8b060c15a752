// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_page.h"

#include "app/core/access/permissions.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/chip.h"
#include "ui/common/combo_box.h"
#include "ui/common/error_banner.h"
#include "ui/common/label.h"
#include "ui/common/labels.h"
#include "ui/common/new_secret_overlay.h"
#include "ui/common/segment_button.h"
#include "ui/common/theme.h"
#include "ui/settings/centre_box.h"
#include "ui/settings/function_keys_box.h"
#include "ui/settings/kiosk_rules_box.h"
#include "ui/settings/paper_times_box.h"
#include "ui/settings/queue_rules_box.h"
#include "ui/settings/slip_printer_box.h"
#include "ui/settings/voice_box.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {
constexpr int kLabelWidth = 180;
constexpr int kMaxWidth = 760;
} // namespace

SettingsPage::SettingsPage(const Desk &desk, SettingsPort &port, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_port(port),
      m_banner(new ErrorBanner),
      m_language(new SegmentButton({u"Tiếng Việt"_s, u"English"_s})),
      m_languageHint(new Label({}, TypeRole::Caption, ColorRole::InkTertiary)),
      m_theme(new SegmentButton({tr("Light"), tr("Dark")})),
      m_printer(new ComboBox),
      m_folder(new QLineEdit),
      m_scanner(new ComboBox),
      m_findScanners(new Button(tr("Find scanners"))),
      m_scannerHint(new Label({}, TypeRole::Caption, ColorRole::InkTertiary)),
      m_sync(new Chip),
      m_gateway(new Label({}, TypeRole::Small, ColorRole::InkSecondary)),
      m_sendNow(new Button(tr("Send now"))),
      m_about(new Label({}, TypeRole::Small, ColorRole::InkSecondary)),
      m_who(new Label({}, TypeRole::Body)),
      m_changeSecret(new Button(tr("Change PIN or password…"))),
      m_idle(new ComboBox),
      m_motion(new SegmentButton({tr("As usual"), tr("Reduced")})),
      m_screen(new ComboBox),
      m_idleHint(new Label({}, TypeRole::Caption, ColorRole::InkTertiary))
{
    setObjectName(u"settings"_s);
    m_language->setObjectName(u"language"_s);
    m_theme->setObjectName(u"theme"_s);
    m_printer->setObjectName(u"printer"_s);
    m_folder->setObjectName(u"printFolder"_s);
    m_scanner->setObjectName(u"scanner"_s);
    m_idle->setObjectName(u"idleMinutes"_s);
    m_changeSecret->setObjectName(u"changeSecret"_s);

    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // its controls take the focus, not the page
    outer->addWidget(scroll);
    auto *page = new QWidget;
    page->setAutoFillBackground(false);
    scroll->setWidget(page);
    scroll->viewport()->setAutoFillBackground(false);
    auto *sides = new QHBoxLayout(page);
    sides->setContentsMargins(24, 20, 24, 24);
    auto *column = new QVBoxLayout;
    column->setSpacing(14);
    auto *holder = new QWidget;
    holder->setMaximumWidth(kMaxWidth);
    holder->setLayout(column);
    column->setContentsMargins(0, 0, 0, 0);
    sides->addWidget(holder, 100);
    sides->addStretch(1);

    column->addWidget(new Label(tr("Settings"), TypeRole::Hero));
    column->addWidget(m_banner);
    const auto card = [column](const QString &title) {
        auto *block = new Card;
        block->body()->addWidget(new SectionTitle(title));
        block->body()->setContentsMargins(14, 10, 14, 14);
        column->addWidget(block);
        return block->body();
    };

    QVBoxLayout *you = card(tr("You"));
    m_you = you->parentWidget();
    m_you->hide();
    auto *youRow = new QWidget;
    auto *youLayout = new QHBoxLayout(youRow);
    youLayout->setContentsMargins(0, 0, 0, 0);
    youLayout->addWidget(m_who, 1);
    youLayout->addWidget(m_changeSecret);
    m_changeSecret->setControlHeight(32);
    addRow(you, tr("Signed in"), youRow);

    QVBoxLayout *look = card(tr("This computer"));
    addRow(look, tr("Language"), m_language);
    m_languageHint->setContentsMargins(kLabelWidth + 12, 0, 0, 0);
    look->addWidget(m_languageHint);
    addRow(look, tr("Colours"), m_theme);
    addRow(look, tr("Lock when idle"), m_idle);
    m_idleHint->setContentsMargins(kLabelWidth + 12, 0, 0, 0);
    look->addWidget(m_idleHint);
    addHall(look);

    QVBoxLayout *devices = card(tr("Devices"));
    addRow(devices, tr("Printer"), m_printer);
    addRow(devices, tr("Folder for printed files"), m_folder);
    m_folderRow = m_folder->parentWidget();
    auto *scannerRow = new QWidget;
    auto *scannerLayout = new QHBoxLayout(scannerRow);
    scannerLayout->setContentsMargins(0, 0, 0, 0);
    m_scanner->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    scannerLayout->addWidget(m_scanner, 1);
    scannerLayout->addWidget(m_findScanners);
    m_findScanners->setControlHeight(32);
    addRow(devices, tr("Scanner"), scannerRow);
    m_scannerHint->setContentsMargins(kLabelWidth + 12, 0, 0, 0);
    m_scannerHint->hide();
    devices->addWidget(m_scannerHint);

    if (desk.slipRules != nullptr) {
        m_slips = new SlipPrinterBox(desk);
        addRow(devices, tr("Slip printer"), m_slips);
        connect(m_slips, &SlipPrinterBox::changed, m_banner, &ErrorBanner::clear);
        connect(m_slips, &SlipPrinterBox::refused, this,
                [this](const Failure &failure) { m_banner->tell(failure); });
    }

    QVBoxLayout *link = card(tr("Link to the province"));
    auto *linkRow = new QWidget;
    auto *linkLayout = new QHBoxLayout(linkRow);
    linkLayout->setContentsMargins(0, 0, 0, 0);
    linkLayout->addWidget(m_sync);
    linkLayout->addStretch(1);
    linkLayout->addWidget(m_sendNow);
    m_sendNow->setControlHeight(32);
    addRow(link, tr("State"), linkRow);
    addRow(link, tr("Server"), m_gateway);
    if (desk.linkRules != nullptr) {
        m_papers = new PaperTimesBox(desk);
        addRow(link, tr("Papers are sent"), m_papers);
        connect(m_papers, &PaperTimesBox::changed, m_banner, &ErrorBanner::clear);
        connect(m_papers, &PaperTimesBox::refused, this,
                [this](const Failure &failure) { m_banner->tell(failure); });
    }

    if (desk.centreLink != nullptr) {
        m_centre = new CentreBox(*desk.centreLink);
        card(tr("Shared queue of the centre"))->addWidget(m_centre);
        connect(m_centre, &CentreBox::changed, m_banner, &ErrorBanner::clear);
        connect(m_centre, &CentreBox::refused, this,
                [this](const Failure &failure) { m_banner->tell(failure); });
    }

    if (desk.voiceSettings != nullptr) {
        m_voice = new VoiceBox(desk);
        card(tr("Announcing calls"))->addWidget(m_voice);
        connect(m_voice, &VoiceBox::changed, m_banner, &ErrorBanner::clear);
        connect(m_voice, &VoiceBox::refused, this,
                [this](const Failure &failure) { m_banner->tell(failure); });
    }

    QVBoxLayout *keys = card(tr("Keys of the counter"));
    m_keys = new FunctionKeysBox(port);
    keys->addWidget(m_keys);
    if (desk.queueSettings != nullptr) {
        QVBoxLayout *queue = card(tr("Queue"));
        m_queue = new QueueRulesBox(desk);
        queue->addWidget(m_queue);
        connect(m_queue, &QueueRulesBox::changed, m_banner, &ErrorBanner::clear);
        connect(m_queue, &QueueRulesBox::refused, this,
                [this](const Failure &failure) { m_banner->tell(failure); });
    }

    if (desk.kioskSettings != nullptr && desk.queueSettings != nullptr) {
        m_kiosks = new KioskRulesBox(desk);
        card(tr("Kiosks"))->addWidget(m_kiosks);
        connect(m_kiosks, &KioskRulesBox::changed, m_banner, &ErrorBanner::clear);
        connect(m_kiosks, &KioskRulesBox::refused, this,
                [this](const Failure &failure) { m_banner->tell(failure); });
    }

    QVBoxLayout *about = card(tr("About"));
    m_about->setWordWrap(true);
    m_about->setTextInteractionFlags(Qt::TextSelectableByMouse);
    about->addWidget(m_about);
    column->addStretch(1);

    m_language->setAccessibleName(tr("Language"));
    m_theme->setAccessibleName(tr("Colours"));
    m_idle->setAccessibleName(tr("Lock when idle"));
    m_printer->setAccessibleName(tr("Printer"));
    m_scanner->setAccessibleName(tr("Scanner"));
    m_folder->setAccessibleName(tr("Folder for printed files"));

    connect(m_language, &SegmentButton::chosen, this, [this](int index) {
        attempt([&] { m_port.setLanguage(languageCodes().value(index)); });
        m_languageHint->setVisible(!m_port.languageAppliesAtOnce());
    });
    connect(m_theme, &SegmentButton::chosen, this, [this](int index) {
        attempt([&] { m_port.setTheme(index == 1 ? Theme::Mode::Dark : Theme::Mode::Light); });
    });
    connect(m_printer, &QComboBox::activated, this, [this] {
        attempt([&] { m_port.setPrinter(m_printer->currentData().toString()); });
        fillPrinters();
    });
    connect(m_idle, &QComboBox::activated, this, [this] {
        m_banner->clear();
        m_port.setIdleMinutes(m_idle->currentData().toInt(), {m_person.id, m_person.name, m_counter,
                                                              m_desk.stationId, m_person.role});
    });
    connect(&port, &SettingsPort::idleMinutesChanged, this, &SettingsPage::fillIdle);
    connect(&port, &SettingsPort::idleMinutesRefused, this, [this](const Failure &failure) {
        m_banner->tell(failure);
        fillIdle(); // what holds, not what was wanted
    });
    connect(m_changeSecret, &QPushButton::clicked, this, &SettingsPage::changeSecret);
    connect(m_folder, &QLineEdit::editingFinished, this, [this] {
        if (m_folder->text() != m_port.printFolder())
            attempt([&] { m_port.setPrintFolder(m_folder->text()); });
    });
    connect(m_scanner, &QComboBox::activated, this, [this] {
        attempt([&] { m_port.setScannerDevice(m_scanner->currentData().toString()); });
    });
    connect(&port, &SettingsPort::printersChanged, this, &SettingsPage::fillPrinters);
    if (desk.scanner) {
        connect(desk.scanner, &Scanner::devicesFound, this, &SettingsPage::fillScanners);
        connect(m_findScanners, &QPushButton::clicked, this, [this] {
            m_scannerHint->setText(tr("Looking for scanners…"));
            m_scannerHint->show();
            m_findScanners->setEnabled(false);
            m_desk.scanner->enumerate();
        });
        connect(desk.scanner, &Scanner::failed, this, [this](const Failure &failure, int) {
            m_findScanners->setEnabled(true);
            m_scannerHint->setText(failure.headline());
        });
    } else {
        m_findScanners->hide();
    }
    if (desk.sync) {
        connect(desk.sync, &SyncMonitor::changed, this, &SettingsPage::showSync);
        connect(m_sendNow, &QPushButton::clicked, desk.sync, &SyncMonitor::sendNow);
    }
    refresh();
}

// What the waiting room sees of this computer.
void SettingsPage::addHall(QVBoxLayout *look)
{
    m_motion->setObjectName(u"motion"_s);
    m_motion->setAccessibleName(tr("Motion"));
    addRow(look, tr("Motion"), m_motion,
           tr("Reduced: nothing moves, and the waiting room's display does not flash."));
    connect(m_motion, &SegmentButton::chosen, this,
            [this](int index) { attempt([&] { m_port.setReducedMotion(index == 1); }); });
    m_screen->setObjectName(u"displayScreen"_s);
    m_screen->setAccessibleName(tr("Waiting room's screen"));
    addRow(look, tr("Waiting room's screen"), m_screen,
           tr("The display takes it from its next start on."));
    m_screenRow = m_screen->parentWidget();
    connect(m_screen, &QComboBox::activated, this, [this] {
        attempt([&] { m_port.setDisplayScreen(m_screen->currentData().toString()); });
    });
}

void SettingsPage::addRow(QVBoxLayout *body, const QString &label, QWidget *control,
                          const QString &hint)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 3, 4, 3); // room for the focus ring
    layout->setSpacing(12);
    auto *text = new Label(label, TypeRole::Body, ColorRole::InkSecondary);
    text->setFixedWidth(kLabelWidth);
    text->setBuddy(control);
    layout->addWidget(text);
    if (control->focusProxy() != nullptr) { // beside its first line, not beside that and its hint
        text->setMinimumHeight(control->focusProxy()->sizeHint().height());
        layout->setAlignment(text, Qt::AlignTop);
    }
    layout->addWidget(control,
                      control->sizePolicy().horizontalPolicy() == QSizePolicy::Fixed ? 0 : 1);
    if (control->sizePolicy().horizontalPolicy() == QSizePolicy::Fixed)
        layout->addStretch(1);
    if (!hint.isEmpty())
        control->setToolTip(hint);
    body->addWidget(row);
}

template <typename Change>
void SettingsPage::attempt(Change change)
{
    m_banner->clear();
    try {
        change();
    } catch (const Failure &failure) {
        m_banner->tell(failure);
    }
    refresh();
}

void SettingsPage::setPerson(const Staff &person, int counter)
{
    m_person = person;
    m_counter = counter;
    m_you->setVisible(!person.id.isNull());
    m_who->setText(QStringLiteral("%1 · %2").arg(person.name, staffRoleName(person.role)));
    const Actor actor{person.id, person.name, counter, m_desk.stationId, person.role};
    if (m_queue != nullptr)
        m_queue->setActor(actor);
    if (m_kiosks != nullptr)
        m_kiosks->setActor(actor);
    if (m_papers != nullptr)
        m_papers->setActor(actor);
    if (m_centre != nullptr)
        m_centre->setActor(actor, may(person.role, Act::ChangeSettings));
    if (m_voice != nullptr)
        m_voice->setActor(actor);
    if (m_slips != nullptr)
        m_slips->setActor(actor);
    fillIdle();
}

void SettingsPage::changeSecret()
{
    // Over the whole window, which is not there yet when the page is made.
    if (!m_newSecret) {
        m_newSecret = new NewSecretOverlay(m_desk, window());
        connect(m_newSecret, &NewSecretOverlay::chosen, this, [this](const Staff &person) {
            m_person = person;
            m_banner->tell(Tone::Ok, tr("Your new PIN or password is in use."),
                           tr("Keep it to yourself; nobody needs to know it."));
            Q_EMIT secretChanged(person);
        });
    }
    m_banner->clear();
    m_newSecret->begin(m_person, m_counter);
}

void SettingsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
    m_keys->read();
    if (m_queue != nullptr)
        m_queue->read();
    if (m_kiosks != nullptr)
        m_kiosks->read();
    if (m_papers != nullptr)
        m_papers->read();
    if (m_centre != nullptr)
        m_centre->read();
    if (m_voice != nullptr)
        m_voice->read();
    if (m_slips != nullptr)
        m_slips->read();
}

} // namespace motcua::ui
