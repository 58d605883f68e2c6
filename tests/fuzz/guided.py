"""Inputs that reach new lines, found by atheris. Run by `full`, with libFuzzer's options."""

import sys

import atheris

with atheris.instrument_imports(include=["peergroup_desktop.interchange"]):
    from peergroup_desktop.interchange.spreadsheets import read
    from tests.fuzz.readers import whole_way


def each(source: bytes) -> None:
    """Read one input the whole way."""
    whole_way(lambda: read(source, "a.csv"))


if __name__ == "__main__":
    atheris.Setup(sys.argv, each)
    atheris.Fuzz()
