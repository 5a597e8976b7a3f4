"""Pages of a talk, for who holds it and for who is invited."""
