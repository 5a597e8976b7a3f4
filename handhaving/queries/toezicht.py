"""What supervision says of one location: a colour with its reason, and what happened."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from handhaving.enums import Ernst, Inspectiestatus, Inspectieuitkomst
from handhaving.models import Bevinding, Inspectie
from handhaving.queries import bevinding as bevindingen
from rivierenland.core.opmaak import datum_lang

VOLGORDE = {ernst: nummer for nummer, ernst in enumerate((Ernst.KRITIEK, Ernst.HOOG, Ernst.MIDDEL, Ernst.LAAG))}


@dataclass(frozen=True, slots=True)
class Kleur:
    """The state of a location in supervision; `kleur` None: nobody inspected it yet."""

    kleur: Inspectieuitkomst | None
    reden: str

    @property
    def soort(self) -> str:
        """The kind of badge."""
        soorten = {
            Inspectieuitkomst.ROOD: "wrong",
            Inspectieuitkomst.ORANJE: "attention",
            Inspectieuitkomst.GROEN: "good",
        }
        return soorten[self.kleur] if self.kleur else "neutral"

    @property
    def woord(self) -> str:
        """The state in words, with its colour: a colour alone says nothing to who does not see it."""
        if self.kleur is None:
            return "Nog niet geïnspecteerd"
        namen = {Inspectieuitkomst.ROOD: "Rood", Inspectieuitkomst.ORANJE: "Oranje", Inspectieuitkomst.GROEN: "Groen"}
        return f"{namen[self.kleur]}: {self.kleur.label.lower()}"


@dataclass(frozen=True)
class Toezicht:
    """Inspections of a location, the newest first, and what is open, the worst first."""

    inspecties: list[Inspectie]
    open: list[Bevinding]
    kleur: Kleur


def of_locatie(locatie_id: int) -> Toezicht:
    """The supervision of one location, as far as the scope may see it. Two queries."""
    rows = (
        Inspectie.objects.filter(locatie=locatie_id)
        .select_related("inspecteur", "versie")
        .order_by("-begonnen_at", "-id")
    )
    inspecties = list(rows[:50])
    found = list(bevindingen.of_locatie(locatie_id)[:200])
    found.sort(key=lambda row: (VOLGORDE[Ernst(row.ernst)], row.herstel_uiterlijk, row.pk))
    return Toezicht(inspecties, found, colour(inspecties, found, timezone.localdate()))


def colour(inspecties: list[Inspectie], open_: list[Bevinding], vandaag: date) -> Kleur:
    """What is open decides; only when nothing is, the last inspection does. `inspecties`: the newest first."""
    kritiek = [row for row in open_ if row.ernst == Ernst.KRITIEK]
    if kritiek:
        return Kleur(
            Inspectieuitkomst.ROOD, _count(len(kritiek), "kritieke bevinding staat", "kritieke bevindingen staan")
        )
    if open_:
        laat = sum(row.herstel_uiterlijk < vandaag for row in open_)
        reden = _count(len(open_), "bevinding staat", "bevindingen staan")
        return Kleur(Inspectieuitkomst.ORANJE, f"{reden} Van {laat} is de termijn voorbij." if laat else reden)
    done = next((row for row in inspecties if row.status == Inspectiestatus.AFGEROND), None)
    if done is None or done.afgerond_at is None:
        return Kleur(None, "Er is hier nog geen inspectie afgerond.")
    dag = datum_lang(timezone.localdate(done.afgerond_at))
    return Kleur(Inspectieuitkomst.GROEN, f"Er staat niets open. De laatste inspectie was op {dag}.")


def _count(aantal: int, een: str, meer: str) -> str:
    return f"{aantal} {een if aantal == 1 else meer} open."
