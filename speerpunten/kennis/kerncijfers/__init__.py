"""Published figures without the database: what is counted, where, and how good a figure is."""
