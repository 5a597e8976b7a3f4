"""Sentences that are written from figures, by explicit templates."""
