"""Care and support."""
