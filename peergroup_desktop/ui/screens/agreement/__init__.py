"""The group agreement: its words, who agreed to them, and when to look at them again."""
