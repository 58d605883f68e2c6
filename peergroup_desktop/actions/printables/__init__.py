"""What stands on each printed page: one module for each page, with the question that gathers it from the open file.

The pages themselves are drawn in `reports`; the figures of the month and of the year are counted in `figures`.
"""
