"""Forms of the convenant."""
