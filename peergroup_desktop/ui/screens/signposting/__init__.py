"""Signposting: the places that can help, the crisis lines, the handout, and ringing round."""
