"""Pages of the convenant."""
