"""The models of care and support, one file each."""
