#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Một Cửa contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""arrows.py [ROOT]: which folder may use which, proved from the includes and from the link lists.

The picture of it is in docs/architecture.md; MAY below is the same thing for a machine. `None` means
"everything": the programs wire the parts together, and tests may reach whatever they test."""

import re
import sys

from tree import Findings, Tree, code_and_strings, line_of, root_argument, under

# Folder -> folders it may include and link, besides itself. The first that matches counts.
MAY = [
    ("app/core", []),
    ("app/devices/*", ["app/core"]),
    ("app/workers/*", ["app/core", "app/devices"]),
    ("app/motcua", None),
    ("app/admin", None),
    ("app/centre", ["app/core", "storage", "sync/centre", "sync/pack", "translations"]),
    ("app/demo", ["app/core", "storage", "resources"]),
    ("app/demo_day", None),
    ("app/demo_hall", None),
    ("ui", ["app/core", "resources", "translations"]),
    ("storage", ["app/core", "resources"]),
    ("sync/protocol", ["app/core"]),
    ("sync/pack", ["sync/protocol"]),
    ("sync/bundle", ["sync/protocol", "sync/pack"]),
    ("sync/centre", ["app/core", "sync/pack"]),
    ("sync/gateway", ["app/core", "sync/protocol", "sync/pack", "sync/bundle"]),
    ("sync/*", ["app/core", "storage", "sync/protocol", "sync/pack", "sync/bundle"]),
    ("resources/*", []),
    ("translations", []),
    ("third_party", []),
    ("tests", None),
]
# Exceptions to "everything".
NEVER = [("app/admin", "ui"), ("app/admin", "app/devices/printer")]
# Who keeps a secret of another: only these may include or link third_party (the bundled SQLite).
SQLITE_USERS = ["storage", "app/motcua", "app/admin", "tests"]

# Link item -> the folders that may name it. Items not listed are free, except in app/core.
LINKS = {
    "Qt6::Widgets": ["ui", "app/motcua", "app/demo_day", "app/demo_hall", "app/devices/printer", "tests"],
    "Qt6::PrintSupport": ["app/devices/printer", "tests"],
    "Qt6::SvgWidgets": ["ui", "app/motcua", "tests"],
    "Qt6::OpenGLWidgets": ["ui", "app/motcua", "tests"],
    "Qt6::MultimediaWidgets": ["ui", "app/motcua", "tests"],
    "Qt6::Charts": ["ui", "app/motcua", "tests"],
    "Qt6::Sql": ["storage", "tests"],
    "Qt6::Network": ["sync", "app/motcua", "app/admin", "app/demo_day", "tests"],
    "Qt6::DBus": ["app/devices/keychain", "tests"],
    "motcua::sqlite": SQLITE_USERS,
    "Qt6::Multimedia": ["app/workers/sound"],
    "motcua::sane": ["app/devices/scanner", "app/workers/scan", "tests"],
    "CURL::libcurl": ["sync/client", "sync/gateway", "tests"],
    "PostgreSQL::PostgreSQL": ["sync/gateway", "storage", "tests"],
    "Qt6Keychain::Qt6Keychain": ["app/devices/keychain", "tests"],
}
CORE_LINKS = {"Qt6::Core", "Qt6::Gui", "motcua::core"}
TOP = ("app", "ui", "storage", "sync", "resources", "translations", "third_party", "tests")
KEYWORDS = {"PUBLIC", "PRIVATE", "INTERFACE", "SOURCES", "LINK", "NAME", "LABEL", "NEEDS", "PCH",
            "ENV", "ARGS", "TIMEOUT", "SERIAL"}
LINKING = {"PUBLIC", "PRIVATE", "INTERFACE", "LINK"}


def layer(path):
    """The folder of MAY a path belongs to, with `*` filled in."""
    for pattern, _ in MAY:
        if pattern.endswith("/*"):
            parent = pattern[:-2]
            if under(path, parent):
                parts = path.split("/")
                depth = parent.count("/") + 2
                return "/".join(parts[:depth]) if len(parts) > depth - 1 else parent
        elif under(path, pattern):
            return pattern
    return None


def allowed(source, target):
    if target is None or source is None or source == target:
        return True
    if any(under(source, a) and under(target, b) for a, b in NEVER):
        return False
    if target == "third_party":
        return under(source, *SQLITE_USERS)
    for pattern, may in MAY:
        matches = under(source, pattern[:-2]) if pattern.endswith("/*") else under(source, pattern)
        if matches:
            return may is None or under(target, *may)
    return True


def check_includes(tree, findings):
    for path in tree.cpp():
        source = layer(path)
        if source is None:
            continue
        code, _ = code_and_strings(tree.text(path))
        for match in re.finditer(r'^[ \t]*#[ \t]*include[ \t]*"([^"\n]+)"', code, re.M):
            name = match.group(1)
            line = line_of(code, match.start())
            if name.endswith(".moc") or re.fullmatch(r"moc_\w+\.cpp", name):
                continue
            if name == "sqlite3.h" and source != "third_party":
                findings.error(path, line, "a system header: write <sqlite3.h>")
                continue
            if name.split("/")[0] not in TOP or "/../" in name:
                findings.error(path, line, f'"{name}": include own headers by their path from the root')
                continue
            if not allowed(source, layer(name)):
                findings.error(path, line, f"{source} may not include {name}")
        for match in re.finditer(r"^[ \t]*#[ \t]*include[ \t]*<sqlite3\.h>", code, re.M):
            if not under(path, *SQLITE_USERS):
                findings.error(path, line_of(code, match.start()), f"{source} may not use SQLite")


def calls(text):
    """(line, function, arguments) of each call of one of the functions that link."""
    text = re.sub(r"#[^\n]*", lambda m: " " * len(m.group(0)), text)
    for match in re.finditer(
            r"\b(motcua_add_(?:library|program|test)|target_link_libraries)\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)",
            text):
        arguments = [(line_of(text, match.start(2) + m.start()), m.group(0).strip('"'))
                     for m in re.finditer(r'"[^"]*"|[^\s"]+', match.group(2))]
        yield match.group(1), arguments


def link_items(function, arguments):
    """(line, item) of everything a call links."""
    linking = function == "target_link_libraries"
    for index, (line, word) in enumerate(arguments):
        if word in KEYWORDS:
            linking = word in LINKING
        elif linking and not (function == "target_link_libraries" and index == 0):
            yield line, word


def check_links(tree, findings):
    lists = [f for f in tree.files if f.endswith("CMakeLists.txt") and layer(f)]
    owners = {"motcua::sqlite": "third_party", "motcua_sqlite": "third_party",
              "motcua_sqlite3mc": "third_party"}
    for path in lists:
        for function, arguments in calls(tree.text(path)):
            words = [w for _, w in arguments]
            if function == "motcua_add_library" and "NAME" in words:
                name = words[words.index("NAME") + 1].replace("-", "_")
                folder = path.rsplit("/", 1)[0] if "/" in path else ""
                owners[f"motcua::{name}"] = owners[f"motcua_{name}"] = folder
    for path in lists:
        source = layer(path)
        for function, arguments in calls(tree.text(path)):
            for line, item in link_items(function, arguments):
                if item.startswith("$<") or item == "motcua_options":
                    continue
                owner = owners.get(item)
                if owner is not None and source != "third_party" and not allowed(source, layer(owner + "/x")):
                    findings.error(path, line, f"{source} may not link {item} ({owner})")
                elif item in LINKS and source != "third_party" and not under(source, *LINKS[item]):
                    findings.error(path, line, f"{source} may not link {item}")
                elif source == "app/core" and item not in CORE_LINKS:
                    findings.error(path, line, f"app/core links Qt Core (and Gui) only, not {item}")


def main():
    tree = Tree(root_argument())
    findings = Findings("arrows")
    check_includes(tree, findings)
    check_links(tree, findings)
    sys.exit(1 if findings.errors else 0)


if __name__ == "__main__":
    main()
