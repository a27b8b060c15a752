// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/card.h"
#include "ui/common/label.h"
#include "ui/common/tone.h"

class QHBoxLayout;
class QVBoxLayout;

namespace motcua::ui {

class Button;

/// One step of the reception as a card: head line and content; folded to one line of summary while a later
/// step owns the page (picture 04a).
class FormSection : public Card
{
    Q_OBJECT
public:
    /// @param name  object name of the card; the button that unfolds it is `name`Open
    FormSection(const QString &title, const QString &name, QWidget *parent = nullptr);
    [[nodiscard]] QHBoxLayout *head() const
    {
        return m_head;
    } ///< after the title; ends in a stretch of its own
    [[nodiscard]] QHBoxLayout *headRight() const { return m_right; }
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }
    void setMeta(const QString &meta);
    void setSummary(const QString &summary)
    {
        m_summaryText = summary;
        showSummary();
    }
    /// Folding is the page's wish; the person's "Open" wins until the next wish.
    void setFolded(bool folded);
    [[nodiscard]] bool isFolded() const { return m_folded; }
    /// A card that waits for another step: title in grey, no content.
    void setClosed(bool closed);

private:
    void showSummary();
    Label *m_title;
    ElidedLabel *m_meta;
    QWidget *m_mark;
    QHBoxLayout *m_head;
    QHBoxLayout *m_right;
    QWidget *m_rightBox;
    QWidget *m_headBox;
    QWidget *m_contentBox;
    QVBoxLayout *m_content;
    Button *m_open;
    QString m_metaText, m_summaryText;
    bool m_folded = false;
    bool m_closed = false;
};

} // namespace motcua::ui
