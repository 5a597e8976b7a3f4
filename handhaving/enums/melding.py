"""Choices of meldingen. Labels are what a user reads."""

from django.db import models


class Meldingonderwerp(models.TextChoices):
    """What a melding is about."""

    OVERBEZETTING = "overbezetting", "Te veel mensen"
    BRANDVEILIGHEID = "brandveiligheid", "Brandveiligheid"
    OVERLAST = "overlast", "Overlast"
    HUUR_CONTRACT = "huur_contract", "Huur of contract"
    INTIMIDATIE = "intimidatie", "Intimidatie of dwang"
    ANDERS = "anders", "Iets anders"


class Meldingbron(models.TextChoices):
    """Where a melding comes from."""

    BEWONER = "bewoner", "Bewoner van de locatie"
    WERKNEMER = "werknemer", "Werknemer die er niet woont"
    OMWONENDE = "omwonende", "Omwonende"
    PARTNER = "partner", "Partner (politie, zorg, inspectie)"
    WEBSITE = "website", "Zelf gemeld, zonder account"
    ANDERS = "anders", "Iemand anders"
    REGISTER = "register", "Het register zelf"


class Meldingstatus(models.TextChoices):
    """How far a melding is."""

    NIEUW = "nieuw", "Nieuw"
    IN_BEHANDELING = "in_behandeling", "In behandeling"
    INGEPLAND = "ingepland", "Controle ingepland"
    AFGEHANDELD = "afgehandeld", "Afgehandeld"
    DUBBEL = "dubbel", "Dubbel"


class Meldingresultaat(models.TextChoices):
    """What came of a melding."""

    OVERTREDING = "overtreding", "Overtreding gevonden, handhaving volgt"
    OPGELOST = "opgelost", "Opgelost in overleg"
    IN_ORDE = "in_orde", "Gekeken, niets mis"
    DOORVERWEZEN = "doorverwezen", "Doorgegeven aan een ander"
    NIET_ONDERZOCHT = "niet_onderzocht", "Niet te onderzoeken"
    VERDWENEN = "verdwenen", "Het register toont het niet meer"


class Urgentie(models.TextChoices):
    """How soon somebody must look; always set by a person."""

    DIRECT = "direct", "Direct"
    DEZE_WEEK = "deze_week", "Deze week"
    REGULIER = "regulier", "Volgens planning"


class Registersignaal(models.TextChoices):
    """What the register itself notices about a location."""

    BOVEN_CAPACITEIT = "boven_capaciteit", "Meer mensen dan vergund"
    VERGUNNING_VERLOPEN = "vergunning_verlopen", "Vergunning verlopen"
    CERTIFICAAT_VERLOPEN = "certificaat_verlopen", "Certificaat verlopen"
    NACHTREGISTER_LAAT = "nachtregister_laat", "Nachtregister blijft uit"
    ADRES_ONBEKEND = "adres_onbekend", "Onbekend adres in een aanlevering"
    FEEDBACK = "feedback", "Bewoners blijvend ontevreden"
