# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A keyboard nobody touches: real key events, which the compositor gives to
# whatever has the focus. Under Wayland by the compositor's own remote desktop
# interface, under X11 by xdotool.
import os
import subprocess

import atspi
from gi.repository import Gio, GLib

SERVICE = 'org.gnome.Mutter.RemoteDesktop'
KEYSYMS = {
    'Control': 0xffe3, 'Shift': 0xffe1, 'Alt': 0xffe9,
    'Return': 0xff0d, 'Escape': 0xff1b, 'Tab': 0xff09, 'BackSpace': 0xff08, 'space': 0x20,
    'Down': 0xff54, 'Up': 0xff52, 'Left': 0xff51, 'Right': 0xff53,
    'Home': 0xff50, 'End': 0xff57, 'F1': 0xffbe, 'F2': 0xffbf, 'F3': 0xffc0, 'F4': 0xffc1, 'F10': 0xffc7, 'comma': 0x2c, 'question': 0x3f,
}
MOST_CONTROLS = 80
# A key that takes longer than this to move the focus is believed to move nothing.
SECONDS_TO_MOVE = 3


class Keyboard:
    """Walks with the focus, however the keys are pressed."""

    def __init__(self):
        self.focus = atspi.Focus()

    def move(self, *keys):
        """Presses a chord that moves the focus, and tells where to; None when it stays where it is."""
        self.focus.forget()
        self.press(*keys)
        return self.focus.next(SECONDS_TO_MOVE)

    def settle(self):
        """Waits until the focus has stayed where it is for a second."""
        while self.focus.next(seconds=1) is not None:
            pass

    def tab_to(self, node):
        """Goes to a control as a person without a pointer does."""
        for _ in range(MOST_CONTROLS):
            if node.has('focused'):
                return node
            self.move('Tab')
        raise atspi.Gone(f'{node} cannot be reached with Tab')

    def row_to(self, row):
        """Goes to a row of a list: Tab comes to the chosen one, the arrows go on."""
        rows = [node for node in row.parent.children() if node.role == row.role]
        for _ in range(MOST_CONTROLS):
            if self.move('Tab') in rows:
                break
        self.move('Home')
        for _ in rows:
            if row.has('focused'):
                return
            self.move('Down')
        raise atspi.Gone(f'{row} cannot be reached with the arrows')


class WaylandKeyboard(Keyboard):
    def __init__(self):
        super().__init__()
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        self.session = self.call('/org/gnome/Mutter/RemoteDesktop', SERVICE, 'CreateSession').unpack()[0]
        self.notify('Start')
        self.press('Shift')  # the first key only makes the device

    def call(self, path, interface, method, arguments=None):
        return self.bus.call_sync(SERVICE, path, interface, method, arguments, None,
                                  Gio.DBusCallFlags.NONE, -1, None)

    def notify(self, method, arguments=None):
        self.call(self.session, f'{SERVICE}.Session', method, arguments)

    def press(self, *keys):
        """One chord: press('Control', 'n')."""
        symbols = [KEYSYMS.get(key) or ord(key) for key in keys]
        for symbol in symbols:
            self.notify('NotifyKeyboardKeysym', GLib.Variant('(ub)', (symbol, True)))
        for symbol in reversed(symbols):
            self.notify('NotifyKeyboardKeysym', GLib.Variant('(ub)', (symbol, False)))

    def type(self, text):
        for character in text:
            self.press(character)


class X11Keyboard(Keyboard):
    def press(self, *keys):
        subprocess.run(['xdotool', 'key', '--clearmodifiers', '+'.join(keys).replace('Control', 'ctrl')
                        .replace('Alt', 'alt').replace('Shift', 'shift')], check=True)

    def type(self, text):
        subprocess.run(['xdotool', 'type', '--clearmodifiers', text], check=True)


def plug_in():
    return WaylandKeyboard() if os.environ.get('WAYLAND_DISPLAY') else X11Keyboard()
