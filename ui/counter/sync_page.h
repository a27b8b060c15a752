// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"

#include <QWidget>

namespace motcua::ui {

class Button;
class Chip;
class Label;

/// How the link to the province stands, and "send now". Counts are those of the outbox.
class SyncPage final : public QWidget
{
    Q_OBJECT
public:
    explicit SyncPage(SyncMonitor *sync, QWidget *parent = nullptr);
    void sendNow();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    SyncMonitor *m_sync;
    Chip *m_chip;
    Label *m_words;
    Label *m_waiting;
    Label *m_oldest;
    Button *m_send;
};

} // namespace motcua::ui
