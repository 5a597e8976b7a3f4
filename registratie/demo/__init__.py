"""Made-up organisations, locations, people and stays: the same seed and day give the same register, always."""
