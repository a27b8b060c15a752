// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QVector>

#include <functional>

namespace motcua::fakes {

/// The inside of a thermal printer: takes bytes in any pieces, prints rows, cuts sheets, answers. What works at once
/// (DLE EOT) is answered at once; everything else waits in a queue while there is no paper or the cover is open.
class EscposPaper
{
public:
    // How it is, and what it can; may be changed at any moment, then call settle().
    int rowsOfPaper = -1; ///< −1: without end
    bool paperLow = false;
    bool coverOpen = false;
    bool cutterStuck = false;
    bool answersNow = true;                         ///< DLE EOT
    bool answersDone = true;                        ///< GS r
    bool tellsChanges = true;                       ///< GS a
    bool goesOnWithoutPaper = false;                ///< a printer whose sensor stops nothing
    std::function<void(const QByteArray &)> answer; ///< where its answers go

    void receive(const QByteArray &bytes);
    void settle();
    /// Sheets that were cut off, oldest first; black is 1.
    [[nodiscard]] const QVector<QImage> &sheets() const { return m_sheets; }
    /// Rows that came out since the last cut.
    [[nodiscard]] int rowsHanging() const { return int(m_rows.size()); }
    [[nodiscard]] int unknownBytes() const { return m_unknown; } ///< that are no command it knows
    [[nodiscard]] int accidents() const
    {
        return m_accidents;
    } ///< commands at once, found inside a picture
    [[nodiscard]] qint64 received() const { return m_received; }

private:
    struct Command
    {
        enum class Kind { Begin, Picture, Cut, WhenDone, Tell } kind;
        int value = 0;
        QByteArray data;
    };
    [[nodiscard]] bool stopped() const;
    [[nodiscard]] bool takeOne();
    void atOnce(int question);
    void run();
    [[nodiscard]] bool runPicture(Command &picture);
    void cut();
    void tellChange(bool force);

    QByteArray m_line; ///< received, not yet a whole command
    QVector<Command> m_queue;
    QVector<QByteArray> m_rows;
    QVector<QImage> m_sheets;
    QByteArray m_lastTold;
    bool m_telling = false;
    int m_unknown = 0;
    int m_accidents = 0;
    qint64 m_received = 0;
};

} // namespace motcua::fakes
