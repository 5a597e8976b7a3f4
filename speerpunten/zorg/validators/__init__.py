"""What may stand in the directory of help."""
