"""What of the packages goes into a bundle. Patterns are matched against paths inside the wheels, `/` between parts.

Of Qt, what is named here goes in and nothing else. Qt's network library is named because Qt's PDF library is linked
against it; its Python module, its ciphers and its plugins are not.
"""

from __future__ import annotations

from fnmatch import fnmatchcase

QT_MODULES = ("QtCore", "QtDBus", "QtGui", "QtPdf", "QtPrintSupport", "QtSvg", "QtWidgets")
_QT = {
    "both": """
        PySide6/__init__.py PySide6/_config.py PySide6/_git_pyside_version.py PySide6/support/deprecated.py
        PySide6/support/auto_property_helper.py
        """,
    "linux": """
        PySide6/libpyside6.abi3.so.* PySide6/Qt/lib/libicu*.so.* PySide6/Qt/lib/libQt6Core.so.*
        PySide6/Qt/lib/libQt6DBus.so.* PySide6/Qt/lib/libQt6Gui.so.* PySide6/Qt/lib/libQt6Network.so.*
        PySide6/Qt/lib/libQt6Pdf.so.* PySide6/Qt/lib/libQt6PrintSupport.so.* PySide6/Qt/lib/libQt6Svg.so.*
        PySide6/Qt/lib/libQt6WaylandClient.so.* PySide6/Qt/lib/libQt6Widgets.so.* PySide6/Qt/lib/libQt6WlShell*.so.*
        PySide6/Qt/lib/libQt6XcbQpa.so.*
        PySide6/Qt/plugins/iconengines/libqsvgicon.so PySide6/Qt/plugins/imageformats/libqsvg.so
        PySide6/Qt/plugins/platforminputcontexts/libcompose* PySide6/Qt/plugins/platforminputcontexts/libibus*
        PySide6/Qt/plugins/platforms/libqoffscreen.so PySide6/Qt/plugins/platforms/libqwayland.so
        PySide6/Qt/plugins/platforms/libqxcb.so PySide6/Qt/plugins/printsupport/*
        PySide6/Qt/plugins/wayland-decoration-client/* PySide6/Qt/plugins/wayland-shell-integration/libxdg-shell.so
        PySide6/Qt/translations/qtbase_*.qm
        """,
    "windows": """
        PySide6/pyside6.abi3.dll PySide6/msvcp140*.dll PySide6/Qt6Core.dll PySide6/Qt6Gui.dll PySide6/Qt6Network.dll
        PySide6/Qt6Pdf.dll PySide6/Qt6PrintSupport.dll PySide6/Qt6Svg.dll PySide6/Qt6Widgets.dll
        PySide6/plugins/iconengines/qsvgicon.dll PySide6/plugins/imageformats/qsvg.dll
        PySide6/plugins/platforms/qoffscreen.dll PySide6/plugins/platforms/qwindows.dll
        PySide6/translations/qtbase_*.qm
        """,
}
_NOT_ON_WINDOWS = {"QtDBus"}
_LEFT_OUT = """
    *.pyi */py.typed *.h *.hpp *.lib *.pxd *.dist-info/[!M]* */tests/* */test/*
    apsw/aio.py apsw/fts* apsw/mcall.py apsw/shell.py apsw/speedtest.py apsw/sqlite_extra* apsw/trace.py
    cffi/* pycparser/* charset_normalizer/cli/* charset_normalizer/__main__.py peewee-stubs/* playhouse/[!_a]* pwiz.py
    PIL/_avif* PIL/_imagingcms* PIL/_imagingft* PIL/_imagingtk* PIL/_webp*
    pillow.libs/libavif* pillow.libs/libbrotli* pillow.libs/libfreetype* pillow.libs/libharfbuzz*
    pillow.libs/liblcms2* pillow.libs/libpng16* pillow.libs/libsharpyuv* pillow.libs/libwebp*
    rapidfuzz/__pyinstaller/* rapidfuzz/*_avx2.* reportlab/fonts/* reportlab/graphics/* segno/cli.py
    shamir_mnemonic/cli.py shiboken6/include/* shiboken6/lib/* shiboken6/concrt140* shiboken6/msvcp140*
    shiboken6/vc*140* uharfbuzz/_harfbuzz_test* xlsxwriter-*.data/*
"""
LIBRARY_LEFT_OUT = """
    */__pycache__/* */test/* test/* */tests/* config-3* dbm/* distutils/* ensurepip/* idlelib/* lib2to3/* pydoc_data/*
    sqlite3/* tkinter/* turtle.py turtledemo/* venv/* EXTERNALLY-MANAGED
    lib-dynload/_bz2* lib-dynload/_crypt* lib-dynload/_ctypes_test* lib-dynload/_curses* lib-dynload/_dbm*
    lib-dynload/_hashlib* lib-dynload/_lzma* lib-dynload/_sqlite3* lib-dynload/_ssl* lib-dynload/_test*
    lib-dynload/_uuid* lib-dynload/_xx* lib-dynload/audioop* lib-dynload/nis* lib-dynload/ossaudiodev*
    lib-dynload/readline* lib-dynload/xx*
"""
WINDOWS_PYTHON_LEFT_OUT = "_hashlib.pyd _msi.pyd _sqlite3.pyd _ssl.pyd lib*-3.dll python.cat sqlite3.dll winsound.pyd"


def belongs(path: str, system: str) -> bool:
    """Tell whether a file of a wheel goes into the bundle of `system`."""
    if path.startswith("PySide6/"):
        return _matches(path, _QT["both"]) or _matches(path, _QT[system]) or path in _modules(system)
    return not _matches(path, _LEFT_OUT)


def is_left_out(path: str, patterns: str) -> bool:
    """Tell whether one of the patterns, separated by spaces, fits."""
    return _matches(path, patterns)


def _modules(system: str) -> set[str]:
    if system == "windows":
        return {f"PySide6/{name}.pyd" for name in QT_MODULES if name not in _NOT_ON_WINDOWS}
    return {f"PySide6/{name}.abi3.so" for name in QT_MODULES}


def _matches(path: str, patterns: str) -> bool:
    return any(fnmatchcase(path, pattern) for pattern in patterns.split())
