"""Opening hours: read as people type them, and whether it is open at a moment. Knows no model."""
