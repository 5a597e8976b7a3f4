"""The files of a report: the same figures in each, the same bytes each time."""
