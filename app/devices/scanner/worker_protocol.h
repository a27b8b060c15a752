// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QVector>

#include <optional>
#include <variant>

/// What motcua-scan-worker and its parent say to each other over the worker's stdin and stdout.
/// Pure: bytes in, values out; nothing here throws, blocks or trusts the other side.
/// The words are described in app/workers/README.md.
namespace motcua::devices::scan {

/// Bumped when an old worker would misunderstand a new parent or the other way round.
inline constexpr int kProtocolVersion = 2;
inline constexpr qsizetype kMaxHeader = 64 * 1024;
inline constexpr qsizetype kMaxPayload = 256 * 1024 * 1024;

/// One message: "MCS1", header length and payload length (32 bits, big endian), a JSON object,
/// then as many bytes of payload. Only a page has a payload.
struct Frame
{
    QJsonObject header;
    QByteArray payload;
};

[[nodiscard]] QByteArray toBytes(const Frame &frame);

/// For std::visit over the commands and events below. The guide is for clang before 17.
template <class... T>
struct Overloaded : T...
{
    using T::operator()...;
};
template <class... T>
Overloaded(T...) -> Overloaded<T...>;

/// Cuts a stream of bytes into frames. After the first byte that cannot belong to a frame it is
/// broken for good: the stream has no place to find the next message at.
class FrameParser
{
public:
    explicit FrameParser(qsizetype maxPayload = kMaxPayload) : m_maxPayload(maxPayload) {}
    void feed(const QByteArray &bytes);
    /// The next whole frame, or nothing (more bytes are needed, or the stream is broken).
    [[nodiscard]] std::optional<Frame> next();
    [[nodiscard]] bool isBroken() const { return m_broken; }

private:
    qsizetype m_maxPayload;
    QByteArray m_buffer;
    qsizetype m_start = 0; ///< bytes of m_buffer already handed out
    bool m_broken = false;
};

/// An option of the driver, by its SANE name, set after source, mode and resolution in the order given.
struct DriverOption
{
    QString name;
    QString value;
    int beforePage = 0; ///< 0: before the first page; n: just before page n of the batch
};

namespace command {
struct Enumerate
{};
struct Scan
{
    QString device; ///< empty: the first one found
    bool feeder = false;
    int dpi = 300;
    bool grey = true;
    int maxPages = 0;        ///< 0: until the feeder is empty
    int retryDelayMs = 1000; ///< between tries to start a busy device
    QVector<DriverOption> options;
};
struct Cancel
{};
struct Quit
{};
} // namespace command
using Command = std::variant<command::Enumerate, command::Scan, command::Cancel, command::Quit>;

[[nodiscard]] Frame toFrame(const Command &command);
/// Nothing for a frame that is no command of this version or carries values out of range.
[[nodiscard]] std::optional<Command> toCommand(const Frame &frame);

namespace event {
struct Ready
{
    int protocol = 0;
};
struct FoundDevice
{
    QString name;
    QString label;
};
struct Devices
{
    QVector<FoundDevice> devices;
};
struct Opened
{
    QString device;
};
/// Also the sign of life while a page is read. percent −1: unknown.
struct Progress
{
    int page = 1;
    int percent = -1;
};
struct Page
{
    int page = 1;
    QString mime;
    int widthPx = 0;
    int heightPx = 0;
    int dpi = 0;
    bool complete = true;
    QByteArray encoded;
};
/// The normal end of a batch, or the end after a cancel.
struct Done
{
    int pages = 0;
    bool cancelled = false;
};
/// `name` as in app/core/papers/scanner.h; `page` is the one being scanned; `pages` whole ones were sent.
struct Failed
{
    QString name;
    int page = 0;
    int pages = 0;
};
/// The driver let go of the device after a batch: the next command is obeyed.
struct Idle
{};
} // namespace event
using Event = std::variant<event::Ready, event::Devices, event::Opened, event::Progress,
                           event::Page, event::Done, event::Failed, event::Idle>;

[[nodiscard]] Frame toFrame(const Event &event);
/// Nothing for a frame that is no event of this version or carries values out of range.
[[nodiscard]] std::optional<Event> toEvent(const Frame &frame);

} // namespace motcua::devices::scan
