"""Choices of the worker's own door, one subject a file. Labels are what a user reads."""

from speerpunten.arbeidsmigrant.enums.feedback import Feedbackscore, Feedbackstand, Feedbackvraag, Twijfelreden

__all__ = ["Feedbackscore", "Feedbackstand", "Feedbackvraag", "Twijfelreden"]
