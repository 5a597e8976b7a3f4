"""Small counts of people are not shown, and cannot be computed from what is.

`suppress` and `suppress_list` are for one table on a page; `protect` is for many tables that hang together, as in a report. `attack` is
written apart and looks for what leaks all the same.
"""

from rivierenland.core.onderdrukking.tabel import DREMPEL, Onderdrukt, suppress, suppress_list

__all__ = ["DREMPEL", "Onderdrukt", "suppress", "suppress_list"]
