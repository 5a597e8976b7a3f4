"""Rows of work on a home page: how they read, and who brings them."""
