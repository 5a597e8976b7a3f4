"""Which beds serve which work, so that people live as near to their work as the beds allow: sums only, no model, no clock."""
