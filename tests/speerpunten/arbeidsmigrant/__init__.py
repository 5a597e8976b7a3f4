"""The worker's own door."""
