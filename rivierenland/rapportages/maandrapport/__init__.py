"""The monthly report of one gemeente or of the region: its content, and the files made from it."""
