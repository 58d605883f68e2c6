"""What a person's own record is gathered from: one module for each kind of thing the file holds about somebody.

Each gives facts in words, oldest first, also of what was taken off a list: until it is let go it is held all the same.
Other people are left out, but those whom the person named to us.
"""
