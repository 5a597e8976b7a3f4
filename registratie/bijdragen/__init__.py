"""Places on pages of the register where a higher floor adds what it knows; this floor knows no more than how it reads."""
