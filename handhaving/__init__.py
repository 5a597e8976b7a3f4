"""Speerpunt 4, controle en handhaving: what was found, and what follows from it."""
