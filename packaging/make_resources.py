"""Rebuild `resources/icons` and `resources/fonts` from the packages they come from.

Run it on Debian or Ubuntu with npm, after changing a version or a list below:

    python3 packaging/make_resources.py

Only what the program uses is taken, each with its licence. `icons/app.svg` is our own drawing and stays as it is.
Atkinson Hyperlegible Next comes from the npm package that holds whole font files: the web fonts of
`@fontsource` are cut into Latin and Latin-extended halves, and kerning between the halves (Polish, Welsh) is lost.
"""

import gzip
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

RESOURCES = Path(__file__).resolve().parents[1] / "resources"

LUCIDE = "lucide-static@1.62.0"
ATKINSON = "@expo-google-fonts/atkinson-hyperlegible-next@0.4.1"
ATKINSON_WEIGHTS = ("400Regular", "500Medium", "600SemiBold", "700Bold")
NOTO = "fonts-noto-core"
NOTO_SCRIPTS = ("", "Arabic", "Bengali", "Devanagari", "Ethiopic", "Gujarati", "Gurmukhi", "Hebrew", "Tamil")
DROID = "fonts-droid-fallback"

ICONS = {
    "rail": "sun clipboard-check users-round notebook-pen signpost printer eye-off circle-question-mark settings lock",
    "session": "clock map-pin message-circle key coffee calendar-days list-checks hand shield-check usb sprout"
    " user-round-plus list-filter undo-2 redo-2 arrow-left arrow-right",
    "access": "ear glasses accessibility door-open languages wheat-off",
    "register": "check mail circle",
    "other": "phone message-square-text globe pin siren clock-alert shopping-basket grip-vertical hand-helping"
    " handshake footprints shield-alert laptop eye x plus minus pencil info circle-alert circle-check chevron-down"
    " chevron-left chevron-right chevron-up search file-up file-down chart-column clipboard-list calendar-check"
    " sliders-horizontal menu moon lock-open user-round calendar calendar-off calendar-plus merge copy folder-open"
    " file-text zoom-in hand-heart arrow-left-right puzzle",
}


def main() -> int:
    """Fetch the packages into a temporary folder, copy what is used, say how much that is."""
    with tempfile.TemporaryDirectory() as folder:
        make_icons(Path(folder))
        make_fonts(Path(folder))
    for name in ("icons", "fonts"):
        files = list((RESOURCES / name).iterdir())
        print(f"{name}: {len(files)} files, {sum(file.stat().st_size for file in files):,} bytes")
    return 0


def make_icons(work: Path) -> None:
    """Copy the listed Lucide drawings and their two licences (ISC, and MIT for those that come from Feather)."""
    package = _npm(LUCIDE, work / "lucide")
    target = _empty(RESOURCES / "icons", keep="app.svg")
    for name in " ".join(ICONS.values()).split():
        shutil.copyfile(package / "icons" / f"{name}.svg", target / f"{name}.svg")
    shutil.copyfile(package / "LICENSE", target / "LICENSE-lucide.txt")


def make_fonts(work: Path) -> None:
    """Copy the text font in four weights, one Noto Sans a script in two, and the Chinese fallback, with licences."""
    target = _empty(RESOURCES / "fonts")
    atkinson = _npm(ATKINSON, work / "atkinson")
    for weight in ATKINSON_WEIGHTS:
        file = atkinson / weight / f"AtkinsonHyperlegibleNext_{weight}.ttf"
        shutil.copyfile(file, target / f"AtkinsonHyperlegibleNext-{weight[3:]}.ttf")
    shutil.copyfile(atkinson / "LICENSE_FONT", target / "OFL-AtkinsonHyperlegibleNext.txt")
    noto = _debian(NOTO, work / "noto")
    for script in NOTO_SCRIPTS:
        for weight in ("Regular", "Bold"):
            name = f"NotoSans{script}-{weight}.ttf"
            shutil.copyfile(noto / "usr/share/fonts/truetype/noto" / name, target / name)
    _copy_licence(noto / "usr/share/doc" / NOTO / "copyright", target / "OFL-NotoSans.txt")
    droid = _debian(DROID, work / "droid")
    shutil.copyfile(
        droid / "usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf", target / "DroidSansFallbackFull.ttf"
    )
    _copy_licence(droid / "usr/share/doc" / DROID / "copyright", target / "Apache-2.0-DroidSansFallback.txt")


def _npm(package: str, folder: Path) -> Path:
    folder.mkdir()
    packed = _run(["npm", "pack", "--silent", package], folder).strip().splitlines()[-1]
    with tarfile.open(folder / packed) as archive:
        archive.extractall(folder, filter="data")
    return folder / "package"


def _debian(package: str, folder: Path) -> Path:
    folder.mkdir()
    _run(["apt-get", "download", "-qq", package], folder)
    _run(["dpkg-deb", "-x", str(next(folder.glob("*.deb"))), str(folder)], folder)
    return folder


def _copy_licence(source: Path, target: Path) -> None:
    zipped = source.with_name(source.name + ".gz")
    target.write_bytes(gzip.decompress(zipped.read_bytes()) if zipped.exists() else source.read_bytes())


def _empty(folder: Path, keep: str = "") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for file in folder.iterdir():
        if file.name != keep:
            file.unlink()
    return folder


def _run(command: list[str], folder: Path) -> str:
    done = subprocess.run(command, cwd=folder, check=True, stdout=subprocess.PIPE, text=True)
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
