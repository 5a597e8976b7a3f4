"""What a file of the programme may be, found in the file itself."""
