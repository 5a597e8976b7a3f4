"""Where a new location helps most, and what it would change."""
