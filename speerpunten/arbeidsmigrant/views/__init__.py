"""Pages of the worker's own door."""
