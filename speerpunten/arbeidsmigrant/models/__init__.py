"""The models of the worker's own door, one file each."""
