"""Pure rules of the own data: codes, nights, and the words of who looked."""
