"""Comparing a gemeente with the others and with itself: sums only, no models and no database."""
