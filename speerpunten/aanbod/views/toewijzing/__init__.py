"""Which beds serve which work, as it is."""
