"""Pages of the programme."""
