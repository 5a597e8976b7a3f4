"""The programme's choices, one subject a file. Labels are what a user reads."""
