"""Signing: for whom somebody may sign which version, and what was signed."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import connection
from django.db.models import QuerySet

from convenant.enums.partij import Partijsoort
from convenant.enums.versie import Convenantstatus
from convenant.models import Convenantversie, Mandaat, Ondertekening, Partij, Toetreding
from convenant.models.toetreding import OPEN
from convenant.queries import mandaat as mandaten
from convenant.queries import partij as partijen
from convenant.queries import partijstand
from convenant.queries import toetreding as toetredingen
from convenant.queries import versie as versies
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gebruiker, Gemeente, Organisatie


@dataclass(frozen=True)
class Aanleiding:
    """For whom a version may be signed, and on what occasion.

    One of `organisatie` and `gemeente` is filled. `toetreding`: the admitted request that the signature answers; `partij`: who is a
    party already and signs a newer version. `waarom_niet`: why not, as a sentence that says what to do; empty when it may.
    """

    convenant: Convenantversie
    organisatie: Organisatie | None = None
    gemeente: Gemeente | None = None
    toetreding: Toetreding | None = None
    partij: Partij | None = None
    waarom_niet: str = ""

    @property
    def naam(self) -> str:
        """Of the organisation or the gemeente."""
        return self.organisatie.naam if self.organisatie else f"Gemeente {self.gemeente.naam}" if self.gemeente else ""

    @property
    def kvk(self) -> str:
        """The number in the trade register; empty for a gemeente."""
        return self.organisatie.kvk if self.organisatie else ""

    @property
    def soorten(self) -> list[Partijsoort]:
        """The sides on which it signs."""
        row = self.toetreding or self.partij
        return [Partijsoort(soort) for soort in row.soorten] if row else [Partijsoort.GEMEENTE]

    def mandate_of(self, gebruiker: Gebruiker, op: date) -> Mandaat | None:
        """Under which mandate somebody would sign on `op`."""
        return mandaten.valid_for(
            gebruiker, organisatie=self.organisatie, gemeente=self.gemeente.code if self.gemeente else None, op=op
        )

    def why_no_mandate(self, gebruiker: Gebruiker, op: date) -> str:
        """Why somebody holds none, as a sentence."""
        return mandaten.why_none(
            gebruiker, organisatie=self.organisatie, gemeente=self.gemeente.code if self.gemeente else None, op=op
        )


def of_organisatie(organisatie: Organisatie, convenant: Convenantversie, op: date) -> Aanleiding:
    """Whether an organisation may sign this version on `op`: as an admitted one, or as a party that signs a newer version."""
    partij = partijen.of_organisatie(organisatie.pk)
    if partij and partij.status in partijen.AANWEZIG:
        return Aanleiding(convenant, organisatie, partij=partij, waarom_niet=_why_not_newer(partij, convenant, op))
    rows = Toetreding.objects.select_related("organisatie", "convenant").filter(organisatie=organisatie)
    verzoek = rows.filter(status__in=OPEN).first()
    if verzoek is None:
        zin = (
            "Uw organisatie heeft nog niet gevraagd om toe te treden. Vraag dat eerst aan; daarna beslist de gemeente."
        )
        return Aanleiding(convenant, organisatie, waarom_niet=zin)
    zin = why_not_version(convenant, op) or toetredingen.why_not_sign(verzoek, op)
    if not zin and verzoek.convenant_id != convenant.pk:
        zin = f"Uw verzoek gaat over versie {verzoek.convenant.nummer}. Onderteken die versie."
    return Aanleiding(convenant, organisatie, toetreding=verzoek, waarom_niet=zin)


def of_gemeente(gemeente: Gemeente, convenant: Convenantversie, op: date) -> Aanleiding:
    """Whether a gemeente may sign this version on `op`: to join, or as a party that signs a newer version."""
    partij = partijen.of_gemeente(gemeente.code)
    if partij and partij.status in partijen.AANWEZIG:
        return Aanleiding(
            convenant, gemeente=gemeente, partij=partij, waarom_niet=_why_not_newer(partij, convenant, op)
        )
    zin, geldt = why_not_version(convenant, op), toetredingen.joinable(op)
    if not zin and (geldt is None or geldt.pk != convenant.pk):
        zin = f"Versie {convenant.nummer} is nu niet de versie om toe te treden."
    return Aanleiding(convenant, gemeente=gemeente, waarom_niet=zin)


def to_sign(actor: Actor, op: date) -> list[Aanleiding]:
    """What the organisation of a market party, or the gemeenten of an official, may sign on `op`: the version in force, and one that
    was adopted after it.
    """
    nu = {row.pk: row for row in (versies.in_force(op), versies.newest_adopted()) if row is not None}.values()
    if actor.organisatie_id:
        own = Organisatie.objects.filter(pk=actor.organisatie_id).first()
        found = [of_organisatie(own, versie, op) for versie in nu] if own else []
    else:
        gemeenten = Gemeente.objects.filter(pk__in=actor.gemeenten)
        found = [of_gemeente(gemeente, versie, op) for gemeente in gemeenten for versie in nu]
    return [een for een in found if not een.waarom_niet]


def why_not_version(convenant: Convenantversie, op: date) -> str:
    """Why nobody signs this version on `op` (any more); empty when it can be signed. It can until the day the next one takes over."""
    if convenant.status != Convenantstatus.VASTGESTELD:
        return f"Versie {convenant.nummer} is nog niet vastgesteld. Ondertekenen kan daarna."
    if convenant.einddatum is not None and convenant.einddatum <= op:
        nieuw = versies.newest_adopted()
        door = f" door versie {nieuw.nummer}" if nieuw and nieuw.nummer > convenant.nummer else ""
        return f"Versie {convenant.nummer} is vervangen{door}. Lees en onderteken de nieuwe versie."
    return ""


def _why_not_newer(partij: Partij, convenant: Convenantversie, op: date) -> str:
    if partijen.kvk_changed(partij):
        return (
            "Het KVK-nummer is veranderd sinds de ondertekening. Vraag een gemeente eerst de rechtsopvolging vast te leggen. "
            "Daarna kunt u opnieuw ondertekenen."
        )
    if convenant.nummer < partij.convenant.nummer:
        return f"U hebt versie {partij.convenant.nummer} al ondertekend. Een oudere versie ondertekenen kan niet."
    if convenant.nummer == partij.convenant.nummer and not partijstand.stand(partij).opnieuw:
        return f"Versie {convenant.nummer} is al ondertekend. U hoeft niets te doen."
    return why_not_version(convenant, op)


def for_list() -> QuerySet[Ondertekening]:
    """The signatures of the scope, the newest first, without their files."""
    rows = Ondertekening.objects.select_related("convenant", "organisatie")
    return rows.defer("pdf").order_by("-ondertekend_at", "-id")


def clock() -> datetime:
    """The moment by the clock of the database, which is the same for every web server."""
    with connection.cursor() as cursor:
        cursor.execute("select clock_timestamp()")
        moment: datetime = cursor.fetchone()[0]
    return moment
