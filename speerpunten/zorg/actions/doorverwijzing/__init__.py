"""A referral: made by who refers, offered with consent, answered by a partner, and forgotten in time."""

from speerpunten.zorg.actions.doorverwijzing.aanbieden import offer, renew_card
from speerpunten.zorg.actions.doorverwijzing.antwoorden import accept, finish, refuse, stop
from speerpunten.zorg.actions.doorverwijzing.contact import read, rotate
from speerpunten.zorg.actions.doorverwijzing.intrekken import Onbekend, find, met_withdrawn, withdraw, withdraw_for
from speerpunten.zorg.actions.doorverwijzing.maken import create
from speerpunten.zorg.actions.doorverwijzing.nacht import keep
from speerpunten.zorg.actions.doorverwijzing.sporen import ToestemmingWeg

__all__ = [
    "Onbekend",
    "ToestemmingWeg",
    "accept",
    "create",
    "find",
    "finish",
    "keep",
    "met_withdrawn",
    "offer",
    "read",
    "refuse",
    "renew_card",
    "rotate",
    "stop",
    "withdraw",
    "withdraw_for",
]
