"""What is kept of me, for whoever holds a code."""
