"""Errors away from the window's own thread are logged and open nothing."""

import sys
import threading

from peergroup_desktop.ui.crash import CrashWatch


def test_error_on_another_thread_opens_no_box(qapp, logged):
    crashes = CrashWatch()

    def fail():
        crashes.caught(ValueError, ValueError("Grace Adeyemi"), None)

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert (len(logged), crashes._open) == (1, None)


def test_starting_and_stopping_gives_the_hook_back():
    before = sys.excepthook
    crashes = CrashWatch()
    crashes.start()
    assert sys.excepthook == crashes.caught
    crashes.stop()
    assert sys.excepthook is before
