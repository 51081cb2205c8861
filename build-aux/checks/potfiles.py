#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# po/POTFILES.in names exactly the files that have words to translate.
#
#   potfiles.py CHECKOUT           tells where it does not
#   potfiles.py CHECKOUT --write   writes it anew
import re
import sys

from tree import Findings, files, top

CALL = re.compile(r'(?<![\w"])(?:N?C?_|Q_|ngettext|g_dngettext|g_dpgettext2|dngettext)\s*\(\s*"')
COMMENT = re.compile(r'/\*.*?\*/|//[^\n]*', re.DOTALL)
ALWAYS = ('.desktop.in', '.metainfo.xml.in')


def has_words(path):
    if path.name.endswith(ALWAYS):
        return True
    text = path.read_text(encoding='utf-8')
    return bool(CALL.search(COMMENT.sub('', text)))


def wanted_names():
    sources = files(['src', 'data'], '.c', '.h', '.blp', *ALWAYS)
    return sorted(str(path.relative_to(top())) for path in sources if has_words(path))


def write(listed_in):
    head = '# Files with words to translate, in the order of the alphabet. build-aux/update-po writes this.\n'
    listed_in.write_text(head + ''.join(f'{name}\n' for name in wanted_names()), encoding='utf-8')


def check(listed_in):
    findings = Findings()
    lines = [line.strip() for line in listed_in.read_text(encoding='utf-8').splitlines()]
    listed = [line for line in lines if line and not line.startswith('#')]
    wanted = set(wanted_names())

    for name in sorted(wanted - set(listed)):
        findings.add(listed_in, 0, f'{name} has words to translate and is missing')
    for name in sorted(set(listed) - wanted):
        findings.add(listed_in, 0, f'{name} is listed and has no words to translate')
    for name in sorted({name for name in listed if listed.count(name) > 1}):
        findings.add(listed_in, 0, f'{name} is listed twice')
    findings.finish()


potfiles = top() / 'po' / 'POTFILES.in'
if '--write' in sys.argv:
    write(potfiles)
else:
    check(potfiles)
