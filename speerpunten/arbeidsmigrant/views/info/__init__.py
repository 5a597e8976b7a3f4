"""The information pages as everybody sees them."""
