"""Choices of the worker's own door, one subject a file. Labels are what a user reads."""
