"""The inbox: what of an inspection arrived, what became of it, and what waits for a decision."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Case, F, OuterRef, QuerySet, Subquery, TextField, When
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast, Coalesce

from handhaving.checklist.antwoord import Antwoord
from handhaving.enums import Antwoordwaarde, Inzendingstatus
from handhaving.inzendingen.inhoud import Fotobelofte, Inhoud, read
from handhaving.models import Checklistitem, Inspectie, Inzending
from handhaving.queries import inspectie as inspecties
from registratie.models import Huisvestingslocatie
from rivierenland.core.actor import Actor
from rivierenland.core.queries.telling import Telling, capped_count


@dataclass(frozen=True, slots=True)
class Verschil:
    """One thing on which two inspections of the same stop do not agree, in words."""

    punt: str
    eerste: str
    tweede: str


def own(sleutel: UUID, by: Actor, *, lock: bool = False) -> Inzending:
    """The row that this inspector sent under this key. Raises `Inzending.DoesNotExist`, also for that of somebody else."""
    rows = Inzending.objects.select_for_update(of=("self",)) if lock else Inzending.objects
    return rows.get(sleutel=sleutel, inspecteur=by.gebruiker)


def announced(inzending: Inzending) -> tuple[Fotobelofte, ...]:
    """The photos that the phone says it has; none once the inspection was made and the message let go."""
    return read(inzending.inhoud).fotos if inzending.inhoud else ()


def missing(inzending: Inzending) -> list[UUID]:
    """The announced photos that did not arrive, in the order of the phone. What was completed misses nothing."""
    if inzending.status != Inzendingstatus.ONTVANGT:
        return []
    arrived = set(inzending.fotos.values_list("pk", flat=True))
    return [belofte.sleutel for belofte in announced(inzending) if belofte.sleutel not in arrived]


def listed() -> QuerySet[Inzending]:
    """Everything that was sent to the gemeente in scope; what an official must decide about first, then the newest.

    `locatie_naam`: None for a location of another gemeente. One query whatever their number.
    """
    plek = Huisvestingslocatie.objects.annotate(nummer=Cast("pk", TextField())).filter(nummer=OuterRef("locatie_tekst"))
    return (
        Inzending.objects.select_related("inspecteur", "besluit_by")
        .annotate(
            locatie_tekst=KeyTextTransform("locatie", "inhoud"),
            wacht=Case(When(status=Inzendingstatus.AANDACHT, then=0), default=1),
            aantal_fotos=F("fotos_verwacht"),
        )
        .annotate(
            locatie_naam=Coalesce(
                Subquery(plek.values("naam")[:1]),
                Subquery(Inspectie.objects.filter(pk=OuterRef("inspectie_nr")).values("locatie__naam")[:1]),
            )
        )
        .order_by("wacht", "-created_at", "pk")
    )


def waiting_count() -> Telling:
    """How many wait, counted to a cap."""
    return capped_count(Inzending.objects.filter(status=Inzendingstatus.AANDACHT))


def first_of(inzending: Inzending) -> Inspectie | None:
    """The inspection that was there first, as far as the gemeente in scope may see it."""
    if inzending.conflict_nr is None:
        return None
    return Inspectie.objects.select_related("locatie", "inspecteur", "versie").filter(pk=inzending.conflict_nr).first()


def made_of(inzending: Inzending) -> Inspectie | None:
    """The inspection that it became, as far as the gemeente in scope may see it."""
    return Inspectie.objects.select_related("locatie").filter(pk=inzending.inspectie_nr).first()


def item_texts(inzending: Inzending) -> dict[str, str]:
    """By its code the text of every item of the checklist that the phone used; nothing once the inspection holds it."""
    if not inzending.inhoud:
        return {}
    rows = Checklistitem.objects.filter(versie=read(inzending.inhoud).versie)
    return dict(rows.values_list("code", "tekst"))


def differences(inzending: Inzending, eerste: Inspectie) -> list[Verschil]:
    """Everything on which the two do not agree: the visit, then the items in the order of their codes.

    An item that the checklist itself set to "niet van toepassing", and that the phone left open, is no difference of opinion.
    """
    tweede, antwoorden = read(inzending.inhoud), inspecties.answers(eerste)
    codes = sorted(antwoorden.keys() | tweede.antwoorden.keys(), key=lambda code: (code[:1], len(code), code))
    found = [Verschil(*regel) for regel in _visit(eerste, tweede)]
    found += [Verschil(code, _words(antwoorden.get(code)), _words(tweede.antwoorden.get(code))) for code in codes]
    return [verschil for verschil in found if verschil.eerste != verschil.tweede and not _left_open(verschil)]


def answers(inzending: Inzending) -> list[tuple[str, str]]:
    """What the inspector filled in, in words; nothing once the inspection holds it."""
    if not inzending.inhoud:
        return []
    inhoud = read(inzending.inhoud)
    visit = [
        ("Aantal bewoners", str(inhoud.personen)),
        ("Wie was erbij", inhoud.aanwezig or "niet ingevuld"),
        ("Opmerking", inhoud.opmerking.strip() or "geen"),
    ]
    return visit + [(code, _words(antwoord)) for code, antwoord in inhoud.antwoorden.items()]


def _left_open(verschil: Verschil) -> bool:
    return (verschil.eerste, verschil.tweede) == (Antwoordwaarde.NVT.label, Antwoordwaarde.NIET_GECONTROLEERD.label)


def _visit(eerste: Inspectie, tweede: Inhoud) -> list[tuple[str, str, str]]:
    return [
        ("Aantal bewoners", str(eerste.personen), str(tweede.personen)),
        ("Wie was erbij", eerste.aanwezig or "niet ingevuld", tweede.aanwezig or "niet ingevuld"),
        ("Opmerking", eerste.opmerking or "geen", tweede.opmerking.strip() or "geen"),
        ("Foto’s", str(eerste.fotos.count()), str(len(tweede.fotos))),
    ]


def _words(antwoord: Antwoord | None) -> str:
    if antwoord is None or not antwoord.waarde:
        return Antwoordwaarde.NIET_GECONTROLEERD.label
    labels = dict(Antwoordwaarde.choices)
    delen = [labels.get(antwoord.waarde, antwoord.waarde)]
    if antwoord.gemeten is not None:
        delen.append(f"gemeten {antwoord.gemeten.normalize():f}".replace(".", ","))
    if antwoord.opmerking.strip():
        delen.append(f"“{antwoord.opmerking.strip()}”")
    return ", ".join(delen)
