"""Turns on the rota, wherever they are shown: their words, and choosing somebody for one."""
