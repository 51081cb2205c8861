# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What a desktop does for a program: shows its notifications and hands back what
# a person clicked on them.
import time

import atspi  # noqa: F401  (takes the fatal warnings of this process away)
from gi.repository import Gio, GLib

NOTIFICATIONS = """
<node><interface name="org.freedesktop.Notifications">
  <method name="GetCapabilities"><arg type="as" direction="out"/></method>
  <method name="GetServerInformation">
    <arg type="s" direction="out"/><arg type="s" direction="out"/>
    <arg type="s" direction="out"/><arg type="s" direction="out"/>
  </method>
  <method name="Notify">
    <arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
    <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/>
    <arg type="a{sv}" direction="in"/><arg type="i" direction="in"/><arg type="u" direction="out"/>
  </method>
  <method name="CloseNotification"><arg type="u" direction="in"/></method>
  <signal name="NotificationClosed"><arg type="u"/><arg type="u"/></signal>
  <signal name="ActionInvoked"><arg type="u"/><arg type="s"/></signal>
</interface></node>
"""


class Notification:
    def __init__(self, number, title, body, actions):
        self.number, self.title, self.body = number, title, body
        self.actions = dict(zip(actions[::2], actions[1::2]))

    def action(self, name):
        """The full name of an action, which carries the deal it is about."""
        return next(key for key in self.actions if key.startswith(name))


class Notifications:
    """The notification service of a session that has none."""

    def __init__(self):
        self.shown, self.told = {}, []
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        interface = Gio.DBusNodeInfo.new_for_xml(NOTIFICATIONS).interfaces[0]
        self.bus.register_object('/org/freedesktop/Notifications', interface, self.call, None, None)
        Gio.bus_own_name_on_connection(self.bus, 'org.freedesktop.Notifications', Gio.BusNameOwnerFlags.NONE,
                                       None, None)

    def call(self, bus, sender, path, interface, method, parameters, invocation):
        answer = None
        if method == 'GetCapabilities':
            answer = GLib.Variant('(as)', (['actions', 'body'],))
        elif method == 'GetServerInformation':
            answer = GLib.Variant('(ssss)', ('desktop', 'tests', '1', '1.2'))
        elif method == 'Notify':
            _, replaces, _, title, body, actions, _, _ = parameters.unpack()
            number = replaces or len(self.told) + 1
            self.shown[number] = Notification(number, title, body, actions)
            self.told.append(self.shown[number])
            answer = GLib.Variant('(u)', (number,))
        else:
            self.shown.pop(parameters.unpack()[0], None)
        invocation.return_value(answer)

    def click(self, notification, action):
        """As a person does: the notification goes away, and the program hears what was chosen."""
        self.emit('ActionInvoked', GLib.Variant('(us)', (notification.number, notification.action(action))))
        self.shown.pop(notification.number, None)
        self.emit('NotificationClosed', GLib.Variant('(uu)', (notification.number, 2)))

    def emit(self, signal, parameters):
        self.bus.emit_signal(None, '/org/freedesktop/Notifications', 'org.freedesktop.Notifications', signal,
                             parameters)

    def serve(self, look=lambda: False, seconds=0.0):
        """Answers the bus until look() is true, or for so long."""
        end = time.monotonic() + seconds
        while not look() and time.monotonic() < end:
            GLib.MainContext.default().iteration(False)
            time.sleep(0.01)
        return look()

    def wait(self, look, what):
        assert self.serve(look, atspi.PATIENCE), f'waited for {what}; told: {[n.title for n in self.told]}'
