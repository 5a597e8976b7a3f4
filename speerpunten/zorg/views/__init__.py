"""Pages of care and support."""
