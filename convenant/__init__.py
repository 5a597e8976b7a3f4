"""What was agreed with market parties, who joined, and whether it is kept."""
