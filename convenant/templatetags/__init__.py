"""Template tags of the convenant."""
