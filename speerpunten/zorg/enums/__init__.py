"""Choices of care and support, one subject a file. Labels are what a user reads."""
