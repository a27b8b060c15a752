// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/lookup/payload.h"
#include "ui/common/desk.h"
#include "ui/common/overlay_dialog.h"
#include "ui/counter/file_picker.h"

class QLineEdit;

namespace motcua::ui {

class Button;
class ErrorBanner;

/// "Scan card": waits for the reader, takes pasted text, or reads the code in a picture file (typed path,
/// dropped file, or chosen one). Answers with the reading; refuses nothing by itself.
class CardPanel final : public OverlayDialog
{
    Q_OBJECT
public:
    CardPanel(const Desk &desk, FilePicker &picker, QWidget *host);
    void begin();
    /// A reader's text that came while the panel was open.
    void takeText(const QString &text);

Q_SIGNALS:
    void read(const motcua::Payload &payload);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void readFile(const QString &path);
    void setBusy(bool busy);

    Desk m_desk;
    FilePicker &m_picker;
    QLineEdit *m_text;
    QLineEdit *m_path;
    Button *m_open;
    Button *m_read;
    ErrorBanner *m_banner;
};

} // namespace motcua::ui
