"""The pages of the four-month clock."""
