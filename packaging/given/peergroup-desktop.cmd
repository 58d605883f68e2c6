@echo off
rem One command without a window: peergroup-desktop --help
"%~dp0python.exe" -X utf8 -m peergroup_desktop %*
