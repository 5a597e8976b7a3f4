"""What templates of supply and demand need beyond the look."""
