"""Choices of cases, steps, terms and letters. Labels are what a user reads."""

from django.db import models


class Zaakstatus(models.TextChoices):
    """Whether a case runs."""

    LOOPT = "loopt", "Loopt"
    GEDOOGD = "gedoogd", "Gedoogd"
    AFGESLOTEN = "afgesloten", "Afgesloten"


class Stapsoort(models.TextChoices):
    """The steps of the ladder (Awb titel 5, domain of the gemeente)."""

    CONSTATERING = "constatering", "Constatering"
    WAARSCHUWING = "waarschuwing", "Waarschuwing"
    VOORNEMEN = "voornemen", "Voornemen"
    ZIENSWIJZE = "zienswijze", "Zienswijze ontvangen"
    LAST_DWANGSOM = "last_dwangsom", "Last onder dwangsom"
    LAST_BESTUURSDWANG = "last_bestuursdwang", "Last onder bestuursdwang"
    SPOED_BESTUURSDWANG = "spoed_bestuursdwang", "Spoedeisende bestuursdwang"
    HERCONTROLE = "hercontrole", "Hercontrole"
    VERBEURD = "verbeurd", "Dwangsom verbeurd"
    INVORDERING = "invordering", "Invorderingsbeschikking"
    BOETE = "boete", "Bestuurlijke boete"
    SLUITING = "sluiting", "Sluiting"
    INTREKKING = "intrekking", "Intrekking van de vergunning"
    INBEHEERNAME = "inbeheername", "Inbeheername"
    GEDOGEN = "gedogen", "Gedogen"
    HERPLAATSING = "herplaatsing", "Herplaatsing geregeld"
    INGETROKKEN = "ingetrokken", "Eerdere stap ingetrokken"
    AFGESLOTEN = "afgesloten", "Zaak afgesloten"


class Gevolgen(models.IntegerChoices):
    """How serious the consequences are (LHSO)."""

    NIHIL = 1, "1 – Vrijwel nihil"
    BEPERKT = 2, "2 – Beperkt"
    VAN_BELANG = 3, "3 – Van belang"
    AANZIENLIJK = 4, "4 – Aanzienlijk of onomkeerbaar"


class Gedrag(models.TextChoices):
    """How the offender behaves (LHSO)."""

    GOEDWILLEND = "A", "A – Goedwillend"
    ONVERSCHILLIG = "B", "B – Onverschillig"
    CALCULEREND = "C", "C – Calculerend"
    CRIMINEEL = "D", "D – Bewust en structureel"


class Termijnsoort(models.TextChoices):
    """What a term in a case is for."""

    HERSTEL = "herstel", "Hersteltermijn"
    ZIENSWIJZE = "zienswijze", "Termijn voor een zienswijze"
    BEGUNSTIGING = "begunstiging", "Begunstigingstermijn"
    BEZWAAR = "bezwaar", "Bezwaartermijn"
    BETALING = "betaling", "Betalingstermijn"
    VERJARING = "verjaring", "Verjaring van de invordering"
    SLUITING = "sluiting", "Einde van de sluiting"
    GEDOGEN = "gedogen", "Einde van het gedogen"
    HERPLAATSING = "herplaatsing", "Herplaatsing geregeld"


class Termijnstatus(models.TextChoices):
    """What became of a term."""

    LOOPT = "loopt", "Loopt"
    GEHAALD = "gehaald", "Afgehandeld"
    VERVALLEN = "vervallen", "Vervallen"


class Briefsoort(models.TextChoices):
    """The letters that the portal writes."""

    WAARSCHUWING = "waarschuwing", "Waarschuwing"
    VOORNEMEN = "voornemen", "Voornemen"
    LAST_DWANGSOM = "last_dwangsom", "Last onder dwangsom"
    INVORDERING = "invordering", "Invorderingsbeschikking"


class Bedrageenheid(models.TextChoices):
    """Per what a penalty is forfeited (Awb 5:32b)."""

    OVERTREDING = "overtreding", "per overtreding"
    DAG = "dag", "per dag"
    WEEK = "week", "per week"
    INEENS = "ineens", "ineens"
