"""How far the check of a concept is: who approved, what stands in the way of publishing, what was said of each section."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, Q, QuerySet

from rivierenland.core.actor import Actor
from rivierenland.core.models import Toegang
from rivierenland.core.opmaak import datum_lang, opsomming
from rivierenland.core.rollen import Rol
from rivierenland.rapportages.definities import DEFINITIES
from rivierenland.rapportages.enums import Deelstatus, Doelgroep, Editiestatus, Oordeel, Rapport
from rivierenland.rapportages.inhoud import bewaren
from rivierenland.rapportages.inhoud.document import Document, Sectie
from rivierenland.rapportages.models import (
    Rapportdeel,
    Rapporteditie,
    Rapportoordeel,
    Rapportopmerking,
    Rapportuitleg,
)

VERMELD = (Oordeel.OPEN, Oordeel.CORRECTIE, Oordeel.TE_LAAT)
"""Verdicts of gemeenten that a published report names: it did not approve, for whatever reason."""


@dataclass(frozen=True, slots=True)
class Stand:
    """The verdicts on an edition on one day. `onbeantwoord`: remarks without an answer of gemeenten that ask a correction.

    `ongereed`: parts that are still to be made. `zonder`: gemeenten that the published report names as not having approved.
    """

    editie: Rapporteditie
    oordelen: tuple[Rapportoordeel, ...]
    onbeantwoord: int
    ongereed: int
    vandaag: date

    @property
    def akkoord(self) -> int:
        """How many gemeenten approved."""
        return len(self.oordelen) - len(self.zonder)

    @property
    def feit(self) -> str:
        """How many of how many approved."""
        return f"{self.akkoord} van {len(self.oordelen)}"

    @property
    def zonder(self) -> tuple[Rapportoordeel, ...]:
        """Who did not approve."""
        return tuple(oordeel for oordeel in self.oordelen if oordeel.oordeel in VERMELD)

    @property
    def zonder_namen(self) -> tuple[str, ...]:
        """Their names, in the order of the alphabet."""
        return tuple(sorted(oordeel.gemeente.naam for oordeel in self.zonder))

    @property
    def zonder_codes(self) -> list[str]:
        """Their CBS codes, to compare what was seen with what is."""
        return sorted(oordeel.gemeente_id for oordeel in self.zonder)

    @property
    def termijn_voorbij(self) -> bool:
        """Whether the last day to approve has passed; without a term it never does."""
        return self.editie.termijn is not None and self.editie.termijn < self.vandaag

    @property
    def belemmering(self) -> str:
        """Why the region cannot publish now and what to do about it, in Dutch; "" when it can."""
        if self.editie.status == Editiestatus.GEPUBLICEERD:
            return "Dit rapport is al gepubliceerd. Klopt er iets niet, maak dan een nieuwe versie."
        if self.editie.status != Editiestatus.CONCEPT:
            return "Dit rapport is nog niet klaar om te controleren. Wacht tot alle delen gemaakt zijn."
        if self.ongereed:
            return "Een deel van dit rapport wordt nog gemaakt. Publiceren kan als alle delen klaar zijn."
        if self.onbeantwoord:
            wat = "Een opmerking" if self.onbeantwoord == 1 else f"{self.onbeantwoord} opmerkingen"
            van = "van een gemeente die een correctie vraagt"
            return (
                f"{wat} {van} {'wacht' if self.onbeantwoord == 1 else 'wachten'} op uw antwoord. Beantwoord die eerst."
            )
        if self.zonder and not self.termijn_voorbij:
            namen = opsomming(self.zonder_namen)
            if self.editie.termijn is None:
                return f"Nog niet goedgekeurd door {namen}."
            return f"Nog niet goedgekeurd door {namen}. Zonder hen kan het vanaf de dag na {datum_lang(self.editie.termijn)}."
        return ""


def standing(editie: Rapporteditie, vandaag: date) -> Stand:
    """The verdicts and what stands in the way; three queries."""
    oordelen = tuple(
        Rapportoordeel.objects.filter(editie=editie).select_related("gemeente", "door").order_by("gemeente__naam")
    )
    vragers = [oordeel.gemeente_id for oordeel in oordelen if oordeel.oordeel == Oordeel.CORRECTIE]
    onbeantwoord = Rapportopmerking.objects.filter(editie=editie, antwoord="", gemeente__in=vragers).count()
    nog_niet = (Deelstatus.WACHT, Deelstatus.BEZIG)  # one that failed is left out: the region chose to go on without it
    ongereed = Rapportdeel.objects.filter(editie=editie, status__in=nog_niet).count()
    return Stand(editie, oordelen, onbeantwoord, ongereed, vandaag)


def documents(editie: Rapporteditie, gebieden: Iterable[str]) -> dict[str, Document]:
    """The parts about these areas that are published later, by CBS code; "" is the region. The region's comes first."""
    codes = set(gebieden)
    regio = Q(gemeente=None) if "" in codes else Q(pk=None)
    delen = Rapportdeel.objects.filter(
        regio | Q(gemeente__in=codes - {""}), editie=editie, doelgroep=Doelgroep.REGIO, inhoud__isnull=False
    ).order_by("-gemeente")
    found = {deel.gemeente_id or "": bewaren.load(deel.inhoud) for deel in delen}
    return {code: found[code] for code in sorted(found)}


def sections(editie: Rapporteditie, gebied: str) -> tuple[Sectie, ...]:
    """The sections of the part about an area; nothing when there is no such part."""
    found = documents(editie, [gebied])
    return found[gebied].secties if gebied in found else ()


def remarks(editie: Rapporteditie) -> QuerySet[Rapportopmerking]:
    """All remarks, the oldest first, with who is in them."""
    rows = Rapportopmerking.objects.filter(editie=editie)
    return rows.select_related("gemeente", "door", "beantwoord_door").order_by("op", "pk")


def explanations(editie: Rapporteditie) -> QuerySet[Rapportuitleg]:
    """All explanations, the region's before those of gemeenten, in the order in which a report has them."""
    rows = Rapportuitleg.objects.filter(editie=editie).select_related("gemeente", "door")
    return rows.order_by("gebied", "sectie", F("gemeente__naam").asc(nulls_first=True))


def title(editie: Rapporteditie) -> str:
    """Kwartaalmonitor, derde kwartaal 2026."""
    definitie = DEFINITIES.get(Rapport(editie.rapport))
    onderwerp = dict(definitie.onderwerpen).get(editie.onderwerp, "") if definitie else ""
    naam = editie.get_rapport_display() + (f" {onderwerp}" if onderwerp else "")
    return f"{naam}, {editie.over.naam}"


def may_judge(editie: Rapporteditie, gemeente: str, actor: Actor) -> bool:
    """Whether the actor's own gemeente is asked what it thinks of this concept."""
    return editie.status == Editiestatus.CONCEPT and gemeente in actor.gemeenten


def waiting(gemeenten: Iterable[str]) -> QuerySet[Rapportoordeel]:
    """Verdicts that these gemeenten still have to give of a concept."""
    rows = Rapportoordeel.objects.filter(
        gemeente__in=list(gemeenten), oordeel__in=[Oordeel.OPEN, Oordeel.CORRECTIE], editie__status=Editiestatus.CONCEPT
    )
    return rows.select_related("editie", "gemeente").order_by("editie__termijn", "editie__pk", "gemeente__naam")


def to_publish() -> QuerySet[Rapporteditie]:
    """Concepts that eight gemeenten check, with how many did and how many remarks wait for an answer."""
    rows = Rapporteditie.objects.filter(status=Editiestatus.CONCEPT, oordelen__isnull=False)
    return rows.annotate(
        gevraagd=Count("oordelen", distinct=True),
        goedgekeurd=Count("oordelen", filter=Q(oordelen__oordeel=Oordeel.AKKOORD), distinct=True),
        te_beantwoorden=Count("opmerkingen", filter=Q(opmerkingen__antwoord=""), distinct=True),
    ).order_by("termijn", "pk")


def addresses(gemeenten: Iterable[str]) -> dict[str, list[str]]:
    """The mail addresses of who may approve, by gemeente; nothing for a gemeente where nobody may. One query."""
    people = Toegang.objects.active().filter(rol=Rol.BELEID, gemeente__in=list(gemeenten))
    found: dict[str, list[str]] = {}
    for code, email in people.order_by("gebruiker__email").values_list("gemeente_id", "gebruiker__email").distinct():
        found.setdefault(str(code), []).append(email)
    return found


def region_addresses() -> list[str]:
    """The mail addresses of who publishes for the region."""
    people = Toegang.objects.active().filter(rol=Rol.REGIOCOORDINATOR).order_by("gebruiker__email")
    return list(people.values_list("gebruiker__email", flat=True).distinct())
