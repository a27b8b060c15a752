// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace motcua {

/// The key of a data folder in a form that people write, read out and type: nine lines of two groups of four
/// characters, `XXXX-XXXX`, in Crockford's base32 (no I, L, O, U). Each line carries 32 bits and a check of its own
/// (CRC-8 with the line's number mixed in), so one wrong character, two swapped neighbours and two swapped lines are
/// always found and their line is named. Lines 1…8 are the key, line 9 a check over all of them.
///
/// Pure functions, any thread. What they take and give is the key itself: never log it, never keep it in clear.
namespace recovery_code {

inline constexpr int kKeyBytes = 32;
inline constexpr int kLines = 9;
inline constexpr int kLineCharacters = 8; ///< without the dash

/// Nine lines, in order.
[[nodiscard]] QStringList lines(const QByteArray &key32);

/// What the sheet's QR says: `MC-RECOVERY:1:<station folder id>:<72 characters>:<4 characters>`, upper case; the
/// last four check all before them.
[[nodiscard]] QString qrText(const QString &folderId, const QByteArray &key32);

struct Reading
{
    enum class Problem {
        None,
        Empty,            ///< nothing that could be a code
        TooShort,         ///< whole lines are missing at the end
        TooLong,          ///< more than nine lines
        LineLength,       ///< `line` has too few or too many characters
        LineUnusual,      ///< `line` has a character no code has: often a Vietnamese input method
        LineWrong,        ///< `line` fails its check
        WholeWrong,       ///< every line is right by itself, together they are no code
        QrDamaged,        ///< the text of a QR that is not whole
        QrOfLaterProgram, ///< another version than 1
    };
    Problem problem = Problem::Empty;
    int line = 0;     ///< 1…9 where a line can be named
    QByteArray key;   ///< 32 bytes, only without a problem
    QString folderId; ///< of a QR only, lower case; a typed code does not say whose it is
    [[nodiscard]] bool isGood() const { return problem == Problem::None; }
};

/// Reads typed groups or the text of the QR. Case, spaces, line breaks, dashes and dots do not matter, nor numbers of
/// lines in front ("3. "); O is taken for 0, I and L for 1, U for V; wide and decomposed characters are brought to
/// their usual form. Never throws, never guesses.
[[nodiscard]] Reading read(const QString &text);

/// Whether one line by itself is right: for a form that says so while it is filled in. `number` is 1…9.
[[nodiscard]] bool lineIsGood(int number, const QString &text);

/// The key of a sheet that must be right: read(), or Failure "recovery_code_wrong" whose next step is message().
[[nodiscard]] QByteArray keyOf(const QString &text);

/// Whether somebody who holds the sheet typed this line of it, read as leniently as read() does. `number` is 1…9.
[[nodiscard]] bool lineAnswers(const QByteArray &key32, int number, const QString &typed);

/// What to tell the person who typed it: which line, what to do; translated. Empty without a problem.
[[nodiscard]] QString message(const Reading &reading);

} // namespace recovery_code

} // namespace motcua
