"""The models of what the region knows, one file each."""
