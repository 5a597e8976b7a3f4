"""Choices of dialogue tables and interviews."""

from django.db import models


class Dialoogsoort(models.TextChoices):
    """How people speak: several at a table, or one at a time."""

    TAFEL = "tafel", "Dialoogtafel"
    INTERVIEW = "interview", "Interview"


class Dialoogstatus(models.TextChoices):
    """How far it is. Who was invited sees it from the invitation on, and the report from the moment it is shared."""

    CONCEPT = "concept", "Concept"
    UITGENODIGD = "uitgenodigd", "Uitgenodigd"
    GEHOUDEN = "gehouden", "Gehouden"
    VERSLAG = "verslag", "Verslag ligt voor"
    VASTGESTELD = "vastgesteld", "Verslag vastgesteld"
    AFGELAST = "afgelast", "Gaat niet door"


class Deelnemersoort(models.TextChoices):
    """From which side somebody speaks; a report names the side, never the person."""

    BIEDER = "bieder", "Aanbieder van huisvesting"
    UITLENER = "uitlener", "Uitzender of werkgever"
    GEMEENTE = "gemeente", "Gemeente"
    OVERHEID = "overheid", "Andere overheid"
    WERKNEMER = "werknemer", "Internationale werknemers"
    MAATSCHAPPELIJK = "maatschappelijk", "Maatschappelijke organisatie"
    BEWONER = "bewoner", "Omwonenden"


class Uitnodigingsantwoord(models.TextChoices):
    """What an invited one said."""

    WACHT = "wacht", "Nog geen antwoord"
    KOMT = "komt", "Komt"
    IEMAND_ANDERS = "iemand_anders", "Een collega komt"
    KOMT_NIET = "komt_niet", "Komt niet"


class Dialoogthema(models.TextChoices):
    """What a part of the talk is about: the seven speerpunten in plain words."""

    REGISTRATIE = "registratie", "Registreren en informeren"
    KENNIS = "kennis", "Kennis en cijfers"
    AANBOD = "aanbod", "Genoeg plekken dicht bij werk"
    HANDHAVING = "handhaving", "Controle en handhaving"
    WERKNEMER = "werknemer", "De werknemer centraal"
    ZORG = "zorg", "Zorg en hulp"
    SAMENWERKEN = "samenwerken", "Samenwerken en afspraken"


class Reactiebesluit(models.TextChoices):
    """What was done with a reaction on the report."""

    OPEN = "open", "Nog niet behandeld"
    OVERGENOMEN = "overgenomen", "Overgenomen"
    NIET = "niet", "Niet overgenomen"


class Uitkomststatus(models.TextChoices):
    """What came of an outcome."""

    AFGESPROKEN = "afgesproken", "Afgesproken"
    ONDERWEG = "onderweg", "Mee bezig"
    GEDAAN = "gedaan", "Gedaan"
    NIET = "niet", "Gebeurt niet"
