// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/palette.h"

#include "app/core/base/text.h"
#include "ui/common/label.h"
#include "ui/common/labels.h"
#include "ui/counter/pane.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>

namespace motcua::ui {

namespace {
constexpr int kWidth = 720;
constexpr int kTop = 60;
constexpr int kEach = 6;
constexpr int kDelayMs = 80;
} // namespace

Palette::Palette(CounterController &controller, QWidget *host)
    : OverlayDialog(host, kWidth),
      m_controller(controller),
      m_model(new PaletteModel(this))
{
    setObjectName(QStringLiteral("palette"));
    setTopOffset(kTop);
    body()->setContentsMargins(8, 8, 8, 8);
    body()->setSpacing(6);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 0, 8, 0);
    m_query = new QLineEdit(sheet());
    m_query->setObjectName(QStringLiteral("paletteQuery"));
    m_query->setAccessibleName(tr("Search"));
    m_query->setPlaceholderText(tr("Name, code, number or procedure, without accents"));
    m_query->setFixedHeight(40);
    m_query->installEventFilter(this);
    top->addWidget(m_query, 1);
    m_count = new Label({}, TypeRole::Caption, ColorRole::InkTertiary, sheet());
    m_count->setObjectName(QStringLiteral("paletteCount"));
    top->addSpacing(8);
    top->addWidget(m_count);
    body()->addLayout(top);
    m_list = new QListView(sheet());
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setStyleSheet(QStringLiteral("QListView { background: transparent; border: none; }"));
    m_list->setFixedHeight(400);
    body()->addWidget(m_list);
    body()->addWidget(hairline(sheet()));
    m_hint = new Label(tr("↑ ↓ choose · Enter opens · Esc closes · what is on this computer"),
                       TypeRole::Caption, ColorRole::InkTertiary, sheet());
    m_hint->setContentsMargins(10, 2, 10, 2);
    body()->addWidget(m_hint);

    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &Palette::search);
    connect(m_query, &QLineEdit::textChanged, this, [this] { m_delay.start(); });
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { choose(index.row()); });
}

void Palette::begin(const QString &query)
{
    m_query->setText(query);
    m_query->selectAll();
    open(m_query);
    search();
}

void Palette::search()
{
    m_delay.stop();
    const QString query = m_query->text();
    const quint64 asked = ++m_asked;
    if (fold(query).size() < 2) {
        show({});
        return;
    }
    m_controller.desk().worker->run(
        this,
        [search = m_controller.desk().search, query, by = m_controller.actor()] {
            return search->find(query, kEach, by);
        },
        [this, asked](const QVector<DossierStore::Found> &found) {
            if (asked == m_asked)
                show(found);
        },
        [this, asked](const Failure &failure) {
            if (asked != m_asked)
                return;
            show({});
            m_count->setText(failure.headline()); // never "0 found" for what could not be read
        });
}

void Palette::show(const QVector<DossierStore::Found> &dossiers)
{
    using Kind = PaletteModel::Kind;
    const QString query = m_query->text();
    QVector<PaletteModel::Entry> entries;
    const auto head = [&entries](const QString &title, qsizetype count) {
        PaletteModel::Entry entry;
        entry.title = title;
        entry.right = QString::number(count);
        entries.append(entry);
    };
    if (!dossiers.isEmpty()) {
        head(tr("Dossiers"), dossiers.size());
        for (const DossierStore::Found &found : dossiers) {
            PaletteModel::Entry entry;
            entry.kind = Kind::Dossier;
            entry.icon = QStringLiteral("file-text");
            entry.title = QStringLiteral("%1 · %2").arg(found.procedureName, found.ownerName);
            entry.line = tr("%1 · received %2 · %3")
                             .arg(found.code, dayText(toCentre(found.receivedAt).date()),
                                  found.personalId.text());
            entry.right = tr("due %1").arg(dayText(toCentre(found.dueAt).date()));
            if (found.receiptVoided)
                entry.word = receiptVoidedWord();
            entry.dossier = found;
            entries.append(entry);
        }
    }
    const QString folded = fold(query);
    if (!folded.isEmpty()) {
        const QDate today = toCentre(m_controller.desk().clock->now()).date();
        const QVector<Catalogue::Hit> hits =
            m_controller.desk().catalogue.search(query, today, kEach);
        if (!hits.isEmpty())
            head(tr("Procedures"), hits.size());
        for (const Catalogue::Hit &hit : hits) {
            PaletteModel::Entry entry;
            entry.kind = Kind::Procedure;
            entry.icon = QStringLiteral("book-open");
            entry.title = hit.procedure.name;
            entry.line = QStringLiteral("%1 · %2").arg(hit.procedure.code, hit.procedure.field);
            entry.right = tr("Receive");
            entry.procedure = hit.procedure;
            entries.append(entry);
        }
        QVector<Ticket> matching;
        const QVector<Ticket> tickets = m_controller.queue().state().tickets();
        for (const Ticket &ticket : tickets) {
            if (matching.size() < kEach && (fold(ticket.number.text()).startsWith(folded) ||
                                            fold(ticket.procedureName).contains(folded)))
                matching.append(ticket);
        }
        if (!matching.isEmpty())
            head(tr("Numbers"), matching.size());
        for (const Ticket &ticket : matching) {
            PaletteModel::Entry entry;
            entry.kind = Kind::Ticket;
            entry.icon = QStringLiteral("ticket");
            entry.title =
                ticket.procedureName.isEmpty()
                    ? ticket.number.text()
                    : QStringLiteral("%1 · %2").arg(ticket.number.text(), ticket.procedureName);
            entry.line = ticket.counter > 0 ? tr("Counter %1 · issued %2")
                                                  .arg(ticket.counter)
                                                  .arg(timeText(ticket.issuedAt))
                                            : tr("issued %1").arg(timeText(ticket.issuedAt));
            entry.word = statusWord(ticket.state);
            entry.ticket = ticket;
            entries.append(entry);
        }
    }
    m_model->setEntries(entries, query);
    m_count->setText(folded.isEmpty() ? QString() : tr("%n found", nullptr, m_model->results()));
    const int first = m_model->neighbour(-1, 1);
    if (first >= 0)
        m_list->setCurrentIndex(m_model->index(first));
}

void Palette::choose(int row)
{
    if (row < 0 || row >= m_model->rowCount() || m_model->at(row).kind == PaletteModel::Kind::Head)
        return;
    const PaletteModel::Entry entry = m_model->at(row);
    dismiss();
    if (entry.procedure)
        Q_EMIT procedureChosen(*entry.procedure);
    else if (entry.ticket)
        Q_EMIT ticketChosen(*entry.ticket);
    else
        Q_EMIT dossierChosen(entry.dossier.code);
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_query && event->type() == QEvent::KeyPress) {
        const int row = m_list->currentIndex().row();
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Down:
            m_list->setCurrentIndex(m_model->index(m_model->neighbour(row, 1)));
            return true;
        case Qt::Key_Up:
            m_list->setCurrentIndex(m_model->index(m_model->neighbour(row, -1)));
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_delay.isActive())
                search();
            choose(m_list->currentIndex().row());
            return true;
        default: break;
        }
    }
    return OverlayDialog::eventFilter(watched, event);
}

} // namespace motcua::ui
