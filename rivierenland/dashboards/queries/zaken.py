"""Cases on the home pages: the terms that end soon, and what waits to be made known."""

from datetime import date

from django.urls import reverse

from handhaving.enums import Termijnsoort as T
from handhaving.models import Bevinding, Stap, Termijn
from handhaving.queries import termijn as termijnen
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from rivierenland.core.werk.regel import Werkregel, dag, term

JURIST_DAGEN, AANBIEDER_DAGEN = 14, 42
VOOR_AANBIEDER = {
    T.ZIENSWIJZE: (
        "Geef uw zienswijze",
        "De gemeente is van plan een besluit te nemen en vraagt eerst uw mening.",
        "Reageren",
    ),
    T.HERSTEL: ("Herstel wat de gemeente zag", "Meld in het portaal wat u hebt hersteld, met foto’s.", "Bekijken"),
    T.BEGUNSTIGING: ("Herstel op tijd", "Daarna volgt een dwangsom of doet de gemeente het op uw kosten.", "Bekijken"),
    T.BETALING: ("Betaal de gemeente", "Het bedrag staat in de brief.", "Bekijken"),
}
HERSTEL_ELDERS = ("Herstel wat de gemeente zag", "In de brief staat wat u moet herstellen.", "Bekijken")
"""Where the case holds no finding that one can answer to."""
ALLEEN_LEZEN = (
    "De gemeente vraagt een zienswijze",
    "De beheerder van uw organisatie in het portaal kan die geven.",
    "Bekijken",
)
NU = {
    T.HERSTEL: "Plan een hercontrole.",
    T.BEGUNSTIGING: "Plan een hercontrole.",
    T.ZIENSWIJZE: "Daarna kunt u besluiten.",
    T.BEZWAAR: "Kijk of er bezwaar is gemaakt, en handel de termijn af.",
    T.BETALING: "Kijk of er is betaald.",
    T.VERJARING: "Int of stuit op tijd: daarna is het geld niet meer te innen.",
    T.BOETE: "Beslis over de boete.",
}


def jurist(vandaag: date) -> list[Werkregel]:
    """What an official may not let lapse: terms of 14 days and less, and steps that the provider was not told of."""
    return [*(_for_jurist(rij, vandaag) for rij in termijnen.due(vandaag, JURIST_DAGEN)), *_not_told()]


def aanbieder(actor: Actor, vandaag: date) -> list[Werkregel]:
    """What a provider must do in its cases, with the last day; it names nothing that this person cannot do there."""
    rows = [rij for rij in termijnen.due(vandaag, AANBIEDER_DAGEN) if rij.soort in VOOR_AANBIEDER]
    zaken = [rij.zaak_id for rij in rows if rij.soort == T.HERSTEL]
    met = set(Bevinding.objects.open().filter(zaak__in=zaken).values_list("zaak", flat=True)) if zaken else set()
    return [_for_provider(rij, vandaag, _words(rij, actor, met)) for rij in rows]


def _words(rij: Termijn, actor: Actor, met_bevinding: set[int]) -> tuple[str, str, str]:
    """What to do, why, and the button."""
    if rij.soort == T.ZIENSWIJZE and not actor.may(Permission.ZAAK_ANSWER, organisatie=rij.organisatie_id):
        return ALLEEN_LEZEN
    if rij.soort == T.HERSTEL and rij.zaak_id not in met_bevinding:
        return HERSTEL_ELDERS
    return VOOR_AANBIEDER[T(rij.soort)]


def _for_jurist(rij: Termijn, vandaag: date) -> Werkregel:
    soort, woord, volgorde = term(rij.einde, vandaag)
    return Werkregel(
        soort, woord, f"{rij.zaak.locatie.naam}: {rij.naam[0].lower()}{rij.naam[1:]}",
        f"Zaak {rij.zaak.nummer}. {NU.get(T(rij.soort), 'Bekijk de zaak.')}",
        f"{'Liep' if rij.einde < vandaag else 'Loopt'} tot en met {dag(rij.einde)}", _url(rij), "Naar de zaak", volgorde,
    )  # fmt: skip


def _for_provider(rij: Termijn, vandaag: date, woorden: tuple[str, str, str]) -> Werkregel:
    wat, waarom, knop = woorden
    soort, woord, volgorde = term(rij.einde, vandaag)
    return Werkregel(
        soort,
        woord,
        f"{wat}: {rij.zaak.locatie.naam}",
        waarom,
        f"Uiterlijk {dag(rij.einde)}",
        _url(rij),
        knop,
        volgorde,
    )


def _not_told() -> list[Werkregel]:
    """Decisions that lie ready and that the provider does not know of."""
    rows = Stap.objects.filter(organisatie=None, herroepen_door=None, brieven__isnull=False, zaak__gesloten_op=None)
    rows = rows.select_related("zaak__locatie")
    return [
        Werkregel(
            "attention", "Klaar", f"{stap.zaak.locatie.naam}: {stap.get_soort_display().lower()} nog niet bekendgemaakt",
            f"Zaak {stap.zaak.nummer}. De brief ligt klaar; de aanbieder weet het nog niet.", f"Van {dag(stap.datum)}",
            reverse("handhaving:zaak-detail", args=[stap.zaak_id]), "Naar de zaak", 1,
        )
        for stap in rows.distinct().order_by("datum", "id")[:10]
    ]  # fmt: skip


def _url(rij: Termijn) -> str:
    return reverse("handhaving:zaak-detail", args=[rij.zaak_id])
