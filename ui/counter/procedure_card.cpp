// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/procedure_card.h"

#include "ui/common/button.h"
#include "ui/common/day_strip.h"
#include "ui/common/labels.h"
#include "ui/counter/procedure_model.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>

namespace motcua::ui {

namespace {
constexpr int kShownRows = 5;
constexpr int kRow = 46;
constexpr int kLimit = 30;
} // namespace

ProcedureCard::ProcedureCard(IntakeDesk &intake, const Desk &desk, QWidget *parent)
    : FormSection(tr("Procedure"), QStringLiteral("procedureCard"), parent),
      m_intake(intake),
      m_desk(desk),
      m_model(new ProcedureModel(this))
{
    m_name = new ElidedLabel({}, TypeRole::Control, ColorRole::Ink, this);
    m_name->setObjectName(QStringLiteral("procedureName"));
    head()->addWidget(m_name);
    m_change = new Button(tr("Change"), Button::Kind::Flat, this);
    m_change->setObjectName(QStringLiteral("changeProcedure"));
    m_change->setIconName(QStringLiteral("search"));
    m_change->setControlHeight(32);
    headRight()->addWidget(m_change);
    connect(m_change, &Button::clicked, this, [this] {
        setSearching(true);
        m_search->setFocus();
    });

    m_searchBox = new QWidget(this);
    auto *box = new QVBoxLayout(m_searchBox);
    box->setContentsMargins(14, 0, 14, 12);
    box->setSpacing(6);
    m_search = new QLineEdit(m_searchBox);
    m_search->setObjectName(QStringLiteral("procedureSearch"));
    m_search->setFixedHeight(size::kInput);
    m_search->setPlaceholderText(tr("Type the name without accents, its initials or its code"));
    m_search->setAccessibleName(tr("Find a procedure"));
    m_search->installEventFilter(this);
    box->addWidget(m_search);
    m_list = new QListView(m_searchBox);
    m_list->setObjectName(QStringLiteral("procedureList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ProcedureDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setFocusPolicy(Qt::NoFocus); // the arrows of the search field move it
    m_list->setStyleSheet(QStringLiteral("QListView { background: transparent; border: none; }"));
    box->addWidget(m_list);
    m_nothing = new Label(tr("No procedure has these words. Try fewer letters, or the code."),
                          TypeRole::Small, ColorRole::InkSecondary, m_searchBox);
    box->addWidget(m_nothing);
    content()->addWidget(m_searchBox);
    connect(m_search, &QLineEdit::textChanged, this, &ProcedureCard::search);
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { chooseRow(index.row()); });

    m_facts = new QWidget(this);
    auto *facts = new QHBoxLayout(m_facts);
    facts->setContentsMargins(14, 0, 14, 12);
    facts->setSpacing(16);
    auto *left = new QVBoxLayout;
    left->setSpacing(2);
    left->addWidget(new Label(tr("Fee"), TypeRole::Small, ColorRole::InkTertiary, m_facts));
    m_fee = new Label({}, TypeRole::Page, ColorRole::Ink, m_facts);
    m_fee->setObjectName(QStringLiteral("feeAmount"));
    left->addWidget(m_fee);
    m_feeText = new Label({}, TypeRole::Caption, ColorRole::InkTertiary, m_facts);
    m_feeText->setWordWrap(true);
    left->addWidget(m_feeText);
    left->addStretch();
    facts->addLayout(left, 200);
    auto *right = new QVBoxLayout;
    right->setSpacing(4);
    auto *dueLine = new QHBoxLayout;
    dueLine->setSpacing(6);
    dueLine->addWidget(new Label(tr("Due"), TypeRole::Small, ColorRole::InkTertiary, m_facts));
    m_due = new Label({}, TypeRole::Body, ColorRole::Ink, m_facts);
    m_due->setWeight(600);
    m_due->setObjectName(QStringLiteral("dueText"));
    dueLine->addWidget(m_due);
    dueLine->addSpacing(10);
    m_counting = new ElidedLabel({}, TypeRole::Small, ColorRole::InkTertiary, m_facts);
    m_counting->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    dueLine->addWidget(m_counting, 1);
    right->addLayout(dueLine);
    m_strip = new DayStrip(m_facts);
    m_strip->setObjectName(QStringLiteral("dayStrip"));
    right->addWidget(m_strip);
    right->addStretch();
    facts->addLayout(right, 564);
    content()->addWidget(m_facts);

    connect(&m_intake, &IntakeDesk::changed, this, &ProcedureCard::refresh);
    load();
}

void ProcedureCard::load()
{
    m_search->clear();
    setSearching(!m_intake.draft().procedure.has_value());
    refresh();
}

void ProcedureCard::focusSearch()
{
    setFolded(false);
    setSearching(true);
    m_search->setFocus(Qt::ShortcutFocusReason);
}

void ProcedureCard::setCompact(bool compact)
{
    m_compact = compact;
    refresh();
}

void ProcedureCard::setSearching(bool searching)
{
    m_searching = searching || !m_intake.draft().procedure;
    m_searchBox->setVisible(m_searching);
    m_facts->setVisible(m_intake.draft().procedure && !m_searching);
    m_change->setVisible(m_intake.draft().procedure && !m_searching);
    if (m_searching)
        search();
}

void ProcedureCard::search()
{
    if (!m_searching)
        return;
    const QString query = m_search->text();
    m_model->search(m_desk.catalogue, query, toCentre(m_desk.clock->now()).date(), kLimit);
    const int rows = qMin(m_model->rowCount(), kShownRows);
    // Nothing typed: the card stays low, and the first key opens the list.
    const bool typed = !query.trimmed().isEmpty();
    m_list->setVisible(typed && rows > 0);
    m_list->setFixedHeight(rows * kRow);
    m_nothing->setVisible(typed && rows == 0);
    if (rows > 0)
        m_list->setCurrentIndex(m_model->index(0));
}

void ProcedureCard::chooseRow(int row)
{
    if (row >= 0 && row < m_model->rowCount())
        choose(Procedure(m_model->at(row)));
}

void ProcedureCard::choose(const Procedure &procedure)
{
    m_intake.setProcedure(procedure);
    m_search->clear();
    setSearching(false);
    refresh();
    m_change->setFocus();
}

bool ProcedureCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int row = m_list->currentIndex().row();
        const bool open = m_list->isVisible();
        switch (key->key()) {
        case Qt::Key_Down:
        case Qt::Key_Up: {
            if (!open)
                return false;
            const int next =
                qBound(0, row + (key->key() == Qt::Key_Down ? 1 : -1), m_model->rowCount() - 1);
            m_list->setCurrentIndex(m_model->index(next));
            return true;
        }
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (open)
                chooseRow(row);
            return true;
        case Qt::Key_Escape:
            if (m_intake.draft().procedure) {
                m_search->clear();
                setSearching(false);
                m_change->setFocus();
                return true;
            }
            if (!m_search->text().isEmpty()) {
                m_search->clear();
                return true;
            }
            return false;
        default: return false;
        }
    }
    return FormSection::eventFilter(watched, event);
}

void ProcedureCard::refresh()
{
    const std::optional<Procedure> &procedure = m_intake.draft().procedure;
    const QString code = procedure ? procedure->code : QString();
    if (code != m_shownCode) {
        m_shownCode = code;
        m_search->clear();
        setSearching(!procedure);
    }
    if (!procedure) {
        m_name->setText({});
        setMeta({});
        setSummary({});
        if (!m_searching)
            setSearching(true);
        return;
    }
    if (!m_searching && !m_facts->isVisibleTo(this))
        setSearching(false);
    m_name->setText(procedure->name);
    setMeta(m_compact ? procedure->code
                      : tr("%1 · %2 · version in force on %3")
                            .arg(procedure->code, procedure->field,
                                 dayText(toCentre(m_desk.clock->now()).date())));
    m_fee->setText(
        procedure->fee.unit.isEmpty()
            ? procedure->fee.amount.text()
            : QStringLiteral("%1/%2").arg(procedure->fee.amount.text(), procedure->fee.unit));
    // The ground in two lines; exemptions and the rest in the tooltip.
    const QString ground = procedure->fee.text.section(QLatin1Char(';'), 0, 0);
    m_feeText->setText(procedure->fee.isDemo ? tr("Demo amount. %1").arg(ground) : ground);
    m_feeText->setToolTip(procedure->fee.text);
    const std::optional<DueDate> &due = m_intake.due();
    m_strip->setDue(due);
    if (due) {
        m_due->setText(dueText(due->dueAt));
        m_counting->setText(DayStrip::sentence(*due, procedure->limit, m_compact));
        m_counting->setToolTip(DayStrip::sentence(*due, procedure->limit, false));
    } else {
        m_due->setText(procedure->limit.kind == TimeLimit::Kind::None
                           ? tr("the procedure states no limit")
                           : QString());
        m_counting->setText({});
    }
    setSummary(due ? tr("%1 · %2 · due %3")
                         .arg(procedure->name, procedure->fee.amount.text(), dueText(due->dueAt))
                   : QStringLiteral("%1 · %2").arg(procedure->name, procedure->fee.amount.text()));
}

} // namespace motcua::ui
