"""A program that does one named write until it is killed. Run by `kills` and `pulled`, never by pytest itself.

Each line on its input, "NAME NUMBER FOLDER", makes it fork a child, which costs a few ms where starting Python anew
costs hundreds. On its output stand the child's process number, then each number once it is confirmed, the words of a
fault in place of a number, and 0 when the child is gone.
"""

import os
import sys
from pathlib import Path

from peergroup_desktop.core.errors import Fault
from peergroup_desktop.core.sentences import sentence
from tests.faults.writes import WRITES, Write

BY_NAME = {write.name.replace(" ", "-"): write for write in WRITES}


def keep_writing(write: Write, number: int, folder: Path) -> None:
    """Open the file and write for ever, or until a fault says what is wrong."""
    try:
        vault = write.open(folder, number)
        for done in range(number + 1, number + 1 + write.most):
            write.do(vault, done)
            say(done)
    except Fault as fault:
        say(f"{fault.code}: {sentence(fault)}")


def say(told: object) -> None:
    os.write(sys.stdout.fileno(), f"{told}\n".replace("\n", " ").rstrip().encode() + b"\n")


def main() -> None:
    for line in sys.stdin:
        name, number, folder = line.rstrip("\n").split(" ", 2)
        child = os.fork()
        if child == 0:
            say(os.getpid())
            keep_writing(BY_NAME[name], int(number), Path(folder))
            os._exit(0)
        os.waitpid(child, 0)
        say(0)


if __name__ == "__main__":
    main()
