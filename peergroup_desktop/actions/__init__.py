"""What people do with the group's records, one function per deed, and the questions they ask."""
