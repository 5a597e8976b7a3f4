"""Made-up rows of the worker's own door, one part a file."""
