#!/bin/sh
# Starts Peergroup Desktop from this folder. Right-click it and choose "Run as a Program", or type: sh Peergroup.sh
# With words behind it, it does one command without a window: sh Peergroup.sh --help
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P) || exit 1
python="$here/program/python/bin/python3.11"
set -- "$python" -I -S -B -X utf8 "$here/program/start.py" "$@"
if [ ! -x "$python" ]; then
    # Some systems mount sticks so that no file counts as a program; the system's own loader starts it all the same.
    loader=/lib64/ld-linux-x86-64.so.2
    if ! "$loader" --verify "$python" >/dev/null 2>&1; then
        echo "This computer lets no program start from here. Copy the whole folder to the computer and start it there." >&2
        exit 126
    fi
    set -- "$loader" "$@"
fi
exec "$@"
