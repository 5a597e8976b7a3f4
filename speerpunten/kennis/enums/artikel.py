"""What an article is, for whom it is, and how far it is."""

from django.db import models


class Artikelsoort(models.TextChoices):
    """The kinds of pieces in the knowledge base."""

    ARTIKEL = "artikel", "Artikel"
    BELEIDSDOCUMENT = "beleidsdocument", "Beleidsdocument"
    VOORBEELD = "voorbeeld", "Voorbeeld"
    EVALUATIE = "evaluatie", "Evaluatie"


class Publiek(models.TextChoices):
    """Who may read a placed article: each wider group is contained in the one before it."""

    AMBTENAREN = "ambtenaren", "Alleen gemeenten en regio"
    PARTIJEN = "partijen", "Ook marktpartijen"
    OPENBAAR = "openbaar", "Iedereen"


class Artikelstatus(models.TextChoices):
    """How far an article is. A draft is seen by its owner only."""

    CONCEPT = "concept", "Concept"
    GEPLAATST = "geplaatst", "Geplaatst"
    INGETROKKEN = "ingetrokken", "Ingetrokken"


class Leesstand(models.TextChoices):
    """Whether the text of a file was read, so that its words can be found."""

    WACHTEND = "wachtend", "Wordt gelezen"
    GELEZEN = "gelezen", "Gelezen"
    DEELS = "te_groot", "Deels gelezen"
    GEEN_TEKST = "geen_tekst", "Geen tekst gevonden"
    MISLUKT = "mislukt", "Niet gelezen"
