// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/reporting/what_if.h"
#include "ui/common/desk.h"
#include "ui/common/save_picker.h"

#include <QTimer>
#include <QWidget>

#include <atomic>
#include <memory>

class QGridLayout;
class QProgressBar;

namespace motcua::ui {

class Button;
class Card;
class CellTable;
class ComboBox;
class ErrorBanner;
class Label;
class SectionTitle;

/// A day that is over, played again with one more counter, a counter that comes earlier, or another order of calls,
/// beside the same day unchanged. Runs on the archive's thread, can be broken off, and says what it assumes.
class WhatIfPage final : public QWidget
{
    Q_OBJECT
public:
    /// @param picker  not owned; null: Qt's own dialog
    WhatIfPage(const Desk &desk, SavePicker *picker, QWidget *parent = nullptr);
    ~WhatIfPage() override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Run
    {
        std::atomic<double> done = 0;
        std::atomic<bool> goOn = true;
    };
    [[nodiscard]] QWidget *makeQuestion(QWidget *parent);
    void makeAnswer(QWidget *parent);
    ComboBox *addChoice(QGridLayout *grid, int place, const QString &name, const QString &label);
    void readDays();
    [[nodiscard]] WhatIf change() const;
    void play();
    void stop();
    void take(const WhatIfAnswer &answer);
    void ended();
    void exportCsv();
    void showPolicy();

    Desk m_desk;
    DialogSavePicker m_ownPicker;
    SavePicker *m_picker;
    std::shared_ptr<Run> m_run; ///< null: nothing is played
    WhatIfAnswer m_answer;
    QTimer m_progressTick;
    ErrorBanner *m_banner = nullptr;
    ComboBox *m_day = nullptr, *m_more = nullptr, *m_lanes = nullptr, *m_moved = nullptr,
             *m_by = nullptr, *m_policy = nullptr, *m_ratio = nullptr, *m_overdue = nullptr;
    Button *m_play = nullptr, *m_stop = nullptr, *m_export = nullptr;
    QProgressBar *m_progress = nullptr;
    Label *m_ground = nullptr;
    Card *m_lanesCard = nullptr, *m_factsCard = nullptr;
    SectionTitle *m_title = nullptr;
    CellTable *m_table = nullptr, *m_facts = nullptr;
};

} // namespace motcua::ui
