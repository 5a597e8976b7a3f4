"""Choices of retention and of requests about one's own data. Labels are what a user reads."""

from django.db import models


class Lijststatus(models.TextChoices):
    """Where a destruction list is."""

    CONCEPT = "concept", "Concept"
    TER_GOEDKEURING = "ter_goedkeuring", "Wacht op goedkeuring"
    GOEDGEKEURD = "goedgekeurd", "Goedgekeurd, wordt uitgevoerd"
    UITGEVOERD = "uitgevoerd", "Uitgevoerd"
    AFGEKEURD = "afgekeurd", "Afgekeurd"


class Regelstatus(models.TextChoices):
    """What happens, or happened, to one stay on a destruction list."""

    TE_VERNIETIGEN = "te_vernietigen", "Te vernietigen"
    AANGEHOUDEN = "aangehouden", "Aangehouden"
    VERNIETIGD = "vernietigd", "Vernietigd"
    OVERGESLAGEN = "overgeslagen", "Overgeslagen"


class Verzoeksoort(models.TextChoices):
    """On what somebody's request is grounded (AVG)."""

    INZAGE = "inzage", "Inzage in de eigen gegevens (AVG artikel 15)"
    OVERDRAAGBAARHEID = "overdraagbaarheid", "Gegevens meenemen (AVG artikel 20)"
    BEZWAAR = "bezwaar", "Onderbouwing van bezwaar of verbetering (AVG artikel 16 en 21)"


class Identiteitswijze(models.TextChoices):
    """How it was established who asks. Never a number or copy of a document."""

    BALIE = "balie", "Aan de balie, document gezien"
    DIGITAAL = "digitaal", "Ingelogd bij de gemeente (DigiD of eIDAS)"
    GEMACHTIGDE = "gemachtigde", "Gemachtigde, machtiging en document gezien"


class Dossierstatus(models.TextChoices):
    """Where a request is."""

    GEVRAAGD = "gevraagd", "Wordt gemaakt"
    KLAAR = "klaar", "Klaar om te geven"
    VERSTREKT = "verstrekt", "Gegeven"
    INGETROKKEN = "ingetrokken", "Ingetrokken"
