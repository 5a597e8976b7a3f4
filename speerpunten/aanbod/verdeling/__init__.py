"""A fair share of the beds per gemeente, and houses that return. Pure: figures in, figures out; no model, no query, no clock."""
