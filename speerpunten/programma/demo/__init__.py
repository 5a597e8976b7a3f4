"""A made-up programme for the demo: choices, decisions and agreements that nobody took."""
