"""Pages of the text."""
