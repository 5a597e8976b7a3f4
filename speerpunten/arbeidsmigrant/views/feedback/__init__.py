"""The code on the wall, and the results behind it."""
