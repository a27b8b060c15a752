// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/settings/rules_grid.h"

#include <QJsonObject>
#include <QMap>
#include <QWidget>

#include <functional>
#include <optional>

namespace motcua::ui {

class Label;

/// Rules of the centre on one card: a grid of fields over one or more documents, with a line under it saying from when
/// they hold. A value is kept at once, in the document that has its key, and what holds then is shown.
class RulesBox : public QWidget
{
    Q_OBJECT
public:
    /// Where some of the rules are kept. No two have a key in common.
    struct Book
    {
        QJsonObject known;                 ///< as last heard of when the box is made
        std::function<QJsonObject()> read; ///< desk thread
        std::function<QJsonObject(const QJsonObject &patch, const Actor &by)>
            change; ///< desk thread; what holds then
    };
    /// Whether this person may change it is looked up by role here, and by the store when it is changed.
    void setActor(const Actor &actor);
    void read();

Q_SIGNALS:
    void changed();
    /// What was not kept; or, after changed(), what could not be read beside what was kept.
    void refused(const motcua::Failure &failure);

protected:
    RulesBox(const Desk &desk, const QString &name, QVector<Book> books, QWidget *parent);
    [[nodiscard]] RulesGrid &grid() { return *m_grid; }
    /// Shows what is known, once the fields are there.
    void begin() { showRules(m_documents); }
    /// Under the grid, for who may change it.
    [[nodiscard]] virtual QString hint(const QJsonObject &rules) const = 0;

private:
    using Documents = QVector<QJsonObject>;
    /// After a change that was kept. What could not be read then is no word against it.
    struct Kept
    {
        QMap<qsizetype, QJsonObject> documents; ///< by their place; without what could not be read
        std::optional<Failure> unread;
        void read(qsizetype at, const Book &book); ///< desk thread
    };
    [[nodiscard]] static Failure stillKept(const Failure &unread);
    void showRules(const Documents &documents);
    void keep(const QString &key, const QJsonValue &value);
    const Desk &m_desk;
    const QVector<Book> m_books;
    Documents m_documents;
    Actor m_actor;
    RulesGrid *m_grid;
    Label *m_hint;
};

} // namespace motcua::ui
