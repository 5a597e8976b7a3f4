"""How far a proposal is in a gemeente, as a pure rule: no database, no page."""
