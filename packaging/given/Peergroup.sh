#!/bin/sh
# Starts Peergroup Desktop from this folder. Right-click it and choose "Run as a Program", or type: sh Peergroup.sh
# With words behind it, it does one command without a window: sh Peergroup.sh --help
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P) || exit 1
python="$here/program/python/bin/python3.11"
set -- "$python" -I -S -B -X utf8 "$here/program/start.py" "$@"
# Some systems mount sticks so that no file counts as a program; the system's own loader starts it all the same.
[ -x "$python" ] || set -- /lib64/ld-linux-x86-64.so.2 "$@"
exec "$@"
