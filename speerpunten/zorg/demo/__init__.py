"""Made-up rows of care and support, one part a file."""
