"""The subjects that reports measure, one file each; they read what the floors below keep."""
