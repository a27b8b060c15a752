// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervisor/account_overlay.h"

#include "app/core/access/permissions.h"
#include "ui/common/combo_box.h"
#include "ui/common/label.h"
#include "ui/common/labels.h"
#include "ui/common/primary_button.h"
#include "ui/common/secret_field.h"
#include "ui/common/segment_button.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace motcua::ui {

AccountOverlay::AccountOverlay(const Desk &desk, const Actor &actor, QWidget *host)
    : OverlayDialog(host, 460),
      m_desk(desk),
      m_actor(actor),
      m_title(new Label({}, TypeRole::Page)),
      m_name(new QLineEdit),
      m_role(new ComboBox),
      m_counter(new ComboBox),
      m_kindRow(new QWidget),
      m_kind(new SegmentButton({secretName(SecretKind::Pin), secretName(SecretKind::Password)})),
      m_hint(new Label({}, TypeRole::Small, ColorRole::InkSecondary)),
      m_save(new PrimaryButton)
{
    setObjectName(u"accountOverlay"_s);
    m_name->setObjectName(u"accountName"_s);
    m_role->setObjectName(u"accountRole"_s);
    m_counter->setObjectName(u"accountCounter"_s);
    m_kind->setObjectName(u"accountKind"_s);
    m_hint->setObjectName(u"accountHint"_s);
    m_save->setObjectName(u"accountSave"_s);
    body()->setContentsMargins(24, 20, 24, 24);
    body()->setSpacing(6);
    body()->addWidget(m_title);
    body()->addSpacing(8);
    const auto add = [this](QVBoxLayout *to, const QString &text, QWidget *control) {
        auto *label = new Label(text, TypeRole::Caption, ColorRole::InkSecondary);
        label->setBuddy(control);
        control->setAccessibleName(text);
        to->addWidget(label);
        to->addWidget(control, 0,
                      qobject_cast<SegmentButton *>(control) ? Qt::AlignLeft : Qt::Alignment());
        to->addSpacing(4);
    };
    add(body(), tr("Full name"), m_name);
    add(body(), tr("Role"), m_role);
    add(body(), tr("Usual counter"), m_counter);
    auto *kindColumn = new QVBoxLayout(m_kindRow);
    kindColumn->setContentsMargins(0, 0, 0, 0);
    kindColumn->setSpacing(6);
    add(kindColumn, tr("Signs in with"), m_kind);
    body()->addWidget(m_kindRow);
    m_hint->setWordWrap(true);
    m_hint->setMinimumHeight(36);
    body()->addWidget(m_hint);
    body()->addSpacing(6);
    m_save->setKeyText(tr("Enter"));
    m_save->setFixedHeight(44);
    m_save->setScale(0.9);
    body()->addWidget(m_save);
    connect(m_name, &QLineEdit::returnPressed, m_save, &PrimaryButton::trigger);
    connect(m_save, &PrimaryButton::triggered, this, &AccountOverlay::submit);
}

void AccountOverlay::beginNew()
{
    m_title->setText(tr("Add a person"));
    m_save->setTitle(tr("Add"));
    m_kindRow->show();
    m_kind->setCurrent(0);
    fill({});
    m_hint->setText(tr("The program gives a temporary PIN; the person chooses an own one at the "
                       "first sign-in."));
}

void AccountOverlay::beginEdit(const Staff &person)
{
    m_title->setText(tr("Change the account"));
    m_save->setTitle(tr("Save"));
    m_kindRow->hide();
    fill(person);
    m_hint->setText(
        tr("It holds from the next sign-in; what was recorded keeps the name of then."));
}

void AccountOverlay::fill(const Staff &person)
{
    m_person = person;
    m_busy = false;
    m_name->setText(person.name);
    m_role->clear();
    const QVector<Role> roles = allRoles();
    for (const Role role : roles) {
        // Machines are set up with motcua-admin, and none becomes a person.
        if (People::mayManage(m_actor.role, role) &&
            may(role, Act::SignIn) == may(person.role, Act::SignIn))
            m_role->addItem(staffRoleName(role), int(role));
    }
    m_role->setCurrentIndex(m_role->findData(int(person.role)));
    m_counter->clear();
    m_counter->addItem(tr("none"), 0);
    for (const Counter &counter : m_desk.counters)
        m_counter->addItem(counter.name, counter.number);
    if (person.usualCounter > 0 && m_counter->findData(person.usualCounter) < 0)
        m_counter->addItem(tr("Counter %1").arg(person.usualCounter), person.usualCounter);
    m_counter->setCurrentIndex(m_counter->findData(person.usualCounter));
    m_hint->setInk(ColorRole::InkSecondary);
    m_save->setLook(PrimaryButton::Look::Normal);
    open(m_name);
    m_name->selectAll();
}

Staff AccountOverlay::wanted() const
{
    Staff wanted = m_person;
    wanted.name = m_name->text();
    wanted.role = Role(m_role->currentData().toInt());
    wanted.usualCounter = m_counter->currentData().toInt();
    if (m_person.id.isNull())
        wanted.secretKind = m_kind->current() == 1 ? SecretKind::Password : SecretKind::Pin;
    return wanted;
}

void AccountOverlay::say(const Failure &failure)
{
    m_busy = false;
    m_save->setLook(PrimaryButton::Look::Normal);
    m_hint->setInk(ColorRole::BadInk);
    m_hint->setText(failure.headline() + u' ' + failure.nextStep());
    if (failure.name() == "name_missing")
        m_name->setFocus();
}

void AccountOverlay::submit()
{
    if (m_busy)
        return;
    m_busy = true;
    m_save->setLook(PrimaryButton::Look::Soft);
    const Staff person = wanted();
    People *people = m_desk.people;
    if (!person.id.isNull()) {
        m_desk.worker->run(
            this, [people, person, by = m_actor] { people->edit(person, by); },
            [this, person] {
                dismiss();
                Q_EMIT saved(person, {});
            },
            [this](const Failure &failure) { say(failure); });
        return;
    }
    const QString secret = temporarySecret(person.secretKind);
    m_desk.worker->run(
        this, [people, person, secret, by = m_actor] { return people->add(person, secret, by); },
        [this, person, secret](const StaffId &id) {
            Staff added = person;
            added.id = id;
            added.mustChange = true;
            dismiss();
            Q_EMIT saved(added, secret);
        },
        [this](const Failure &failure) { say(failure); });
}

} // namespace motcua::ui
