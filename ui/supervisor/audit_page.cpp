// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervisor/audit_page.h"

#include "app/core/access/permissions.h"
#include "ui/common/approval_overlay.h"
#include "ui/common/audit_words.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/chip.h"
#include "ui/common/error_banner.h"
#include "ui/common/label.h"
#include "ui/common/labels.h"
#include "ui/common/theme.h"
#include "ui/supervisor/audit_filter_bar.h"
#include "ui/supervisor/audit_model.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QShowEvent>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr int kHeader = 32;
constexpr int kRow = 40;
constexpr int kWhen = 112;
constexpr int kWho = 220;
constexpr int kAbout = 210;

} // namespace

AuditPage::AuditPage(const Desk &desk, const Actor &actor, SavePicker *picker, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_actor(actor),
      m_picker(picker != nullptr ? picker : &m_ownPicker),
      m_model(new AuditModel(this))
{
    setObjectName(u"auditPage"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(10);
    column->addWidget(makeHead());
    m_banner = new ErrorBanner(this);
    m_banner->setObjectName(u"auditBanner"_s);
    column->addWidget(m_banner);
    m_filters = new AuditFilterBar(this);
    connect(m_filters, &AuditFilterBar::wanted, this, &AuditPage::read);
    column->addWidget(m_filters);
    makeTable();
    auto *card = new Card(this);
    card->body()->setContentsMargins(1, 1, 1, 1);
    card->body()->addWidget(m_table);
    column->addWidget(card, 1);
    m_selected = new Label({}, TypeRole::Small, ColorRole::InkSecondary, this);
    m_selected->setObjectName(u"auditSelected"_s);
    m_selected->setWordWrap(true);
    m_selected->setMinimumHeight(38);
    m_selected->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    column->addWidget(m_selected);
    connect(m_model, &AuditModel::moreWanted, this, &AuditPage::readMore);
    m_progress.setInterval(200);
    connect(&m_progress, &QTimer::timeout, this,
            [this] { m_chain->setWord(chainCheckingWord(m_walk->done)); });
}

AuditPage::~AuditPage()
{
    if (m_walk)
        m_walk->goOn = false;
}

QWidget *AuditPage::makeHead()
{
    auto *head = new QWidget(this);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *row = new QHBoxLayout;
    row->addWidget(new Label(tr("Audit log"), TypeRole::Page, ColorRole::Ink, head));
    row->addSpacing(8);
    m_count = new Label({}, TypeRole::Small, ColorRole::InkTertiary, head);
    m_count->setObjectName(u"auditCount"_s);
    row->addWidget(m_count);
    row->addStretch();
    const auto button = [head, row](const QString &name, const QString &text) {
        auto *made = new Button(text, Button::Kind::Plain, head);
        made->setObjectName(name);
        made->setIconName(u"download"_s);
        row->addWidget(made);
        return made;
    };
    m_exportTrail = button(u"exportTrail"_s, tr("Export these entries…"));
    connect(m_exportTrail, &Button::clicked, this, &AuditPage::exportTrail);
    m_exportRegister = button(u"exportRegister"_s, tr("Export the register…"));
    connect(m_exportRegister, &Button::clicked, this, &AuditPage::exportRegister);
    // Who keeps the computer and its accounts does not look into dossiers.
    m_exportRegister->setVisible(may(m_actor.role, Act::FindDossiers));
    column->addLayout(row);
    auto *chain = new QHBoxLayout;
    m_chain = new Chip(chainCheckingWord(0), head);
    m_chain->setObjectName(u"auditChain"_s);
    chain->addWidget(m_chain);
    m_recheck = new Button(tr("Check again"), Button::Kind::Flat, head);
    m_recheck->setObjectName(u"auditCheck"_s);
    m_recheck->setControlHeight(28);
    m_recheck->setTextPixelSize(13);
    connect(m_recheck, &Button::clicked, this, &AuditPage::check);
    chain->addWidget(m_recheck);
    chain->addStretch();
    column->addLayout(chain);
    return head;
}

void AuditPage::makeTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(u"auditTable"_s);
    m_table->setAccessibleName(tr("Audit log"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new AuditDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRow);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setFixedHeight(kHeader);
    header->setHighlightSections(false);
    header->setSectionsClickable(false);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(AuditModel::What, QHeaderView::Stretch);
    header->resizeSection(AuditModel::Time, kWhen);
    header->resizeSection(AuditModel::Who, kWho);
    header->resizeSection(AuditModel::Subject, kAbout);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &AuditPage::showSelected);
}

void AuditPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous())
        begin();
}

void AuditPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (event->spontaneous())
        return;
    // Nobody looks any more: the walk ends, and the entries do not stay about.
    if (m_walk)
        m_walk->goOn = false;
    ++m_asked;
    m_model->clear();
    m_selected->clear();
}

void AuditPage::begin()
{
    m_banner->clear();
    // First it is written down, then it is shown.
    m_desk.archiveWorker->run(
        this,
        [archive = m_desk.archive, by = m_actor] {
            const Archive parts = archive();
            parts.reading->begin(by);
            return parts.trail->people();
        },
        [this](const QVector<AuditTrail::Person> &people) {
            m_model->setPeople(people);
            m_filters->setPeople(people);
            read();
            check();
        },
        [this](const Failure &failure) {
            tell(failure);
            if (failure.name() != "store_read_only")
                return; // what cannot be written down is not shown …
            read();     // … but of damaged data looking is the only thing left
            check();
        });
    m_filters->setFocus(Qt::OtherFocusReason);
}

void AuditPage::read()
{
    const std::optional<AuditFilter> filter = m_filters->filter();
    if (!filter) {
        m_banner->tell(Tone::Warn, tr("That is no day, so the list was not changed."),
                       tr("Type it as day/month/year, for example 23/11/2026."));
        return;
    }
    m_banner->clear();
    m_shown = *filter;
    m_model->clear();
    m_selected->clear();
    m_count->clear();
    ++m_asked;
    readMore();
}

void AuditPage::readMore()
{
    m_desk.archiveWorker->run(
        this,
        [archive = m_desk.archive, filter = m_shown, before = m_model->oldest()] {
            return archive().trail->page(filter, before, AuditTrail::kPage);
        },
        [this, asked = m_asked](const QVector<AuditRecord> &records) {
            if (asked != m_asked)
                return;
            const bool first = m_model->rowCount() == 0;
            m_model->append(records, records.size() < AuditTrail::kPage);
            m_count->setText(m_model->isComplete()
                                 ? tr("%n line(s)", nullptr, m_model->rowCount())
                                 : tr("the newest %n", nullptr, m_model->rowCount()));
            if (first && !records.isEmpty())
                m_table->setCurrentIndex(m_model->index(0, 0));
        },
        [this, asked = m_asked](const Failure &failure) {
            if (asked == m_asked)
                tell(failure);
        });
}

void AuditPage::check()
{
    if (m_walk)
        m_walk->goOn = false;
    m_walk = std::make_shared<Walk>();
    m_chain->setWord(chainCheckingWord(0));
    m_recheck->setEnabled(false);
    m_progress.start();
    m_desk.archiveWorker->run(
        this,
        [archive = m_desk.archive, walk = m_walk] {
            return archive().trail->check([&walk](qint64 done) {
                walk->done = done;
                return walk->goOn.load();
            });
        },
        [this, walk = m_walk](const AuditChain &chain) {
            if (walk == m_walk)
                checked(chain);
        },
        [this, walk = m_walk](const Failure &failure) {
            if (walk != m_walk)
                return;
            AuditChain unknown;
            unknown.cancelled = true;
            checked(unknown);
            tell(failure);
        });
}

void AuditPage::checked(const AuditChain &chain)
{
    m_progress.stop();
    m_recheck->setEnabled(true);
    m_chain->setWord(chainWord(chain));
}

void AuditPage::approved(SensitiveAct act, const QString &subject, const QString &line,
                         const std::function<void(const Grant &grant)> &then)
{
    if (m_approval == nullptr)
        m_approval = new ApprovalOverlay(m_desk, m_actor, window());
    m_banner->clear();
    m_approval->ask({act, subject, line, {}}, then);
}

void AuditPage::exportTrail()
{
    const AuditFilter wanted = m_shown;
    approved(
        SensitiveAct::Export, Exports::auditSubject(),
        tr("Write the entries of the audit log, as they are filtered, to a file outside the "
           "program. Identity numbers stay masked."),
        [this, wanted](const Grant &grant) {
            m_picker->pick(
                this, tr("Where the file goes"), u"nhat-ky.csv"_s, u"csv"_s,
                [this, wanted, grant](const QString &path) {
                    Exports::AuditColumns columns{{tr("Entry"), tr("Time"), tr("Who"),
                                                   tr("Counter"), tr("Station"), tr("What"),
                                                   tr("About"), tr("Action"), tr("Detail")},
                                                  &auditSentence};
                    setBusy(true);
                    m_desk.archiveWorker->run(
                        this,
                        [archive = m_desk.archive, wanted, grant, path, columns, by = m_actor] {
                            return archive().exports->auditTrail(path, wanted, columns, grant, by);
                        },
                        [this](const Exports::Made &result) { made(result); },
                        [this](const Failure &failure) { tell(failure); });
                });
        });
}

void AuditPage::exportRegister()
{
    // The days of the filter; without them the month so far.
    const QDate today = toCentre(m_desk.clock->now()).date();
    const QDate to = m_shown.to.isValid() ? m_shown.to : today;
    const QDate from = m_shown.from.isValid() ? m_shown.from : QDate(to.year(), to.month(), 1);
    approved(
        SensitiveAct::Export, Exports::registerSubject(from, to),
        tr("Write the register of the dossiers received from %1 to %2 to a file outside the "
           "program. Identity numbers stay masked.")
            .arg(dayText(from), dayText(to)),
        [this, from, to](const Grant &grant) {
            m_picker->pick(
                this, tr("Where the file goes"), u"so-ho-so.csv"_s, u"csv"_s,
                [this, from, to, grant](const QString &path) {
                    Exports::RegisterColumns columns{
                        {tr("Code"), tr("Procedure code"), tr("Procedure"), tr("Owner"),
                         tr("Identity number"), tr("Received"), tr("Due"), tr("Remark")},
                        tr("receipt voided")};
                    setBusy(true);
                    m_desk.archiveWorker->run(
                        this,
                        [archive = m_desk.archive, from, to, grant, path, columns, by = m_actor] {
                            return archive().exports->dossierRegister(path, from, to, columns,
                                                                      grant, by);
                        },
                        [this](const Exports::Made &result) { made(result); },
                        [this](const Failure &failure) { tell(failure); });
                });
        });
}

void AuditPage::made(const Exports::Made &result)
{
    setBusy(false);
    m_banner->tell(
        Tone::Ok, tr("The file is written: %n line(s).", nullptr, int(result.rows)),
        tr("It begins with SHA-256 %1 in the audit log. Keep it as safe as the dossiers.")
            .arg(QString::fromLatin1(result.sha256.toHex().left(16))),
        {}, {}, u"circle-check"_s);
}

void AuditPage::tell(const Failure &failure)
{
    setBusy(false);
    m_banner->tell(failure);
}

void AuditPage::setBusy(bool busy)
{
    m_exportTrail->setEnabled(!busy);
    m_exportRegister->setEnabled(!busy);
}

void AuditPage::showSelected()
{
    const QModelIndex current = m_table->currentIndex();
    m_selected->setText(current.isValid() ? m_model->words(current.row()) : QString());
}

void AuditPage::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event);
    QPainter(this).fillRect(rect(), Theme::color(ColorRole::Canvas));
}

} // namespace motcua::ui
