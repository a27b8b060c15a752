# SPDX-FileCopyrightText: 2026 Một Cửa contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows of scripts/bench about the hall: a call until its sound lies ready, and until the display shows it."""

import json
import os
import subprocess

VOICE_MS = 150
DISPLAY_MS = 300


def run(program):
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    return json.loads(subprocess.run([program], env=environment, stdout=subprocess.PIPE, check=True).stdout)


def measure_voice(tests):
    voice = run(tests / "bench_voice")
    rows = []
    for name, field in (("never said before", "cold"), ("said before", "cached")):
        ours, bare = voice[field], voice["bare"]
        rows.append({"row": f"voice ready after the call: {name}", "ours": ours["median_ms"], "peer": bare["median_ms"],
                     "unit": "ms", "ratio": ours["median_ms"] / bare["median_ms"], "peer_is": "bare espeak-ng -w of the same sentence",
                     "target": f"p99 ≤ {VOICE_MS} ms", "met": ours["p99_ms"] <= VOICE_MS, "detail": {"ours": ours, "bare": bare}})
    shown = run(tests / "bench_hall")
    for name, field in (("median", "median_ms"), ("p99", "p99_ms")):
        rows.append({"row": f"call until the display shows it, two processes: {name}", "ours": shown[field], "unit": "ms",
                     "target": f"≤ {DISPLAY_MS} ms", "met": shown[field] <= DISPLAY_MS, "detail": shown})
    return rows
