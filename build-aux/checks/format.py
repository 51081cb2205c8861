#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The formatter decides; this says which files it would write otherwise.
import re
import subprocess

from tree import Findings, files, top

findings = Findings()
sources = files(['src', 'tests'], '.c', '.h')
if sources:
    done = subprocess.run(['clang-format', '--dry-run', *map(str, sources)], cwd=top(), capture_output=True, text=True)
    for name in sorted(set(re.findall(r'^(/[^:\n]+):\d+:\d+: warning:', done.stderr, re.MULTILINE))):
        findings.add(top() / name, 0, f'run clang-format -i {name.removeprefix(str(top()) + "/")}')
    if done.returncode:
        findings.add(top(), 0, done.stderr)
findings.finish()
