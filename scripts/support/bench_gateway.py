# SPDX-FileCopyrightText: 2026 Một Cửa contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A thousand stations that come back at 08:00 against one gateway, and pgbench writing the same rows, in turn."""

import json
import os
import pathlib
import statistics
import subprocess


def median(pairs, *path):
    values = []
    for pair in pairs:
        for key in path:
            pair = pair[key]
        values.append(pair)
    return statistics.median(values)


def ratio(pairs, peer):
    """Of each pair first, so that what slowed both is not counted."""
    return statistics.median(pair["ours"]["operations_per_second"] / pair[peer]["operations_per_second"] for pair in pairs)


def spent(pairs, peer, batches):
    """Seconds of processor time a batch. What does not change when other programs want the processors, too."""
    return statistics.median((pair[peer]["cpu_postgres"] + pair[peer]["cpu_pgbench"]) / batches for pair in pairs)


def measure_gateway(root, build, say):
    say("1,000 stations and pgbench, in turn, three times; some minutes")
    done = subprocess.run([build / "tests/bench_gateway"], stdout=subprocess.PIPE, check=True,
                          env=dict(os.environ, MOTCUA_SOURCE_DIR=str(root), MOTCUA_BIN_DIR=str(pathlib.Path(build) / "bin")))
    found = json.loads(done.stdout)
    pairs, spread, stations = found["pairs"], found["spread"], found["stations"]
    runs = [pair["ours"] for pair in pairs] + [spread]
    batches = stations * found["batches_each"]
    cpu = statistics.median((run["cpu_gateway"] + run["cpu_postgres"] + run["cpu_generator"]) / run["batches"] for run in runs[:-1])
    rows = [{"row": f"gateway: operations a second, {stations} stations at once",
             "ours": median(pairs, "ours", "operations_per_second"), "peer": median(pairs, "crowd", "operations_per_second"),
             "unit": "/s", "ratio": ratio(pairs, "crowd"), "peer_is": f"pgbench, {stations} clients, one statement a batch",
             "target": "≥ 0.8×", "met": ratio(pairs, "crowd") >= 0.8, "detail": found},
            {"row": "  beside as many database clients as the gateway has",
             "ours": median(pairs, "ours", "operations_per_second"), "peer": median(pairs, "bare", "operations_per_second"),
             "unit": "/s", "ratio": ratio(pairs, "bare"), "peer_is": "pgbench, 16 clients", "target": "none: beside ours", "met": True},
            *({"row": f"  processor time a batch, all of it, beside pgbench with {clients}", "ours": 1000 * cpu, "peer": 1000 * there,
               "unit": "ms", "ratio": cpu / there, "target": "none", "met": True}
              for clients, there in ((stations, spent(pairs, "crowd", batches)), (16, spent(pairs, "bare", batches)))),
            {"row": "  of that the gateway", "ours": 1000 * statistics.median(
                pair["ours"]["cpu_gateway"] / pair["ours"]["batches"] for pair in pairs), "unit": "ms", "target": "none", "met": True},
            {"row": "gateway: batches a second, all at once", "ours": median(pairs, "ours", "batches_per_second"), "unit": "/s",
             "target": "none", "met": True}]
    for name, run in (("at once", pairs[0]["ours"]), ("spread", spread)):
        for title, key in (("p50", "answer_p50_ms"), ("p99", "answer_p99_ms"), ("p99 until acknowledged", "until_ack_p99_ms")):
            rows.append({"row": f"gateway, {name}: {title} of a batch", "ours": run[key], "unit": "ms", "target": "none", "met": True})
        rows.append({"row": f"gateway, {name}: refused and sent again", "ours": run["refused_503"] + run["refused_429"], "unit": "×",
                     "target": "none", "met": True})
    peak = max(run["gateway_peak_mib"] for run in runs)
    rows.append({"row": "gateway: the most memory", "ours": peak, "unit": "MiB", "target": "≤ 512 MB", "met": peak * 1.048576 <= 512})
    wrong = sum(run["lost"] + run["twice"] + run["never_said"] + run["other_verdicts"] for run in runs)
    rows.append({"row": "gateway: operations lost, twice, or never told of", "ours": wrong, "unit": "", "target": "0", "met": wrong == 0})
    return rows
