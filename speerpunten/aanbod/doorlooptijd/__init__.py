"""From the days on which projects took a step to how long a stage takes. Pure: no model, no query, no clock."""
