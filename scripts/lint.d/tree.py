# SPDX-FileCopyrightText: 2026 Một Cửa contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the rules share: the files of the tree, C++ text without comments, and findings."""

import os
import re
import subprocess
import sys

CPP = (".cpp", ".h", ".c", ".hpp")


class Findings:
    """Collects file:line: reason; a rule that found something ends its program with 1."""

    def __init__(self, rule):
        self.rule = rule
        self.errors = 0

    def error(self, path, line, reason):
        self.errors += 1
        print(f"{path}:{line}: {reason} [{self.rule}]")

    def warning(self, path, line, reason):
        print(f"{path}:{line}: warning: {reason} [{self.rule}]")


class Tree:
    """The files git knows or would add (built and fetched ones are ignored); outside a git work
    tree, as in the self-test, simply all files."""

    def __init__(self, root):
        self.root = os.path.abspath(root)
        self._texts = {}
        if os.path.exists(os.path.join(self.root, ".git")):
            listed = subprocess.run(
                ["git", "-C", self.root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                check=True, capture_output=True).stdout.decode().split("\0")
            names = sorted({n for n in listed if n})
        else:
            names = sorted(
                os.path.relpath(os.path.join(folder, name), self.root)
                for folder, _, files in os.walk(self.root) for name in files)
        self.files = [n for n in names if os.path.isfile(os.path.join(self.root, n))]

    def text(self, path):
        if path not in self._texts:
            with open(os.path.join(self.root, path), encoding="utf-8", errors="replace") as file:
                self._texts[path] = file.read()
        return self._texts[path]

    def cpp(self, *folders):
        return [f for f in self.files
                if f.endswith(CPP) and (not folders or under(f, *folders))]


def under(path, *folders):
    return any(path == f or path.startswith(f.rstrip("/") + "/") for f in folders)


TOKEN = re.compile(
    r'''//[^\n]*|/\*.*?\*/'''
    r'''|R"(?P<tag>[^()\s\\]{0,16})\((?P<raw>.*?)\)(?P=tag)"'''
    r'''|"(?P<str>(?:\\.|[^"\\\n])*)"'''
    r'''|(?<![0-9A-Za-z_])'(?:\\.|[^'\\\n])+\'''',
    re.S)


def _blank(text):
    return re.sub(r"[^\n]", " ", text)


def code_and_strings(text):
    """The code with comments and the insides of literals blanked (lines kept), and the literals as
    (line, text). Include lines keep their quoted path."""
    code = []
    strings = []
    last = 0
    for match in TOKEN.finditer(text):
        code.append(text[last:match.start()])
        token = match.group(0)
        last = match.end()
        start_of_line = text.rfind("\n", 0, match.start()) + 1
        if re.match(r"\s*#\s*include\b", text[start_of_line:match.start()]):
            code.append(token if not token.startswith("/") else _blank(token))
            continue
        if token.startswith("/"):
            code.append(_blank(token))
            continue
        body = match.group("raw") if match.group("raw") is not None else match.group("str")
        if body is not None:
            strings.append((text.count("\n", 0, match.start()) + 1, body))
        code.append('"' + _blank(token[1:-1]) + '"')
    code.append(text[last:])
    return "".join(code), strings


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def root_argument():
    return sys.argv[1] if len(sys.argv) > 1 else "."
