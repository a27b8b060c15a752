#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Một Cửa contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""tidy.py [--build DIR] [--base REF | --all] [--minutes N] [--jobs N]

clang-tidy and clazy on the C++ files that changed since the base, within a time limit. A changed
header is checked through the source files that include it. What was found clean is remembered (by the
text of the file, of all our headers it includes, its flags and the rules), so only real changes cost
time. Files the limit left out are named: nothing is passed over in silence."""

import argparse
import concurrent.futures
import hashlib
import json
import os
import re
import shlex
import subprocess
import sys
import time

CLANG_TIDY = "clang-tidy"
CLAZY = ["clazy-standalone", "--checks=level1,no-non-pod-global-static"]
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*"([^"\n]+)"', re.M)
# Of a bare tree with no earlier commit to compare with, this many files are looked at.
WITHOUT_BASE = 40


def git(*arguments):
    done = subprocess.run(["git", *arguments], capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else None


def find_base():
    """The commit this work started from; on the main branch itself, the commit before."""
    base = git("merge-base", "HEAD", "origin/main")
    if base is not None and base != git("rev-parse", "HEAD"):
        return base
    return git("rev-parse", "--verify", "--quiet", "HEAD~1")


def changed_files(base):
    names = git("diff", "--name-only", "--diff-filter=d", base) or ""
    new = git("ls-files", "--others", "--exclude-standard") or ""
    return {n for n in (names + "\n" + new).split("\n") if n.endswith((".cpp", ".h", ".c"))}


def read(path):
    with open(path, encoding="utf-8", errors="replace") as file:
        return file.read()


class Sources:
    """The compiled files of the tree and the headers of ours each of them reaches."""

    def __init__(self, build, clean_build):
        self.root = os.getcwd()
        self.flags = {}
        entries = []
        with open(os.path.join(build, "compile_commands.json"), encoding="utf-8") as file:
            database = json.load(file)
        for entry in database:
            path = os.path.relpath(entry["file"], self.root)
            if path.startswith(("build/", "..", "third_party/")) or not path.endswith(".cpp"):
                continue
            words = self.for_clang(shlex.split(entry["command"]))
            entries.append({"directory": entry["directory"], "file": entry["file"], "arguments": words})
            self.flags[path] = " ".join(words)
        os.makedirs(clean_build, exist_ok=True)
        with open(os.path.join(clean_build, "compile_commands.json"), "w", encoding="utf-8") as file:
            json.dump(entries, file, indent=1)
        self._headers = {}

    @staticmethod
    def for_clang(words):
        """gcc's precompiled header means nothing to clang; each file must include what it uses."""
        result = []
        skip = False
        for index, word in enumerate(words):
            if skip:
                skip = False
            elif word == "-include" and "cmake_pch" in words[index + 1]:
                skip = True
            elif word not in ("-Winvalid-pch", "-fpch-preprocess", "-Werror"):
                result.append(word)
        return result

    def headers(self, path, seen=None):
        """Our own headers a file includes, directly or not."""
        if path not in self._headers:
            seen = {path} if seen is None else seen
            found = set()
            if os.path.isfile(path):
                for name in INCLUDE.findall(read(path)):
                    if name not in seen and os.path.isfile(name):
                        seen.add(name)
                        found.add(name)
                        found |= self.headers(name, seen)
            if len(seen) > 1 and path not in self.flags:
                return found
            self._headers[path] = found
        return self._headers[path]

    def digest(self, path, rules):
        sha = hashlib.sha256(rules)
        sha.update(self.flags[path].replace(self.root, "").encode())
        for name in [path, *sorted(self.headers(path))]:
            sha.update(name.encode() + b"\0" + read(name).encode() + b"\0")
        return sha.hexdigest()


def choose(sources, changed):
    """Source files to check: the changed ones first, then one for each changed header."""
    chosen = sorted(p for p in changed if p in sources.flags)
    covered = set(chosen)
    for path in chosen:
        covered |= sources.headers(path)
    for header in sorted(h for h in changed if h.endswith(".h") and h not in covered):
        own = header[:-2] + ".cpp"
        users = [own] if own in sources.flags else [p for p in sorted(sources.flags) if header in sources.headers(p)]
        if users:
            chosen.append(users[0])
            covered |= sources.headers(users[0]) | {users[0]}
    return chosen


def check(path, clean_build):
    """The complaints of both tools about one file, as text; empty when it is clean."""
    output = []
    tidy = subprocess.run([CLANG_TIDY, "-p", clean_build, "--quiet", path],
                          capture_output=True, text=True, check=False)
    if tidy.returncode != 0:
        output.append(tidy.stdout + ("" if tidy.stdout else tidy.stderr))
    clazy = subprocess.run([*CLAZY, "-p", clean_build, path], capture_output=True, text=True, check=False)
    lines = clazy.stderr.split("\n")
    found = [index for index, line in enumerate(lines) if "[-Wclazy" in line or ": error:" in line]
    for index in found:
        output.append("\n".join(lines[index:index + 3]))
    if clazy.returncode != 0 and not found:
        output.append(clazy.stderr)
    return "\n".join(output)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", default="build")
    parser.add_argument("--base")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--jobs", type=int, default=2)
    args = parser.parse_args()

    started = time.monotonic()
    clean_build = os.path.join(args.build, "lint")
    sources = Sources(args.build, clean_build)
    base = args.base or find_base()
    if args.all:
        chosen = sorted(sources.flags)
    elif base:
        chosen = choose(sources, changed_files(base))
    else:
        # Another part of the tree at each commit, the same part for the same commit.
        head = git("rev-parse", "HEAD") or ""
        chosen = sorted(sources.flags, key=lambda p: hashlib.sha256((head + p).encode()).digest())[:WITHOUT_BASE]

    rules = read(".clang-tidy").encode() + read(__file__).encode()
    memory = os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "motcua", "lint")
    os.makedirs(memory, exist_ok=True)
    digests = {path: sources.digest(path, rules) for path in chosen}
    waiting = [p for p in chosen if not os.path.exists(os.path.join(memory, digests[p]))]

    bad, late = [], []
    deadline = started + args.minutes * 60

    def work(path):
        if time.monotonic() > deadline:
            return path, None
        return path, check(path, clean_build)

    with concurrent.futures.ThreadPoolExecutor(args.jobs) as pool:
        for path, complaints in pool.map(work, waiting):
            if complaints is None:
                late.append(path)
            elif complaints:
                bad.append(path)
                print(complaints, flush=True)
            else:
                with open(os.path.join(memory, digests[path]), "w", encoding="ascii"):
                    pass

    checked = len(waiting) - len(late)
    print(f"tidy: {len(chosen)} files, {len(chosen) - len(waiting)} known to be clean, {checked} checked, "
          f"{len(bad)} with findings, {time.monotonic() - started:.0f} s")
    if late:
        print(f"tidy: {len(late)} files were not reached in {args.minutes:g} minutes: {' '.join(late)}")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
