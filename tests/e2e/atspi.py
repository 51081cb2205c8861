# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The window as a screen reader has it: accessibles with a role, a name and
# states. Nothing here knows a coordinate, a widget or a line of the program.
import collections
import os
import time

# Fatal warnings are for the program; this process lives through its own.
FATAL = os.environ.pop('G_DEBUG', '')

import gi  # noqa: E402

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

# A sanitized program on a busy machine is slow; a test that waits this long has failed.
PATIENCE = 30
BETWEEN_LOOKS = 0.02
# In milliseconds: an answer, and the first one of a program that starts. The 0.8 s that are usual fail a busy machine.
Atspi.set_timeout(PATIENCE * 1000, PATIENCE * 1000)


class Gone(Exception):
    """What was waited for did not come."""


def wait(look, what, seconds=PATIENCE):
    """The first true answer of look(), asked again and again until the deadline."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            answer = look()
        except GLib.Error:  # it went away while it was looked at
            answer = None
        if answer:
            return answer
        if time.monotonic() > deadline:
            raise Gone(f'waited {seconds} s for {what}')
        time.sleep(BETWEEN_LOOKS)


def applications():
    """Every application on the accessibility bus."""
    desktop = Atspi.get_desktop(0)
    desktop.clear_cache()
    for i in range(desktop.get_child_count()):
        accessible = desktop.get_child_at_index(i)
        if accessible is not None:
            accessible.set_cache_mask(Atspi.Cache.NONE)
            yield Node(accessible)


class Node:
    """One accessible. Every answer is asked of the program, none is remembered."""

    def __init__(self, accessible):
        self.accessible = accessible

    def __repr__(self):
        return f'{self.role} “{self.name}”'

    def __eq__(self, other):
        return isinstance(other, Node) and self.accessible == other.accessible

    def __hash__(self):
        return hash(self.accessible)

    # ── what it says ────────────────────────────────────────────────────────

    @property
    def process(self):
        return self.accessible.get_process_id()

    @property
    def role(self):
        return self.accessible.get_role_name()

    @property
    def name(self):
        return self.accessible.get_name() or ''

    @property
    def description(self):
        return self.accessible.get_description() or ''

    @property
    def states(self):
        return {state.value_nick for state in self.accessible.get_state_set().get_states()}

    def has(self, *wanted):
        return self.states >= set(wanted)

    @property
    def text(self):
        """All characters of a label or an entry."""
        text = self.accessible.get_text_iface()
        return Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text)) if text else ''

    @property
    def parent(self):
        return Node(self.accessible.get_parent())

    # ── what is in it ───────────────────────────────────────────────────────

    def children(self):
        for i in range(self.accessible.get_child_count()):
            child = self.accessible.get_child_at_index(i)
            if child is not None:
                yield Node(child)

    def walk(self):
        """This one and everything in it that is shown, in reading order."""
        yield self
        for child in self.children():
            try:
                if child.has('showing'):
                    yield from child.walk()
            except GLib.Error:  # removed in the meantime
                continue

    def search(self, role, name=None, **conditions):
        """All that fit. A name is the whole name, or a function that judges it."""
        for node in self.walk():
            try:
                if node.fits(role, name, **conditions):
                    yield node
            except GLib.Error:
                continue

    def fits(self, role, name, states=()):
        if self.role not in ((role,) if isinstance(role, str) else role):
            return False
        if name is not None and not (name(self.name) if callable(name) else self.name == name):
            return False
        return not states or self.has(*states)

    def find(self, role, name=None, **conditions):
        """The first that fits, now; None when there is none."""
        return next(self.search(role, name, **conditions), None)

    def wait_for(self, role, name=None, seconds=PATIENCE, **conditions):
        what = f'{role} “{name}”' if isinstance(name, str) else str(role)
        return wait(lambda: self.find(role, name, **conditions), what, seconds)

    def wait_until_gone(self, role, name=None, seconds=PATIENCE, **conditions):
        wait(lambda: self.find(role, name, **conditions) is None, f'{role} “{name}” to go', seconds)

    def says(self, words):
        """Whether the words stand anywhere in it."""
        return any(words in node.name or words in node.text for node in self.walk())

    def outline(self):
        """The tree as text, for the one who looks why a test failed."""
        def lines(node, depth):
            states = sorted(node.states - {'enabled', 'sensitive', 'visible', 'showing'})
            said = '' if node.role == 'label' else node.text[:80]
            yield f'{"  " * depth}{node} {" ".join(states)} {said}'.rstrip()
            for child in node.children():
                if child.has('showing'):
                    yield from lines(child, depth + (node.role not in ('panel', 'grouping')))
        return '\n'.join(line for line in lines(self, 0) if not line.endswith(('panel “”', 'grouping “”')))

    # ── what can be done with it ────────────────────────────────────────────

    @property
    def actions(self):
        action = self.accessible.get_action_iface()
        return [action.get_action_name(i) for i in range(action.get_n_actions())] if action else []

    def act(self, name):
        """Performs one of its actions, once it is there to be performed."""
        wait(lambda: self.has('sensitive') and name in self.actions, f'{self} to take “{name}”')
        self.accessible.get_action_iface().do_action(self.actions.index(name))

    def press(self):
        self.act('click')

    def set_text(self, text):
        Atspi.EditableText.set_text_contents(self.accessible.get_editable_text_iface(), text)
        wait(lambda: self.text == text, f'{self} to say “{text[:40]}”')


class Focus:
    """Where the keyboard focus goes, as the program tells it. Make one before the program starts."""

    def __init__(self):
        self.moves = collections.deque()
        self.listener = Atspi.EventListener.new(self.moved)
        self.listener.register('object:state-changed:focused')

    def moved(self, event):
        if event.detail1:
            self.moves.append(Node(event.source))

    def forget(self):
        """Drops what happened so far, so that next() is about what comes."""
        while GLib.MainContext.default().iteration(False):
            pass
        self.moves.clear()

    def next(self, seconds=PATIENCE):
        """What has the focus after the next move; None when it does not move in time."""
        def move():
            while not self.moves and GLib.MainContext.default().iteration(False):
                pass
            return self.moves and self.moves.popleft()

        try:
            return wait(move, 'the focus to move', seconds)
        except Gone:
            return None
