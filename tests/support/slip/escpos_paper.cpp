// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/slip/escpos_paper.h"

#include <algorithm>
#include <cstring>

namespace motcua::fakes {

namespace {

constexpr char kEsc = 0x1b;
constexpr char kGs = 0x1d;
constexpr char kDle = 0x10;

int word(const QByteArray &bytes, qsizetype at)
{
    return uchar(bytes.at(at)) + 256 * uchar(bytes.at(at + 1));
}

bool isAtOnce(char second)
{
    return second == 0x04 || second == 0x05 || second == 0x14;
}

} // namespace

void EscposPaper::receive(const QByteArray &bytes)
{
    m_received += bytes.size();
    m_line += bytes;
    while (takeOne()) {
    }
    run();
}

void EscposPaper::settle()
{
    tellChange(false);
    run();
}

bool EscposPaper::stopped() const
{
    return coverOpen || cutterStuck || (rowsOfPaper == 0 && !goesOnWithoutPaper);
}

/// One command off the line; false: it is not whole yet.
bool EscposPaper::takeOne()
{
    using Kind = Command::Kind;
    if (m_line.isEmpty())
        return false;
    const auto need = [this](qsizetype n) { return m_line.size() >= n; };
    const char first = m_line.at(0);
    if (first == '\0') {
        m_line.remove(0, 1);
        return true;
    }
    if (!need(2))
        return false;
    const char second = m_line.at(1);
    qsizetype length = 3;
    if (first == kEsc && second == '@') {
        m_queue.append({Kind::Begin, 0, {}});
        length = 2;
    } else if (first == kDle && second == 0x04) {
        if (!need(3))
            return false;
        atOnce(m_line.at(2));
    } else if (first == kGs && second == 'v') {
        constexpr qsizetype kHead = 8;
        if (!need(kHead))
            return false;
        const qsizetype size = qsizetype(word(m_line, 4)) * word(m_line, 6);
        length = kHead + size;
        if (!need(length))
            return false;
        const QByteArray picture = m_line.mid(kHead, size);
        for (qsizetype i = 0; i + 1 < size; ++i)
            m_accidents += picture.at(i) == kDle && isAtOnce(picture.at(i + 1)) ? 1 : 0;
        m_queue.append({Kind::Picture, word(m_line, 4), picture});
    } else if (first == kGs && second == 'V') {
        length = 4;
        if (!need(length))
            return false;
        m_queue.append({Kind::Cut, 0, {}});
    } else if (first == kGs && (second == 'r' || second == 'a')) {
        if (!need(3))
            return false;
        m_queue.append({second == 'r' ? Kind::WhenDone : Kind::Tell, uchar(m_line.at(2)), {}});
    } else {
        ++m_unknown;
        length = 1;
    }
    m_line.remove(0, length);
    return true;
}

void EscposPaper::atOnce(int question)
{
    if (!answersNow || !answer)
        return;
    const bool empty = rowsOfPaper == 0;
    unsigned said = 0x12U;
    switch (question) {
    case 1: said |= stopped() ? 0x08U : 0U; break;
    case 2:
        said |= (coverOpen ? 0x04U : 0U) | (empty ? 0x20U : 0U) | (cutterStuck ? 0x40U : 0U);
        break;
    case 3: said |= cutterStuck ? 0x08U : 0U; break;
    case 4: said |= (paperLow || empty ? 0x0cU : 0U) | (empty ? 0x60U : 0U); break;
    default: return;
    }
    answer(QByteArray(1, char(said)));
}

void EscposPaper::run()
{
    while (!m_queue.isEmpty() && !stopped()) {
        Command &next = m_queue.first();
        switch (next.kind) {
        case Command::Kind::Begin: break;
        case Command::Kind::Picture:
            if (!runPicture(next)) {
                tellChange(false);
                return;
            }
            break;
        case Command::Kind::Cut: cut(); break;
        case Command::Kind::WhenDone:
            if (answersDone && answer)
                answer(QByteArray(1, rowsOfPaper == 0 ? '\x0f' : paperLow ? '\x03' : '\0'));
            break;
        case Command::Kind::Tell:
            m_telling = tellsChanges && next.value != 0;
            if (m_telling)
                tellChange(true);
            break;
        }
        m_queue.removeFirst();
    }
    tellChange(false);
}

/// False: the paper ended in the middle; what is left of the picture waits.
bool EscposPaper::runPicture(Command &picture)
{
    while (!picture.data.isEmpty()) {
        if (rowsOfPaper == 0 && !goesOnWithoutPaper)
            return false;
        if (rowsOfPaper != 0)
            m_rows.append(picture.data.left(picture.value));
        picture.data.remove(0, picture.value);
        if (rowsOfPaper > 0)
            --rowsOfPaper;
    }
    return true;
}

void EscposPaper::cut()
{
    if (m_rows.isEmpty())
        return;
    qsizetype across = 0;
    for (const QByteArray &row : std::as_const(m_rows))
        across = std::max(across, row.size());
    QImage sheet(int(across) * 8, int(m_rows.size()), QImage::Format_Mono);
    sheet.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    sheet.fill(0);
    for (int y = 0; y < sheet.height(); ++y)
        std::memcpy(sheet.scanLine(y), m_rows.at(y).constData(), size_t(m_rows.at(y).size()));
    m_sheets.append(sheet);
    m_rows.clear();
}

void EscposPaper::tellChange(bool force)
{
    if (!m_telling || !answer)
        return;
    const bool empty = rowsOfPaper == 0;
    QByteArray told(4, '\0');
    told[0] = char(0x10U | (stopped() ? 0x08U : 0U) | (coverOpen ? 0x20U : 0U));
    told[1] = char(cutterStuck ? 0x08U : 0U);
    told[2] = char((paperLow || empty ? 0x03U : 0U) | (empty ? 0x0cU : 0U));
    if (force || told != m_lastTold)
        answer(told);
    m_lastTold = told;
}

} // namespace motcua::fakes
