"""Choices of supply and demand, one subject a file. Labels are what a user reads."""
