"""Every component with an example, for who builds a page. Only in development and in the demo."""

import math
from typing import Any

from django import forms
from django.views.generic import TemplateView

from rivierenland.core.afscherming import Afscherming
from rivierenland.core.charts.bars import bar_figure
from rivierenland.core.charts.funnel import BUITEN, VER, Dot, Funnel, Limits, funnel_figure
from rivierenland.core.charts.interval import Row, interval_figure
from rivierenland.core.charts.line import Limit, Season, Series, line_figure
from rivierenland.core.charts.point_map import Punt, point_figure
from rivierenland.core.charts.ranges import Range, ranges_figure
from rivierenland.core.charts.region_map import location_map, region_figure
from rivierenland.core.charts.scale import segment_bar
from rivierenland.core.charts.sparkline import sparkline
from rivierenland.core.opmaak import getal

TRECHTER = [float(size) for size in range(3, 96, 2)]


def _around(midden: float, wijdte: float) -> tuple[list[float], list[float]]:
    """Made-up limits that narrow with the root of the size."""
    halve = [wijdte * (26 / size) ** 0.5 for size in TRECHTER]
    return [max(midden - een, 0) for een in halve], [midden + een for een in halve]


BEZETTING = {
    "Buren": 82,
    "Culemborg": 91,
    "Maasdriel": 87,
    "Neder-Betuwe": 85,
    "Tiel": 94,
    "West Betuwe": 86,
    "West Maas en Waal": 79,
    "Zaltbommel": 90,
}
PLAATSEN = [
    ("Geldermalsen", 147_480, 432_640, 3.4),
    ("Waardenburg", 145_280, 427_300, 2.9),
    ("Tiel", 157_250, 433_210, 2.1),
    ("Opheusden", 171_000, 438_000, 1.9),
    ("Dreumel", 157_250, 429_090, 0.2),
]
MAANDEN = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt"]


class VoorbeeldForm(forms.Form):
    """One field of every kind."""

    straat = forms.CharField(label="Straat en huisnummer", help_text="Zoals het in de Basisregistratie Adressen staat.")
    postcode = forms.RegexField(
        r"^\d{4} ?[A-Z]{2}$",
        error_messages={"invalid": "Vul een postcode in met vier cijfers en twee letters, bijvoorbeeld 4001 AB."},
    )
    gemeente = forms.ChoiceField(choices=[("", "Kies een gemeente"), *((name, name) for name in BEZETTING)])
    soort = forms.ChoiceField(
        label="Soort locatie", choices=[("logement", "Logement"), ("erf", "Boerenerf")], widget=forms.RadioSelect
    )
    talen = forms.MultipleChoiceField(
        label="Talen op de informatiekaart",
        choices=[("pl", "Pools"), ("ro", "Roemeens")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    opmerking = forms.CharField(widget=forms.Textarea(attrs={"rows": 3}), required=False)
    lijst = forms.FileField(label="Plattegrond", required=False)
    akkoord = forms.BooleanField(label="Ik heb de gegevens gecontroleerd")


class ComponentenView(TemplateView):
    """The page at /componenten/."""

    template_name = "components/gallery.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The examples; every name and figure in them is made up."""
        return super().get_context_data(
            titel="Componenten",
            regel="Alle bouwstenen van een pagina. Namen en cijfers zijn verzonnen.",
            leeg_form=VoorbeeldForm(),
            fout_form=VoorbeeldForm(
                {"straat": "Dorpsstraat 12", "postcode": "4001", "gemeente": "Tiel"}, auto_id="fout_%s"
            ),
            tabs=[
                {"label": "Overzicht", "url": "#tabs", "current": True},
                {"label": "Verblijven", "url": "#tabs", "teller": 21},
                {"label": "Kamers", "url": "#tabs"},
            ],
            locaties=[
                ("Medelhof", "Tiel", 114, 120, "good", "In orde"),
                ("Kellenhuis", "Tiel", 48, 48, "neutral", "Vol"),
                ("Boomgaardhof", "Ochten", 37, 36, "wrong", "1 te veel"),
            ],
            beschermd=Afscherming.NIET_GETOOND,
            **_charts(),
            **kwargs,
        )


def _charts() -> dict[str, Any]:
    return {
        "lijn": line_figure(
            "Geregistreerde mensen op de laatste dag van de maand",
            MAANDEN,
            [
                Series("2026:", [7300, 7400, 7650, 8100, 8700, 9000, 8950, 9600, 10190, 9185]),
                Series("2025:", [7000, 7100, 7300, 7700, 8300, 8650, 8600, 9200, 9900, 8830]),
            ],
            limits=[Limit("vergund", 10450)],
            seasons=[Season(7, 8)],
            row_header="Maand",
            source="Bron: verzonnen voorbeeld.",
            width=800,
        ),
        "staven": bar_figure(
            "Bedden per gemeente",
            [("Tiel", 2213), ("West Betuwe", 1718), ("Buren", 742), ("Culemborg", Afscherming.NIET_GETOOND)],
            header=["Gemeente", "Bedden"],
            chosen="Tiel",
        ),
        "bereiken": ranges_figure(
            "Plaatsen volgens drie bronnen",
            [
                Range("2013 · Quickscan", 2500, None, "meer dan 2.500"),
                Range("2020 · Raad", None, 2000, "hoogstens 2.000"),
                Range("2022 · Onderzoek", 1200, 1500, "1.200 tot 1.500"),
                Range("2026 · Dit register", 1310, 1310, "1.310", own=True),
            ],
            header=["Jaar en bron", "Waarde"],
        ),
        "marges": interval_figure(
            "Meldingen per 100 bedden",
            [
                Row("Tiel", 6, 4, 9),
                Row("West Betuwe", 10, 6, 15),
                Row("Culemborg", Afscherming.NIET_GETOOND),
                Row("Regio", 6, reference=True),
            ],
            header=["Gemeente", "Cijfer", "Laagste", "Hoogste"],
        ),
        "trechter": funnel_figure(
            "Inspecties per 100 locaties",
            Funnel(
                dots=[
                    Dot("Buren", 22, 28),
                    Dot("Culemborg", 12, Afscherming.NIET_GETOOND),
                    Dot("Maasdriel", 60, 70, BUITEN, "Hoger dan toeval verklaart"),
                    Dot("Tiel", 40, 52, chosen=True),
                    Dot("West Betuwe", 85, 18, VER, "Veel lager dan toeval verklaart"),
                ],
                middle=46,
                middle_name="regio 46",
                at=TRECHTER,
                limits=[
                    Limits("95 %", *_around(46, 13.3)),
                    Limits("99,8 %", *_around(46, 21)),
                ],
                size_name="locaties",
            ),
            header=["Gemeente", "Locaties", "Per 100 locaties", "Oordeel"],
            source="Bron: verzonnen voorbeeld.",
            width=760,
        ),
        "kaart": region_figure(
            "Bezetting van de vergunde bedden", BEZETTING, [80, 84, 88, 92], header=["Gemeente", "Bezet"]
        ),
        "punten": point_figure(
            "Waarde van een extra bed, per kern",
            [Punt(naam, x, y, waarde, gekozen=naam == "Geldermalsen") for naam, x, y, waarde in PLAATSEN],
            header=["Kern", "Km minder per dag"],
            rows=[[naam, getal(waarde, 1)] for naam, _, _, waarde in PLAATSEN],
            eenheid="km",
            ring_km=5,
            maten=("klein effect", "groot effect"),
            write=lambda waarde: getal(waarde, 1),
        ),
        "ligging": location_map("Buren", 156600, 434200),
        "rijen": segment_bar(
            "Gevonden rijen",
            [
                ("nieuw", "new", 63),
                ("gewijzigd", "changed", 28),
                ("ongewijzigd", "same", 301),
                ("dubbel", "double", 9),
                ("fout", "wrong", 11),
            ],
        ),
        "klein_multipel": [
            (
                name,
                percentage,
                sparkline(
                    f"{name}: bezetting per maand",
                    [percentage + round(6 * math.sin(month / 2)) for month in range(12)],
                    limit=100,
                    labels=[(0, "dec 25"), (9, "sep")],
                    highest=100,
                ),
            )
            for name, percentage in list(BEZETTING.items())[:4]
        ],
    }
