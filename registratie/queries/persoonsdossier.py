"""All that a gemeente holds about one person, by following every relation to the person's records (AVG art. 15)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db.models import Count, Field, Model, Q, QuerySet
from django.utils.timezone import localtime
from psycopg.types.range import Range

from registratie.enums import Oordeel, Taal
from registratie.inlezen.vouw import fold
from registratie.models import Bewoner, Huisvestingslocatie, Koppeling, Koppelvraag, Persoonsdossier
from registratie.queries.dossierwoorden import TECHNISCH, heading_of, title_of
from registratie.queries.sporen import Spoor, sporen
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gebruiker, Gemeente, Inzage, Organisatie
from rivierenland.core.opmaak import datum, tijdstip
from rivierenland.core.persoonsgegevens import Gegeven
from rivierenland.core.rollen import ROLLEN, Rol

MOST = 50
SMAL = 6
NAMED: tuple[type[Model], ...] = (Gemeente, Organisatie, Huisvestingslocatie)
"""What is told by name. Anything else is a number; who works at a gemeente or organisation is not told at all."""

WAT = {"insert": "vastgelegd", "update": "gewijzigd", "delete": "verwijderd"}


@dataclass(frozen=True)
class Onderdeel:
    """One table of the answer: `koppen` and rows of text beside it, with why it is kept and for how long."""

    titel: str
    uitleg: str
    koppen: Sequence[str]
    rijen: Sequence[Sequence[str]]
    gegevens: Sequence[Gegeven] = ()

    @property
    def is_breed(self) -> bool:
        """Whether the table is too wide for a sheet of paper."""
        return len(self.koppen) > SMAL

    @property
    def kaarten(self) -> Sequence[Sequence[tuple[str, str]]]:
        """The rows as pairs of heading and value, without what is empty."""
        return [[pair for pair in zip(self.koppen, rij, strict=True) if pair[1]] for rij in self.rijen]


def for_list() -> QuerySet[Persoonsdossier]:
    """The requests of the scope, the newest first."""
    return Persoonsdossier.objects.select_related("created_by", "gemeente", "taak").order_by("-created_at", "-id")


def waiting() -> QuerySet[Persoonsdossier]:
    """The requests of the scope that somebody still waits for, the oldest first."""
    return Persoonsdossier.objects.exclude(status__in=["verstrekt", "ingetrokken"]).order_by("ontvangen_op", "id")


def may_download(dossier: Persoonsdossier, by: Actor) -> bool:
    """Only whoever asked for the file opens it."""
    return bool(dossier.bestand) and by.gebruiker is not None and dossier.created_by_id == by.gebruiker.pk


def find(naam: str, geboortedatum: date) -> list[Bewoner]:
    """Records of the scope with that birth date of whom every word of the name fits, and those linked to the same person."""
    words = fold(naam).split()[:6]
    if not words:
        return []
    wanted = Q(geboortedatum=geboortedatum)
    for word in words:
        wanted &= Q(naam_sleutel__startswith=word) | Q(naam_sleutel__contains=f" {word}")
    direct = Bewoner.objects.filter(wanted).order_by().values("pk")
    people = Koppeling.objects.filter(bewoner__in=direct).order_by().values("persoon")
    linked = Koppeling.objects.filter(persoon__in=people).order_by().values("bewoner")
    rows = Bewoner.objects.filter(Q(pk__in=direct) | Q(pk__in=linked)).select_related("organisatie")
    return list(rows.annotate(verblijven=Count("verblijf")).order_by("naam_sleutel", "id")[:MOST])


def contents(bewoners: Sequence[int], gemeente: str) -> Iterator[Onderdeel]:
    """Every table that says something about these records, its history, and who looked; as this gemeente may tell it.

    Within the scope in force.
    """
    for spoor in sporen():
        yield _table(spoor, bewoners, gemeente)
        if (versions := spoor.versions(bewoners)) is not None:
            yield _history(spoor, versions.order_by("pgh_created_at", "pgh_id"), bewoners, gemeente)
    yield _lookers(bewoners)


def _table(spoor: Spoor, bewoners: Sequence[int], gemeente: str) -> Onderdeel:
    fields = _fields(spoor.model, spoor.model)
    rows = [_own_words(row, spoor, gemeente) for row in spoor.rows(bewoners).order_by("pk")]
    names = _names(fields, rows)
    gegevens = spoor.model.persoonsgegevens.velden.values()  # type: ignore[attr-defined]
    return Onderdeel(
        title_of(spoor.model), "Wat er nu staat.", [heading_of(spoor.model, field) for field in fields],
        [[_shown(row, field, names, bewoners) for field in fields] for row in rows],
        sorted(set(gegevens), key=lambda gegeven: gegeven.grond),
    )  # fmt: skip


def _history(spoor: Spoor, versions: QuerySet, bewoners: Sequence[int], gemeente: str) -> Onderdeel:
    fields = _fields(spoor.model, versions.model)
    rows = [_own_words(row, spoor, gemeente) for row in versions]
    names = _names(fields, rows)
    return Onderdeel(
        f"{title_of(spoor.model)}: geschiedenis", "Elke versie die er is geweest, de oudste bovenaan.",
        ["Wanneer", "Wat", *(heading_of(spoor.model, field) for field in fields)],
        [
            [tijdstip(localtime(row.pgh_created_at)), WAT.get(row.pgh_label, row.pgh_label)]
            + [_shown(row, field, names, bewoners) for field in fields]
            for row in rows
        ],
    )  # fmt: skip


def _own_words(row: Any, spoor: Spoor, gemeente: str) -> Any:
    """A pair, or a version of one, without what another gemeente wrote or is; any other row as it is.

    A note to "not the same" is about somebody else too, so it is left out whoever wrote it.
    """
    if spoor.model is not Koppelvraag:
        return row
    row.gemeenten = [code if code == gemeente else "een andere gemeente" for code in row.gemeenten]
    foreign = row.beoordeeld_gemeente != gemeente
    if foreign or row.oordeel == Oordeel.NIET_DEZELFDE:
        row.toelichting = ""
    if foreign:
        row.beoordeeld_gemeente = ""
    return row


def _lookers(bewoners: Sequence[int]) -> Onderdeel:
    """Who saw these records and why: the role and on whose behalf, not the name of the employee."""
    seen = Inzage.objects.filter(object_soort="registratie.bewoner", object_ids__overlap=list(bewoners))
    rows = list(seen.select_related("gemeente").defer("object_ids").order_by("tijdstempel", "id"))
    organisaties = Organisatie.objects.in_bulk({row.organisatie_id for row in rows if row.organisatie_id})
    return Onderdeel(
        "Wie keek er, en waarom", "Elke keer dat iemand deze gegevens op een scherm of in een bestand zag.",
        ["Wanneer", "Namens", "Rol", "Waarom"],
        [[tijdstip(localtime(row.tijdstempel)), _behalf(row, organisaties), _role(row.rol), row.doel] for row in rows],
    )  # fmt: skip


def _behalf(row: Inzage, organisaties: dict[int, Organisatie]) -> str:
    if row.gemeente:
        return f"Gemeente {row.gemeente.naam}"
    if row.organisatie_id is None:
        return "Het portaal"
    organisatie = organisaties.get(row.organisatie_id)
    return organisatie.naam if organisatie else "Een aanbieder"


def _role(rol: str) -> str:
    return ROLLEN[Rol(rol)].naam if rol in ROLLEN else "Het portaal zelf"


def _fields(model: type[Model], of: type[Model]) -> list[Field]:
    """The fields to show, in the order of the model: all but those that name an employee or are keys of the software."""
    shown = [field for field in model._meta.concrete_fields if field.related_model is not Gebruiker]
    own = [field.name for field in shown if field.name not in TECHNISCH]
    kept = {field.name: field for field in of._meta.concrete_fields}
    return [kept[name] for name in own if name in kept]


def _names(fields: Sequence[Field], rows: Sequence[Model]) -> dict[type[Model], dict[Any, Model]]:
    """The rows that are told by name, one query a table."""
    wanted: dict[type[Model], set[Any]] = {}
    for field in fields:
        if field.related_model in NAMED:
            numbers = {getattr(row, field.attname) for row in rows} - {None}
            wanted.setdefault(field.related_model, set()).update(numbers)
    return {model: model._default_manager.in_bulk(numbers) for model, numbers in wanted.items()}


def _shown(row: Model, field: Field, names: dict[type[Model], dict[Any, Model]], bewoners: Sequence[int]) -> str:
    value = getattr(row, field.attname)
    if value is None or value == "":
        return ""
    if field.related_model is Bewoner:
        return f"registratie {value}" if value in bewoners else "een andere registratie"
    if field.related_model in names:
        return str(names[field.related_model].get(value, value))
    if field.name == "taal":
        return str(dict(Taal.choices).get(value, value))
    if isinstance(field, ArrayField):
        return ", ".join(map(str, value))
    if isinstance(value, Range):
        return f"{datum(value.lower)} tot {datum(value.upper) if value.upper else 'nu'}"
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    if isinstance(value, datetime):
        return tijdstip(localtime(value))
    return datum(value) if isinstance(value, date) else str(value)
