"""Pages of the check of a concept."""
