// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervisor/people_page.h"

#include "app/core/access/permissions.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/chip.h"
#include "ui/common/error_banner.h"
#include "ui/common/label.h"
#include "ui/common/secret_field.h"
#include "ui/common/theme.h"
#include "ui/supervisor/account_overlay.h"
#include "ui/supervisor/people_model.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {
constexpr int kListMax = 760;
constexpr int kDetail = 340;
} // namespace

PeoplePage::PeoplePage(const Desk &desk, const Actor &actor, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_actor(actor),
      m_model(new PeopleModel(this)),
      m_banner(new ErrorBanner)
{
    setObjectName(u"peoplePage"_s);
    m_banner->setObjectName(u"peopleBanner"_s);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 16, 24, 20);
    outer->setSpacing(12);
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(new Label(tr("People"), TypeRole::Page));
    m_count = new Label({}, TypeRole::Small, ColorRole::InkTertiary);
    head->addWidget(m_count);
    head->addStretch(1);
    m_add = new Button(tr("Add a person…"), Button::Kind::Filled);
    m_add->setObjectName(u"peopleAdd"_s);
    m_add->setIconName(u"user-plus"_s);
    m_add->setKeyText(u"Ins"_s);
    head->addWidget(m_add);
    auto *headBox = new QWidget;
    headBox->setLayout(head);
    head->setContentsMargins(0, 4, 4, 4);
    headBox->setMaximumWidth(kListMax + 16 + kDetail);
    outer->addWidget(headBox);
    m_banner->setMaximumWidth(kListMax + 16 + kDetail);
    outer->addWidget(m_banner);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(listCard(), 100);
    row->addWidget(detailCard(), 0, Qt::AlignTop);
    row->addStretch(1);
    outer->addLayout(row, 1);

    connect(m_add, &Button::clicked, this, [this] {
        makeOverlays();
        m_account->beginNew();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &PeoplePage::showPerson);
    connect(m_list, &QListView::doubleClicked, this, &PeoplePage::edit);
    connect(m_banner, &ErrorBanner::buttonClicked, this, &PeoplePage::refresh);
    showPerson();
}

QWidget *PeoplePage::listCard()
{
    auto *card = new Card;
    card->setMaximumWidth(kListMax);
    card->body()->setContentsMargins(1, 1, 1, 1);
    m_list = new QListView;
    m_list->setObjectName(u"peopleList"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PeopleDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("People"));
    m_list->installEventFilter(this);
    card->body()->addWidget(m_list);
    return card;
}

QWidget *PeoplePage::detailCard()
{
    auto *card = new Card;
    card->setFixedWidth(kDetail);
    auto *body = card->body();
    body->setContentsMargins(16, 14, 16, 16);
    body->setSpacing(6);
    m_name = new Label({}, TypeRole::Page);
    m_name->setWordWrap(true);
    m_line = new Label({}, TypeRole::Small, ColorRole::InkSecondary);
    m_chip = new Chip;
    m_with = new Label({}, TypeRole::Small, ColorRole::InkTertiary);
    m_why = new Label({}, TypeRole::Small, ColorRole::InkSecondary);
    m_why->setWordWrap(true);
    m_why->setObjectName(u"personWhy"_s);
    m_name->setObjectName(u"personName"_s);
    body->addWidget(m_name);
    body->addWidget(m_line);
    body->addWidget(m_chip, 0, Qt::AlignLeft);
    body->addWidget(m_with);
    body->addSpacing(6);
    const auto act = [body](const QString &text, const QString &name, const QString &icon) {
        auto *button = new Button(text);
        button->setObjectName(name);
        button->setIconName(icon);
        body->addWidget(button);
        return button;
    };
    m_edit = act(tr("Name, role, counter…"), u"personEdit"_s, u"pen-line"_s);
    m_reset = act(tr("New PIN or password…"), u"personReset"_s, u"key-round"_s);
    m_unlock = act(tr("Unlock…"), u"personUnlock"_s, u"lock-open"_s);
    m_close = act({}, u"personClose"_s, u"user-x"_s);
    body->addWidget(m_why);
    connect(m_edit, &Button::clicked, this, &PeoplePage::edit);
    connect(m_reset, &Button::clicked, this, [this] { prove(ProofOverlay::What::Reset); });
    connect(m_unlock, &Button::clicked, this, [this] { prove(ProofOverlay::What::Unlock); });
    connect(m_close, &Button::clicked, this, [this] {
        if (current() && !current()->staff.active)
            reopen();
        else
            prove(ProofOverlay::What::Close);
    });
    return card;
}

void PeoplePage::makeOverlays()
{
    if (m_account)
        return;
    m_account = new AccountOverlay(m_desk, m_actor, window());
    m_proof = new ProofOverlay(m_desk, m_actor, window());
    m_handOut = new HandOutOverlay(window());
    const auto after = [this](const Staff &person, const QString &secret) {
        m_wanted = person.id;
        refresh();
        if (!secret.isEmpty())
            m_handOut->begin(person, secret);
    };
    connect(m_account, &AccountOverlay::saved, this, after);
    connect(m_proof, &ProofOverlay::done, this, after);
}

const People::Person *PeoplePage::current() const
{
    const int row = m_list->currentIndex().row();
    return row >= 0 && row < m_model->people().size() ? &m_model->people().at(row) : nullptr;
}

void PeoplePage::refresh()
{
    m_desk.worker->run(
        this, [people = m_desk.people, by = m_actor] { return people->list(by); },
        [this](const QVector<People::Person> &people) { take(people); },
        [this](const Failure &failure) { m_banner->tell(failure, tr("Read again")); });
}

void PeoplePage::take(const QVector<People::Person> &people)
{
    m_banner->clear();
    const StaffId before = !m_wanted.isNull() ? m_wanted
                           : current()        ? current()->staff.id
                                              : m_actor.staff;
    m_wanted = {};
    m_model->setPeople(people);
    int open = 0;
    for (const People::Person &person : people) {
        open += person.staff.active ? 1 : 0;
        if (person.staff.id == m_actor.staff)
            m_ownKind = person.staff.secretKind;
    }
    m_count->setText(tr("%n account(s) in use", nullptr, open));
    m_list->setCurrentIndex(m_model->index(std::max(0, m_model->rowOf(before))));
    showPerson();
}

void PeoplePage::showPerson()
{
    const People::Person *person = current();
    const bool there = person != nullptr;
    const Staff staff = there ? person->staff : Staff();
    const bool own = there && staff.id == m_actor.staff;
    const bool manages = there && People::mayManage(m_actor.role, staff.role) && !own;
    const bool signsIn = may(staff.role, Act::SignIn);
    m_name->setText(there ? staff.name : tr("Nobody chosen"));
    m_line->setText(there ? accountLine(staff) : QString());
    m_chip->setVisible(there);
    m_with->setVisible(there && signsIn);
    if (there) {
        m_chip->setWord(accountWord(*person));
        m_with->setText(tr("Signs in with: %1").arg(secretName(staff.secretKind)));
    }
    m_edit->setEnabled(manages);
    m_reset->setEnabled(manages && staff.active && signsIn);
    m_unlock->setEnabled(manages && staff.active && there && person->lockedUntil.isValid());
    m_close->setEnabled(manages);
    m_close->setText(there && !staff.active ? tr("Open the account again")
                                            : tr("Close the account…"));
    m_close->setIconName(there && !staff.active ? u"user"_s : u"user-x"_s);
    m_why->setText(own ? tr("Your own account: your PIN is changed in Settings, the rest by "
                            "somebody else.")
                   : there && !manages
                       ? tr("Only an administrator changes accounts of supervisors and "
                            "administrators.")
                       : QString());
    m_why->setVisible(!m_why->text().isEmpty());
}

void PeoplePage::edit()
{
    if (!m_edit->isEnabled() || !current())
        return;
    makeOverlays();
    m_account->beginEdit(current()->staff);
}

void PeoplePage::prove(ProofOverlay::What what)
{
    if (!current())
        return;
    makeOverlays();
    m_proof->begin(what, current()->staff, m_ownKind);
}

void PeoplePage::reopen()
{
    m_desk.worker->run(
        this,
        [people = m_desk.people, id = current()->staff.id, by = m_actor] {
            people->setActive(id, true, {}, by);
        },
        [this] { refresh(); }, [this](const Failure &failure) { m_banner->tell(failure); });
}

bool PeoplePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            edit();
            return true;
        }
        if (key == Qt::Key_Insert) {
            m_add->click();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PeoplePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
    m_list->setFocus();
}

void PeoplePage::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event);
    QPainter(this).fillRect(rect(), Theme::color(ColorRole::Canvas));
}

} // namespace motcua::ui
