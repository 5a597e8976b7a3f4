"""Rows of handhaving for tests; use them under a scope that may write them."""
