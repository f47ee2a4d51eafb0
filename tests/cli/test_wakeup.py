"""What wakes the server: safe to set from a signal at any moment."""

from __future__ import annotations

import signal
from threading import Thread

from curbside.cli.wakeup import Wakeup


def waiting(wakeup: Wakeup) -> Thread:
    thread = Thread(target=wakeup.wait, daemon=True)
    thread.start()
    return thread


def test_whoever_waits_goes_on_and_it_stays_set_until_it_is_cleared():
    wakeup = Wakeup()
    first = waiting(wakeup)
    wakeup.set()
    first.join(20)
    second = waiting(wakeup)
    second.join(20)
    assert [first.is_alive(), second.is_alive()] == [False, False]
    wakeup.clear()
    third = waiting(wakeup)
    third.join(0.05)
    assert third.is_alive()
    wakeup.set()


def test_signals_without_end_do_not_hang_the_thread_they_arrive_in():
    wakeup, heard = Wakeup(), []

    def heed(number, frame):
        heard.append(number)
        wakeup.set()

    before = signal.signal(signal.SIGALRM, heed)
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.0005, 0.0002)
        while len(heard) < 300:
            wakeup.clear()
            wakeup.set()
            wakeup.wait()
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert len(heard) >= 300
