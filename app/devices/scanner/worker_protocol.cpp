// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/scanner/worker_protocol.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

#include <array>

using namespace Qt::StringLiterals;

namespace motcua::devices::scan {

namespace {

constexpr QByteArrayView kMagic{"MCS1"};
constexpr qsizetype kPrefix = 12;
constexpr int kMaxPages = 10'000;
constexpr int kMaxSide = 200'000; ///< pixels: more than any device gives
constexpr int kMaxDpi = 9600;
constexpr qsizetype kMaxDevices = 256;
constexpr qsizetype kMaxOptions = 64;
constexpr qsizetype kMaxText = 4096;

/// The names a worker may say; any other word would reach people untranslated.
constexpr std::array kFailureNames{
    "scanner_absent"_L1, "scanner_jammed"_L1, "scanner_no_paper"_L1, "scanner_cover_open"_L1,
    "scanner_busy"_L1,   "scanner_io"_L1,     "scanner_denied"_L1,   "scanner_no_feeder"_L1,
};

std::optional<int> intIn(const QJsonObject &object, QLatin1StringView key, int least, int most)
{
    const QJsonValue value = object.value(key);
    if (!value.isDouble())
        return std::nullopt;
    const double number = value.toDouble();
    // Before the cast: a double beyond int's range would be undefined there.
    if (!(number >= least && number <= most) || number != static_cast<int>(number))
        return std::nullopt;
    return static_cast<int>(number);
}

std::optional<bool> boolIn(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    if (!value.isBool())
        return std::nullopt;
    return value.toBool();
}

std::optional<QString> textIn(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    if (!value.isString() || value.toString().size() > kMaxText)
        return std::nullopt;
    return value.toString();
}

std::optional<Command> scanFrom(const QJsonObject &o)
{
    const auto device = textIn(o, "device"_L1);
    const auto source = textIn(o, "source"_L1);
    const auto mode = textIn(o, "mode"_L1);
    const auto dpi = intIn(o, "dpi"_L1, 1, kMaxDpi);
    const auto maxPages = intIn(o, "max_pages"_L1, 0, kMaxPages);
    const auto retry = intIn(o, "retry_ms"_L1, 0, 60'000);
    if (!device || !source || !mode || !dpi || !maxPages || !retry)
        return std::nullopt;
    if ((*source != "flatbed"_L1 && *source != "feeder"_L1) ||
        (*mode != "grey"_L1 && *mode != "colour"_L1))
        return std::nullopt;

    command::Scan scan;
    scan.device = *device;
    scan.feeder = *source == "feeder"_L1;
    scan.grey = *mode == "grey"_L1;
    scan.dpi = *dpi;
    scan.maxPages = *maxPages;
    scan.retryDelayMs = *retry;
    const QJsonArray options = o.value("options"_L1).toArray();
    if (options.size() > kMaxOptions)
        return std::nullopt;
    for (const QJsonValue &entry : options) {
        const QJsonObject option = entry.toObject();
        const auto name = textIn(option, "name"_L1);
        const auto value = textIn(option, "value"_L1);
        const auto page = intIn(option, "page"_L1, 0, kMaxPages);
        if (!name || name->isEmpty() || !value || !page)
            return std::nullopt;
        scan.options.append({*name, *value, *page});
    }
    return scan;
}

std::optional<Event> devicesFrom(const QJsonObject &o)
{
    const QJsonArray list = o.value("devices"_L1).toArray();
    if (!o.value("devices"_L1).isArray() || list.size() > kMaxDevices)
        return std::nullopt;
    event::Devices devices;
    for (const QJsonValue &entry : list) {
        const auto name = textIn(entry.toObject(), "name"_L1);
        const auto label = textIn(entry.toObject(), "label"_L1);
        if (!name || name->isEmpty() || !label)
            return std::nullopt;
        devices.devices.append({*name, *label});
    }
    return devices;
}

std::optional<Event> pageFrom(const Frame &frame)
{
    const QJsonObject &o = frame.header;
    const auto page = intIn(o, "page"_L1, 1, kMaxPages);
    const auto mime = textIn(o, "mime"_L1);
    const auto width = intIn(o, "width"_L1, 1, kMaxSide);
    const auto height = intIn(o, "height"_L1, 1, kMaxSide);
    const auto dpi = intIn(o, "dpi"_L1, 1, kMaxDpi);
    const auto complete = boolIn(o, "complete"_L1);
    if (!page || !mime || !width || !height || !dpi || !complete || frame.payload.isEmpty())
        return std::nullopt;
    if (*mime != "image/png"_L1 && *mime != "image/jpeg"_L1)
        return std::nullopt;
    return event::Page{*page, *mime, *width, *height, *dpi, *complete, frame.payload};
}

std::optional<Event> failedFrom(const QJsonObject &o)
{
    const auto name = textIn(o, "name"_L1);
    const auto page = intIn(o, "page"_L1, 0, kMaxPages);
    const auto pages = intIn(o, "pages"_L1, 0, kMaxPages);
    if (!name || !page || !pages)
        return std::nullopt;
    if (std::find(kFailureNames.begin(), kFailureNames.end(), *name) == kFailureNames.end())
        return std::nullopt;
    return event::Failed{*name, *page, *pages};
}

} // namespace

QByteArray toBytes(const Frame &frame)
{
    const QByteArray header = QJsonDocument(frame.header).toJson(QJsonDocument::Compact);
    Q_ASSERT(header.size() <= kMaxHeader);
    QByteArray bytes;
    bytes.reserve(kPrefix + header.size() + frame.payload.size());
    bytes.append(kMagic);
    std::array<char, 8> lengths{};
    qToBigEndian(static_cast<quint32>(header.size()), lengths.data());
    qToBigEndian(static_cast<quint32>(frame.payload.size()), lengths.data() + 4);
    bytes.append(lengths.data(), static_cast<qsizetype>(lengths.size()));
    bytes.append(header);
    bytes.append(frame.payload);
    return bytes;
}

void FrameParser::feed(const QByteArray &bytes)
{
    if (m_broken)
        return;
    if (m_start > 0) {
        // Once for each feed, not for each frame: a burst of small frames is not copied again and again.
        m_buffer.remove(0, m_start);
        m_start = 0;
    }
    m_buffer.append(bytes);
}

std::optional<Frame> FrameParser::next()
{
    if (m_broken)
        return std::nullopt;
    const QByteArrayView rest = QByteArrayView(m_buffer).sliced(m_start);
    // The first wrong byte is enough: waiting for twelve would leave a chattering program unnoticed.
    const qsizetype magic = std::min(kMagic.size(), rest.size());
    if (rest.first(magic) != kMagic.first(magic)) {
        m_broken = true;
        m_buffer.clear();
        return std::nullopt;
    }
    if (rest.size() < kPrefix)
        return std::nullopt;
    const qsizetype headerSize = qFromBigEndian<quint32>(rest.data() + 4);
    const qsizetype payloadSize = qFromBigEndian<quint32>(rest.data() + 8);
    if (headerSize > kMaxHeader || payloadSize > m_maxPayload) {
        m_broken = true;
        m_buffer.clear();
        return std::nullopt;
    }
    const qsizetype whole = kPrefix + headerSize + payloadSize;
    if (rest.size() < whole) {
        m_buffer.reserve(m_start + whole);
        return std::nullopt;
    }
    QJsonParseError error;
    const QJsonDocument document =
        QJsonDocument::fromJson(rest.sliced(kPrefix, headerSize).toByteArray(), &error);
    if (error.error != QJsonParseError::NoError || !document.isObject()) {
        m_broken = true;
        m_buffer.clear();
        return std::nullopt;
    }
    Frame frame{document.object(), rest.sliced(kPrefix + headerSize, payloadSize).toByteArray()};
    m_start += whole;
    return frame;
}

Frame toFrame(const Command &command)
{
    return std::visit(Overloaded{
                          [](const command::Enumerate &) {
                              return Frame{{{u"cmd"_s, u"enumerate"_s}}, {}};
                          },
                          [](const command::Scan &s) {
                              QJsonArray options;
                              for (const DriverOption &o : s.options)
                                  options.append(QJsonObject{{u"name"_s, o.name},
                                                             {u"value"_s, o.value},
                                                             {u"page"_s, o.beforePage}});
                              return Frame{{{u"cmd"_s, u"scan"_s},
                                            {u"device"_s, s.device},
                                            {u"source"_s, s.feeder ? u"feeder"_s : u"flatbed"_s},
                                            {u"mode"_s, s.grey ? u"grey"_s : u"colour"_s},
                                            {u"dpi"_s, s.dpi},
                                            {u"max_pages"_s, s.maxPages},
                                            {u"retry_ms"_s, s.retryDelayMs},
                                            {u"options"_s, options}},
                                           {}};
                          },
                          [](const command::Cancel &) {
                              return Frame{{{u"cmd"_s, u"cancel"_s}}, {}};
                          },
                          [](const command::Quit &) {
                              return Frame{{{u"cmd"_s, u"quit"_s}}, {}};
                          },
                      },
                      command);
}

std::optional<Command> toCommand(const Frame &frame)
{
    if (!frame.payload.isEmpty())
        return std::nullopt;
    const QString word = frame.header.value("cmd"_L1).toString();
    if (word == "enumerate"_L1)
        return command::Enumerate{};
    if (word == "scan"_L1)
        return scanFrom(frame.header);
    if (word == "cancel"_L1)
        return command::Cancel{};
    if (word == "quit"_L1)
        return command::Quit{};
    return std::nullopt;
}

Frame toFrame(const Event &event)
{
    return std::visit(
        Overloaded{
            [](const event::Ready &e) {
                return Frame{{{u"event"_s, u"ready"_s}, {u"protocol"_s, e.protocol}}, {}};
            },
            [](const event::Devices &e) {
                QJsonArray list;
                for (const event::FoundDevice &d : e.devices)
                    list.append(QJsonObject{{u"name"_s, d.name}, {u"label"_s, d.label}});
                return Frame{{{u"event"_s, u"devices"_s}, {u"devices"_s, list}}, {}};
            },
            [](const event::Opened &e) {
                return Frame{{{u"event"_s, u"opened"_s}, {u"device"_s, e.device}}, {}};
            },
            [](const event::Progress &e) {
                return Frame{
                    {{u"event"_s, u"progress"_s}, {u"page"_s, e.page}, {u"percent"_s, e.percent}},
                    {}};
            },
            [](const event::Page &e) {
                return Frame{{{u"event"_s, u"page"_s},
                              {u"page"_s, e.page},
                              {u"mime"_s, e.mime},
                              {u"width"_s, e.widthPx},
                              {u"height"_s, e.heightPx},
                              {u"dpi"_s, e.dpi},
                              {u"complete"_s, e.complete}},
                             e.encoded};
            },
            [](const event::Done &e) {
                return Frame{
                    {{u"event"_s, u"done"_s}, {u"pages"_s, e.pages}, {u"cancelled"_s, e.cancelled}},
                    {}};
            },
            [](const event::Failed &e) {
                return Frame{{{u"event"_s, u"failed"_s},
                              {u"name"_s, e.name},
                              {u"page"_s, e.page},
                              {u"pages"_s, e.pages}},
                             {}};
            },
            [](const event::Idle &) {
                return Frame{{{u"event"_s, u"idle"_s}}, {}};
            },
        },
        event);
}

std::optional<Event> toEvent(const Frame &frame)
{
    const QJsonObject &o = frame.header;
    const QString word = o.value("event"_L1).toString();
    if (word == "page"_L1)
        return pageFrom(frame);
    if (!frame.payload.isEmpty())
        return std::nullopt;
    if (word == "ready"_L1) {
        const auto protocol = intIn(o, "protocol"_L1, 0, 1000);
        return protocol ? std::optional<Event>(event::Ready{*protocol}) : std::nullopt;
    }
    if (word == "devices"_L1)
        return devicesFrom(o);
    if (word == "opened"_L1) {
        const auto device = textIn(o, "device"_L1);
        return device ? std::optional<Event>(event::Opened{*device}) : std::nullopt;
    }
    if (word == "progress"_L1) {
        const auto page = intIn(o, "page"_L1, 1, kMaxPages);
        const auto percent = intIn(o, "percent"_L1, -1, 100);
        if (!page || !percent)
            return std::nullopt;
        return event::Progress{*page, *percent};
    }
    if (word == "done"_L1) {
        const auto pages = intIn(o, "pages"_L1, 0, kMaxPages);
        const auto cancelled = boolIn(o, "cancelled"_L1);
        if (!pages || !cancelled)
            return std::nullopt;
        return event::Done{*pages, *cancelled};
    }
    if (word == "failed"_L1)
        return failedFrom(o);
    if (word == "idle"_L1)
        return event::Idle{};
    return std::nullopt;
}

} // namespace motcua::devices::scan
