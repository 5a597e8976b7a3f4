"""Pages of an answer to the council."""
