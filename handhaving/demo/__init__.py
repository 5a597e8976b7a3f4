"""Made-up work of handhaving, on top of the made-up register."""
