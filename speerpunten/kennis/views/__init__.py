"""Pages of what the region knows."""
