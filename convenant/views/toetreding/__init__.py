"""Pages about joining."""
