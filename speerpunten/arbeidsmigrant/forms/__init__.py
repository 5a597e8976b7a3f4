"""Forms of the worker's own door."""
