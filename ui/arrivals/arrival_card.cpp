// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/arrivals/arrival_card.h"

#include "ui/arrivals/arrivals_words.h"
#include "ui/common/chip.h"
#include "ui/common/label.h"
#include "ui/common/labels.h"
#include "ui/common/safety_words.h"
#include "ui/counter/pane.h"

#include <QBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {
constexpr int kNameWidth = 128;
constexpr int kSide = 14;
} // namespace

ArrivalCard::ArrivalCard(Catalogue catalogue, QWidget *parent)
    : Card(parent),
      m_catalogue(std::move(catalogue))
{
    setObjectName(u"arrivalCard"_s);
    body()->setContentsMargins(0, 0, 0, 0);
    body()->setSpacing(0);
    show({}, {});
}

void ArrivalCard::show(const std::optional<ArrivalDetail> &detail, QDate today)
{
    if (m_inner != nullptr && detail == m_shown)
        return; // nothing moves under the eye of whoever reads it
    m_shown = detail;
    delete m_inner;
    m_inner = new QWidget(this);
    auto *column = new QVBoxLayout(m_inner);
    column->setContentsMargins(0, 4, 0, 12);
    column->setSpacing(0);
    body()->addWidget(m_inner);
    if (!detail) {
        auto *hint = new Label(
            tr("Choose a line and press Enter: what was declared and the papers are shown here."),
            TypeRole::Body, ColorRole::InkTertiary, m_inner);
        hint->setWordWrap(true);
        column->setContentsMargins(kSide, 14, kSide, 16);
        column->addWidget(hint);
        m_inner->show();
        return;
    }
    addHead(detail->item, today);
    addFacts(detail->item.kind == Arrival::Kind::Booking ? tr("Who booked") : tr("Applicant"),
             detail->person);
    addFacts(detail->item.kind == Arrival::Kind::Identity ? tr("Answer in full") : tr("Declared"),
             detail->declared);
    if (detail->more) {
        auto *note = new Label(tr("More was said than is shown here: the whole of it is on the "
                                  "portal."),
                               TypeRole::Small, ColorRole::InkSecondary, m_inner);
        note->setObjectName(u"arrivalMore"_s);
        note->setWordWrap(true);
        note->setContentsMargins(kSide, 0, kSide, 10);
        column->addWidget(note);
    }
    addPapers(*detail);
    m_inner->show(); // a child of a card that is on screen shows itself only later
}

void ArrivalCard::addHead(const Arrival &item, QDate today)
{
    auto *box = new QWidget(m_inner);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(kSide, 8, kSide, 12);
    column->setSpacing(6);
    const QString procedure = procedureText(item, m_catalogue, today);
    auto *title = new Label(procedure.isEmpty() ? kindTitle(item.kind) : procedure, TypeRole::Page,
                            ColorRole::Ink, box);
    title->setObjectName(u"arrivalTitle"_s);
    title->setWordWrap(true);
    column->addWidget(title);
    if (!item.name.isEmpty()) {
        auto *name = new Label(item.name, TypeRole::Body, ColorRole::Ink, box);
        name->setObjectName(u"arrivalName"_s);
        name->setWeight(500);
        name->setWordWrap(true);
        column->addWidget(name);
    }
    const QString when = item.kind == Arrival::Kind::Booking ? dueText(item.at) : lineText(item);
    auto *line = new Label(when, TypeRole::Small, ColorRole::InkTertiary, box);
    line->setWordWrap(true);
    column->addWidget(line);
    auto *chip = new Chip(statusWord(item), box);
    chip->setObjectName(u"arrivalState"_s);
    column->addWidget(chip, 0, Qt::AlignLeft);
    m_inner->layout()->addWidget(box);
}

void ArrivalCard::addSection(const QString &title, const QString &meta)
{
    m_inner->layout()->addWidget(hairline(m_inner));
    auto *head = new SectionTitle(title, m_inner);
    head->setMeta(meta);
    head->setContentsMargins(kSide, 10, kSide, 6);
    m_inner->layout()->addWidget(head);
}

void ArrivalCard::addFacts(const QString &title, const QVector<ArrivalDetail::Fact> &facts)
{
    if (facts.isEmpty())
        return;
    addSection(title, {});
    auto *box = new QWidget(m_inner);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(kSide, 0, kSide, 10);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(4);
    grid->setColumnMinimumWidth(0, kNameWidth);
    grid->setColumnStretch(1, 1);
    for (int row = 0; row < facts.size(); ++row) {
        auto *name =
            new Label(factName(facts.at(row).key), TypeRole::Small, ColorRole::InkTertiary, box);
        name->setWordWrap(true);
        name->setFixedWidth(kNameWidth);
        auto *value = new Label(factValue(facts.at(row)), TypeRole::Small, ColorRole::Ink, box);
        value->setObjectName(u"arrivalFact"_s);
        value->setWordWrap(true);
        grid->addWidget(name, row, 0, Qt::AlignTop);
        grid->addWidget(value, row, 1, Qt::AlignTop);
    }
    m_inner->layout()->addWidget(box);
}

void ArrivalCard::addPapers(const ArrivalDetail &detail)
{
    if (detail.item.kind != Arrival::Kind::Online)
        return;
    addSection(tr("Papers"),
               detail.papers.isEmpty()
                   ? tr("none were filed with it")
                   : tr("%1 of %2 here").arg(detail.item.papersHere).arg(detail.item.papers));
    for (const ArrivalDetail::Paper &paper : detail.papers) {
        auto *row = new QWidget(m_inner);
        row->setObjectName(u"arrivalPaper"_s);
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(kSide, 6, kSide, 6);
        line->setSpacing(12);
        auto *words = new QVBoxLayout;
        words->setSpacing(1);
        auto *name = new ElidedLabel(paper.name, TypeRole::Body, ColorRole::Ink, row);
        words->addWidget(name);
        const QString kind = paper.mime.section(u'/', -1).toUpper();
        words->addWidget(new Label(kind + u" · "_s + bytesText(paper.bytes), TypeRole::Caption,
                                   ColorRole::InkTertiary, row));
        line->addLayout(words, 1);
        line->addWidget(
            new Chip(paper.here ? StatusWord{Tone::Ok, u"circle-check"_s, tr("Here")}
                                : StatusWord{Tone::Neutral, u"hourglass"_s, tr("Still coming")},
                     row));
        m_inner->layout()->addWidget(hairline(m_inner));
        m_inner->layout()->addWidget(row);
    }
    if (detail.item.papersHere < detail.item.papers) {
        auto *note = new Label(tr("They come by themselves while there is a link; nothing has to "
                                  "be done."),
                               TypeRole::Small, ColorRole::InkTertiary, m_inner);
        note->setWordWrap(true);
        note->setContentsMargins(kSide, 8, kSide, 0);
        m_inner->layout()->addWidget(note);
    }
}

} // namespace motcua::ui
