"""The choices of the convenant, one subject a file."""
