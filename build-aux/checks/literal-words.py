#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Words a person sees go through gettext, in templates and in C.
import re

from tree import Findings, files, line_of

PROPERTIES = ('title|subtitle|label|tooltip-text|description|placeholder-text|heading|body|text|summary|'
              'button-label|secondary-text|menu-label|roledescription|value-text')
START = r'(?:^|[{;,\[])[ \t]*'
TEMPLATE = re.compile(START + rf'(?:(?:{PROPERTIES})\s*:|(?:item|submenu|section)\s*\()\s*'
                      r'(?P<quote>["\'])(?P<words>(?:(?!(?P=quote))[^\\\n]|\\.)*)(?P=quote)', re.MULTILINE)
SETTER = re.compile(r'\b(?:gtk|adw)_\w*(?:set_label|set_title|set_subtitle|set_tooltip_text|set_text|'
                    r'set_description|set_heading|set_body|set_placeholder_text|set_button_label|label_new|'
                    r'button_new_with_label|toast_new|toast_new_format|alert_dialog_new|add_response)\s*'
                    r'\((?P<before>[^;"]*)"(?P<words>(?:[^"\\\n]|\\.)*)"')
TRANSLATED = re.compile(r'(?:_|gettext)\s*\(\s*$')
LETTERS = re.compile(r'[^\W\d_]{2,}')
# The name of the program is the same in every language.
NAMES = {'Tandem'}
IDENTIFIER = re.compile(r'^[a-z0-9]+([.-][a-z0-9]+)*$')


def check(findings, path, pattern):
    text = path.read_text(encoding='utf-8')
    for match in pattern.finditer(text):
        if TRANSLATED.search(match.groupdict().get('before', '')):
            continue
        words = match['words']
        plain = re.sub(r'%[-\d.]*l?[a-z]', '', words)
        if LETTERS.search(plain) and words not in NAMES and not IDENTIFIER.match(words):
            findings.add(path, line_of(text, match.end()), f'“{words}” cannot be translated')


def main():
    findings = Findings()
    for path in files(['src'], '.blp'):
        check(findings, path, TEMPLATE)
    for path in files(['src/ui', 'src/app'], '.c'):
        check(findings, path, SETTER)
    findings.finish()


main()
