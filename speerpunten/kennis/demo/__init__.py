"""Made-up rows of what the region knows, one part a file."""
