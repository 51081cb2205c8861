#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The built metainfo file keeps to what stores ask for, in every language.
#
#   store-listing.py CHECKOUT METAINFO VERSION
import datetime
import pathlib
import sys
import xml.etree.ElementTree as ElementTree

from tree import Findings

path = pathlib.Path(sys.argv[2])
LANGUAGE = '{http://www.w3.org/XML/1998/namespace}lang'
# Stores cut a summary at about 35; the English one has 36 and is the name of the thing in all documents.
LONGEST = {'name': 19, 'summary': 36}
NEEDED = ['id', 'metadata_license', 'project_license', 'name', 'summary', 'developer/name', 'description',
          'launchable', "url[@type='homepage']", "url[@type='vcs-browser']", "content_rating[@type='oars-1.1']",
          "translation[@type='gettext']", 'branding/color', 'screenshots/screenshot', 'releases/release']


def check_words(findings, root):
    for tag, longest in LONGEST.items():
        for element in root.findall(tag):
            words = element.text.strip()
            language = element.get(LANGUAGE, 'en')
            if len(words) > longest:
                findings.add(path, 0, f'{tag} in {language} has {len(words)} characters, at most {longest}')
            if words.endswith(('.', '。')):
                findings.add(path, 0, f'{tag} in {language} ends with a full stop')


def check_releases(findings, root, version):
    releases = root.findall('releases/release')
    dates = [release.get('date') for release in releases]
    if releases and releases[0].get('version') != version:
        findings.add(path, 0, f'the newest release is not {version}')
    if dates != sorted(dates, reverse=True):
        findings.add(path, 0, 'releases are not in order')
    if any(date > datetime.date.today().isoformat() for date in dates):
        findings.add(path, 0, 'a release lies in the future')
    for release in releases:
        if release.find('description/p') is None:
            findings.add(path, 0, f'{release.get("version")} has no notes')


def main():
    findings = Findings()
    root = ElementTree.parse(path).getroot()
    for tag in NEEDED:
        if root.find(tag) is None:
            findings.add(path, 0, f'{tag} is missing')
    check_words(findings, root)
    check_releases(findings, root, sys.argv[3])
    findings.finish()


main()
