"""What Qt and the tests need from a Linux system, and how to get it. Does nothing on other systems.

Looks before it installs: a laptop that has everything is not asked for anything.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys

LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
TEST_TOOLS = {"pdftotext": "poppler-utils", "pdftoppm": "poppler-utils", "qpdf": "qpdf", "strace": "strace"}


class Missing(Exception):
    """Something must be installed by hand first; the text is the sentence to print."""


def need_libraries() -> None:
    """Make sure that Qt can load.

    Raises:
        Missing: It cannot, and this account may not install.
    """
    install([package for name, package in LIBRARIES.items() if not _loads(name)], needed=True)


def want_test_tools() -> None:
    """Install the PDF tools and strace if that is possible; tests that need a missing one say so and are skipped."""
    install([package for tool, package in TEST_TOOLS.items() if not shutil.which(tool)], needed=False)


def install(packages: list[str], *, needed: bool) -> None:
    """Install Debian packages as root, or print the one command that does.

    Raises:
        Missing: A `needed` package is still not there.
    """
    if not packages or not sys.platform.startswith("linux"):
        return
    names = sorted(set(packages))
    command = ["apt-get", "install", "-y", "--no-install-recommends", *names]
    may_install = shutil.which("apt-get") and os.geteuid() == 0
    if may_install and _apt(command):
        return
    by_hand = f"sudo {' '.join(command)}" if shutil.which("apt-get") else f"(on Debian: {' '.join(names)})"
    sentence = f"This system lacks some libraries. This command brings them:\n\n    {by_hand}\n"
    if needed:
        raise Missing(sentence)
    print(sentence, file=sys.stderr)


def _apt(command: list[str]) -> bool:
    print(f"Installing system packages: {' '.join(command[4:])}", flush=True)
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for step in (["apt-get", "update", "-qq"], [*command[:3], "-qq", *command[3:]]):
        done = subprocess.run(step, env=quiet, stdout=subprocess.DEVNULL, check=False)
    return done.returncode == 0


def _loads(name: str) -> bool:
    if not sys.platform.startswith("linux"):
        return True
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
