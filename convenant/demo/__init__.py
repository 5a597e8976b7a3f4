"""Made-up rows of the convenant, one part a file."""
