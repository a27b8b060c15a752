// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The format: https://sqlite.org/fileformat2.html#walformat. The cipher encrypts the pages in the frames and leaves the
// frames as they are: checksums are over what stands in the file.
#include "storage/log_check.h"

#include "storage/durable_file.h"
#include "storage/failures.h"

#include <QByteArray>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <array>
#include <bit>
#include <optional>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

constexpr qint64 kHeader = 32;
constexpr qint64 kFrameHeader = 24;
constexpr qint64 kSummed = 8;          // of a frame's header: page number and commit mark
constexpr qint64 kSector = 512;        // what a disk writes wholly or not at all, at the least
constexpr quint32 kMagic = 0x377f0682; // the last bit: the checksums' byte order
constexpr quint32 kVersion = 3007000;
constexpr quint32 kUsualPage = 4096;
constexpr qint64 kRoundBit = qint64{15} * 8; // of the header: the lowest of the round's number

struct Sum
{
    quint32 first = 0, second = 0;
    [[nodiscard]] bool operator==(const Sum &) const = default;
};

quint32 stored(const QByteArray &bytes, qint64 at)
{
    return qFromBigEndian<quint32>(bytes.constData() + at);
}

struct Frame
{
    QByteArray bytes;
    qint64 at = 0; ///< in the file
    [[nodiscard]] bool marksCommit() const { return stored(bytes, 4) != 0; }
    [[nodiscard]] Sum salts() const { return {stored(bytes, 8), stored(bytes, 12)}; }
    [[nodiscard]] Sum sum() const { return {stored(bytes, 16), stored(bytes, 20)}; }
    /// A torn write may have left the beginning of the header from an earlier frame and the rest of it from this one.
    [[nodiscard]] bool headerIsParted() const
    {
        return at / kSector != (at + kFrameHeader - 1) / kSector;
    }
};

int bitsApart(const Sum &one, const Sum &other)
{
    return std::popcount(one.first ^ other.first) + std::popcount(one.second ^ other.second);
}

/// The running checksum of a log, in its byte order.
class Summing
{
public:
    explicit Summing(bool bigEndian) : m_bigEndian(bigEndian) {}

    [[nodiscard]] Sum over(Sum sum, const char *bytes, qint64 size) const
    {
        for (qint64 at = 0; at < size; at += 8) {
            sum.first += word(bytes + at) + sum.second;
            sum.second += word(bytes + at + 4) + sum.first;
        }
        return sum;
    }
    [[nodiscard]] Sum over(const Sum &before, const Frame &frame) const
    {
        return over(over(before, frame.bytes.constData(), kSummed),
                    frame.bytes.constData() + kFrameHeader, frame.bytes.size() - kFrameHeader);
    }

    /// Whether the frame has the checksum it names when one bit of what is summed is turned. The sums are linear: a
    /// change of a word changes them by a factor that depends on its place alone.
    [[nodiscard]] bool isRightButForOneBit(const Sum &before, const Frame &frame) const
    {
        const Sum found = over(before, frame);
        const Sum apart{frame.sum().first - found.first, frame.sum().second - found.second};
        // Of a word in the first and in the second half of the last pair; then of the pair before, and so on.
        Sum even{1, 1};
        Sum odd{0, 1};
        const qint64 payload = frame.bytes.size() - kFrameHeader;
        for (qint64 left = payload + kSummed; left > 0; left -= 8) {
            const bool inHeader = left <= kSummed;
            if (!(inHeader && frame.headerIsParted()) &&
                (isOneBit(apart, even) || isOneBit(apart, odd)))
                return true;
            for (Sum *factor : {&even, &odd}) {
                factor->first += factor->second;
                factor->second += factor->first;
            }
        }
        return false;
    }

private:
    [[nodiscard]] quint32 word(const char *at) const
    {
        return m_bigEndian ? qFromBigEndian<quint32>(at) : qFromLittleEndian<quint32>(at);
    }
    static bool isOneBit(const Sum &apart, const Sum &factor)
    {
        for (int bit = 0; bit < 32; ++bit) {
            const quint32 change = 1U << bit;
            if (apart == Sum{factor.first * change, factor.second * change} ||
                apart == Sum{factor.first * (0U - change), factor.second * (0U - change)})
                return true;
        }
        return false;
    }
    bool m_bigEndian;
};

/// One walk through a log.
class Walk
{
public:
    explicit Walk(const QString &name) : m_file(name) {}

    [[nodiscard]] LogReport report()
    {
        if (!m_file.exists())
            return {};
        if (!m_file.open(QIODevice::ReadOnly) || m_file.size() < kHeader)
            return ended(m_file.isOpen() ? LogReport::State::Empty : LogReport::State::Unknown);
        m_header = m_file.read(kHeader);
        readHeader();
        m_report.frames = (m_file.size() - kHeader) / (kFrameHeader + m_pageSize);
        m_report.state = m_headerIsRight ? walk() : afterWrongHeader();
        // A log that is begun anew gets its header first: as long as that stands, all we read belongs to it.
        if (m_broken || !m_file.seek(0) || m_file.read(kHeader) != m_header)
            return ended(LogReport::State::Unknown);
        m_report.detail = u"frame %1 of %2, played back up to %3%4"_s.arg(m_report.wrong)
                              .arg(m_report.frames)
                              .arg(m_report.replayed)
                              .arg(m_headerIsRight ? QString() : u", header"_s);
        return m_report;
    }

private:
    using State = LogReport::State;

    LogReport ended(State state)
    {
        m_report.state = state;
        return m_report;
    }
    void readHeader()
    {
        const quint32 magic = stored(m_header, 0);
        const quint32 size = stored(m_header, 8);
        const bool isKnown = (magic & ~1U) == kMagic;
        const bool isSize = std::has_single_bit(size) && size >= kSector && size <= 65536;
        m_summing = Summing(isKnown ? (magic & 1U) != 0 : Q_BYTE_ORDER == Q_BIG_ENDIAN);
        m_pageSize = isSize ? size : kUsualPage;
        m_salts = {stored(m_header, 16), stored(m_header, 20)};
        m_summed = m_summing.over({}, m_header.constData(), 24);
        m_hasOurBeginning = isKnown && isSize && stored(m_header, 4) == kVersion;
        m_headerIsRight =
            m_hasOurBeginning && m_summed == Sum{stored(m_header, 24), stored(m_header, 28)};
    }
    std::optional<Frame> next()
    {
        if (m_read == m_report.frames)
            return {};
        Frame frame{m_file.read(kFrameHeader + m_pageSize), m_file.pos()};
        frame.at = kHeader + m_read * (kFrameHeader + m_pageSize);
        if (frame.bytes.size() != kFrameHeader + m_pageSize) {
            m_broken = true; // a disk that does not give it, or a log that was cut meanwhile
            return {};
        }
        ++m_read;
        return frame;
    }
    [[nodiscard]] bool follows(const Frame &frame, const Sum &before) const
    {
        return frame.salts() == m_salts && m_summing.over(before, frame) == frame.sum();
    }

    State walk()
    {
        Sum before = m_summed;
        while (const std::optional<Frame> frame = next()) {
            if (!follows(*frame, before)) {
                m_report.wrong = m_read;
                return isOneBitOff(*frame, before) || commitsFollow(*frame) ? State::Damaged
                                                                            : State::TornTail;
            }
            before = frame->sum();
            if (frame->marksCommit())
                m_report.replayed = m_read;
        }
        return m_report.replayed == m_report.frames ? State::Whole : State::TornTail;
    }
    [[nodiscard]] bool isOneBitOff(const Frame &frame, const Sum &before) const
    {
        const Sum right = m_summing.over(before, frame);
        if (right == frame.sum())
            return bitsApart(frame.salts(), m_salts) == 1;
        if (frame.salts() != m_salts)
            return false; // of an earlier round of the log
        return bitsApart(right, frame.sum()) == 1 || m_summing.isRightButForOneBit(before, frame);
    }
    // A chain can be taken up anywhere: each frame's checksum is where the next one begins.
    bool commitsFollow(const Frame &wrong)
    {
        Sum before = wrong.sum();
        const bool isCommit =
            wrong.salts() == m_salts && wrong.marksCommit() && !wrong.headerIsParted();
        int commits = isCommit ? 1 : 0; // of the chain at hand; it counts once a frame follows it
        while (const std::optional<Frame> frame = next()) {
            if (!follows(*frame, before))
                commits = 0;
            else if (frame->marksCommit() && ++commits == 2)
                return true;
            before = frame->sum();
        }
        return false;
    }
    [[nodiscard]] bool headerIsOneBitOff() const
    {
        for (qint64 bit = 0; bit < 8 * kHeader; ++bit) {
            // The old header with the new round's number, which is one more: begun to be written over.
            if (bit == kRoundBit && (stored(m_header, 12) & 1U) != 0)
                continue;
            QByteArray turned = m_header;
            turned[bit / 8] = char(turned.at(bit / 8) ^ (1 << (bit % 8)));
            const bool bigEndian = (turned.at(3) & 1) != 0;
            if ((stored(turned, 0) & ~1U) == kMagic &&
                Summing(bigEndian).over({}, turned.constData(), 24) ==
                    Sum{stored(turned, 24), stored(turned, 28)})
                return true;
        }
        return false;
    }
    // A header half written over the one before differs from both in its numbers alone, and what follows it has been
    // copied back. Neither its salts nor its byte order can be relied on: those of the frames, and of this computer.
    State afterWrongHeader()
    {
        const bool mayBeTorn = m_hasOurBeginning && !headerIsOneBitOff();
        if (mayBeTorn)
            return State::TornTail;
        m_summing = Summing(Q_BYTE_ORDER == Q_BIG_ENDIAN);
        std::optional<Frame> frame = next();
        if (!frame)
            return State::Empty;
        m_salts = frame->salts();
        bool isChain = follows(*frame, m_summing.over({}, m_header.constData(), 24)) ||
                       follows(*frame, {stored(m_header, 24), stored(m_header, 28)});
        while (!isChain) {
            m_salts = frame->salts();
            const Sum before = frame->sum();
            frame = next();
            if (!frame)
                return State::TornTail;
            isChain = follows(*frame, before);
        }
        return State::Damaged;
    }

    QFile m_file;
    QByteArray m_header;
    Summing m_summing{false};
    qint64 m_pageSize = kUsualPage;
    bool m_hasOurBeginning = false; ///< what is the same in every header
    bool m_headerIsRight = false;
    bool m_broken = false;
    Sum m_salts, m_summed;
    qint64 m_read = 0;
    LogReport m_report;
};

bool areTheSame(const QString &one, const QString &other)
{
    QFile first(one);
    QFile second(other);
    if (!first.open(QIODevice::ReadOnly) || !second.open(QIODevice::ReadOnly) ||
        first.size() != second.size())
        return false;
    while (!first.atEnd()) {
        const QByteArray bytes = first.read(1 << 20);
        if (bytes.isEmpty() || bytes != second.read(1 << 20))
            return false;
    }
    return true;
}

} // namespace

LogReport inspectLog(const QString &logFile)
{
    LogReport report = Walk(logFile).report();
    // Somebody who was writing at that moment looks torn, and has gone on by the time we read further: once more.
    if (report.state == LogReport::State::Damaged) {
        const LogReport again = Walk(logFile).report();
        if (again.state != LogReport::State::Damaged || again.wrong != report.wrong)
            report.state = LogReport::State::Unknown;
    }
    return report;
}

bool keepDamagedLog(const QString &logFile)
{
    QString copy = logFile + ".damaged"_L1;
    for (int number = 2; QFile::exists(copy); ++number) {
        if (areTheSame(logFile, copy))
            return true;
        copy = logFile + u".damaged-%1"_s.arg(number);
    }
    const QString half = copy + ".partial"_L1;
    QFile::remove(half);
    try {
        if (!QFile::copy(logFile, half))
            throw failure(Trouble::NotSaved);
        syncFile(half);
        renameFile(half, copy);
        syncFolder(QFileInfo(copy).path());
    } catch (const Failure &) {
        QFile::remove(half);
        return false;
    }
    return true;
}

} // namespace motcua::storage
