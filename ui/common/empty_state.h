// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace motcua::ui {

class Label;

/// The door, one sentence of fact, one of what to do with its key (rich text: <b>F2</b>).
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(const QString &title, const QString &body, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void
    setBody(const QString &body); ///< may hold <b>…</b>; other text must be escaped by the caller

private:
    Label *m_title;
    Label *m_body;
};

} // namespace motcua::ui
