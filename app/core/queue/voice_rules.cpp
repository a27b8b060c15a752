// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/queue/voice_rules.h"

#include "app/core/base/clock.h"
#include "app/core/base/failure.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

constexpr int kFull = 100;
constexpr int kLongestLetterName = 20;
constexpr int kLongestPackName = 64;
const QString kSetting = u"voice.rules"_s;
const QString kTime = u"HH:mm"_s;
constexpr std::array kAccents{"vi", "vi-vn-x-central", "vi-vn-x-south"};

Failure unfit(const QString &name)
{
    return Failure("voice_rules_unfit",
                   QCoreApplication::translate(
                       "VoiceRules", "The settings of the voice were not changed: “%1” has a value "
                                     "that cannot be meant.")
                       .arg(name),
                   QCoreApplication::translate("VoiceRules", "Choose another value there."));
}

class Reader
{
public:
    explicit Reader(const QJsonObject &json) : m_json(json) {}
    void truth(const QString &name, bool &value) const
    {
        const QJsonValue found = m_json.value(name);
        if (found.isUndefined())
            return;
        if (!found.isBool())
            throw unfit(name);
        value = found.toBool();
    }
    void number(const QString &name, int least, int most, int &value) const
    {
        const QJsonValue found = m_json.value(name);
        if (found.isUndefined())
            return;
        const double wanted = found.toDouble(std::nan(""));
        if (!(wanted >= least && wanted <= most) || wanted != std::floor(wanted))
            throw unfit(name);
        value = static_cast<int>(wanted);
    }
    [[nodiscard]] QString text(const QString &name, const QString &usual) const
    {
        const QJsonValue found = m_json.value(name);
        if (found.isUndefined())
            return usual;
        if (!found.isString())
            throw unfit(name);
        return found.toString();
    }
    [[nodiscard]] QTime time(const QString &name) const
    {
        const QTime found = QTime::fromString(text(name, {}), kTime);
        if (!found.isValid())
            throw unfit(name);
        return found;
    }

private:
    const QJsonObject &m_json;
};

QVector<VoiceRules::Hours> hoursFrom(const QJsonValue &value)
{
    QVector<VoiceRules::Hours> hours;
    const QJsonArray list = value.toArray();
    if (!value.isArray() || list.size() > VoiceRules::kMostHours)
        throw unfit(u"hours"_s);
    for (const QJsonValue &entry : list) {
        const QJsonObject object = entry.toObject();
        const Reader reader(object);
        VoiceRules::Hours one{reader.time(u"from"_s), reader.time(u"to"_s), -1};
        reader.number(u"volume"_s, 0, kFull, one.volume);
        if (one.volume < 0)
            throw unfit(u"volume"_s);
        hours.append(one);
    }
    return hours;
}

QHash<QString, QString> lettersFrom(const QJsonValue &value)
{
    QHash<QString, QString> letters;
    const QJsonObject object = value.toObject();
    if (!value.isObject())
        throw unfit(u"letters"_s);
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString name = it.value().toString().trimmed();
        const bool good = it.key().size() == 1 && it.key().at(0) >= u'A' &&
                          it.key().at(0) <= u'Z' && !name.isEmpty() &&
                          name.size() <= kLongestLetterName &&
                          std::all_of(name.cbegin(), name.cend(), [](QChar sign) {
                              return sign.isLetter() || sign.isMark() || sign == u' ';
                          });
        if (!good)
            throw unfit(u"letters"_s);
        letters.insert(it.key(), name);
    }
    return letters;
}

// A folder's own name: nothing that climbs out of "voices".
bool isFolderName(const QString &name)
{
    return name.size() <= kLongestPackName && !name.contains(u'/') && !name.contains(u'\\') &&
           !name.contains(u'\0') && !name.startsWith(u'.');
}

} // namespace

int VoiceRules::volumeAt(QTime time) const
{
    for (const Hours &part : hours) {
        const bool inside = part.from <= part.to ? time >= part.from && time < part.to
                                                 : time >= part.from || time < part.to;
        if (inside)
            return part.volume;
    }
    return volume;
}

QJsonObject VoiceRules::toJson() const
{
    QJsonArray hourList;
    for (const Hours &part : hours) {
        hourList.append(QJsonObject{{u"from"_s, part.from.toString(kTime)},
                                    {u"to"_s, part.to.toString(kTime)},
                                    {u"volume"_s, part.volume}});
    }
    QJsonObject letterNames;
    for (auto it = letters.begin(); it != letters.end(); ++it)
        letterNames.insert(it.key(), it.value());
    return {{u"voice"_s, voice},
            {u"chime"_s, chime},
            {u"style"_s, toCode(style)},
            {u"times"_s, times},
            {u"volume"_s, volume},
            {u"hours"_s, hourList},
            {u"speed"_s, speed},
            {u"accent"_s, accent},
            {u"pack"_s, pack},
            {u"letters"_s, letterNames},
            {u"shows_precedence"_s, showsPrecedence}};
}

VoiceRules VoiceRules::fromJson(const QJsonObject &json)
{
    VoiceRules rules;
    const Reader reader(json);
    reader.truth(u"voice"_s, rules.voice);
    reader.truth(u"chime"_s, rules.chime);
    reader.truth(u"shows_precedence"_s, rules.showsPrecedence);
    reader.number(u"times"_s, 1, kMostTimes, rules.times);
    reader.number(u"volume"_s, 0, kFull, rules.volume);
    reader.number(u"speed"_s, kSlowest, kFastest, rules.speed);
    const std::optional<NumberStyle> style =
        numberStyle(reader.text(u"style"_s, toCode(rules.style)));
    if (!style)
        throw unfit(u"style"_s);
    rules.style = *style;
    rules.accent = reader.text(u"accent"_s, rules.accent);
    if (std::none_of(kAccents.begin(), kAccents.end(), [&rules](const char *known) {
            return rules.accent == QLatin1StringView(known);
        }))
        throw unfit(u"accent"_s);
    rules.pack = reader.text(u"pack"_s, {});
    if (!isFolderName(rules.pack))
        throw unfit(u"pack"_s);
    if (json.contains("hours"_L1))
        rules.hours = hoursFrom(json.value("hours"_L1));
    if (json.contains("letters"_L1))
        rules.letters = lettersFrom(json.value("letters"_L1));
    return rules;
}

VoiceRules VoiceSettings::rules() const
{
    const QJsonDocument kept = QJsonDocument::fromJson(m_store.value(kSetting).toUtf8());
    try {
        return VoiceRules::fromJson(kept.object());
    } catch (const Failure &) {
        return {};
    }
}

void VoiceSettings::setRules(const VoiceRules &rules, const Actor &by)
{
    (void)m_rights.require(by, Act::ChangeSettings);
    const VoiceRules checked = VoiceRules::fromJson(rules.toJson());
    const VoiceRules before = this->rules();
    if (before == checked)
        return;
    const auto text = [](const VoiceRules &some) {
        return QString::fromUtf8(QJsonDocument(some.toJson()).toJson(QJsonDocument::Compact));
    };
    m_store.change(kSetting, text(checked),
                   {m_clock.now(),
                    by,
                    u"voice.rules_changed"_s,
                    {},
                    {{u"from"_s, text(before)}, {u"to"_s, text(checked)}}});
}

} // namespace motcua
