"""The pages about who is on no list."""
