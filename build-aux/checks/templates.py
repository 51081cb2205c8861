#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# GTK builds every compiled template that has only types of the toolkits in it,
# so each property and child is known to exist. Templates with types of ours
# are built by the tests of the window. Needs a display.
#
#   templates.py BUILD-FOLDER
import sys
import xml.etree.ElementTree as ElementTree

import gi

gi.require_version('Gtk', '4.0')
gi.require_version('Adw', '1')
from gi.repository import Adw, GLib, Gtk  # noqa: E402

from tree import Findings, files  # noqa: E402


def is_ours(element):
    return any(element.get(name, '').startswith('Tdm') for name in ('class', 'type', 'type-name')) or \
        element.tag == 'closure' or (element.tag == 'property' and (element.text or '').startswith('Tdm'))


def as_object(root):
    """The template as a plain object of its parent type; its signals have no code here."""
    for template in root.findall('template'):
        template.tag = 'object'
        template.set('id', template.get('class'))
        template.set('class', template.attrib.pop('parent'))
    for parent in root.iter():
        for signal in parent.findall('signal'):
            parent.remove(signal)


def main():
    findings = Findings()
    Adw.init()
    for path in files(['src/ui'], '.ui'):
        root = ElementTree.parse(path).getroot()
        parents = {template.get('parent', '') for template in root.findall('template')}
        inner = [element for element in root.iter() if element.tag != 'template']
        if any(is_ours(element) for element in inner) or any(parent.startswith('Tdm') for parent in parents):
            continue
        as_object(root)
        try:
            Gtk.Builder().add_from_string(ElementTree.tostring(root, encoding='unicode'))
        except GLib.Error as error:
            findings.add(path, 0, error.message)
    findings.finish()


# What is found to be wrong is an error of the check, not a warning that ends it.
GLib.log_set_always_fatal(GLib.LogLevelFlags.FLAG_FATAL)
main()
