// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervisor/audit_filter_bar.h"

#include "ui/common/audit_words.h"
#include "ui/common/button.h"
#include "ui/common/combo_box.h"
#include "ui/common/label.h"

#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr int kDayWidth = 144;

/// "23/11/2026", also with dots, dashes and without leading noughts; invalid: no day.
QDate dayOf(const QLineEdit *edit)
{
    QString text = edit->text().trimmed();
    text.replace(u'.', u'/').replace(u'-', u'/');
    return QDate::fromString(text, u"d/M/yyyy"_s);
}

} // namespace

AuditFilterBar::AuditFilterBar(QWidget *parent)
    : QWidget(parent),
      m_from(new QLineEdit(this)),
      m_to(new QLineEdit(this)),
      m_person(new ComboBox(this)),
      m_group(new ComboBox(this)),
      m_subject(new QLineEdit(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    const auto labelled = [this, row](const QString &text, QWidget *input, int stretch) {
        auto *column = new QVBoxLayout;
        column->setSpacing(6); // the focus ring of the field takes four of it
        column->addWidget(new Label(text, TypeRole::Caption, ColorRole::InkSecondary, this));
        input->setAccessibleName(text);
        column->addWidget(input);
        row->addLayout(column, stretch);
    };
    const auto line = [this](QLineEdit *edit, const QString &name, const QString &hint) {
        edit->setObjectName(name);
        edit->setPlaceholderText(hint);
        edit->setFixedHeight(32);
        connect(edit, &QLineEdit::returnPressed, this, &AuditFilterBar::wanted);
    };
    line(m_from, u"auditFrom"_s, tr("day/month/year"));
    m_from->setFixedWidth(kDayWidth);
    labelled(tr("From"), m_from, 0);
    line(m_to, u"auditTo"_s, tr("day/month/year"));
    m_to->setFixedWidth(kDayWidth);
    labelled(tr("To"), m_to, 0);
    m_person->setObjectName(u"auditPerson"_s);
    m_person->addItem(tr("Everybody"));
    labelled(tr("Person"), m_person, 1);
    m_group->setObjectName(u"auditGroup"_s);
    for (int i = 0; i < kAuditGroups; ++i)
        m_group->addItem(auditGroupName(AuditGroup(i)), i);
    labelled(tr("Kind of act"), m_group, 1);
    line(m_subject, u"auditSubject"_s, tr("Dossier code or a part of it"));
    labelled(tr("About"), m_subject, 1);
    auto *apply = new Button(tr("Filter"), Button::Kind::Soft, this);
    apply->setObjectName(u"auditApply"_s);
    apply->setKeyText(tr("Enter"));
    apply->setControlHeight(32);
    row->addWidget(apply, 0, Qt::AlignBottom);
    auto *clear = new Button(tr("Clear"), Button::Kind::Plain, this);
    clear->setObjectName(u"auditClear"_s);
    clear->setControlHeight(32);
    row->addWidget(clear, 0, Qt::AlignBottom);
    setFocusProxy(m_from);
    connect(m_person, &QComboBox::activated, this, &AuditFilterBar::wanted);
    connect(m_group, &QComboBox::activated, this, &AuditFilterBar::wanted);
    connect(apply, &Button::clicked, this, &AuditFilterBar::wanted);
    connect(clear, &Button::clicked, this, [this] {
        for (QLineEdit *edit : {m_from, m_to, m_subject})
            edit->clear();
        m_person->setCurrentIndex(0);
        m_group->setCurrentIndex(0);
        Q_EMIT wanted();
    });
}

void AuditFilterBar::setPeople(const QVector<AuditTrail::Person> &people)
{
    const QVariant chosen = m_person->currentData();
    m_person->clear();
    m_person->addItem(tr("Everybody"));
    for (const AuditTrail::Person &person : people)
        m_person->addItem(person.name, person.id.toString());
    m_person->setCurrentIndex(std::max(0, m_person->findData(chosen)));
}

std::optional<AuditFilter> AuditFilterBar::filter()
{
    for (QLineEdit *edit : {m_from, m_to}) {
        if (!edit->text().trimmed().isEmpty() && !dayOf(edit).isValid()) {
            edit->setFocus(Qt::OtherFocusReason);
            return {};
        }
    }
    AuditFilter filter;
    filter.from = dayOf(m_from);
    filter.to = dayOf(m_to);
    filter.staff = StaffId::fromString(m_person->currentData().toString()).value_or(StaffId());
    filter.actions = auditActions(AuditGroup(m_group->currentData().toInt()));
    filter.subject = m_subject->text().trimmed();
    return filter;
}

} // namespace motcua::ui
