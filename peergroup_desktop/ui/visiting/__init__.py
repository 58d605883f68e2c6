"""Visits made alone: who is out, the box for going out, and its words. For Today and for Pairs."""
