// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/voice_box.h"

#include "app/core/access/permissions.h"
#include "app/core/queue/announcer.h"
#include "ui/common/button.h"
#include "ui/common/combo_box.h"
#include "ui/common/label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr int kHalfHours = 48;
constexpr int kHalfHour = 1800;
constexpr int kHourBox = 92;
constexpr int kVolumeBox = 104;
constexpr int kWideBox = 330;
constexpr int kLabel = 150;
constexpr int kVolumeStep = 10;
constexpr int kFull = 100;
constexpr int kChime = 1;
constexpr int kVoice = 2;
const QString kTime = u"HH:mm"_s;
const QString kPackPrefix = u"pack:"_s;

void choose(ComboBox *box, const QVariant &value, const QString &text)
{
    if (box->findData(value) < 0)
        box->addItem(text, value);
    box->setCurrentIndex(box->findData(value));
}

ComboBox *hours(const QString &name, const QString &accessible)
{
    auto *box = new ComboBox;
    box->setObjectName(name);
    box->setAccessibleName(accessible);
    for (int i = 0; i < kHalfHours; ++i) {
        const QTime at = QTime(0, 0).addSecs(i * kHalfHour);
        box->addItem(at.toString(kTime), at);
    }
    box->setFixedWidth(kHourBox);
    return box;
}

} // namespace

VoiceBox::VoiceBox(const Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_heard(new ComboBox(this)),
      m_precedence(new ComboBox(this)),
      m_who(new ComboBox(this)),
      m_style(new ComboBox(this)),
      m_times(new ComboBox(this)),
      m_volume(volumes(u"voiceVolume"_s)),
      m_try(new Button(tr("Listen"))),
      m_hint(new Label({}, TypeRole::Caption, ColorRole::InkTertiary, this))
{
    m_heard->setObjectName(u"voiceHeard"_s);
    m_precedence->setObjectName(u"voicePrecedence"_s);
    m_who->setObjectName(u"voiceWho"_s);
    m_style->setObjectName(u"voiceStyle"_s);
    m_times->setObjectName(u"voiceTimes"_s);
    m_try->setObjectName(u"voiceTry"_s);
    m_hint->setObjectName(u"voiceHint"_s);
    build();
    QVector<ComboBox *> boxes{m_heard, m_who, m_style, m_times, m_volume, m_precedence};
    for (const Part &part : m_parts)
        boxes << part.from << part.to << part.volume;
    for (ComboBox *box : boxes)
        connect(box, &QComboBox::activated, this, &VoiceBox::keep);
    connect(m_try, &QPushButton::clicked, this, &VoiceBox::tryIt);
    m_try->setVisible(desk.voice != nullptr);
    if (desk.voice != nullptr) {
        connect(desk.voice, &VoicePort::finished, this, [this](quint64 token) {
            if (token == m_token)
                m_try->setEnabled(true);
        });
        connect(desk.voice, &VoicePort::failed, this, [this](quint64 token, const Failure &why) {
            if (token != m_token)
                return;
            m_try->setEnabled(true);
            Q_EMIT refused(why);
        });
        connect(desk.voice, &VoicePort::remark, this, [this](const Failure &why) {
            if (!m_try->isEnabled())
                Q_EMIT refused(why);
        });
    }
    display({});
}

ComboBox *VoiceBox::volumes(const QString &name)
{
    auto *box = new ComboBox(this);
    box->setObjectName(name);
    box->setAccessibleName(tr("Volume"));
    for (int volume = kFull; volume > 0; volume -= kVolumeStep)
        box->addItem(tr("%1 %").arg(volume), volume);
    box->addItem(tr("silent"), 0);
    box->setFixedWidth(kVolumeBox);
    return box;
}

QWidget *VoiceBox::row(const QString &label, const QVector<QWidget *> &fields)
{
    auto *holder = new QWidget(this);
    auto *layout = new QHBoxLayout(holder);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *words = new Label(label, TypeRole::Small, ColorRole::InkSecondary, holder);
    words->setFixedWidth(kLabel);
    layout->addWidget(words);
    for (QWidget *field : fields)
        layout->addWidget(field);
    layout->addStretch(1);
    return holder;
}

void VoiceBox::build()
{
    m_heard->addItem(tr("chime and voice"), kChime | kVoice);
    m_heard->addItem(tr("voice alone"), kVoice);
    m_heard->addItem(tr("chime alone"), kChime);
    m_heard->addItem(tr("nothing"), 0);
    m_heard->setAccessibleName(tr("Heard in the hall"));
    m_precedence->addItem(tr("does not mark calls with precedence"), false);
    m_precedence->addItem(tr("marks calls with precedence, not why"), true);
    m_precedence->setAccessibleName(tr("The display"));
    m_who->addItem(tr("northern voice"), u"vi"_s);
    m_who->addItem(tr("central voice"), u"vi-vn-x-central"_s);
    m_who->addItem(tr("southern voice"), u"vi-vn-x-south"_s);
    m_who->setAccessibleName(tr("Whose voice"));
    if (m_desk.voice != nullptr) {
        for (const QString &pack : m_desk.voice->packs())
            m_who->addItem(tr("recordings: %1").arg(pack), QString(kPackPrefix + pack));
    }
    m_style->addItem(tr("digit by digit (A021: không hai một)"), int(NumberStyle::Digits));
    m_style->addItem(tr("as a number (A021: hai mươi mốt)"), int(NumberStyle::Number));
    m_style->setAccessibleName(tr("Numbers are said"));
    for (int times = 1; times <= VoiceRules::kMostTimes; ++times)
        m_times->addItem(tr("%n time(s)", nullptr, times), times);
    m_times->setAccessibleName(tr("How often"));
    for (ComboBox *box : {m_heard, m_who, m_style, m_precedence})
        box->setMinimumWidth(kWideBox);
    const std::array names{u"voiceNoon"_s, u"voiceEvening"_s};
    for (size_t i = 0; i < m_parts.size(); ++i) {
        const QString &name = names.at(i);
        m_parts.at(i) = {hours(name + u"From"_s, tr("Quieter from")),
                         hours(name + u"To"_s, tr("Quieter until")), volumes(name + u"Volume"_s)};
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(row(tr("Heard in the hall"), {m_heard, m_try}));
    m_try->setControlHeight(32);
    column->addWidget(row(tr("Whose voice"), {m_who}));
    column->addWidget(row(tr("Numbers are said"), {m_style}));
    column->addWidget(row(tr("How often"), {m_times}));
    column->addWidget(row(tr("Volume"), {m_volume}));
    for (const Part &part : m_parts)
        column->addWidget(row(tr("Quieter from – until"), {part.from, part.to, part.volume}));
    column->addWidget(row(tr("The display"), {m_precedence}));
    m_hint->setWordWrap(true);
    column->addWidget(m_hint);
}

void VoiceBox::setActor(const Actor &actor)
{
    m_actor = actor;
    display(m_rules);
}

void VoiceBox::read()
{
    if (m_desk.voiceSettings == nullptr || m_desk.worker == nullptr)
        return;
    m_desk.worker->run(
        this, [settings = m_desk.voiceSettings] { return settings->rules(); },
        [this](const VoiceRules &rules) { display(rules); },
        [this](const Failure &failure) { Q_EMIT refused(failure); });
}

VoiceRules VoiceBox::chosen() const
{
    VoiceRules rules = m_rules;
    const int heard = m_heard->currentData().toInt();
    rules.chime = (heard & kChime) != 0;
    rules.voice = (heard & kVoice) != 0;
    rules.showsPrecedence = m_precedence->currentData().toBool();
    const QString who = m_who->currentData().toString();
    rules.pack = who.startsWith(kPackPrefix) ? who.sliced(kPackPrefix.size()) : QString();
    if (rules.pack.isEmpty())
        rules.accent = who;
    rules.style = NumberStyle(m_style->currentData().toInt());
    rules.times = m_times->currentData().toInt();
    rules.volume = m_volume->currentData().toInt();
    rules.hours.clear();
    for (const Part &part : m_parts)
        rules.hours.append({part.from->currentData().toTime(), part.to->currentData().toTime(),
                            part.volume->currentData().toInt()});
    // Further parts of the day, set otherwise than here, stay.
    rules.hours.append(m_rules.hours.mid(qsizetype(m_parts.size())));
    return rules;
}

void VoiceBox::keep()
{
    const VoiceRules rules = chosen();
    if (rules == m_rules)
        return;
    m_desk.worker->run(
        this,
        [settings = m_desk.voiceSettings, rules, by = m_actor] {
            settings->setRules(rules, by);
            return rules;
        },
        [this](const VoiceRules &kept) {
            display(kept);
            Q_EMIT changed();
        },
        [this](const Failure &failure) {
            display(m_rules); // what holds, not what was wanted
            Q_EMIT refused(failure);
        });
}

void VoiceBox::tryIt()
{
    m_try->setEnabled(false);
    const HallCall example{{u"A"_s, 21}, 4, m_desk.clock->now(), false, {}};
    m_desk.voice->say(++m_token,
                      Announcer::utteranceFor(example, m_rules, m_desk.clock->now().time(), true));
}

void VoiceBox::display(const VoiceRules &rules)
{
    m_rules = rules;
    choose(m_heard, (rules.chime ? kChime : 0) | (rules.voice ? kVoice : 0), {});
    choose(m_precedence, rules.showsPrecedence, {});
    if (rules.pack.isEmpty())
        choose(m_who, rules.accent, rules.accent);
    else
        choose(m_who, QString(kPackPrefix + rules.pack), tr("recordings: %1").arg(rules.pack));
    choose(m_style, int(rules.style), {});
    choose(m_times, rules.times, {});
    choose(m_volume, rules.volume, tr("%1 %").arg(rules.volume));
    for (size_t i = 0; i < m_parts.size(); ++i) {
        // No part of the day: from and until are the same.
        const VoiceRules::Hours hours =
            rules.hours.value(qsizetype(i), {QTime(0, 0), QTime(0, 0), rules.volume});
        const Part &part = m_parts.at(i);
        choose(part.from, hours.from, hours.from.toString(kTime));
        choose(part.to, hours.to, hours.to.toString(kTime));
        choose(part.volume, hours.volume, tr("%1 %").arg(hours.volume));
    }
    const bool allowed = may(m_actor.role, Act::ChangeSettings);
    const QList<ComboBox *> boxes = findChildren<ComboBox *>();
    for (ComboBox *box : boxes)
        box->setEnabled(allowed);
    m_hint->setText(
        allowed
            ? tr("The computer of the display speaks. A sentence is said once while others wait.")
            : tr("A supervisor or the administrator changes this."));
}

} // namespace motcua::ui
