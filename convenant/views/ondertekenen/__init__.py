"""Pages of signing, one subject a file."""
