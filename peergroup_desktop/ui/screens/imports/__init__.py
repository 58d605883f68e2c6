"""Bringing in a spreadsheet: one question a page, real rows beside it, nothing written before the summary."""
