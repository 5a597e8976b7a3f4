"""What a checklist asks of a location, worked out without a database: thresholds and score."""
