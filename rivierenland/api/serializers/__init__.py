"""What calls and answers look like, one subject a file."""
