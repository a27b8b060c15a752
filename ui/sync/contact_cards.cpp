// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/contact_cards.h"

#include "app/core/base/clock.h"
#include "app/core/forms/printing.h"
#include "ui/common/labels.h"
#include "ui/common/safety_words.h"
#include "ui/counter/pane.h"
#include "ui/sync/fact_row.h"
#include "ui/sync/sync_words.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

void prepare(Card *card, const QString &title)
{
    card->body()->setContentsMargins(0, 0, 0, 0);
    card->body()->setSpacing(0);
    auto *head = new SectionTitle(title, card);
    head->setContentsMargins(14, 10, 14, 10);
    card->body()->addWidget(head);
}

FactRow *addRow(Card *card, const QString &icon, const QString &title)
{
    card->body()->addWidget(hairline(card));
    auto *row = new FactRow(icon, ColorRole::InkTertiary, card);
    row->setTitle(title);
    card->body()->addWidget(row);
    return row;
}

QString whenText(const QDateTime &at, const QDateTime &now)
{
    if (!at.isValid())
        return ContactCard::tr("never");
    const QDate day = toCentre(at).date();
    return day == toCentre(now).date() ? timeText(at)
                                       : timeText(at) + u' ' + day.toString(u"dd/MM/yyyy"_s);
}

} // namespace

ContactCard::ContactCard(QWidget *parent) : Card(parent)
{
    setObjectName(u"syncContacts"_s);
    prepare(this, tr("Last contact"));
    m_province = addRow(this, u"cloud"_s, tr("Server of the province"));
    m_feed = addRow(this, u"inbox"_s, tr("From the province"));
    m_feed->setObjectName(u"syncFeed"_s);
    m_backup = addRow(this, u"shield-check"_s, tr("Backup"));
}

void ContactCard::showFeed(const DispatchView &view, const QDateTime &now)
{
    QStringList lines{whenText(view.feedTakenAt, now)};
    if (view.refusedPack > 0) {
        const Refusal why = packRefusal(view);
        lines << why.fact + u' ' + why.nextStep;
    }
    if (view.notUnderstood > 0)
        lines << tr("%n item(s) cannot be read by this program. They are kept: update the program, "
                    "then they appear.",
                    nullptr, view.notUnderstood);
    m_feed->setLine(lines.join(u'\n'));
    const bool trouble = lines.size() > 1;
    m_feed->setMark(trouble ? u"circle-alert"_s : u"inbox"_s,
                    trouble ? ColorRole::BadInk : ColorRole::InkTertiary);
    m_feed->setWord(trouble ? StatusWord{Tone::Bad, u"circle-alert"_s, tr("Needs attention")}
                    : view.feedTakenAt.isValid()
                        ? StatusWord{Tone::Ok, u"check"_s, tr("Taken")}
                        : StatusWord{Tone::Neutral, u"minus"_s, tr("None")});
}

void ContactCard::show(const SyncStatus &link, const DispatchView &view, const SafetyStatus *safety,
                       const QDateTime &now)
{
    showFeed(view, now);
    using State = SyncStatus::State;
    const QString last = whenText(link.since, now);
    if (link.state == State::NotSetUp) {
        m_province->setMark(u"cloud-off"_s, ColorRole::InkTertiary);
        m_province->setLine(tr("Not joined yet"));
        m_province->setWord({Tone::Neutral, u"minus"_s, tr("None")});
    } else if (link.state == State::Offline) {
        m_province->setMark(u"circle-x"_s, ColorRole::BadInk);
        m_province->setLine(link.problem == "alien_answer"_L1
                                ? tr("%1 · something else answers in its place").arg(last)
                                : last);
        m_province->setWord({Tone::Bad, u"wifi-off"_s, tr("Lost")});
    } else {
        m_province->setMark(u"circle-check"_s, ColorRole::OkInk);
        m_province->setLine(last);
        m_province->setWord({Tone::Ok, u"wifi"_s, tr("Good")});
    }
    m_backup->setVisible(safety != nullptr);
    if (safety == nullptr)
        return;
    const bool fine = safety->backupAt.isValid() && !safety->backupOverdue;
    m_backup->setMark(u"shield-check"_s, fine ? ColorRole::OkInk : ColorRole::WarnInk);
    QString line = whenText(safety->backupAt, now);
    if (safety->freeBytes >= 0)
        line += u" · "_s + tr("%1 free").arg(bytesText(safety->freeBytes));
    m_backup->setLine(line);
    m_backup->setWord(backupWord(*safety));
}

DevicesCard::DevicesCard(const QString &counter, FormPrinter *printer, Scanner *scanner,
                         QWidget *parent)
    : Card(parent),
      m_printer(printer),
      m_scanner(scanner)
{
    setObjectName(u"syncDevices"_s);
    prepare(this, counter.isEmpty() ? tr("Devices") : tr("Devices at %1").arg(counter));
    if (m_printer != nullptr) {
        m_printerRow = addRow(this, u"printer"_s, {});
        showPrinter();
    }
    if (m_scanner != nullptr) {
        m_scannerRow = addRow(this, u"scan"_s, tr("Scanner"));
        m_scannerRow->setWord({Tone::Neutral, u"circle-dashed"_s, tr("Not looked for yet")});
        connect(m_scanner, &Scanner::devicesFound, this, &DevicesCard::showScanners);
        connect(m_scanner, &Scanner::failed, this, [this](const Failure &failure, int) {
            if (!m_asking)
                return;
            m_asking = false;
            m_scannerRow->setLine(failure.headline());
            m_scannerRow->setWord({Tone::Warn, u"triangle-alert"_s, tr("No answer")});
        });
    }
}

void DevicesCard::look()
{
    if (m_printer != nullptr)
        showPrinter();
    if (m_scanner == nullptr || m_asking || m_scanner->isBusy())
        return; // a batch is running: the scanner is there
    m_asking = true;
    m_scannerRow->setWord({Tone::Info, u"refresh-cw"_s, tr("Looking")});
    m_scanner->enumerate();
}

void DevicesCard::showPrinter()
{
    const QString name = m_printer->printerName();
    m_printerRow->setTitle(name.isEmpty() ? tr("Printer") : name);
    m_printerRow->setLine(m_printer->leavesFiles() ? tr("Receipts are kept as files, not on paper")
                                                   : tr("Receipts"));
    m_printerRow->setWord(name.isEmpty() ? StatusWord{Tone::Neutral, u"minus"_s, tr("None")}
                                         : StatusWord{Tone::Ok, u"check"_s, tr("Set up")});
}

void DevicesCard::showScanners(const QVector<Scanner::Device> &devices)
{
    m_asking = false;
    if (devices.isEmpty()) {
        m_scannerRow->setTitle(tr("Scanner"));
        m_scannerRow->setLine(tr("None found: check its cable and power"));
        m_scannerRow->setWord({Tone::Neutral, u"minus"_s, tr("None")});
        return;
    }
    m_scannerRow->setTitle(devices.constFirst().label);
    m_scannerRow->setLine(devices.size() > 1 ? tr("and %n more", nullptr, int(devices.size()) - 1)
                                             : QString());
    m_scannerRow->setWord({Tone::Ok, u"check"_s, tr("Ready")});
}

} // namespace motcua::ui
