// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/stick_overlay.h"

#include "ui/common/button.h"
#include "ui/common/error_banner.h"
#include "ui/common/icon.h"
#include "ui/common/label.h"
#include "ui/common/labels.h"
#include "ui/common/safety_words.h"
#include "ui/counter/pane.h"
#include "ui/sync/stick_words.h"

#include <QBoxLayout>
#include <QProgressBar>
#include <QResizeEvent>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {
constexpr int kWidth = 600;
constexpr int kSteps = 1000;
constexpr int kLookAgainMs = 2000;
constexpr int kMostFound = 6;
constexpr int kEndIcon = 48;
} // namespace

StickOverlay::StickOverlay(StickPort &port, const Actor &actor, QWidget *host,
                           FolderPicker *folders, FilePicker *files)
    : OverlayDialog(host, kWidth),
      m_port(port),
      m_actor(actor),
      m_folders(folders != nullptr ? *folders : m_ownFolders),
      m_files(files != nullptr ? *files : m_ownFiles),
      m_again(new QTimer(this))
{
    setObjectName(u"stickOverlay"_s);
    m_title = new Label({}, TypeRole::Page, ColorRole::Ink, sheet());
    body()->addWidget(m_title);
    m_banner = new ErrorBanner(sheet());
    m_banner->setObjectName(u"stickBanner"_s);
    body()->addWidget(m_banner);
    // Not a stack, which is as high as its highest page.
    m_pages = new QWidget(sheet());
    auto *pages = new QVBoxLayout(m_pages);
    pages->setContentsMargins(0, 0, 0, 0);
    makeChoose();
    makeWork();
    makeEnd();
    body()->addWidget(m_pages);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    m_cancel = new Button(tr("Stop writing"), Button::Kind::Plain, sheet());
    m_cancel->setObjectName(u"stickCancel"_s);
    connect(m_cancel, &Button::clicked, this, [this] {
        m_cancel->setEnabled(false);
        m_port.cancel();
    });
    foot->addWidget(m_cancel);
    m_close = new Button(tr("Close"), Button::Kind::Plain, sheet());
    m_close->setObjectName(u"stickClose"_s);
    m_close->setKeyText(u"Esc"_s);
    connect(m_close, &Button::clicked, this, &StickOverlay::dismiss);
    foot->addWidget(m_close);
    body()->addLayout(foot);

    m_again->setInterval(kLookAgainMs);
    connect(m_again, &QTimer::timeout, &m_port, [this] { m_port.look(StickPort::What::Media); });
    connect(this, &OverlayDialog::dismissed, m_again, &QTimer::stop);
    connect(&m_port, &StickPort::looked, this, &StickOverlay::take);
    connect(&m_port, &StickPort::progress, this, &StickOverlay::showProgress);
    connect(&m_port, &StickPort::written, this,
            [this](const StickWritten &written) { end(resultOf(written)); });
    connect(&m_port, &StickPort::taken, this,
            [this](const StickTaken &taken) { end(resultOf(taken)); });
    connect(&m_port, &StickPort::nothingWaits, this,
            [this](const StickStays &stays) { end(resultOf(stays)); });
    connect(&m_port, &StickPort::cancelled, this, [this] {
        end({Tone::Neutral,
             u"circle-pause"_s,
             tr("Stopped. The stick may be removed"),
             {tr("Nothing of it stays on the stick; all records are still on this computer.")}});
    });
    connect(&m_port, &StickPort::failed, this, &StickOverlay::fail);
}

void StickOverlay::makeChoose()
{
    m_choose = new QWidget(m_pages);
    auto *column = new QVBoxLayout(m_choose);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_planText = new Label({}, TypeRole::Body, ColorRole::Ink, m_choose);
    m_planText->setObjectName(u"stickPlan"_s);
    m_planText->setWordWrap(true);
    column->addWidget(m_planText);
    m_hint = new Label({}, TypeRole::Small, ColorRole::InkTertiary, m_choose);
    m_hint->setWordWrap(true);
    column->addWidget(m_hint);
    m_pages->layout()->addWidget(m_choose);
}

void StickOverlay::makeWork()
{
    m_work = new QWidget(m_pages);
    auto *column = new QVBoxLayout(m_work);
    column->setContentsMargins(0, 8, 0, 8);
    column->setSpacing(10);
    m_workTitle = new Label({}, TypeRole::Body, ColorRole::Ink, m_work);
    m_workTitle->setWeight(600);
    column->addWidget(m_workTitle);
    m_progress = new QProgressBar(m_work);
    m_progress->setObjectName(u"stickProgress"_s);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the stick"));
    column->addWidget(m_progress);
    m_workText = new Label({}, TypeRole::Small, ColorRole::InkSecondary, m_work);
    m_workText->setObjectName(u"stickWorkText"_s);
    column->addWidget(m_workText);
    m_workBy = new Label({}, TypeRole::Small, ColorRole::InkSecondary, m_work);
    m_workBy->setObjectName(u"stickWorkBy"_s);
    column->addWidget(m_workBy);
    column->addWidget(new Label(tr("Leave the stick in until it is said that it may be removed."),
                                TypeRole::Small, ColorRole::InkTertiary, m_work));
    column->addStretch(1);
    m_pages->layout()->addWidget(m_work);
}

void StickOverlay::makeEnd()
{
    m_end = new QWidget(m_pages);
    auto *column = new QVBoxLayout(m_end);
    column->setContentsMargins(0, 12, 0, 4);
    column->setSpacing(8);
    m_endIcon = new Label({}, TypeRole::Hero, ColorRole::Ink, m_end);
    m_endIcon->setFixedSize(kEndIcon, kEndIcon);
    column->addWidget(m_endIcon);
    m_endTitle = new Label({}, TypeRole::Hero, ColorRole::Ink, m_end);
    m_endTitle->setObjectName(u"stickEnd"_s);
    m_endTitle->setWordWrap(true);
    column->addWidget(m_endTitle);
    m_endText = new Label({}, TypeRole::Body, ColorRole::InkSecondary, m_end);
    m_endText->setObjectName(u"stickEndText"_s);
    m_endText->setWordWrap(true);
    column->addWidget(m_endText);
    column->addStretch(1);
    m_pages->layout()->addWidget(m_end);
}

void StickOverlay::begin(Way way)
{
    if (m_working) { // what runs is shown, whichever button was pressed
        open(m_cancel);
        return;
    }
    if (const auto job = m_port.job()) { // begun by somebody whose window is gone
        m_way = job->writing ? Way::Export : Way::Import;
        setTitle();
        open(m_cancel);
        startWork(job->writing ? tr("Writing…") : tr("Reading…"));
        m_workBy->setText(tr("Begun by %1.").arg(job->by));
        m_workBy->show();
        return;
    }
    m_way = way;
    m_banner->clear();
    setTitle();
    m_planText->setText(tr("Looking for what is plugged in…"));
    m_hint->setText(way == Way::Export
                        ? tr("Choose where to write. The bundle is enciphered: only the province "
                             "can read it.")
                        : tr("Choose a receipt, or what the province sent."));
    m_shownChoices.clear();
    delete m_choices;
    m_choices = nullptr;
    showPage(m_choose, m_close);
    open(m_close);
    lookAnew();
}

void StickOverlay::setTitle()
{
    m_title->setText(m_way == Way::Export ? tr("To the province by USB")
                                          : tr("From the province by USB"));
}

// The plan once: it reads all that waits. Who brings something from the province does not ask what waits for it.
void StickOverlay::lookAnew()
{
    m_plan.reset();
    m_port.look(m_way == Way::Export ? StickPort::What::MediaAndPlan : StickPort::What::Media);
    m_again->start();
}

void StickOverlay::showPage(QWidget *page, QWidget *focus)
{
    for (QWidget *other : {m_choose, m_work, m_end})
        other->setVisible(other == page);
    m_shown = page;
    m_cancel->setVisible(page == m_work && m_way == Way::Export);
    m_cancel->setEnabled(true);
    m_close->setVisible(page != m_work);
    setEscCloses(page != m_work);
    if (isOpen() && focus != nullptr)
        focus->setFocus(Qt::OtherFocusReason);
    // The sheet takes the size of what it shows now.
    QTimer::singleShot(0, this, [this] {
        QResizeEvent again(size(), size());
        resizeEvent(&again);
    });
}

void StickOverlay::take(const StickLook &look)
{
    if (!isOpen() || m_working || m_shown != m_choose)
        return;
    if (m_way == Way::Import) {
        fillImport(look);
        return;
    }
    if (look.planned)
        m_plan = look;
    if (!m_plan)
        return;
    m_plan->media = look.media;
    fillExport(*m_plan);
}

void StickOverlay::addChoice(const QString &icon, const QString &title, const QString &line,
                             bool enabled, const std::function<void()> &act, const QString &name)
{
    auto *row = new ActionRow(icon, title, line, {}, m_choices);
    row->setObjectName(name);
    row->setEnabled(enabled);
    connect(row, &ActionRow::clicked, this, act);
    m_choices->layout()->addWidget(row);
}

void StickOverlay::fillExport(const StickLook &look)
{
    QStringList all{planText(look.plan), staysText(look.plan.stays)};
    for (const StickMedium &medium : look.media)
        all << medium.path << medium.name << mediumText(medium, look.plan);
    if (look.obstacle)
        all << QString::fromLatin1(look.obstacle->name());
    if (all.join(u'\n') == m_shownChoices)
        return;
    m_shownChoices = all.join(u'\n');
    delete m_choices;
    m_choices = nullptr;
    if (look.obstacle) {
        m_planText->setText({});
        m_hint->setText({});
        m_banner->tell(*look.obstacle);
        showPage(m_choose, m_close);
        return;
    }
    if (look.plan.records + look.plan.files == 0) {
        m_planText->setText(nothingText());
        m_hint->setText(staysText(look.plan.stays));
        showPage(m_choose, m_close);
        return;
    }
    m_planText->setText(tr("%1 will be written.").arg(planText(look.plan)));
    m_choices = new QWidget(m_choose);
    auto *list = new QVBoxLayout(m_choices);
    list->setContentsMargins(0, 4, 0, 0);
    list->setSpacing(0);
    QWidget *first = nullptr;
    for (const StickMedium &medium : look.media) {
        addChoice(
            u"usb"_s, medium.name, mediumText(medium, look.plan), fits(medium, look.plan),
            [this, path = medium.path] { write(path); }, u"stickMedium"_s);
        if (first == nullptr && fits(medium, look.plan))
            first = m_choices->layout()->itemAt(m_choices->layout()->count() - 1)->widget();
    }
    const QString stays = staysText(look.plan.stays);
    m_hint->setText((look.media.isEmpty()
                         ? tr("No stick is plugged in. It appears here when one is.")
                         : tr("Choose where to write. The bundle is enciphered: only the province "
                              "can read it.")) +
                    (stays.isEmpty() ? QString() : QString(u'\n' + stays)));
    addChoice(
        u"folder-open"_s, tr("Another folder…"), tr("For media that are not listed"), true,
        [this] {
            m_folders.pick(this, tr("Where to write"), {},
                           [this](const QString &path) { write(path); });
        },
        u"stickFolder"_s);
    m_choose->layout()->addWidget(m_choices);
    m_choices->show(); // so that the focus can go there at once
    showPage(m_choose, first != nullptr ? first : m_close);
}

void StickOverlay::fillImport(const StickLook &look)
{
    QStringList all;
    for (const StickFind &found : look.found)
        all << found.path;
    all << u"shown"_s;
    if (all.join(u'\n') == m_shownChoices)
        return;
    m_shownChoices = all.join(u'\n');
    delete m_choices;
    m_choices = new QWidget(m_choose);
    auto *list = new QVBoxLayout(m_choices);
    list->setContentsMargins(0, 4, 0, 0);
    list->setSpacing(0);
    m_planText->setText(look.found.isEmpty()
                            ? tr("No receipt and nothing from the province on what is plugged in.")
                            : tr("Found on what is plugged in:"));
    for (const StickFind &found :
         look.found.first(std::min<qsizetype>(kMostFound, look.found.size())))
        addChoice(
            found.isReceipt ? u"badge-check"_s : u"package"_s,
            found.isReceipt ? tr("Receipt of the province") : tr("From the province"),
            dueText(found.at) + u" · "_s + found.name, true,
            [this, path = found.path] { read(path); }, u"stickFound"_s);
    addChoice(
        u"folder-open"_s, tr("Another file…"), tr("Ends in .motcua-receipt or .motcua-parcel"),
        true,
        [this] {
            m_files.pick(this, tr("Receipt or parcel"),
                         tr("From the province (*.motcua-receipt *.motcua-parcel)"),
                         [this](const QString &path) { read(path); });
        },
        u"stickFile"_s);
    m_choose->layout()->addWidget(m_choices);
    m_choices->show(); // so that the focus can go there at once
    showPage(m_choose, m_choices->layout()->itemAt(0)->widget());
}

void StickOverlay::startWork(const QString &headline)
{
    m_again->stop();
    m_banner->clear();
    m_working = true;
    m_workTitle->setText(headline);
    m_progress->setRange(0, 0);
    m_workText->setText({});
    m_workBy->hide();
    showPage(m_work, m_cancel);
}

void StickOverlay::write(const QString &folder)
{
    if (m_working)
        return;
    startWork(tr("Writing…"));
    if (!m_port.write(folder, m_actor))
        refuse();
}

// One trip at a time: what this one would hear of the other is not about it.
void StickOverlay::refuse()
{
    fail({"stick_busy",
          tr("Another trip with a stick is still under way on this computer. Nothing "
             "was begun."),
          tr("Leave that stick in, close this and open it again: how far it is is shown there.")});
}

void StickOverlay::read(const QString &path)
{
    if (m_working)
        return;
    startWork(tr("Reading…"));
    if (!m_port.take(path, m_actor))
        refuse();
}

void StickOverlay::showProgress(StickPort::Phase phase, qint64 done, qint64 total)
{
    if (!m_working)
        return;
    const bool writing = phase == StickPort::Phase::Writing;
    m_workTitle->setText(writing ? tr("Writing…") : tr("Reading back from the stick…"));
    m_progress->setRange(0, total > 0 ? kSteps : 0);
    if (total > 0)
        m_progress->setValue(int(double(done) / double(total) * kSteps));
    m_workText->setText(writing ? tr("%1 of %2 written").arg(bytesText(done), bytesText(total))
                                : tr("%1 of %2 read back").arg(bytesText(done), bytesText(total)));
}

void StickOverlay::end(const StickResult &result)
{
    if (!m_working)
        return;
    m_working = false;
    const ColorRole ink = rolesOf(result.tone).ink;
    m_endIcon->setPixmap(icon(result.icon, ink).pixmap({kEndIcon, kEndIcon}, devicePixelRatioF()));
    m_endTitle->setText(result.headline);
    m_endTitle->setInk(ink);
    m_endText->setText(result.lines.join(u'\n'));
    showPage(m_end, m_close);
    m_port.look(StickPort::What::MediaAndPlan); // the card beside it tells of this trip
}

void StickOverlay::fail(const Failure &failure)
{
    if (!m_working)
        return;
    m_working = false;
    m_shownChoices.clear();
    m_banner->tell(failure);
    showPage(m_choose, m_close);
    lookAnew();
}

} // namespace motcua::ui
