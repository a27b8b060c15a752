// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervisor/stations_model.h"

#include "ui/common/chip.h"
#include "ui/common/labels.h"
#include "ui/common/safety_words.h"
#include "ui/common/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {
constexpr int kPadding = 13;
constexpr qint64 kMinuteS = 60, kHourS = 3600, kDayS = 24 * kHourS;
constexpr qint64 kSilentS = 3 * kDayS;
} // namespace

QDateTime momentOf(const StationsView &view)
{
    QDateTime moment;
    for (const StationStanding &station : view.stations) {
        if (!moment.isValid() || station.lastContact > moment)
            moment = station.lastContact;
    }
    return moment;
}

StatusWord stationWord(const StationStanding &station, const QDateTime &moment)
{
    if (station.revoked)
        return {Tone::Neutral, u"lock"_s, StationsModel::tr("Revoked")};
    if (!station.lastContact.isValid())
        return {Tone::Warn, u"circle-dashed"_s, StationsModel::tr("Never heard of")};
    const qint64 silent = station.lastContact.secsTo(moment);
    if (silent >= kSilentS)
        return {Tone::Bad, u"wifi-off"_s, StationsModel::tr("Silent for three days")};
    if (station.attention > 0)
        return {Tone::Bad, u"circle-alert"_s, StationsModel::tr("Needs attention")};
    if (silent >= kDayS)
        return {Tone::Warn, u"hourglass"_s, StationsModel::tr("Silent for a day")};
    if (station.oldest.isValid() && station.oldest.secsTo(moment) >= kDayS)
        return {Tone::Warn, u"hourglass"_s, StationsModel::tr("Waiting for a day")};
    return {Tone::Ok, u"circle-check"_s, StationsModel::tr("Good")};
}

QString agoText(const QDateTime &at, const QDateTime &now)
{
    if (!at.isValid())
        return StationsModel::tr("never");
    const qint64 ago = at.secsTo(now);
    const QString clock = timeText(at);
    if (ago < kMinuteS)
        return StationsModel::tr("just now · %1").arg(clock);
    if (ago < kHourS)
        return StationsModel::tr("%n minute(s) ago", nullptr, int(ago / kMinuteS)) + u" · "_s +
               clock;
    const int days = int(toCentre(at).date().daysTo(toCentre(now).date()));
    if (days == 0)
        return StationsModel::tr("%n hour(s) ago", nullptr, int(ago / kHourS)) + u" · "_s + clock;
    if (days == 1)
        return StationsModel::tr("yesterday · %1").arg(clock);
    return StationsModel::tr("%n day(s) ago", nullptr, days) + u" · "_s + clock + u' ' +
           toCentre(at).date().toString(u"dd/MM"_s);
}

void StationsModel::setView(const StationsView &view, const QDateTime &now)
{
    beginResetModel();
    m_view = view;
    m_moment = momentOf(view);
    m_now = now;
    endResetModel();
}

StatusWord StationsModel::word(int row) const
{
    return stationWord(m_view.stations.at(row), m_moment);
}

int StationsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_view.stations.size());
}

int StationsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

// "Just now" in a list of last week would be wrong: of another day there is the date alone.
QString StationsModel::whenText(const QDateTime &at) const
{
    return at.isValid() && toCentre(m_moment).date() != toCentre(m_now).date()
               ? toCentre(at).toString(u"HH:mm · dd/MM/yyyy"_s)
               : agoText(at, m_moment);
}

QString StationsModel::text(const StationStanding &station, int column) const
{
    switch (column) {
    case Station: {
        QStringList parts{station.station};
        if (!station.counter.isEmpty())
            parts << station.counter;
        if (station.own)
            parts << tr("this computer");
        else if (!station.version.isEmpty())
            parts << tr("version %1").arg(station.version);
        return parts.join(u" · "_s);
    }
    case Contact: return whenText(station.lastContact);
    case Waiting: {
        if (station.records == 0 && station.papers == 0)
            return tr("nothing");
        QStringList parts;
        if (station.records > 0)
            parts << tr("%n record(s)", nullptr, station.records);
        if (station.papers > 0)
            parts << tr("%n paper(s)", nullptr, station.papers) + u" · "_s +
                         bytesText(station.bytes);
        return parts.join(u" · "_s);
    }
    case Oldest: return station.oldest.isValid() ? whenText(station.oldest) : u"–"_s;
    case Attention: return station.attention > 0 ? QString::number(station.attention) : u"–"_s;
    case State: return stationWord(station, m_moment).text;
    default: return {};
    }
}

QVariant StationsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_view.stations.size())
        return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return text(m_view.stations.at(index.row()), index.column());
    // A tooltip guesses whether it is rich text, and another computer wrote some of it.
    if (role == Qt::ToolTipRole)
        return QString(u"<qt>"_s +
                       text(m_view.stations.at(index.row()), index.column()).toHtmlEscaped() +
                       u"</qt>"_s);
    return {};
}

QVariant StationsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::FontRole)
        return Theme::font(TypeRole::Caption, 600, 1.0);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Station: return tr("Station");
    case Contact: return tr("Last contact");
    case Waiting: return tr("Waiting there");
    case Oldest: return tr("Oldest");
    case Attention: return tr("To look at");
    case State: return tr("State");
    default: return {};
    }
}

void StationsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const auto *model = qobject_cast<const StationsModel *>(index.model());
    const QRect cell = option.rect;
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(cell, Theme::color(ColorRole::AccentSoft));
    painter->fillRect(QRect(cell.left(), cell.top(), cell.width(), 1),
                      Theme::color(ColorRole::Line));
    if (index.column() == StationsModel::State) {
        const StatusWord word = model->word(index.row());
        const QSize chip = Chip::sizeFor(word);
        Chip::paint(painter,
                    QRect(cell.left() + kPadding, cell.top() + (cell.height() - chip.height()) / 2,
                          chip.width(), chip.height()),
                    word);
    } else {
        const bool first = index.column() == StationsModel::Station;
        const QFont font =
            first ? Theme::font(TypeRole::Body, 500, 1.0) : Theme::font(TypeRole::Small);
        painter->setFont(font);
        painter->setPen(Theme::color(first ? ColorRole::Ink : ColorRole::InkSecondary));
        const QRect room = cell.adjusted(kPadding, 0, 0, 0);
        painter->drawText(
            room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, room.width()));
    }
    painter->restore();
}

} // namespace motcua::ui
