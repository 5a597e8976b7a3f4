"""Reads a provider's night register exactly as it comes out of their software. No Django, no database."""
