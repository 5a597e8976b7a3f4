"""Forms of what the region knows."""
