"""What a file that somebody hands in may be, found in the file itself, and where it is kept."""
