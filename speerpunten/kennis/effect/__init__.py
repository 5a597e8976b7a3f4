"""What a new business asks of roads and care, and how an outcome is said in words. Pure: no model, no query, no clock."""
