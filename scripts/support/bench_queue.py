# SPDX-FileCopyrightText: 2026 Một Cửa contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Numbers issued and durable: eight programs on one SQLite file, twenty stations on one PostgreSQL, each beside the bare database."""

import json
import os
import pathlib
import statistics
import subprocess


def median(pairs, side, figure):
    return statistics.median(pair[side][figure] for pair in pairs)


def store_rows(name, pairs, peer, limit):
    p99 = median(pairs, "ours", "p99_ms")
    # What one number costs when all want one: the time the store is busy with it. Of each pair first.
    cost = statistics.median(pair["bare"]["per_second"] / pair["ours"]["per_second"] for pair in pairs)
    twice = sum(pair["ours"].get("twice", 0) for pair in pairs)
    rows = [{"row": f"queue: a number on {name}, p99", "ours": p99, "peer": median(pairs, "bare", "p99_ms"), "unit": "ms",
             "ratio": statistics.median(pair["ours"]["p99_ms"] / pair["bare"]["p99_ms"] for pair in pairs), "peer_is": peer,
             "target": f"≤ {limit} ms", "met": p99 <= limit, "detail": pairs},
            {"row": "  half of them within", "ours": median(pairs, "ours", "p50_ms"), "peer": median(pairs, "bare", "p50_ms"), "unit": "ms",
             "target": "none", "met": True},
            {"row": "  what a number costs the store", "ours": 1000 / median(pairs, "ours", "per_second"),
             "peer": 1000 / median(pairs, "bare", "per_second"), "unit": "ms", "ratio": cost, "peer_is": peer, "target": "≤ 1.5×",
             "met": cost <= 1.5}]
    if "bare_by_chance" in pairs[0]:
        # Without turns one of the writers has the store for itself while others wait for seconds.
        rows += [{"row": f"  {words}", "ours": median(pairs, "ours", figure), "peer": median(pairs, "bare_by_chance", figure),
                  "unit": unit, "peer_is": "the same without turns", "target": "none", "met": True}
                 for words, figure, unit in (("numbers a second", "per_second", "/s"), ("the longest wait", "max_ms", "ms"))]
    if "twice" in pairs[0]["ours"]:
        rows.append({"row": "  numbers given twice", "ours": twice, "unit": "", "target": "0", "met": twice == 0})
    return rows


def measure_queue(root, build, seconds, rounds, say):
    say(f"the queue: 8 processes and 20 stations, each for {seconds} s and its peer for as long, {rounds} times")
    done = subprocess.run([build / "tests/bench_queue", "--seconds", str(seconds), "--rounds", str(rounds)], stdout=subprocess.PIPE,
                          check=True, env=dict(os.environ, MOTCUA_SOURCE_DIR=str(root), MOTCUA_BIN_DIR=str(pathlib.Path(build) / "bin")))
    found = json.loads(done.stdout)
    projection = found["projection"]
    return [*store_rows(f"SQLite, {found['processes']} processes at once", found["sqlite"], "the same rows by SQLite alone, in turns", 50),
            *store_rows(f"the centre, {found['stations']} stations at once by TLS, each with its copy"
                        + (" in memory" if found["shared"][0]["ours"]["copies_in_memory"] else " (all on this one disk)"),
                        found["shared"], "the same rows by libpq alone by TLS", 30),
            {"row": "  numbers given as an island", "ours": sum(pair["ours"]["as_island"] for pair in found["shared"]), "unit": "", "target": "none",
             "met": True},
            *store_rows(f"that server alone, {found['stations']} clients at once by its socket", found["postgres"], "the same rows by libpq alone", 30),
            {"row": f"queue: a day of {projection['tickets']} tickets read and projected", "ours": projection["median_ms"], "unit": "ms",
             "target": "≤ 100 ms", "met": projection["median_ms"] <= 100, "detail": projection}]
