"""Cases on the home pages: the terms that end soon, and what waits to be made known."""

from datetime import date

from django.urls import reverse

from handhaving.enums import Termijnsoort as T
from handhaving.models import Stap, Termijn
from handhaving.queries import termijn as termijnen
from rivierenland.dashboards.queries.werkregel import Werkregel, dag, term

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


def aanbieder(vandaag: date) -> list[Werkregel]:
    """What a provider must do in its cases, with the last day."""
    rows = termijnen.due(vandaag, AANBIEDER_DAGEN)
    return [_for_provider(rij, vandaag) for rij in rows if rij.soort in VOOR_AANBIEDER]


def _for_jurist(rij: Termijn, vandaag: date) -> Werkregel:
    soort, woord, volgorde = term(rij.einde, vandaag)
    return Werkregel(
        soort, woord, f"{rij.zaak.locatie.naam}: {rij.naam[0].lower()}{rij.naam[1:]}",
        f"Zaak {rij.zaak.nummer}. {NU.get(T(rij.soort), 'Bekijk de zaak.')}",
        f"{'Liep' if rij.einde < vandaag else 'Loopt'} tot en met {dag(rij.einde)}", _url(rij), "Naar de zaak", volgorde,
    )  # fmt: skip


def _for_provider(rij: Termijn, vandaag: date) -> Werkregel:
    wat, waarom, knop = VOOR_AANBIEDER[T(rij.soort)]
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
