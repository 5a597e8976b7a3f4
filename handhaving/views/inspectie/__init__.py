"""Pages of inspections: begin, fill in, complete, read, make known."""
