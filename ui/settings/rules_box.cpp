// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/rules_box.h"

#include "app/core/access/permissions.h"
#include "ui/common/label.h"

#include <QVBoxLayout>

#include <algorithm>

namespace motcua::ui {

RulesBox::RulesBox(const Desk &desk, const QString &name, QVector<Book> books, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_books(std::move(books)),
      m_grid(new RulesGrid(this)),
      m_hint(new Label({}, TypeRole::Caption, ColorRole::InkTertiary, this))
{
    setObjectName(name);
    for (const Book &book : m_books)
        m_documents.append(book.known);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 4, 0);
    column->setSpacing(6);
    column->addWidget(m_grid);
    column->addWidget(m_hint);
    m_hint->setWordWrap(true);
    setFocusProxy(m_grid);
    connect(m_grid, &RulesGrid::edited, this, &RulesBox::keep);
}

void RulesBox::setActor(const Actor &actor)
{
    m_actor = actor;
    showRules(m_documents);
}

void RulesBox::read()
{
    m_desk.worker->run(
        this,
        [books = m_books] {
            Documents documents;
            for (const Book &book : books)
                documents.append(book.read());
            return documents;
        },
        [this](const Documents &documents) { showRules(documents); },
        [this](const Failure &failure) { Q_EMIT refused(failure); });
}

void RulesBox::keep(const QString &key, const QJsonValue &value)
{
    const auto own =
        std::find_if(m_documents.cbegin(), m_documents.cend(),
                     [&key](const QJsonObject &document) { return document.contains(key); });
    if (own == m_documents.cend())
        return;
    m_desk.worker->run(
        this,
        [books = m_books, at = own - m_documents.cbegin(), patch = QJsonObject{{key, value}},
         by = m_actor] {
            Kept kept;
            kept.documents.insert(at, books[at].change(patch, by));
            for (qsizetype i = 0; i < books.size(); ++i) {
                if (i != at)
                    kept.read(i, books[i]);
            }
            return kept;
        },
        [this](const Kept &kept) {
            Documents documents = m_documents;
            for (auto it = kept.documents.cbegin(); it != kept.documents.cend(); ++it)
                documents[it.key()] = it.value();
            showRules(documents);
            Q_EMIT changed();
            if (kept.unread)
                Q_EMIT refused(stillKept(*kept.unread));
        },
        [this](const Failure &failure) {
            showRules(m_documents); // what holds, not what was wanted
            Q_EMIT refused(failure);
            read(); // perhaps somebody else was faster
        });
}

void RulesBox::Kept::read(qsizetype at, const Book &book)
{
    try {
        documents.insert(at, book.read());
    } catch (const Failure &failure) {
        unread = failure;
    }
}

Failure RulesBox::stillKept(const Failure &unread)
{
    return {
        unread.name(),
        tr("The change was kept and holds. The other rules of this card could not be read; they "
           "are shown as they were."),
        unread.nextStep()};
}

void RulesBox::showRules(const Documents &documents)
{
    m_documents = documents;
    QJsonObject rules;
    for (const QJsonObject &document : documents) {
        for (auto it = document.begin(); it != document.end(); ++it)
            rules.insert(it.key(), it.value());
    }
    const bool allowed = may(m_actor.role, Act::ChangeSettings);
    m_grid->showRules(rules, allowed);
    m_hint->setText(allowed ? hint(rules) : tr("A supervisor or the administrator changes this."));
}

} // namespace motcua::ui
