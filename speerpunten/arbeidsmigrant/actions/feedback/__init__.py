"""Feedback on the housing: codes, answers, replies, and what the night makes of them."""

from speerpunten.arbeidsmigrant.actions.feedback.codes import make_code, replace_code
from speerpunten.arbeidsmigrant.actions.feedback.geven import Vervangen, give
from speerpunten.arbeidsmigrant.actions.feedback.nacht import run_night
from speerpunten.arbeidsmigrant.actions.feedback.opruimen import clean_up
from speerpunten.arbeidsmigrant.actions.feedback.reageren import reply, withdraw_reply

__all__ = ["Vervangen", "clean_up", "give", "make_code", "replace_code", "reply", "run_night", "withdraw_reply"]
