// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/people.h"
#include "ui/common/desk.h"
#include "ui/supervisor/proof_overlay.h"

#include <QWidget>

class QListView;

namespace motcua::ui {

class AccountOverlay;
class Button;
class Chip;
class ErrorBanner;
class Label;
class PeopleModel;

/// Who may sign in here and how each account stands; add, change, new PIN, unlock, close. By keyboard: ↑ ↓ in the list,
/// Enter changes, Insert adds, Tab goes to the other acts. What a role may not do stays visible and says who may.
class PeoplePage final : public QWidget
{
    Q_OBJECT
public:
    PeoplePage(const Desk &desk, const Actor &actor, QWidget *parent = nullptr);
    void refresh();

protected:
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *listCard();
    [[nodiscard]] QWidget *detailCard();
    void take(const QVector<People::Person> &people);
    void showPerson();
    void prove(ProofOverlay::What what);
    void edit();
    void reopen();
    void makeOverlays();
    [[nodiscard]] const People::Person *current() const;

    const Desk &m_desk;
    Actor m_actor;
    SecretKind m_ownKind = SecretKind::Pin;
    StaffId m_wanted; ///< to be current after the next reading
    PeopleModel *m_model;
    QListView *m_list;
    ErrorBanner *m_banner;
    Button *m_add;
    Label *m_count;
    Label *m_name;
    Label *m_line;
    Chip *m_chip;
    Label *m_with;
    Label *m_why;
    Button *m_reset;
    Button *m_unlock;
    Button *m_edit;
    Button *m_close;
    AccountOverlay *m_account = nullptr; ///< over the whole window, made when first needed
    ProofOverlay *m_proof = nullptr;
    HandOutOverlay *m_handOut = nullptr;
};

} // namespace motcua::ui
