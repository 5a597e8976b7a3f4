"""The published reports that the catalogue of open data offers."""

from django.urls import reverse

from rivierenland.rapportages.adres import report_code
from rivierenland.rapportages.definities import DEFINITIES
from rivierenland.rapportages.enums import Formaat, Rapport, Ritme
from rivierenland.rapportages.formaten.schrijven import CONTENT_TYPES
from rivierenland.rapportages.models import Rapportdeel, Rapporteditie
from rivierenland.rapportages.opendata.rapport import Rapportbestand, Rapportuitgave
from rivierenland.rapportages.queries import uitgave

RITMES = {Ritme.MAAND: "MONTHLY", Ritme.KWARTAAL: "QUARTERLY", Ritme.JAAR: "ANNUAL"}
SOORTEN = {Formaat.CSV: "ZIP"}
"""The CSV files of a report come in one packed file."""


def offered() -> list[Rapportuitgave]:
    """Of every public report (and subject) the newest period, with the files of the region, or of all gemeenten when it has no region."""
    nieuwste: dict[str, Rapporteditie] = {}
    for editie in uitgave.newest_published():
        nieuwste.setdefault(report_code(editie.rapport, editie.onderwerp), editie)
    return [_described(code, editie) for code, editie in sorted(nieuwste.items())]


def _described(code: str, editie: Rapporteditie) -> Rapportuitgave:
    definitie = DEFINITIES[Rapport(editie.rapport)]
    delen = list(editie.delen.all())
    delen = [deel for deel in delen if deel.gemeente_id is None] or delen
    assert editie.gepubliceerd_at is not None  # the database holds it of every published edition
    return Rapportuitgave(
        pad=reverse("rapportages:rapport", args=[code, editie.periode]),
        titel=uitgave.heading(editie),
        kort=definitie.kort,
        versie=editie.versie,
        ritme=RITMES[definitie.ritme],
        eerste_dag=editie.over.eerste_dag,
        laatste_dag=editie.over.laatste_dag,
        gepubliceerd_at=editie.gepubliceerd_at,
        bestanden=[bestand for deel in delen for bestand in _files(code, editie, deel)],
    )


def _files(code: str, editie: Rapporteditie, deel: Rapportdeel) -> list[Rapportbestand]:
    return [
        Rapportbestand(
            pad=reverse(
                "rapportages:rapport-bestand", args=[code, editie.periode, uitgave.area_of(deel), bestand.formaat]
            )
            + f"?versie={editie.versie}",
            formaat=SOORTEN.get(Formaat(bestand.formaat), bestand.formaat.upper()),
            media=CONTENT_TYPES[Formaat(bestand.formaat)].partition(";")[0],
            grootte=bestand.grootte,
            sha256=bestand.sha256,
        )
        for bestand in deel.bestanden.all()
    ]
