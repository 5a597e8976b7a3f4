"""A published figure, and the register's own, as pieces of an answer."""

from django.urls import reverse
from django.utils import timezone

from rivierenland.core.actor import Actor
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission
from speerpunten.kennis.bijdragen.bouwstenen import Bouwsteen
from speerpunten.kennis.kerncijfers import gebieden
from speerpunten.kennis.kerncijfers.indicatoren import INDICATOREN
from speerpunten.kennis.kerncijfers.woorden import disagreement
from speerpunten.kennis.models import Kerncijfer
from speerpunten.kennis.queries import kerncijfer as kerncijfers


def figure(sleutel: str, actor: Actor) -> Bouwsteen | None:
    """One figure by its pk, or `indicator+gebied`: the newest of it. What other sources say is in `rijen` and `let_op`."""
    if not actor.may(Permission.KENNIS_VIEW):
        return None
    row = _find(sleutel)
    if row is None:
        return None
    rows = kerncijfers.of(row.indicator, row.gebied)
    return Bouwsteen(
        titel=f"{row.soort.naam}: {row.gebiedsnaam}",
        zin=f"{row.gebiedsnaam}: {row.bereik} {row.soort.eenheid} ({row.soort.naam.lower()}, {row.dag}).",
        bron=f"{row.bron}. {row.get_status_display()}; {row.get_meetwijze_display().lower()}. Keurmerk {row.keurmerk}.",
        url=row.get_absolute_url(),
        peildatum=row.peildatum,
        kop=("Cijfer", "Waarde", "Peildatum", "Bron"),
        rijen=tuple((r.soort.naam, f"{r.bereik} {r.soort.eenheid}", r.dag, r.bron) for r in rows),
        let_op=disagreement(kerncijfers.claims(rows)),
    )


def register(sleutel: str, actor: Actor) -> Bouwsteen | None:
    """The register's own figure of an area (a code of a gemeente, or `regio`)."""
    if not actor.may(Permission.KENNIS_VIEW) or sleutel not in gebieden.GEBIEDEN:
        return None
    found = kerncijfers.register(sleutel, timezone.localdate())
    if found is None or found.nacht is None:
        return None
    naam = gebieden.GEBIEDEN[sleutel]
    return Bouwsteen(
        titel=f"Aanwezig volgens het register: {naam}",
        zin=f"{naam}: {found.personen.tekst} internationale werknemers aanwezig in de nacht van {datum_lang(found.nacht)}.",
        bron="Het register van het portaal: wie is ingecheckt op een aangemelde locatie.",
        url=reverse("kennis:kerncijfer-list") + f"?gebied={sleutel}",
        peildatum=found.nacht,
        let_op="Het register ziet niet wie buiten de aangemelde locaties woont. Aantallen onder tien worden niet getoond.",
    )


def _find(sleutel: str) -> Kerncijfer | None:
    if sleutel.isdecimal() and len(sleutel) < 10:
        return kerncijfers.current().filter(pk=int(sleutel)).first()
    indicator, _, gebied = sleutel.partition("+")
    if indicator not in INDICATOREN:
        return None
    return kerncijfers.current().filter(indicator=indicator, gebied=gebied).first()
