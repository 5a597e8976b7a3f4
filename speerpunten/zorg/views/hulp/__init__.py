"""The directory of help as everybody sees it, in their own language."""
