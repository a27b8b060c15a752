// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/chip.h"
#include "ui/common/label.h"
#include "ui/common/labels.h"
#include "ui/common/segment_button.h"
#include "ui/counter/file_picker.h"
#include "ui/first_run/first_run_pages.h"

#include <QFileInfo>
#include <QFontDatabase>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

// The two groups that are asked for are not shown: they come from the letter, not from the screen.
QString hiddenEnds(const QString &fingerprint)
{
    QStringList groups = fingerprint.split(u' ');
    if (groups.size() < 3)
        return fingerprint;
    groups.first().fill(u'·');
    groups.last().fill(u'·');
    return groups.join(u' ');
}

QString twoLines(const QString &fingerprint)
{
    const QStringList groups = fingerprint.split(u' ');
    return groups.mid(0, 4).join(u' ') + u'\n' + groups.mid(4).join(u' ');
}

} // namespace

PackPage::PackPage(FirstRunContext &context)
    : FirstRunPage(context),
      m_source(new SegmentButton({tr("I have the pack"), tr("There is no pack")})),
      m_file(new QWidget),
      m_choose(new Button(tr("Choose the file…"))),
      m_name(new Label({}, TypeRole::Body, ColorRole::InkSecondary)),
      m_card(new Card),
      m_facts(new Label({}, TypeRole::Body, ColorRole::InkSecondary)),
      m_print(new Label({}, TypeRole::Body)),
      m_typed(new QLineEdit),
      m_state(new Chip)
{
    m_source->setObjectName(u"source"_s);
    m_choose->setObjectName(u"choosePack"_s);
    m_choose->setIconName(u"folder-open"_s);
    m_typed->setObjectName(u"fingerprint"_s);
    m_facts->setObjectName(u"packFacts"_s);
    m_print->setObjectName(u"packFingerprint"_s);
    addRow(tr("Province pack"), m_source);
    auto *fileRow = new QHBoxLayout(m_file);
    fileRow->setContentsMargins(0, 0, 0, 0);
    fileRow->setSpacing(12);
    m_name->setWordWrap(true);
    fileRow->addWidget(m_choose);
    fileRow->addWidget(m_name, 1);
    column()->addWidget(m_file);

    QVBoxLayout *body = m_card->body();
    body->setContentsMargins(14, 10, 14, 14);
    body->setSpacing(8);
    auto *head = new SectionTitle(tr("The signature holds"));
    head->addChip(new Chip({Tone::Ok, u"badge-check"_s, tr("unchanged since it was signed")}));
    body->addWidget(head);
    m_facts->setWordWrap(true);
    body->addWidget(m_facts);
    auto *caption = new Label(tr("Fingerprint of the signer"), TypeRole::Small);
    caption->setWeight(600);
    body->addWidget(caption);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPixelSize(15);
    m_print->setFont(fixed);
    m_print->setTextInteractionFlags(Qt::TextSelectableByMouse);
    body->addWidget(m_print);
    auto *ask =
        new Label(tr("Type the first and the last group from the province's letter, or scan "
                     "its code"),
                  TypeRole::Small);
    ask->setWeight(600);
    ask->setWordWrap(true);
    body->addWidget(ask);
    m_typed->setAccessibleName(ask->text());
    m_typed->setMaxLength(120);
    auto *typedRow = new QHBoxLayout;
    typedRow->setSpacing(12);
    typedRow->addWidget(m_typed, 1);
    typedRow->addWidget(m_state);
    body->addLayout(typedRow);
    column()->addWidget(m_card);
    m_byHand = addNote(tr("Without a pack the name, the ids and the number range are typed in the "
                          "next step; the gateway's address and the enrolment code come from the "
                          "province later. A pack can be applied at any time."));
    column()->addStretch(1);

    connect(m_source, &SegmentButton::chosen, this, [this](int index) {
        m_context.plan.source =
            index == 0 ? FirstRunPlan::Source::Pack : FirstRunPlan::Source::ByHand;
        Q_EMIT untold();
        show();
    });
    connect(m_choose, &Button::clicked, this, &PackPage::choose);
    connect(m_typed, &QLineEdit::textChanged, this, &PackPage::compare);
    connect(&context.port, &FirstRunPort::packOpened, this, [this](const PackFacts &facts) {
        m_busy = false;
        m_context.pack = facts;
        m_context.plan.packTrusted = false;
        m_context.plan.agencyId.clear();
        m_context.plan.stationId.clear();
        m_typed->clear();
        Q_EMIT untold();
        show();
        m_typed->setFocus();
    });
    connect(&context.port, &FirstRunPort::packRefused, this, [this](const Failure &failure) {
        m_busy = false;
        m_context.pack = {};
        m_context.plan.packTrusted = false;
        show();
        Q_EMIT told(failure);
        m_choose->setFocus();
    });
}

QString PackPage::step() const
{
    return tr("Province pack");
}
QString PackPage::title() const
{
    return tr("The province pack");
}
QString PackPage::lead() const
{
    return tr("One signed file brings the gateway, the dossier numbers, the procedures and the "
              "forms. Compare its fingerprint with the letter before anything of it is used.");
}

void PackPage::enter()
{
    if (m_context.plan.source == FirstRunPlan::Source::Undecided)
        m_context.plan.source = FirstRunPlan::Source::Pack;
    m_source->setCurrent(m_context.plan.source == FirstRunPlan::Source::Pack ? 0 : 1);
    show();
    m_source->setFocus();
}

void PackPage::choose()
{
    m_context.files.pick(this, tr("Choose the province pack"),
                         tr("Province pack") + u" (*.motcua-pack)"_s,
                         [this](const QString &file) { (void)takeFile(file); });
}

bool PackPage::takeFile(const QString &file)
{
    if (m_busy || m_context.plan.source != FirstRunPlan::Source::Pack)
        return false;
    m_busy = true;
    m_name->setText(tr("Reading %1…").arg(QFileInfo(file).fileName()));
    Q_EMIT untold();
    Q_EMIT changed();
    m_context.port.openPack(file);
    return true;
}

void PackPage::show()
{
    const bool pack = m_context.plan.source == FirstRunPlan::Source::Pack;
    const PackFacts &facts = m_context.pack;
    m_file->setVisible(pack);
    m_card->setVisible(pack && !facts.fingerprint.isEmpty());
    m_byHand->setVisible(!pack);
    m_name->setText(facts.fileName.isEmpty() ? tr("or drop it on this window") : facts.fileName);
    QStringList lines;
    lines << tr("%1 · pack %2 of %3")
                 .arg(facts.province)
                 .arg(facts.serial)
                 .arg(dayText(facts.issued));
    lines << tr("Signed by: %1").arg(facts.signer);
    lines << tr("Gateway: %1").arg(facts.gateway);
    lines << QStringList{tr("%n centre(s)", nullptr, int(facts.centres.size())),
                         tr("%n procedure(s)", nullptr, facts.procedures),
                         tr("%n old commune(s)", nullptr, facts.communes)}
                 .join(u" · "_s);
    m_facts->setText(lines.join(u'\n'));
    compare();
}

void PackPage::compare()
{
    const QString typed = m_typed->text();
    FirstRunPlan &plan = m_context.plan;
    if (!typed.isEmpty() || !plan.packTrusted)
        plan.packTrusted = m_context.port.fingerprintAnswers(typed);
    m_print->setText(twoLines(plan.packTrusted ? m_context.pack.fingerprint
                                               : hiddenEnds(m_context.pack.fingerprint)));
    if (plan.packTrusted)
        m_state->setWord({Tone::Ok, u"circle-check"_s, tr("same as in the letter")});
    else if (typed.trimmed().size() >= 16)
        m_state->setWord({Tone::Bad, u"circle-x"_s, tr("not the same")});
    else
        m_state->setWord({Tone::Neutral, u"circle-dashed"_s, tr("not compared yet")});
    Q_EMIT changed();
}

QString PackPage::gap() const
{
    const FirstRunPlan &plan = m_context.plan;
    if (plan.source == FirstRunPlan::Source::ByHand)
        return {};
    if (m_context.pack.fingerprint.isEmpty())
        return tr("Choose the file of the pack, or say that there is none.");
    return plan.packTrusted ? QString() : tr("Compare the fingerprint with the letter.");
}

void PackPage::focusGap()
{
    if (m_context.pack.fingerprint.isEmpty())
        m_choose->setFocus();
    else
        m_typed->setFocus();
}

} // namespace motcua::ui
