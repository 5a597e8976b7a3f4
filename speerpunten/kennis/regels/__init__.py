"""Local rules as sums: how far gemeenten lie apart, how level the field is, who follows a proposal. No rows, no database."""
