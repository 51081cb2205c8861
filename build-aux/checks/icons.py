#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every icon of our own that the program names exists, is in the resource, and
# is drawn with filled shapes of one colour: nothing else is recoloured.
import re

from tree import Findings, files, line_of, top

NAME = re.compile(r'\btdm-[a-z0-9-]+-symbolic\b')


def main():
    findings = Findings()
    icons = {path.stem: path for path in files(['data', 'src/ui'], '-symbolic.svg')}
    resource = (top() / 'data' / 'icons.gresource.xml').read_text(encoding='utf-8')

    for path in files(['src', 'data/rules'], '.c', '.h', '.blp', '.css', '.ini'):
        text = path.read_text(encoding='utf-8')
        for match in NAME.finditer(text):
            if match[0] not in icons:
                findings.add(path, line_of(text, match.start()), f'there is no icon {match[0]}')

    for name, path in icons.items():
        drawing = path.read_text(encoding='utf-8')
        if name.startswith('tdm-') and 'data' in path.parts and f'alias="{name}.svg"' not in resource:
            findings.add(path, 0, 'is not in icons.gresource.xml')
        if 'stroke' in drawing or len(set(re.findall(r'fill="([^"]*)"', drawing))) > 1:
            findings.add(path, 0, 'has a stroke or more than one colour')
    findings.finish()


main()
