"""Searching over everything that somebody may see: one line of `SOORTEN` per kind of thing.

Every kind is asked for with the right that opens its page, by the manager that knows the scope: whoever may not see a thing gets
neither the thing nor a count of it. What is spelled as asked comes first; only where nothing is, likeness is enough.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.contrib.postgres.search import TrigramWordSimilarity
from django.db.models import Case, Q, QuerySet, Value, When
from django.db.models import CharField as Text
from django.db.models.functions import Cast, Concat
from django.urls import reverse

from convenant.enums.partij import Partijsoort, Partijstatus
from convenant.models import Partijkaart
from registratie.models import Huisvestingslocatie
from rivierenland.core.actor import Actor
from rivierenland.core.models import Organisatie
from rivierenland.core.opmaak import datum_lang, getal
from rivierenland.core.permissions import Permission as P
from rivierenland.core.queries.telling import Telling
from speerpunten.aanbod.models import Project, Scenario, Werklocatie
from speerpunten.aanbod.queries import scenario as scenarios
from speerpunten.programma.enums.perspectief import Perspectiefstatus
from speerpunten.programma.models import Afspraak, Indicator, Maatregelenpakket, Voorstel

SHOWN, CAP = 8, 50
"""How many things of a kind stand on the page, and how far they are counted."""
WORDS = 6
LIKE, LIKE_SHORT, SHORT = 0.5, 0.6, 5
"""How alike the best stretch of a text must be (0 to 1); of a short word more, because few letters are soon alike."""


@dataclass(frozen=True)
class Treffer:
    """One thing that was found."""

    titel: str
    regel: str
    url: str


@dataclass(frozen=True)
class Groep:
    """The things of one kind. `gelijkend`: nothing is spelled as asked, these are like it. `alles`: the whole list, or empty."""

    naam: str
    icoon: str
    telling: Telling
    treffers: Sequence[Treffer]
    gelijkend: bool
    alles: str


@dataclass(frozen=True)
class Soort:
    """A kind of thing: the right that one needs, its rows, the columns that are searched, and how one is shown.

    `lijst`: the name of a page that takes the same words as `?q=`, and the right it asks for.
    """

    naam: str
    icoon: str
    permission: P
    rows: Callable[[Actor], QuerySet[Any]]
    velden: tuple[str, ...]
    show: Callable[[Any], Treffer]
    lijst: tuple[str, P] | None = None


def _locatie(row: Huisvestingslocatie) -> Treffer:
    return Treffer(
        row.naam, f"{row.get_soort_display()} · {row.adresregel} · {row.organisatie.naam}",
        reverse("registratie:locatie-detail", args=[row.pk]),
    )  # fmt: skip


def _organisatie(row: Organisatie) -> Treffer:
    return Treffer(
        row.naam, f"KVK {row.kvk} · {row.get_status_display()}", reverse("registratie:organisatie-detail", args=[row.pk])
    )  # fmt: skip


def _pakket(row: Maatregelenpakket) -> Treffer:
    return Treffer(f"{row.code} {row.naam}", row.doel, reverse("programma:pakket-detail", args=[row.code]))


def _afspraak(row: Afspraak) -> Treffer:
    url = reverse("programma:handelingsperspectief-versie", args=[row.perspectief.nummer])
    return Treffer(f"{row.nummer} {row.titel}", row.tekst, f"{url}#afspraak-{row.sleutel}")


def _voorstel(row: Voorstel) -> Treffer:
    return Treffer(row.titel, row.toelichting, reverse("programma:voorstel-detail", args=[row.pk]))


def _cijfer(row: Indicator) -> Treffer:
    return Treffer(row.naam, row.definitie, reverse("cijfer", args=[row.code]))


def _partij(row: Partijkaart) -> Treffer:
    soorten = ", ".join(Partijsoort(soort).label.lower() for soort in row.soorten)
    regel = f"Partij bij het convenant sinds {datum_lang(row.sinds)} · {soorten}"
    return Treffer(row.naam, regel, f"{reverse('convenant:openbaar')}?{urlencode({'q': row.naam})}")


def _project(row: Project) -> Treffer:
    regel = f"{row.get_stadium_display()} · {getal(row.bedden)} {'bed' if row.bedden == 1 else 'bedden'} · {row.kern}, {row.gemeente.naam}"
    return Treffer(row.naam, regel, reverse("aanbod:project-detail", args=[row.pk]))


def _werklocatie(row: Werklocatie) -> Treffer:
    regel = f"{row.werkgever} · {row.get_sector_display()} · {row.adresregel}"
    return Treffer(row.naam, regel, reverse("aanbod:werklocatie-detail", args=[row.pk]))


def _scenario(row: Scenario) -> Treffer:
    regel = f"{row.get_soort_display()} · {scenarios.of(row)} · stand van {datum_lang(row.peildatum)}"
    return Treffer(row.naam, regel, reverse("aanbod:scenario-detail", args=[row.pk]))


SOORTEN: tuple[Soort, ...] = (
    Soort(
        "Locaties", "building", P.LOCATIE_VIEW,
        lambda _: Huisvestingslocatie.objects.select_related("organisatie"),
        ("naam", "code", "straat", "huisnummer", "postcode", "plaats"), _locatie,
        ("registratie:locatie-list", P.LOCATIE_VIEW),
    ),
    Soort(
        "Organisaties", "work", P.ORGANISATIE_VIEW,
        lambda _: Organisatie.objects.all(), ("naam", "kvk"), _organisatie,
        ("registratie:organisatie-list", P.GEMEENTE_DASHBOARD_VIEW),
    ),
    Soort(
        "Convenantpartijen", "agreement", P.CONVENANT_VIEW,
        lambda _: Partijkaart.objects.filter(status=Partijstatus.PARTIJ), ("naam",), _partij,
    ),
    Soort(
        "Projecten", "building", P.AANBOD_VIEW,
        lambda _: Project.objects.select_related("gemeente"), ("naam", "kern", "adres", "initiatiefnemer"), _project,
    ),
    Soort(
        "Werkplekken", "work", P.VRAAG_VIEW,
        lambda _: Werklocatie.objects.all(), ("naam", "werkgever", "straat", "plaats", "kern"), _werklocatie,
        ("aanbod:werklocatie-list", P.VRAAG_VIEW),
    ),
    Soort(
        "Scenario’s", "chart", P.AANBOD_VIEW, scenarios.readable, ("naam", "toelichting"), _scenario,
    ),
    Soort(
        "Pakketten van het programma", "programme", P.PROGRAMMA_VIEW,
        lambda _: Maatregelenpakket.objects.all(), ("code", "naam", "naam_kort", "doel"), _pakket,
    ),
    Soort(
        "Afspraken die gelden", "agreement", P.PROGRAMMA_VIEW,
        lambda _: Afspraak.objects.filter(perspectief__status=Perspectiefstatus.VASTGESTELD).select_related("perspectief"),
        ("nummer", "titel", "tekst"), _afspraak,
    ),
    Soort(
        "Voorstellen", "inbox", P.PROGRAMMA_VIEW,
        lambda _: Voorstel.objects.all(), ("titel", "toelichting"), _voorstel,
    ),
    Soort(
        "Cijfers", "chart", P.REGIO_DASHBOARD_VIEW,
        lambda _: Indicator.objects.all(), ("naam", "definitie"), _cijfer,
    ),
)  # fmt: skip


def kinds_for(actor: Actor) -> list[Soort]:
    """What the actor may search."""
    return [soort for soort in SOORTEN if actor.may(soort.permission)]


def find(vraag: str, actor: Actor) -> list[Groep]:
    """Everything like `vraag` that the actor may see, by kind; kinds without a hit are left out. One query a kind."""
    return [groep for soort in kinds_for(actor) if (groep := _group(soort, vraag, actor))]


def _group(soort: Soort, vraag: str, actor: Actor) -> Groep | None:
    rows = list(matching(soort.rows(actor), soort.velden, vraag)[: CAP + 1])
    zoals_gevraagd = [row for row in rows if row.letterlijk]
    getoond = zoals_gevraagd or rows
    if not getoond:
        return None
    alles = ""
    if zoals_gevraagd and len(getoond) > SHOWN and soort.lijst and actor.may(soort.lijst[1]):
        alles = f"{reverse(soort.lijst[0])}?{urlencode({'q': vraag})}"
    return Groep(
        naam=soort.naam,
        icoon=soort.icoon,
        telling=Telling(min(len(getoond), CAP), meer=len(getoond) > CAP),
        treffers=[soort.show(row) for row in getoond[:SHOWN]],
        gelijkend=not zoals_gevraagd,
        alles=alles,
    )


def matching(rows: QuerySet[Any], velden: Sequence[str], vraag: str) -> QuerySet[Any]:
    """The rows in whose columns every word stands (`letterlijk`), or of which a stretch is like the words; the best first."""
    parts = [part for veld in velden for part in (Cast(veld, Text()), Value(" "))]
    literally = Q()
    for woord in vraag.split()[:WORDS]:
        literally &= Q(zoektekst__icontains=woord)
    like = LIKE_SHORT if len(vraag) <= SHORT else LIKE
    return (
        rows.alias(zoektekst=Concat(*parts, output_field=Text()))
        .annotate(
            letterlijk=Case(When(literally, then=Value(True)), default=Value(False)),
            gelijkenis=TrigramWordSimilarity(vraag, "zoektekst"),
        )
        .filter(literally | Q(gelijkenis__gte=like))
        .order_by("-letterlijk", "-gelijkenis", velden[0], "pk")
    )
