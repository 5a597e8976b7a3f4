"""How many beds are short: the sum term by term, and how sure it is. Pure: no model, no query, no clock."""
