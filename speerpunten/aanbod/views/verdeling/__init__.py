"""The pages of a fair share."""
