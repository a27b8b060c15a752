// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/overlay_dialog.h"
#include "ui/counter/counter_controller.h"
#include "ui/counter/palette_model.h"

#include <QTimer>

class QLineEdit;
class QListView;

namespace motcua::ui {

class Label;

/// Ctrl+K: dossiers of this station, procedures and today's numbers, without accents.
class Palette final : public OverlayDialog
{
    Q_OBJECT
public:
    Palette(CounterController &controller, QWidget *host);
    void begin(const QString &query = {});

Q_SIGNALS:
    void dossierChosen(const QString &code);
    void procedureChosen(const motcua::Procedure &procedure);
    void ticketChosen(const motcua::Ticket &ticket);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void show(const QVector<DossierStore::Found> &dossiers);
    void choose(int row);

    CounterController &m_controller;
    PaletteModel *m_model;
    QLineEdit *m_query;
    Label *m_count;
    QListView *m_list;
    Label *m_hint;
    QTimer m_delay;
    quint64 m_asked = 0;
};

} // namespace motcua::ui
