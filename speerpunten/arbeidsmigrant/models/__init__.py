"""The models of the worker's own door, one file each."""

from speerpunten.arbeidsmigrant.models.feedback import Feedback
from speerpunten.arbeidsmigrant.models.feedbackbeeld import Feedbackbeeld
from speerpunten.arbeidsmigrant.models.feedbackcode import Feedbackcode
from speerpunten.arbeidsmigrant.models.feedbackreactie import Feedbackreactie
from speerpunten.arbeidsmigrant.models.feedbackreeks import Feedbackreeks

__all__ = ["Feedback", "Feedbackbeeld", "Feedbackcode", "Feedbackreactie", "Feedbackreeks"]
