"""Tests mirror the package; what several of them share lies beside them (`tests.guards`, `tests.vaults`)."""
