"""What a phone sends, read without a database."""
