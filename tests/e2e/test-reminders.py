#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# M84: a reminder arrives with the window closed, from the service that the
# desktop starts, once, quiet about the customer, and its buttons work.
import json
import os

import atspi
import desktop
import tandem

NOW = '2026-05-20T12:00:00Z'
LONG_ENOUGH = 3  # seconds in which a second reminder would have come
SETTINGS = 'glib-2.0/settings'


def referral(number, name, expires):
    return {
        'id': f'{number:08}-1111-4111-8111-111111111111', 'engagementId': f'{number:08}-2222-4111-8111-111111111111',
        'name': name, 'status': 'New', 'substatus': 'Received', 'type': 'Independent', 'direction': 'Incoming',
        'createdDateTime': '2026-05-10T10:00:00Z', 'updatedDateTime': '2026-05-10T10:00:00Z',
        'expirationDateTime': expires,
        'customerProfile': {'name': 'Contoso', 'address': {'country': 'PL', 'city': 'Warszawa'}},
        'details': {'dealValue': 1000, 'currency': 'USD', 'closingDateTime': '2026-06-30T00:00:00Z'},
    }


def receive(home, *referrals):
    path = home.path / 'received.json'
    path.write_text(json.dumps(referrals))
    home.command('import', str(path))


def feed(home):
    return home.path / 'deals.ics'


def set_up(home):
    home.environment['TANDEM_NOW'] = NOW
    group = '/'.join(os.environ['TDM_APP_ID'].split('.'))
    folder = home.path / 'config' / SETTINGS
    folder.mkdir(parents=True)
    (folder / 'keyfile').write_text(
        f"[{group}]\nrun-in-background=true\nfeed-file='{feed(home).as_uri()}'\n")


def start_service(home):
    service = tandem.Program(home, ['--gapplication-service'], {'G_DEBUG': 'fatal-warnings'})
    home.started.append(service)
    return service


def stop(service):
    service.process.terminate()
    service.process.wait(atspi.PATIENCE)


def check_arrives(home, notifications, report):
    receive(home, referral(1, 'Cloud <b>move</b> & more', '2026-05-21T10:00:00Z'),
            referral(2, 'Far away', '2026-05-30T10:00:00Z'))
    service = start_service(home)
    notifications.wait(lambda: notifications.told, 'the reminder')
    told = notifications.told[0]
    assert told.title == home.words('An opportunity waits for your answer'), told.title
    assert '22' in told.body and 'Contoso' not in told.body and 'Cloud' not in told.body, told.body
    assert not [program for program in atspi.applications() if program.process == service.pid and program.find('frame')]
    report('a reminder arrives with the window closed, and names nobody')

    notifications.serve(seconds=LONG_ENOUGH)
    assert len(notifications.told) == 1, [n.title for n in notifications.told]
    service.kill()
    service = start_service(home)
    notifications.serve(seconds=LONG_ENOUGH)
    assert len(notifications.told) == 1, [n.title for n in notifications.told]
    report('it comes once, also after the service was killed and started again')
    return service


def check_command_line(home, service, notifications, report):
    assert service.process.poll() is None, service.said
    receive(home, referral(3, 'Second', '2026-05-20T20:00:00Z'))
    notifications.wait(lambda: len(notifications.told) == 2, 'the reminder of the new deal')
    report('the command line works beside the service, which hears of a new deal at once')


def check_answered(home, notifications, report):
    number = str(home.deal('Second')['id'])
    home.command('decline', number, '--reason', '1', '--hold', '0')
    second = notifications.told[1].number
    notifications.wait(lambda: second not in notifications.shown, 'the reminder to go')
    report('a reminder goes away when its deal is answered')


def check_summary(home, notifications, report):
    receive(home, *[referral(10 + i, f'Flock {i}', f'2026-05-20T2{i}:00:00Z') for i in range(4)])
    notifications.wait(lambda: len(notifications.told) == 3, 'the summary')
    summary = notifications.told[2]
    assert summary.title == '4 opportunities wait for your answer', summary.title
    report('more than three become one')


def check_buttons(home, service, notifications, report):
    receive(home, referral(20, 'Later', '2026-05-21T08:00:00Z'))
    notifications.wait(lambda: len(notifications.told) == 4, 'one more reminder')
    notifications.click(notifications.told[3], 'app.snooze-deal')
    notifications.serve(seconds=LONG_ENOUGH)
    assert len(notifications.told) == 4 and service.process.poll() is None
    report('Snooze puts it off')

    receive(home, referral(21, 'Answer me', '2026-05-21T08:00:00Z'))
    notifications.wait(lambda: len(notifications.told) == 5, 'the last reminder')
    notifications.click(notifications.told[4], 'app.accept-deal')
    service.wait_for_window()
    service.application.wait_for('dialog', home.words('Accept deal'))
    report('Accept… opens the window and the sheet')
    service.application.find('dialog', home.words('Accept deal')).wait_for(
        'button', home.words.button('_Cancel')).act('click')
    service.wait_until_closed(home.words('Accept deal'))


def check_window_closes(home, service, report):
    service.window.act('window.close')
    atspi.wait(lambda: not service.look_for_window(), 'the window to go')
    assert service.process.poll() is None, service.said
    assert home.deal('Answer me')['stage'] == 'received'
    report('the process stays when its window is closed')


def check_feed(home, notifications, report):
    """U6: the calendar file follows the deals, without a window."""
    notifications.wait(lambda: 'Answer me' in feed(home).read_text(), 'the calendar file')
    assert 'BEGIN:VALARM' in feed(home).read_text()
    number = str(home.deal('Answer me')['id'])
    home.command('decline', number, '--reason', '1', '--hold', '0')
    notifications.wait(lambda: 'Answer me' not in feed(home).read_text(), 'the calendar file to follow')
    report('the calendar file follows what is done, with no window')


def test(home, report):
    set_up(home)
    notifications = desktop.Notifications()
    service = check_arrives(home, notifications, report)
    check_command_line(home, service, notifications, report)
    check_answered(home, notifications, report)
    check_summary(home, notifications, report)
    check_buttons(home, service, notifications, report)
    check_window_closes(home, service, report)
    check_feed(home, notifications, report)
    service.check_silence()
    stop(service)


tandem.main(test)
