"""The pages of supply quality."""
