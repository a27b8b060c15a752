// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/person_fields.h"

#include "app/core/base/text.h"
#include "ui/common/labels.h"

#include <QComboBox>
#include <QDate>
#include <QLineEdit>
#include <QRegularExpression>

namespace motcua::ui {

namespace {

QString asDigits(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c >= QLatin1Char('0') && c <= QLatin1Char('9'))
            digits.append(c);
    }
    return digits;
}

QString asText(const QString &text)
{
    return cleanText(text);
}

QString shownDay(const QString &iso)
{
    const QDate day = QDate::fromString(iso, Qt::ISODate);
    return day.isValid() ? dayText(day) : iso;
}

/// A day that cannot be read stays as typed, so that nothing typed is lost; the rules call it a gap.
QString asDay(const QString &text)
{
    const QString iso = isoDay(text);
    return iso.isEmpty() ? cleanText(text) : iso;
}

QString sexCode(const QString &shown)
{
    for (const QString &code : {QStringLiteral("male"), QStringLiteral("female")}) {
        if (sexName(code) == shown)
            return code;
    }
    return {};
}

} // namespace

QString isoDay(const QString &typed)
{
    static const QRegularExpression shape(
        QStringLiteral("^\\s*(\\d{1,2})[/.\\- ]?(\\d{1,2})[/.\\- ]?(\\d{4})\\s*$"));
    static const QRegularExpression run(QStringLiteral("^\\s*(\\d{2})(\\d{2})(\\d{4})\\s*$"));
    QRegularExpressionMatch match = run.match(typed);
    if (!match.hasMatch())
        match = shape.match(typed);
    if (!match.hasMatch())
        return {};
    const QDate day(match.capturedView(3).toInt(), match.capturedView(2).toInt(),
                    match.capturedView(1).toInt());
    return day.isValid() && day.year() >= 1880 ? day.toString(Qt::ISODate) : QString();
}

PersonFields::PersonFields(const QString &prefix, const QString &nameLabel, QWidget *parent)
    : QObject(parent),
      name(new Field(nameLabel, Field::Kind::Line, parent)),
      personalId(new Field(tr("ID number"), Field::Kind::Line, parent)),
      birth(new Field(tr("Birth date"), Field::Kind::Line, parent)),
      sex(new Field(tr("Sex"), Field::Kind::Choice, parent)),
      phone(new Field(tr("Phone"), Field::Kind::Line, parent)),
      address(new Field(tr("Residence"), Field::Kind::Line, parent)),
      cardIssued(new Field(tr("Card issued"), Field::Kind::Line, parent))
{
    name->setStrong(true);
    phone->setPlaceholder(tr("Not required"));
    birth->setPlaceholder(tr("dd/mm/yyyy"));
    sex->combo()->addItems(
        {QString(), sexName(QStringLiteral("male")), sexName(QStringLiteral("female"))});

    const struct
    {
        Field *field;
        const char *part;
    } names[] = {
        {name, "Name"},   {personalId, "PersonalId"}, {birth, "Birth"},           {sex, "Sex"},
        {phone, "Phone"}, {address, "Address"},       {cardIssued, "CardIssued"},
    };
    for (const auto &entry : names) {
        const QString objectName = prefix + QLatin1String(entry.part);
        entry.field->setObjectName(objectName + QStringLiteral("Field"));
        if (entry.field->edit())
            entry.field->edit()->setObjectName(objectName);
        else
            entry.field->combo()->setObjectName(objectName);
        connect(entry.field, &Field::committed, this, &PersonFields::committed);
    }
    watch(name, &Citizen::name, &asText);
    watch(personalId, &Citizen::personalId, &asDigits);
    watch(birth, &Citizen::birth, &asDay);
    watch(sex, &Citizen::sex, &sexCode);
    watch(phone, &Citizen::phone, &asText);
    watch(address, &Citizen::address, &asText);
    watch(cardIssued, &Citizen::cardIssued, &asDay);
    connect(personalId, &Field::committed, this, [this] {
        personalId->setText(groupedNumber(m_citizen.personalId.value));
        const bool odd = !m_citizen.personalId.isEmpty() && m_citizen.personalId.value.size() != 12;
        personalId->setState(odd ? Field::State::Error : Field::State::Normal,
                             odd ? tr("An ID number has 12 digits") : QString());
    });
    for (Field *const day : {birth, cardIssued}) {
        connect(day, &Field::committed, this, [day] {
            const QString iso = isoDay(day->text());
            const bool odd = iso.isEmpty() && !day->text().trimmed().isEmpty();
            if (!iso.isEmpty())
                day->setText(shownDay(iso));
            day->setState(odd ? Field::State::Error : Field::State::Normal,
                          odd ? tr("This day does not exist. Type it as dd/mm/yyyy") : QString());
        });
    }
}

void PersonFields::watch(Field *field, Sourced Citizen::*member, QString (*read)(const QString &))
{
    connect(field, &Field::edited, this, [this, field, member, read](const QString &text) {
        Sourced &value = m_citizen.*member;
        value.value = read(text);
        value.from = value.value.isEmpty() ? Provenance::None : Provenance::Typed;
        field->setProvenance(value.from);
        Q_EMIT edited();
    });
}

void PersonFields::applyState(Field *field, const Sourced &value)
{
    const bool card = value.from == Provenance::CardQr && !value.isEmpty();
    field->setProvenance(value.isEmpty() ? Provenance::None : value.from);
    field->setState(card && !m_unlocked ? Field::State::ReadOnly : Field::State::Normal);
}

void PersonFields::show(const Citizen &citizen)
{
    m_citizen = citizen;
    name->setText(citizen.name.value);
    personalId->setText(groupedNumber(citizen.personalId.value));
    birth->setText(shownDay(citizen.birth.value));
    sex->setText(citizen.sex.isEmpty() ? QString() : sexName(citizen.sex.value));
    phone->setText(citizen.phone.value);
    address->setText(citizen.address.value);
    cardIssued->setText(shownDay(citizen.cardIssued.value));
    setUnlocked(m_unlocked);
}

void PersonFields::setUnlocked(bool unlocked)
{
    m_unlocked = unlocked;
    applyState(name, m_citizen.name);
    applyState(personalId, m_citizen.personalId);
    applyState(birth, m_citizen.birth);
    applyState(sex, m_citizen.sex);
    applyState(phone, m_citizen.phone);
    applyState(address, m_citizen.address);
    applyState(cardIssued, m_citizen.cardIssued);
}

bool PersonFields::hasCardValues() const
{
    return m_citizen.name.from == Provenance::CardQr ||
           m_citizen.personalId.from == Provenance::CardQr;
}

void PersonFields::setCompact(bool compact)
{
    for (Field *const field : {name, personalId, birth, sex, phone, address, cardIssued})
        field->setCompact(compact);
    sex->setCompact(true); // too narrow for a word beside its label at any width
    birth->setCompact(true);
}

void PersonFields::setVisible(bool visible)
{
    for (Field *const field : {name, personalId, birth, sex, phone, address, cardIssued})
        field->setVisible(visible);
}

Field *PersonFields::fieldOf(const QString &gapField) const
{
    if (gapField == QLatin1String("personal_id"))
        return personalId;
    if (gapField == QLatin1String("birth"))
        return birth;
    if (gapField == QLatin1String("address"))
        return address;
    if (gapField == QLatin1String("phone"))
        return phone;
    if (gapField == QLatin1String("sex"))
        return sex;
    return name;
}

} // namespace motcua::ui
