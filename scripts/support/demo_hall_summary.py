#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Một Cửa contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Judges what the programs of the hall left behind, writes summary.json, prints it, and ends 1 if anything is wrong."""

import argparse
import json
import pathlib
import statistics
import sys

# The aim of docs/benchmarks.md (display). One in between may meet a busy machine, or the very moment at
# which the server dies; nobody should wait longer than this for it.
MEDIAN_MS = 300
MAX_MS = 3000
RETURN_MS = 2000  # a line looks every second for what an announcement did not bring


def lines(path):
    try:
        return [json.loads(line) for line in path.read_text().splitlines() if line.strip()]
    except OSError:
        return []


def standing(journal):
    """Events that nobody took back."""
    undone = {event["undoes"] for event in journal if event["undoes"]}
    return [event for event in journal if event["id"] not in undone and event["kind"] != "undone"]


def double_calls(events):
    """Numbers called at one counter while they stood called or served at another, both of them connected."""
    where, found = {}, []
    for event in events:
        number = event["number"]
        if event["kind"] in ("called", "resumed", "started"):
            other = where.get(number)
            if other and other != event["counter"] and not event["island"]:
                found.append(number)
            where[number] = event["counter"]
        elif event["kind"] in ("finished", "held", "no_show", "returned", "transferred", "cancelled", "left", "reopened"):
            where.pop(number, None)
    return found


def main():
    parser = argparse.ArgumentParser()
    for name in ("out", "store", "tickets"):
        parser.add_argument("--" + name, required=True)
    given = parser.parse_args()
    out = pathlib.Path(given.out)
    kiosk = lines(out / "kiosk.jsonl")
    counters = lines(out / "counter-1.jsonl") + lines(out / "counter-2.jsonl")
    tv = lines(out / "tv.jsonl")
    journals = [json.loads(path.read_text()) for path in sorted(out.glob("journal-*.json"))]
    journal = journals[0] if journals else []
    events = standing(journal)

    given_out = [event["number"] for event in kiosk if event["event"] == "number"]
    issued = [event["number"] for event in events if event["kind"] == "issued"]
    ended = {event["number"] for event in events if event["kind"] in ("finished", "no_show", "cancelled", "left")}
    called_at = {}
    for event in events:
        if event["kind"] == "called":
            called_at.setdefault(event["number"], event["at_ms"])
    shown_at = {}
    for event in tv:
        if event["event"] == "shown":
            for number in [event["big"], *event["listed"]]:
                for one in number.split():
                    shown_at.setdefault(one, event["at"])
    # A call made while the server is away is shown by a TV at another computer when it is back, not before.
    apart = {event["number"] for event in events if event["kind"] == "called" and event["island"]}
    delays = sorted(shown_at[number] - called_at[number] for number in called_at if number in shown_at and number not in apart)
    # Then within so long after the calling counter and the TV both said that they are back.
    returns = {place: [event["at"] for event in found if event["event"] == "link" and event["kind"] == "shared"]
               for place, found in (("tv", tv), (1, lines(out / "counter-1.jsonl")), (2, lines(out / "counter-2.jsonl")))}

    def back_after(place, at):
        return min((one for one in returns[place] if one >= at), default=at)

    late = sorted(max(0, shown_at[event["number"]] - max(back_after("tv", event["at_ms"]), back_after(event["counter"], event["at_ms"])))
                  for event in events
                  if event["kind"] == "called" and event["island"] and event["at_ms"] == called_at[event["number"]]
                  and event["number"] in shown_at)
    said = {(event["number"], number) for number in (1, 2) for event in lines(out / f"counter-{number}.jsonl")
            if event["event"] == "called"}
    written = {(event["number"], event["counter"]) for event in journal if event["kind"] == "called"}
    unreasoned = [event["number"] for event in events if event["kind"] == "called" and not event["reason"]]

    checks = {
        "as many numbers as were wanted": len(given_out) == int(given.tickets),
        "no number twice on paper": len(set(given_out)) == len(given_out),
        "no number twice in the journal": len(set(issued)) == len(issued),
        "every number that was shown is in the journal": set(given_out) <= set(issued),
        "nobody called twice": not double_calls(events),
        "everybody was called, and their turn ended": set(given_out) <= ended and set(given_out) <= set(called_at),
        "what a counter showed as called is in the journal, at that counter": bool(said) and said <= written,
        "both counters worked": len({event["counter"] for event in events if event["kind"] == "called"}) == 2,
        "every call says why": not unreasoned,
        "the TV showed who was called, and nobody else": bool(shown_at) and set(shown_at) <= set(called_at) | {""},
        f"from call to TV: half within {MEDIAN_MS} ms, all within {MAX_MS} ms":
            bool(delays) and statistics.median(delays) <= MEDIAN_MS and delays[-1] <= MAX_MS,
        f"what was called while the server was away: on the TV within {RETURN_MS} ms after the return":
            not late or late[-1] <= RETURN_MS,
        "all ended by themselves": all(any(event["event"] == "end" for event in lines(out / f"{name}.jsonl"))
                                       for name in ("kiosk", "counter-1", "counter-2", "tv")),
    }
    if given.store == "postgres":
        ids = [[event["id"] for event in one] for one in journals]
        checks["all three computers have the same journal"] = len(journals) == 3 and all(sorted(one) == sorted(ids[0]) for one in ids)
        checks["the stations went on without the server"] = any(event["island"] for event in journal)
        checks["and said so"] = any(event["event"] == "link" and event["kind"] == "island" for event in counters + kiosk + tv)
        checks["and came together again"] = any(event["event"] == "link" and event["kind"] == "shared" for event in counters + kiosk + tv)
    summary = {
        "ok": all(checks.values()),
        "store": given.store,
        "checks": checks,
        "numbers": len(given_out),
        "calls": len(called_at),
        "events": len(journal),
        "made_on_islands": sum(1 for event in journal if event["island"]),
        "not_shown_on_tv": sorted(set(called_at) - set(shown_at)),
        "call_to_tv_ms": {"median": statistics.median(delays), "max": delays[-1], "calls": len(delays)} if delays else None,
        "return_to_tv_ms": {"max": late[-1], "calls": len(late)} if late else None,
        "looks_that_missed_a_widget": sum(1 for event in kiosk + counters if event["event"] == "missed"),
    }
    (out / "summary.json").write_text(json.dumps(summary, indent=2, ensure_ascii=False) + "\n")
    print(json.dumps(summary, indent=2, ensure_ascii=False))
    return 0 if summary["ok"] else 1


if __name__ == "__main__":
    sys.exit(main())
