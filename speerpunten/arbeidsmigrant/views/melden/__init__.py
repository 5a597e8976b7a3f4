"""Reporting and following, for everybody: no login, no JavaScript, nothing kept of who looks."""
