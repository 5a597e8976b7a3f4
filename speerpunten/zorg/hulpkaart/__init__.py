"""How an offer of help is put into words for the public. Knows no database."""
