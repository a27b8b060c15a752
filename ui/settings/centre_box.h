// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/centre_port.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace motcua::ui {

class Button;
class Chip;
class ComboBox;
class Label;
class PrimaryButton;
class QuestionRow;

/// The centre's queue in the settings: this PC works alone, serves the centre (the code large, who joined), or joins one
/// (found servers, a typed address, the code). Nothing here blocks; a job that lasts says so and can be ended.
class CentreBox final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kFieldLabel = 180, kButtonHeight = 32; ///< px
    explicit CentreBox(CentrePort &port, QWidget *parent = nullptr);
    /// Whether this person may change it; the port looks again.
    void setActor(const Actor &actor, bool mayChange);
    void read();

Q_SIGNALS:
    void changed();
    void refused(const motcua::Failure &failure);

private:
    void buildState(QVBoxLayout *column);
    void buildServing(QVBoxLayout *column);
    void buildJoining(QVBoxLayout *column);
    void listen();
    // centre_box_view.cpp:
    void show(const CentreView &view);
    void showFound(const QVector<FoundServer> &servers);
    void showStations();
    void showCode(const QString &code, int seconds);
    void tick();
    void showJob();
    void arrange();

    void join();
    void askToLeave();
    void askToStop();

    CentrePort &m_port;
    Actor m_actor;
    bool m_mayChange = false;
    bool m_wantsToJoin = false;
    CentreView m_view;
    QDateTime m_codeEnds;
    QTimer m_second;   ///< of the code's time
    QTimer m_patience; ///< a job that lasts longer is worth a word

    Chip *m_state;
    Label *m_what;
    Button *m_serve, *m_wantJoin, *m_leave, *m_stop, *m_restart;

    QWidget *m_serving;
    Label *m_addresses, *m_code, *m_codeTime, *m_backup;
    Button *m_newCode;
    QWidget *m_stations;

    QWidget *m_joining;
    ComboBox *m_found;
    Button *m_search;
    QLineEdit *m_address, *m_typedCode;
    Label *m_ownOpen;
    Button *m_join, *m_notNow;

    QuestionRow *m_question;

    QWidget *m_working;
    Label *m_job;
    Button *m_cancel;
};

} // namespace motcua::ui
