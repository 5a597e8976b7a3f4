"""What somebody looks for, taken apart. Pure Python, without Django and without a table."""
