// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/status_page.h"

#include <QFile>
#include <QStringList>

#include <algorithm>

// Outside any namespace, as the macro demands; needed because the page lies in a static library.
static void loadPages()
{
    Q_INIT_RESOURCE(gateway_pages);
}

namespace motcua::gateway {

using namespace Qt::StringLiterals;
using Light = CommuneState::Light;

namespace {

QString localTime(const QDateTime &at)
{
    return at.toOffsetFromUtc(7 * 3600).toString(u"HH:mm 'ngày' dd/MM/yyyy"_s);
}

QString lightOf(Light light)
{
    switch (light) {
    case Light::Green: return u"<span class=\"light green\">✓ Bình thường</span>"_s;
    case Light::Amber: return u"<span class=\"light amber\">! Cần chú ý</span>"_s;
    case Light::Red: break;
    }
    return u"<span class=\"light red\">✕ Báo động</span>"_s;
}

/// Why the light is not green, in words.
QString reasons(const CommuneState &commune, const QDateTime &now)
{
    QStringList parts;
    if (!commune.lastContact.isValid())
        parts.append(u"chưa từng liên lạc"_s);
    else if (commune.silent)
        parts.append(u"mất liên lạc %1 ngày"_s.arg(commune.lastContact.daysTo(now)));
    else if (commune.lastContact.secsTo(now) > 24 * 3600)
        parts.append(u"hơn một ngày chưa liên lạc"_s);
    if (commune.auditBreaches > 0)
        parts.append(u"sổ nhật ký bị sai lệch"_s);
    if (commune.late > 0)
        parts.append(u"có hồ sơ quá hạn"_s);
    return parts.isEmpty() ? QString() : u"<br>"_s + parts.join(u"; "_s);
}

QString row(const CommuneState &commune, const QDateTime &now)
{
    const QString contact =
        commune.lastContact.isValid() ? localTime(commune.lastContact) : u"chưa có"_s;
    const QString audit =
        commune.auditBreaches > 0 ? u"%1 lần sai lệch"_s.arg(commune.auditBreaches) : u"khớp"_s;
    const auto number = [](int value) { return u"<td class=\"n\">%1</td>"_s.arg(value); };
    // Satisfaction is not asked for yet.
    return u"<tr><th scope=\"row\">%1</th><td>%2%3</td><td>%4</td>"_s.arg(
               commune.centre.toHtmlEscaped(), lightOf(commune.light), reasons(commune, now),
               contact) +
           number(commune.stations) + number(commune.waitingForPapers) + number(commune.onTime) +
           number(commune.late) + u"<td>—</td><td>%1</td></tr>\n"_s.arg(audit);
}

} // namespace

QByteArray statusPage(const QVector<CommuneState> &communes, const QDateTime &now)
{
    loadPages();
    QFile file(u":/gateway/pages/status.html"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString page = QString::fromUtf8(file.readAll());
    const auto count = [&communes](Light light) {
        return QString::number(
            std::count_if(communes.begin(), communes.end(),
                          [light](const CommuneState &one) { return one.light == light; }));
    };
    QString rows;
    for (const CommuneState &commune : communes)
        rows += row(commune, now);
    if (rows.isEmpty())
        rows = u"<tr><td colspan=\"9\">Chưa có xã nào ghi danh.</td></tr>\n"_s;
    page.replace(u"@NOW@"_s, localTime(now));
    page.replace(u"@RED@"_s, count(Light::Red));
    page.replace(u"@AMBER@"_s, count(Light::Amber));
    page.replace(u"@GREEN@"_s, count(Light::Green));
    page.replace(u"@ROWS@"_s, rows);
    return page.toUtf8();
}

} // namespace motcua::gateway
