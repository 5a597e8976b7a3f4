"""How a package goes: a rule over figures, targets and milestones, without a database."""
