"""Choices of what the region knows, one subject a file. Labels are what a user reads."""
