// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/motcua/preferences.h"

#include "ui/common/motion.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QLocale>
#include <QScreen>

#include <utility>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

const QString kFolderPrinter = u"folder"_s;

} // namespace

Preferences::Preferences(const QString &folder, SwitchingPrinter &printer,
                         devices::ProcessScanner &scanner, QObject *parent)
    : SettingsPort(parent),
      m_folder(folder),
      m_kept(QDir(folder).filePath(u"preferences.ini"_s), QSettings::IniFormat),
      m_language(u"vi"_s),
      m_printer(printer),
      m_scanner(scanner)
{
    connect(&m_printers, &devices::PrinterList::changed, this, &SettingsPort::printersChanged);
}

Preferences::~Preferences() = default;

void Preferences::apply(const QString &language, std::optional<ui::Theme::Mode> theme)
{
    applyLanguage(language);
    applyLook(theme);
}

void Preferences::applyLanguage(const QString &language)
{
    m_language = language.isEmpty() ? m_kept.value("language"_L1, u"vi"_s).toString() : language;
    installLanguage(m_language);
}

void Preferences::applyLook(std::optional<ui::Theme::Mode> theme)
{
    ui::setReducedMotion(reducedMotion());
    ui::Theme::apply(*qApp, theme.value_or(this->theme()));
    usePrinter();
    m_scanner.setDefaultDevice(scannerDevice());
}

void Preferences::installLanguage(const QString &code)
{
    // One translator at a time: of English only the plurals are kept, so another one below would show through.
    const auto earlier = qApp->findChildren<QTranslator *>(u"words"_s, Qt::FindDirectChildrenOnly);
    for (QTranslator *translator : earlier) {
        QApplication::removeTranslator(translator);
        delete translator;
    }
    auto *translator = new QTranslator(qApp);
    translator->setObjectName(u"words"_s);
    if (translator->load(u":/i18n/motcua_%1.qm"_s.arg(code))) {
        QApplication::installTranslator(translator);
    } else {
        delete translator;
    }
    QLocale::setDefault(code == "vi"_L1 ? QLocale(QLocale::Vietnamese, QLocale::Vietnam)
                                        : QLocale(QLocale::English));
}

void Preferences::keep(const QString &name, const QVariant &value)
{
    m_kept.setValue(name, value);
    m_kept.sync();
    if (m_kept.status() != QSettings::NoError) {
        throw Failure("preferences_not_saved",
                      tr("The setting works now but could not be kept for the next start."),
                      tr("Check the free space on this PC, then set it again."));
    }
}

void Preferences::setLanguage(const QString &code)
{
    m_language = code;
    keep(u"language"_s, code);
}

ui::FunctionKeys Preferences::functionKeys() const
{
    return ui::FunctionKeys::fromJson(
        QJsonDocument::fromJson(m_kept.value("keys"_L1).toString().toUtf8()).object());
}

void Preferences::setFunctionKeys(const ui::FunctionKeys &keys)
{
    keep(u"keys"_s, QString::fromUtf8(QJsonDocument(keys.toJson()).toJson(QJsonDocument::Compact)));
    Q_EMIT functionKeysChanged();
}

ui::Theme::Mode Preferences::theme() const
{
    return m_kept.value("theme"_L1).toString() == "dark"_L1 ? ui::Theme::Mode::Dark
                                                            : ui::Theme::Mode::Light;
}

void Preferences::setTheme(ui::Theme::Mode mode)
{
    ui::Theme::apply(*qApp, mode);
    keep(u"theme"_s, mode == ui::Theme::Mode::Dark ? u"dark"_s : u"light"_s);
}

bool Preferences::reducedMotion() const
{
    return m_kept.value("reduced_motion"_L1, false).toBool();
}

void Preferences::setReducedMotion(bool on)
{
    ui::setReducedMotion(on);
    keep(u"reduced_motion"_s, on);
}

QVector<ui::SettingsPort::Choice> Preferences::screens() const
{
    QVector<Choice> choices;
    const QList<QScreen *> screens = QGuiApplication::screens();
    for (const QScreen *screen : screens) {
        const QSize size = screen->geometry().size() * screen->devicePixelRatio();
        choices.append(
            {screen->name(),
             u"%1 · %2 × %3"_s.arg(screen->name()).arg(size.width()).arg(size.height())});
    }
    return choices;
}

QString Preferences::displayScreen() const
{
    return m_kept.value("display_screen"_L1).toString();
}

void Preferences::setDisplayScreen(const QString &id)
{
    keep(u"display_screen"_s, id);
}

QVector<ui::SettingsPort::Choice> Preferences::printers() const
{
    // Not at the start of the program: the spooler's libraries are many, and nobody prints before the sign-in.
    if (!m_printersAsked) {
        m_printersAsked = true;
        m_printers.refresh();
    }
    QVector<Choice> choices{{kFolderPrinter, tr("PDF files in a folder")}};
    for (const QString &name : m_printers.names()) {
        choices.append({name, name});
    }
    return choices;
}

QString Preferences::printer() const
{
    return m_kept.value("printer"_L1, m_folderIsDefault ? kFolderPrinter : QString()).toString();
}

void Preferences::setPrinter(const QString &id)
{
    keep(u"printer"_s, id);
    usePrinter();
}

QString Preferences::printFolder() const
{
    return m_kept.value("print_folder"_L1, QDir(m_folder).filePath(u"printed"_s)).toString();
}

void Preferences::setPrintFolder(const QString &folder)
{
    keep(u"print_folder"_s, folder);
    usePrinter();
}

void Preferences::usePrinter()
{
    if (printer() == kFolderPrinter) {
        QDir().mkpath(printFolder());
        QFile::setPermissions(printFolder(), QFileDevice::ReadOwner | QFileDevice::WriteOwner |
                                                 QFileDevice::ExeOwner);
        m_printer.useFolder(printFolder());
    } else {
        m_printer.useSystemPrinter(printer());
    }
}

QString Preferences::scannerDevice() const
{
    return m_kept.value("scanner"_L1).toString();
}

void Preferences::setScannerDevice(const QString &name)
{
    keep(u"scanner"_s, name);
    m_scanner.setDefaultDevice(name);
}

void Preferences::follow(const ui::Desk &desk)
{
    m_desk = &desk;
    readIdleMinutes();
}

void Preferences::readIdleMinutes()
{
    if (m_desk == nullptr || m_desk->safeguards == nullptr)
        return;
    m_desk->worker->run(
        this, [safeguards = m_desk->safeguards] { return safeguards->idleMinutes(); },
        [this](int minutes) {
            if (std::exchange(m_idleMinutes, minutes) != minutes)
                Q_EMIT idleMinutesChanged();
        },
        [](const Failure &) {
            // What was known guards on; whatever keeps the data from being read is told by what needs them.
        });
}

void Preferences::setIdleMinutes(int minutes, const Actor &by)
{
    if (m_desk == nullptr || m_desk->safeguards == nullptr)
        return;
    m_desk->worker->run(
        this,
        [safeguards = m_desk->safeguards, minutes, by] { safeguards->setIdleMinutes(minutes, by); },
        [this, minutes] {
            m_idleMinutes = minutes;
            Q_EMIT idleMinutesChanged();
        },
        [this](const Failure &failure) { Q_EMIT idleMinutesRefused(failure); });
}

QString Preferences::version() const
{
    return QApplication::applicationVersion();
}

} // namespace motcua
