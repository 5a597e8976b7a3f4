"""Codes and requests, for the provider and the desk."""
