#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Một Cửa contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""privacy_day.py --bin DIR [--keep]

Works the demo day with two citizens whose names, numbers, addresses and telephones stand nowhere else, and then looks for
them in everything the program wrote: in each byte that went to a file, also one that is gone by now (strace sees them all;
without strace only what remained is looked at, and it is said), in every file under the day's HOME, TMPDIR, working and
data folder, in file names, and in what was said on the terminal. Looked for: as they are, composed and decomposed, without
accents, in capitals and small, with the digits in groups; as UTF-8 and UTF-16 either way round; plain, in hexadecimal
digits, in base64, percent-encoded and as JSON escapes. The passphrase is looked for, too.

Not looked at is what is paper by nature, or the tester's own (EXEMPT). At the end a marker is planted in each of these
forms and must be found: a search that finds nothing because it cannot is no proof."""

import argparse
import base64
import fnmatch
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import urllib.parse

PEOPLE = [
    ("031187931746", "Đoàn Thượng Quỵnh Xuyến", "1987-11-23", "female", "Ngõ Ẩn Dật 77, Vĩnh Bảo, Hải Phòng", "0987610342"),
    ("031062815937", "Khuất Duy Trượng Ngoẵng", "1962-02-14", "male", "Xóm Giếng Khuất 5, Vĩnh Bảo, Hải Phòng", "0936258147"),
]
# What of an address stands nowhere else.
MARKED_PARTS = ["Ngõ Ẩn Dật 77", "Xóm Giếng Khuất 5", "Quỵnh Xuyến", "Trượng Ngoẵng"]
PASSPHRASE = "seven lanterns over a quiet ferry"

# Patterns of paths below the day's folder, each with its reason.
EXEMPT = {
    "out/receipt-*.pdf": "a printed receipt: paper by nature",
    "out/scan-*.pdf": "a scanned paper as the tester takes it out of the store",
    "out/*.png": "pictures of the windows that the demo asks for",
    "out/steps.json": "the tester's record of the day",
    "out/confirmed.jsonl": "the tester's record of what the screen confirmed",
    "tmp/motcua-*/card.png": "the card the citizen brings along",
    "tmp/motcua-*/paper.pgm": "the sheet that lies in the scanner",
    "tmp/motcua-*/printed/*": "the tray of the printer",
    "brought/*": "what the tester brought along: the names, the passphrase",
}
HARMLESS = re.compile(r"^(/dev/|/proc/|pipe:|socket:|anon_inode:|/memfd:|UNIX|TCP|NETLINK|eventfd)")
TIMEOUT = 540


def without_accents(text):
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return bare.replace("đ", "d").replace("Đ", "D")


def spellings(text):
    found = set()
    for base in {text, without_accents(text)}:
        for cased in {base, base.lower(), base.upper()}:
            for form in ("NFC", "NFD"):
                found.add(unicodedata.normalize(form, cased))
    if text.isdigit():
        found |= {sign.join(text[i:i + 3] for i in range(0, len(text), 3)) for sign in " .-"}
    return found


def base64_forms(data):
    """What of the text does not depend on what stands before and behind it, at each of the three places."""
    for shift in range(3):
        coded = base64.b64encode(b"\0" * shift + data)
        first = (shift * 8 + 5) // 6
        last = (shift + len(data)) * 8 // 6
        for whole in (coded, base64.b64encode(b"\0" * shift + data, b"-_")):
            if last - first >= 10:
                yield whole[first:last]


def needles(texts):
    """Every form of every text, with what it is."""
    found = {}
    for text in texts:
        for spelling in spellings(text):
            utf8 = spelling.encode()
            for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
                data = spelling.encode(encoding)
                found.setdefault(data, f"{text!r} in {encoding}")
                found.setdefault(data.hex().encode(), f"{text!r} in hex of {encoding}")
                found.setdefault(data.hex().upper().encode(), f"{text!r} in hex of {encoding}")
                for coded in base64_forms(data):
                    found.setdefault(coded, f"{text!r} in base64 of {encoding}")
            found.setdefault(urllib.parse.quote(spelling).encode(), f"{text!r} percent-encoded")
            found.setdefault(json.dumps(spelling)[1:-1].encode(), f"{text!r} with JSON escapes")
            found.setdefault(utf8, f"{text!r} in utf-8")
    return found


def pattern_of(words):
    """One expression for thousands of words, as a tree of what they begin with: a flat list would be tried word by word."""
    by_first = {}
    for word in words:
        by_first.setdefault(word[:1], []).append(word)
    if b"" in by_first:  # a word that is the beginning of others: it is enough
        return b""
    branches = []
    for group in by_first.values():
        shared = os.path.commonprefix(group)
        branches.append(re.escape(shared) + pattern_of([word[len(shared):] for word in group]))
    return branches[0] if len(branches) == 1 else b"(?:" + b"|".join(branches) + b")"


class Search:
    def __init__(self, texts):
        self.known = needles(texts)
        self.pattern = re.compile(pattern_of(list(self.known)), re.DOTALL)
        self.overlap = max(len(n) for n in self.known)

    def first(self, data):
        hit = self.pattern.search(data)
        if hit is None:
            return None
        longest = max((n for n in self.known if data.startswith(n, hit.start())), key=len)
        return self.known[longest]


def exempt(relative):
    return any(fnmatch.fnmatch(relative, pattern) for pattern in EXEMPT)


def sweep(search, work):
    """Every file that remained, its name included."""
    findings, files = [], 0
    for folder, names, entries in os.walk(work):
        for name in [*names, *entries]:
            path = pathlib.Path(folder) / name
            relative = str(path.relative_to(work))
            where = search.first(os.fsencode(name))
            if where is not None:
                findings.append(f"the name {relative}: {where}")
            if name in names or exempt(relative) or not path.is_file() or path.is_symlink():
                continue
            files += 1
            where = search.first(path.read_bytes())
            if where is not None:
                findings.append(f"{relative}: {where}")
    return findings, files


# A file without a name yet (or any more) has "(deleted)" behind its path.
CALL = re.compile(rb"^\d+\s+(?:write|pwrite64|writev|pwritev|pwritev2)\(\d+<([^>]*)>(?:\(deleted\))?, (.*)$")
RESUMED = re.compile(rb"^\d+\s+<\.\.\. \w+ resumed>")  # what was written stands where the call began
TEXT = re.compile(rb'"((?:\\x[0-9a-f]{2})*)"')


def unescaped(text):
    return bytes.fromhex(text.replace(b"\\x", b"").decode())


def path_of(field):
    """strace writes the path in hex, too, as far as it likes."""
    return re.sub(rb"\\x([0-9a-f]{2})", lambda m: bytes([int(m.group(1), 16)]), field).decode(errors="replace")


def replay(search, trace, work):
    """Every byte that was written to a file, in the order of writing, whether or not the file is still there."""
    tails, findings, paths = {}, [], {}
    with open(trace, "rb") as lines:
        for line in lines:
            if RESUMED.match(line):
                continue
            call = CALL.match(line)
            if call is None:
                sys.exit(f"privacy: a line of the trace cannot be read: {line[:200]}")
            path = path_of(call.group(1))
            if HARMLESS.match(path):
                continue
            data = b"".join(unescaped(text) for text in TEXT.findall(call.group(2)))
            paths[path] = paths.get(path, 0) + len(data)
            try:
                relative = str(pathlib.Path(path).relative_to(work))
            except ValueError:
                findings.append(f"written outside the day's folder: {path}")
                continue
            if exempt(relative):
                continue
            data = tails.get(path, b"") + data
            where = search.first(data)
            if where is not None:
                findings.append(f"{relative}, as it was written: {where}")
            tails[path] = data[-search.overlap:]
    return sorted(set(findings)), paths


def self_test(search, work):
    """Plants the markers in each of their forms in a log, one after the other, and must find every one."""
    log = work / "data/planted.log"
    for needle, what in search.known.items():
        log.write_bytes(b"2026-11-23 motcua.storage: " + needle + b" was here\n")
        if search.first(log.read_bytes()) is None:
            sys.exit(f"privacy: the search does not find {what}")
    if not any(finding.startswith("data/planted.log") for finding in sweep(search, work)[0]):
        sys.exit("privacy: the search does not look into the data folder")
    log.unlink()
    named = work / "home" / without_accents(PEOPLE[0][1]).lower()
    named.write_bytes(b"")
    if not any(finding.startswith("the name") for finding in sweep(search, work)[0]):
        sys.exit("privacy: the search does not look at file names")
    named.unlink()
    return len(search.known) + 1


def play(options, work):
    for name in ("home", "tmp", "run", "cwd", "sane", "brought"):
        (work / name).mkdir(mode=0o700)
    (work / "sane/dll.conf").write_text("pnm\n")
    (work / "brought/people.tsv").write_text("".join("\t".join(person) + "\n" for person in PEOPLE), encoding="utf-8")
    (work / "brought/passphrase").write_text(PASSPHRASE + "\n", encoding="utf-8")
    environment = dict(
        os.environ, HOME=str(work / "home"), TMPDIR=str(work / "tmp"), XDG_RUNTIME_DIR=str(work / "run"),
        SANE_CONFIG_DIR=str(work / "sane"), QT_QPA_PLATFORM="offscreen", QT_LOGGING_RULES="motcua.*=true",
        **{f"XDG_{kind}_HOME": str(work / "home" / kind.lower()) for kind in ("CONFIG", "DATA", "CACHE", "STATE")})
    command = [str(options.bin / "motcua-demo-day"), "--seed", "11", "--out", str(work / "out"), "--data",
               str(work / "data"), "--passphrase-file", str(work / "brought/passphrase"), "--people",
               str(work / "brought/people.tsv")]
    trace = None
    strace = shutil.which("strace")
    if strace is not None:
        trace = options.trace_folder / "trace"
        command = [strace, "-f", "-qq", "-y", "-xx", "-s", "16777216", "-o", str(trace), "-e",
                   "trace=write,pwrite64,writev,pwritev,pwritev2", "-e", "signal=none", *command]
    with open(work / "said.log", "wb") as said:
        done = subprocess.run(command, env=environment, cwd=work / "cwd", stdout=said, stderr=said, timeout=TIMEOUT,
                              check=False)
    if done.returncode != 0:
        sys.exit(f"privacy: the day ended {done.returncode}\n" + (work / "said.log").read_text(errors="replace"))
    # The day was worked, with these people: else there was nothing to be found.
    confirmed = (work / "out/confirmed.jsonl").read_text(encoding="utf-8")
    record = json.loads((work / "out/steps.json").read_text(encoding="utf-8"))
    submitters = {dossier["submitter"] for dossier in record["dossiers"]}
    for person in PEOPLE:
        if person[0] not in confirmed or person[1] not in submitters:
            sys.exit(f"privacy: {person[0]} was not received on this day")
    return trace


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", type=pathlib.Path, required=True, help="folder of the programs")
    parser.add_argument("--keep", action="store_true", help="leave the day's folder and say where it is")
    options = parser.parse_args()
    options.bin = options.bin.resolve()
    texts = [PASSPHRASE, *MARKED_PARTS]
    for number, name, _, _, address, phone in PEOPLE:
        texts += [number, name, address, phone]
    work = pathlib.Path(tempfile.mkdtemp(prefix="motcua-privacy-")).resolve()
    options.trace_folder = pathlib.Path(tempfile.mkdtemp(prefix="motcua-privacy-trace-"))
    try:
        trace = play(options, work)
        search = Search(texts)
        findings, files = sweep(search, work)
        print(f"privacy: {files} files remained, {len(search.known)} forms of {len(texts)} markers looked for")
        if trace is None:
            print("privacy: strace is not here: files that were written and removed were not seen")
        else:
            more, paths = replay(search, trace, work)
            findings += more
            gone = [path for path in paths if not os.path.exists(path)]
            print(f"privacy: {sum(paths.values())} bytes written to {len(paths)} files, {len(gone)} of them gone since")
            for known in ("/data/motcua.db-wal", "/data/blobs/", "/printed/"):
                if not any(known in path for path in paths):
                    sys.exit(f"privacy: the trace does not show {known} being written: it is not read rightly")
        print(f"privacy: {self_test(search, work)} planted markers found")
        for finding in findings:
            print(f"privacy: FOUND {finding}")
        print("privacy: nothing of the citizens is in clear" if not findings else f"privacy: {len(findings)} findings")
        return 1 if findings else 0
    finally:
        if options.keep:
            print(f"privacy: kept in {work} and {options.trace_folder}")
        else:
            shutil.rmtree(work, ignore_errors=True)
            shutil.rmtree(options.trace_folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
