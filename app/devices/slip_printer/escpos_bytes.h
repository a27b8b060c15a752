// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QVector>

/// The few commands of ESC/POS that slips need. Each is of the oldest set, which clones know too.
namespace motcua::devices::escpos {

/// Rows of a picture that are sent in one command. A printer that lost us in the middle of one waits for
/// at most this much more; see resync().
inline constexpr int kBandRows = 32;

/// ESC @: what an earlier job set is forgotten.
[[nodiscard]] QByteArray begin();
/// GS v 0, one command a band of kBandRows rows; `image` is Format_Mono, 1 is black, its width a multiple of 8.
/// No byte pair of a picture reads as a command that works at once wherever it stands (DLE EOT, ENQ, DC4): one dot
/// beside a black one is blackened where it would.
[[nodiscard]] QVector<QByteArray> bands(const QImage &image);
/// GS V 66 0: feeds to the knife and cuts. Printers without a knife feed.
[[nodiscard]] QByteArray feedAndCut();
/// Ends a picture command that still waits for its bytes; otherwise zeros do nothing. With `cut`, what the broken
/// job left on the paper is cut off.
[[nodiscard]] QByteArray resync(int bytesAcross, bool cut);
/// DLE EOT n, n 1…4: how are you? Answered at once, also by a printer that has stopped.
[[nodiscard]] QByteArray askNow(int n);
/// GS r 1: answered when all before it has been worked through.
[[nodiscard]] QByteArray askWhenDone();
/// GS a: tell changes by yourself from now on (paper, cover, on line), or no longer.
[[nodiscard]] QByteArray tellChanges(bool on);

} // namespace motcua::devices::escpos
