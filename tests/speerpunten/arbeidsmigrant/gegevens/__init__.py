"""The own data."""
