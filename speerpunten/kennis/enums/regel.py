"""Local rules: what they are about, how they are answered, which side is strict, and how a gemeente stands."""

from django.db import models


class Regelthema(models.TextChoices):
    """What a rule is about, in the order of the matrix."""

    ERF = "erf", "Wonen op het erf"
    WONING = "woning", "Gewone woningen"
    GROOT = "groot", "Grote locaties"
    KWALITEIT = "kwaliteit", "Ruimte en kwaliteit"
    VERGUNNING = "vergunning", "Vergunning en termijn"
    MENSEN = "mensen", "Mensen en afspraken"


class Regelsoort(models.TextChoices):
    """How a rule is answered."""

    GETAL = "getal", "Getal"
    JA_NEE = "ja_nee", "Ja of nee"
    KEUZE = "keuze", "Keuze"
    TEKST = "tekst", "Tekst"


class Regelrichting(models.TextChoices):
    """Which way a rule becomes stricter. Of a choice a later one is higher, of yes and no yes."""

    LAGER = "lager", "Lager is strenger"
    HOGER = "hoger", "Hoger is strenger"
    GEEN = "geen", "Niet strenger of ruimer"

    @property
    def teken(self) -> int:
        """1 where higher is stricter, -1 where lower is, 0 where neither is."""
        return {"hoger": 1, "lager": -1, "geen": 0}[self.value]


class Vaststelling(models.TextChoices):
    """How a gemeente stands to a rule. Without one nobody filled it in: that says nothing about the policy."""

    VASTGESTELD = "vastgesteld", "Vastgesteld"
    ONTWERP = "ontwerp", "Ontwerp"
    GEEN_REGEL = "geen_regel", "Geen eigen regel"

    @property
    def icoon(self) -> str:
        """The icon that goes with the word."""
        return {"vastgesteld": "check", "ontwerp": "edit", "geen_regel": "minus"}[self.value]

    @property
    def soort(self) -> str:
        """The kind of badge."""
        return {"vastgesteld": "good", "ontwerp": "attention", "geen_regel": "neutral"}[self.value]


class Volgkeuze(models.TextChoices):
    """What a gemeente does with a proposal of the region."""

    VOLGT = "volgt", "Volgt het voorstel"
    IN_BESLUIT = "in_besluit", "Besluit in voorbereiding"
    WIJKT_AF = "wijkt_af", "Wijkt af"
    ONBEKEND = "onbekend", "Nog niet bekend"

    @property
    def icoon(self) -> str:
        """The icon that goes with the word."""
        return {"volgt": "ok", "in_besluit": "clock", "wijkt_af": "not-joining", "onbekend": "question"}[self.value]

    @property
    def soort(self) -> str:
        """The kind of badge."""
        return {"volgt": "good", "in_besluit": "attention", "wijkt_af": "neutral", "onbekend": "neutral"}[self.value]
