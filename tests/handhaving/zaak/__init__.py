"""Cases, the ladder, terms and letters."""
