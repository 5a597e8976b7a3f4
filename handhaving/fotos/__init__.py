"""Photos of inspections and repairs: checked, shrunk and stripped before anything is kept."""
