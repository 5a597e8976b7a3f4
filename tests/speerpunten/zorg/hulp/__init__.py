"""The directory of help, and what is missing in it."""
