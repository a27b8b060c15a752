// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/citizen_card.h"

#include "ui/common/button.h"
#include "ui/common/chip.h"
#include "ui/common/error_banner.h"
#include "ui/common/labels.h"
#include "ui/common/segment_button.h"
#include "ui/counter/person_fields.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>

namespace motcua::ui {

namespace {

/// Words of the receipt, not of the screen: they are printed in Vietnamese whatever the clerk's language.
const char *const kRelations[] = {
    "Cha",  "Mẹ",     "Vợ",      "Chồng",         "Con",
    "Anh",  "Chị",    "Em",      "Ông",           "Bà",
    "Cháu", "Em dâu", "Em rể",   "Con dâu",       "Con rể",
    "Bác",  "Cô/dì",  "Chú/cậu", "Người giám hộ", "Người được ủy quyền"};

} // namespace

CitizenCard::CitizenCard(IntakeDesk &intake, QWidget *parent)
    : FormSection(tr("Citizen"), QStringLiteral("citizenCard"), parent),
      m_intake(intake)
{
    m_scanned = new Chip({}, this);
    m_scanned->setObjectName(QStringLiteral("cardChip"));
    head()->addWidget(m_scanned);

    m_whoLabel = new Label(tr("Files for"), TypeRole::Small, ColorRole::InkTertiary, this);
    m_who = new SegmentButton({tr("Self"), tr("Another person")}, this);
    m_who->setObjectName(QStringLiteral("whoSegment"));
    m_edit = new Button(tr("Edit"), Button::Kind::Flat, this);
    m_edit->setObjectName(QStringLiteral("editCardFields"));
    m_edit->setControlHeight(32);
    m_edit->setToolTip(tr("Unlocks what came from the card"));
    m_scan = new Button(tr("Scan card"), Button::Kind::Flat, this);
    m_scan->setObjectName(QStringLiteral("scanCardButton"));
    m_scan->setIconName(QStringLiteral("qr-code"));
    m_scan->setControlHeight(32);
    headRight()->addWidget(m_whoLabel);
    headRight()->addWidget(m_who);
    headRight()->addWidget(m_edit);
    headRight()->addWidget(m_scan);

    auto *box = new QWidget(this);
    auto *inside = new QVBoxLayout(box);
    inside->setContentsMargins(14, 0, 14, 10);
    inside->setSpacing(8);
    m_banner = new ErrorBanner(box);
    m_banner->setObjectName(QStringLiteral("cardBanner"));
    inside->addWidget(m_banner);

    m_submitter = new PersonFields(QStringLiteral("submitter"), tr("Submitter"), box);
    m_owner = new PersonFields(QStringLiteral("owner"), tr("Dossier owner"), box);
    m_relation = new Field(tr("Relation to the owner"), Field::Kind::Choice, box);
    m_relation->setObjectName(QStringLiteral("relationField"));
    m_relation->combo()->setObjectName(QStringLiteral("relation"));
    m_relation->combo()->addItem(QString());
    for (const char *word : kRelations)
        m_relation->combo()->addItem(QString::fromUtf8(word));

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(4);
    const int stretch[] = {212, 168, 125, 80, 139};
    for (int i = 0; i < 5; ++i) {
        grid->setColumnStretch(i, stretch[i]);
        grid->setColumnMinimumWidth(i, stretch[i] * 2 / 3);
    }
    Field *const first[] = {m_submitter->name, m_submitter->personalId, m_submitter->birth,
                            m_submitter->sex, m_submitter->phone};
    Field *const second[] = {m_owner->name, m_owner->personalId, m_owner->birth, m_owner->sex,
                             m_owner->phone};
    for (int i = 0; i < 5; ++i) {
        grid->addWidget(first[i], 0, i);
        grid->addWidget(second[i], 2, i);
    }
    grid->addWidget(m_submitter->address, 1, 0, 1, 3);
    grid->addWidget(m_submitter->cardIssued, 1, 3, 1, 2);
    grid->addWidget(m_relation, 1, 3, 1, 2);
    grid->addWidget(m_owner->address, 3, 0, 1, 3);
    grid->addWidget(m_owner->cardIssued, 3, 3, 1, 2);
    inside->addLayout(grid);
    content()->addWidget(box);

    connect(m_who, &SegmentButton::chosen, this, [this](int index) { setForSelf(index == 0); });
    connect(m_scan, &Button::clicked, this, &CitizenCard::scanWanted);
    connect(m_edit, &Button::clicked, this, [this] {
        m_submitter->setUnlocked(true);
        m_owner->setUnlocked(true);
        m_edit->setVisible(false);
        m_submitter->name->focusInput();
    });
    connect(m_banner, &ErrorBanner::buttonClicked, this, [this] {
        if (!m_other)
            return;
        const Citizen other = *m_other;
        m_other.reset();
        m_banner->clear();
        fill(other, false);
    });
    for (PersonFields *const person : {m_submitter, m_owner}) {
        connect(person, &PersonFields::edited, this, &CitizenCard::save);
        connect(person, &PersonFields::committed, &m_intake, &IntakeDesk::flush);
    }
    connect(m_relation, &Field::edited, this, &CitizenCard::save);
    connect(&m_intake, &IntakeDesk::changed, this, [this] { setSummary(summary()); });
    load();
}

void CitizenCard::load()
{
    const Draft &draft = m_intake.draft();
    m_other.reset();
    m_banner->clear();
    m_submitter->setUnlocked(false);
    m_owner->setUnlocked(false);
    m_submitter->show(draft.submitter);
    m_owner->show(draft.owner);
    m_relation->setText(draft.relation);
    m_relation->setProvenance(draft.relation.isEmpty() ? Provenance::None : Provenance::Typed);
    refresh();
}

void CitizenCard::refresh()
{
    const Draft &draft = m_intake.draft();
    m_who->setCurrent(draft.forSelf ? 0 : 1);
    m_owner->setVisible(!draft.forSelf);
    m_relation->setVisible(!draft.forSelf);
    m_submitter->cardIssued->setVisible(draft.forSelf);
    // The owner's address and card are asked for only where the card gave them: less to type.
    const bool ownerCard = !draft.forSelf && !draft.owner.address.isEmpty();
    m_owner->address->setVisible(ownerCard);
    m_owner->cardIssued->setVisible(ownerCard);
    const bool card = m_submitter->hasCardValues();
    m_scanned->setVisible(card);
    if (card)
        m_scanned->setWord({Tone::Ok, QStringLiteral("qr-code"), tr("Card scanned")});
    m_scan->setText(card ? tr("Scan again") : tr("Scan card"));
    m_edit->setVisible((card && !m_submitter->isUnlocked()) ||
                       (m_owner->hasCardValues() && !m_owner->isUnlocked()));
    setSummary(summary());
}

void CitizenCard::setForSelf(bool forSelf)
{
    m_intake.edit([forSelf](Draft &draft) { draft.forSelf = forSelf; });
    m_intake.flush();
    refresh();
    if (!forSelf)
        m_owner->name->focusInput();
}

void CitizenCard::save()
{
    QString relation = m_relation->text();
    m_relation->setProvenance(relation.isEmpty() ? Provenance::None : Provenance::Typed);
    m_intake.edit([this, relation](Draft &draft) {
        draft.submitter = m_submitter->citizen();
        draft.owner = m_owner->citizen();
        draft.relation = relation;
    });
}

void CitizenCard::fill(const Citizen &citizen, bool owner)
{
    PersonFields *person = owner ? m_owner : m_submitter;
    Citizen filled = citizen;
    filled.phone = person->citizen().phone; // no card carries it
    person->setUnlocked(false);
    person->show(filled);
    save();
    m_intake.flush();
    refresh();
}

void CitizenCard::takeCard(const Payload &payload)
{
    setFolded(false);
    m_other.reset();
    if (!payload.error.isEmpty()) {
        m_banner->tell(Tone::Bad, payloadMessage(payload.error),
                       tr("What has been entered stays as it is."));
        return;
    }
    const std::optional<Citizen> citizen = payload.citizen();
    if (!citizen) {
        m_banner->tell(Tone::Warn,
                       tr("This code is no identity card. What has been entered stays."),
                       tr("Scan the code on the citizen's card, or type the fields."));
        return;
    }
    QStringList doubts;
    for (const QString &name : payload.warnings)
        doubts.append(payloadMessage(name));

    const Draft &draft = m_intake.draft();
    const QString id = citizen->personalId.value;
    const bool submitterFree = draft.submitter.isEmpty() || draft.submitter.personalId.value == id;
    if (!submitterFree && !draft.forSelf) {
        fill(*citizen, true);
    } else if (submitterFree) {
        fill(*citizen, false);
    } else {
        m_other = citizen;
        m_banner->tell(Tone::Warn,
                       tr("This is another person's card (%1). What has been entered stays.")
                           .arg(citizen->name.value),
                       tr("For a dossier of that person choose “Another person” and scan again, or "
                          "change the submitter."),
                       tr("Change the submitter"));
        return;
    }
    if (m_scan->hasFocus())
        m_submitter->phone->focusInput(); // the only thing no card carries
    if (doubts.isEmpty())
        m_banner->clear();
    else
        m_banner->tell(Tone::Warn, tr("The card was read; please compare it with the person."),
                       doubts.join(QLatin1Char(' ')));
}

void CitizenCard::focusGap(const Gap &gap)
{
    setFolded(false);
    if (gap.kind == Gap::Kind::CitizenMissing) {
        m_scan->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    if (gap.field == QLatin1String("relation")) {
        m_relation->focusInput(Qt::ShortcutFocusReason);
        return;
    }
    QString field = gap.field;
    const bool owner =
        gap.kind == Gap::Kind::OwnerMissing || field.startsWith(QLatin1String("owner_"));
    if (field.startsWith(QLatin1String("owner_")))
        field.remove(0, 6);
    PersonFields *person = owner ? m_owner : m_submitter;
    Field *target = person->fieldOf(field);
    if (target->state() == Field::State::ReadOnly)
        person->setUnlocked(true);
    target->focusInput(Qt::ShortcutFocusReason);
}

void CitizenCard::setCompact(bool compact)
{
    m_submitter->setCompact(compact);
    m_owner->setCompact(compact);
    m_relation->setCompact(compact);
    m_whoLabel->setVisible(!compact);
}

QString CitizenCard::summary() const
{
    const Draft &draft = m_intake.draft();
    if (draft.forSelf)
        return tr("%1 files for themself").arg(draft.submitter.name.value);
    return tr("%1 files for %2 (%3)")
        .arg(draft.submitter.name.value, draft.owner.name.value, draft.relation.toLower());
}

} // namespace motcua::ui
