"""Look-ups in the registers of others (KVK, PDOK). Switched off unless configured; a look-up never raises and never blocks a form."""
