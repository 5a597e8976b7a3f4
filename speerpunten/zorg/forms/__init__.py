"""Forms of care and support."""
