// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/bundle/names.h"

namespace motcua::bundle {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShortId = 8;

// A name that any file system keeps as it is.
QString plain(const QString &text)
{
    QString out;
    for (const QChar c : text) {
        const bool kept = (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') ||
                          (c >= u'a' && c <= u'z') || c == u'.' || c == u'_';
        out += kept ? c : u'_';
    }
    return out;
}

} // namespace

QString bundleStem(const QString &centre, const QString &station, QDate day, QUuid bundle)
{
    // The end of the id: its beginning is the time, which two bundles of a morning share.
    return u"motcua-%1-%2-%3-%4"_s.arg(plain(centre), plain(station), day.toString(u"yyyyMMdd"_s),
                                       bundle.toString(QUuid::Id128).right(kShortId));
}

QString volumeName(const QString &stem, int volume)
{
    return u"%1.%2"_s.arg(stem).arg(volume, 3, 10, QLatin1Char('0')) + kVolumeEnding;
}

QString feedName(qint64 serial, const QString &centre, int number)
{
    return u"motcua-%1-%2.%3"_s.arg(serial, 6, 10, QLatin1Char('0'))
               .arg(plain(centre))
               .arg(number, 3, 10, QLatin1Char('0')) +
           kFeedEnding;
}

QString parcelName(qint64 serial)
{
    return u"motcua-%1"_s.arg(serial, 6, 10, QLatin1Char('0')) + kParcelEnding;
}

QString indexName(const QString &stem)
{
    return stem + kIndexEnding;
}

QString receiptName(const QString &stem)
{
    return stem + kReceiptEnding;
}

} // namespace motcua::bundle
