"""The pages of rounds and priority."""
