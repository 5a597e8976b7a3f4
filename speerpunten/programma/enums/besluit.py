"""Choices of proposals and decisions."""

from django.db import models


class Voorstelonderwerp(models.TextChoices):
    """What a proposal is about."""

    PAKKET = "pakket", "Een maatregelenpakket"
    PERSPECTIEF = "handelingsperspectief", "Een versie van het handelingsperspectief"
    ANDERS = "anders", "Iets anders"


class Voorstelstatus(models.TextChoices):
    """How far the region is with a proposal; how far the gemeenten are follows from their decisions."""

    CONCEPT = "concept", "Concept"
    OVERLEG = "overleg", "In overleg"
    AANGEBODEN = "aangeboden", "Aangeboden aan de gemeenten"
    OPGEVOLGD = "opgevolgd", "Opnieuw voorgelegd"
    INGETROKKEN = "ingetrokken", "Ingetrokken"


class Besluituitkomst(models.TextChoices):
    """What a body decided. Held over is no end: the same body decides later."""

    AKKOORD = "akkoord", "Akkoord"
    AMENDEMENT = "akkoord_met_amendement", "Akkoord met amendement"
    AFGEWEZEN = "afgewezen", "Afgewezen"
    AANGEHOUDEN = "aangehouden", "Aangehouden"
    KENNISNAME = "ter_kennisname", "Ter kennisname"


class Routestand(models.TextChoices):
    """How far one body of one gemeente is with a proposal, as somebody may read it."""

    NIET_GEVRAAGD = "niet_gevraagd", "Nog niet gevraagd"
    NIET_VOORGELEGD = "niet_voorgelegd", "Voor te leggen"
    WACHT_OP_COLLEGE = "wacht_op_college", "Na het college"
    LIGT_VOOR = "ligt_voor", "Ligt voor"
    AANGEHOUDEN = "aangehouden", "Aangehouden"
    AKKOORD = "akkoord", "Akkoord"
    AMENDEMENT = "amendement", "Akkoord, amendement"
    AFGEWEZEN = "afgewezen", "Afgewezen"
    KENNISNAME = "kennisname", "Ter kennisname"
    BESLOTEN = "besloten", "Besloten, niet openbaar"
    VERVALT = "vervalt", "Vervalt"


INSTEMMEND = (Besluituitkomst.AKKOORD, Besluituitkomst.AMENDEMENT)
"""With these a body agrees."""
