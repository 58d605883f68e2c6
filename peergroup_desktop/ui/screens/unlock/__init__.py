"""The door: who is opening up, with a passphrase or the recovery code. Knows nothing of what lies behind it."""
