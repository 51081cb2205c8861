#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Each layer sees only the layers and libraries of its row in CONTRIBUTING.md.
import re

from tree import Findings, files, line_of, top

LAYERS = {
    'model': set(),
    'locale': {'model'},
    'store': {'model'},
    'json': {'model'},
    'sync': {'model', 'store', 'json'},
    'interchange': {'model', 'store', 'json'},
    'cli': {'model', 'locale', 'store', 'json', 'sync', 'interchange'},
    'ui': {'model', 'locale', 'store'},
    'app': {'model', 'locale', 'store', 'json', 'sync', 'interchange', 'cli', 'ui'},
}

# Header as written between < and > → the layers that may name it.
LIBRARIES = [
    (r'sqlite3', {'store'}),
    (r'(gtk|gdk|gsk)/|adwaita|adw-', {'ui', 'app'}),
    (r'pango/', {'ui', 'app'}),
    (r'libsoup/', {'sync'}),
    (r'libsecret/', {'sync'}),
    (r'yyjson', {'json'}),
    (r'unicode/', {'locale'}),
    (r'xlsxwriter|libical/', {'interchange'}),
    (r'glib/gi18n|libintl', {'locale', 'cli', 'ui', 'app'}),
]

# What never leaves this computer: the files that write or read something others may get and yet see it. Each does so
# only when the user ticked it, or for the user's own archive.
PRIVATE_WORDS = 'tdm-private-words.h'
PRIVATE_LAYERS = {'model', 'store', 'cli', 'ui', 'app'}
PRIVATE_FILES = {
    'tdm-archive-source.c',
    'tdm-deal-columns.c',
    'tdm-deal-ics.c',
    'tdm-deal-json.c',
    'tdm-deal-json-write.c',
}

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)
SQL = re.compile(r'"\s*(SELECT\s|INSERT (OR \w+ )?INTO\s|UPDATE \w+ SET\s|DELETE FROM\s|PRAGMA\s|CREATE TABLE\s)')


def layer_of(path):
    return path.relative_to(top()).parts[1]


def check_own(findings, path, line, name, owners):
    layer = layer_of(path)
    owner = owners.get(name.rsplit('/', 1)[-1])
    if owner is None or owner == layer:
        return
    if owner not in LAYERS[layer]:
        findings.add(path, line, f'{layer} may not include {name} of {owner}')
    elif name.endswith('-private.h'):
        findings.add(path, line, f'{name} is private to {owner}')


def check_private_words(findings, path, line, name):
    if name == PRIVATE_WORDS and layer_of(path) not in PRIVATE_LAYERS and path.name not in PRIVATE_FILES:
        findings.add(path, line, 'private words may not be seen here')


def check_library(findings, path, line, name):
    layer = layer_of(path)
    for header, allowed in LIBRARIES:
        if re.match(header, name) and layer not in allowed:
            findings.add(path, line, f'{layer} may not include <{name}>')


def main():
    findings = Findings()
    sources = files(['src'], '.c', '.h')
    owners = {path.name: layer_of(path) for path in sources if path.name.endswith('.h')}
    for path in sources:
        if layer_of(path) not in LAYERS:
            findings.add(path, 0, 'this folder is no layer')
            continue
        text = path.read_text(encoding='utf-8')
        for match in INCLUDE.finditer(text):
            line = line_of(text, match.start())
            if match[1] == '"':
                check_own(findings, path, line, match[2], owners)
                check_private_words(findings, path, line, match[2])
            else:
                check_library(findings, path, line, match[2])
        if layer_of(path) != 'store':
            for match in SQL.finditer(text):
                findings.add(path, line_of(text, match.start()), 'SQL belongs in store')
    findings.finish()


main()
