"""Forms: dialogs of fields that stay open, with everything typed, until they can be kept. Used by several screens."""
