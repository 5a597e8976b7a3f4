"""A calculation to take along: a sheet with its figures, and a page to print."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views import View

from rivierenland.core.charts.figure import Figure
from rivierenland.core.opmaak import cel, datum_lang, getal, procent, tijdstip, verschil
from rivierenland.core.typst import compile_pdf
from rivierenland.core.uitvoer.antwoord import Formaat, content_disposition, export_response
from rivierenland.core.uitvoer.kolom import Blad, Kolom, Soort
from speerpunten.aanbod.models import Berekening
from speerpunten.aanbod.queries import toewijzing
from speerpunten.aanbod.views.nieuwe_locatie.beeld import Beeld, Regel, share
from speerpunten.aanbod.views.nieuwe_locatie.pagina import NieuweLocatiePage, gemeenten, seen

SJABLOON = "aanbod/toewijzing.typ"
GETAL, TEKST = Soort.GETAL, Soort.TEKST


class BerekeningPage(NieuweLocatiePage, View):
    """A finished calculation; one that still runs is not there to take along."""

    def beeld(self, pk: int) -> Beeld:
        row = get_object_or_404(Berekening, pk=pk)
        if not row.is_klaar:
            raise Http404
        return seen(row, gemeenten(), self.parameters())


class BerekeningExportView(BerekeningPage):
    """The figures: per gemeente, per kern, and what was counted with."""

    def get(self, request: HttpRequest, pk: int, formaat: str) -> StreamingHttpResponse:
        if formaat not in list(Formaat):
            raise Http404
        beeld = self.beeld(pk)
        return export_response(
            Formaat(formaat), sheets(beeld, self.parameters()), titel=title(beeld), bestandsnaam=file_name(beeld),
            moment=timezone.now(),
        )  # fmt: skip


class BerekeningPdfView(BerekeningPage):
    """The answer on paper."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        beeld = self.beeld(pk)
        moment = timezone.localtime()
        pdf = compile_pdf(SJABLOON, paper(beeld, self.parameters()), fonts=settings.FONTS_DIR, moment=moment)
        answer = HttpResponse(pdf, content_type="application/pdf")
        answer["Content-Disposition"] = content_disposition(f"{file_name(beeld)}.pdf")
        return answer


def title(beeld: Beeld) -> str:
    """`120 bedden in Geldermalsen`, or what else it is about."""
    if beeld.vraag.kern:
        return f"{getal(beeld.vraag.bedden)} bedden in {beeld.plaats}"
    return "Andere locaties, zelfde werk" if beeld.vraag.verandert else "Bedden en werk zoals het is"


def file_name(beeld: Beeld) -> str:
    """Without extension."""
    return f"{title(beeld).lower().replace(' ', '-')}-{beeld.berekening.peildatum:%Y-%m-%d}"


def sheets(beeld: Beeld, parameters: dict[str, Any]) -> list[Blad]:
    """Three sheets; the first is the one that a CSV holds."""

    def gemeente(kop: str, soort: Soort, veld: str) -> Kolom:
        return Kolom(kop, soort, lambda rij: getattr(rij, veld))

    per_gemeente = [
        gemeente("Werkgemeente", TEKST, "naam"), gemeente("Verder dan 15 km, nu", GETAL, "nu"),
        gemeente("Verder dan 15 km, met", GETAL, "met"), gemeente("Verschil", GETAL, "verschil"),
        gemeente("Zonder bed, nu", GETAL, "zonder_nu"), gemeente("Zonder bed, met", GETAL, "zonder_met"),
        gemeente("Gemiddeld km, nu", GETAL, "km_nu"), gemeente("Gemiddeld km, met", GETAL, "km_met"),
    ]  # fmt: skip
    per_kern = [
        Kolom("Kern", TEKST, lambda kern: kern.naam), Kolom("Gemeente", TEKST, lambda kern: kern.gemeente),
        Kolom("Km minder per dag, per bed", GETAL, lambda kern: round(kern.km, 1)),
        Kolom("Mensen die een bed krijgen, per bed", GETAL, lambda kern: kern.mensen),
    ]  # fmt: skip
    invoer = [Kolom("Wat", TEKST, lambda rij: rij[0], 60), Kolom("Waarde", TEKST, lambda rij: rij[1], 40)]
    return [
        Blad("Per gemeente", per_gemeente, beeld.regels_per_gemeente()),
        Blad("Waarde per kern", per_kern, beeld.kernen),
        Blad("Rekenregels", invoer, facts(beeld, parameters)),
    ]


def facts(beeld: Beeld, parameters: dict[str, Any]) -> list[tuple[str, str]]:
    """What was asked and counted with, in words."""
    rijen = [
        ("Vraag", title(beeld)), ("Moment", beeld.berekening.get_moment_display()),
        ("Peildatum", datum_lang(beeld.berekening.peildatum)), ("Mensen", getal(beeld.nu["mensen"])),
        ("Werkplekken", getal(beeld.werkplekken)), ("Bedden, nu", getal(beeld.nu["bedden"])),
        ("Bedden in aanbouw tellen mee", "ja" if beeld.vraag.in_aanbouw else "nee"),
        ("Plannen in procedure tellen mee", "ja" if beeld.vraag.in_procedure else "nee"),
    ]  # fmt: skip
    if routes := beeld.routes:
        gemeten = f"{getal(routes.gemeten)} van de {getal(routes.paren)} paren kernen"
        rijen.append(("Gemeten routes", f"{gemeten} ({routes.bron}, {datum_lang(beeld.routes_dag)})"))
    for code in toewijzing.GEBRUIKT:
        if row := parameters.get(code):
            voorbeeld = ", voorbeeld" if row.is_voorbeeld else ""
            rijen.append((row.naam, f"{_written(row.waarde)} {row.eenheid} ({row.bron}{voorbeeld})"))
    return rijen


def paper(beeld: Beeld, parameters: dict[str, Any]) -> dict[str, Any]:
    """The data of the template."""
    nu, met, moment = beeld.nu, beeld.straks, timezone.localtime()
    koppen, rijen = table(beeld.regels_per_gemeente(), beeld.met_woorden)
    return {
        "titel": title(beeld),
        "regel": f"{beeld.berekening.get_moment_display()}, {getal(nu['mensen'])} mensen op {getal(beeld.werkplekken)} werkplekken.",
        "peildatum": datum_lang(beeld.berekening.peildatum),
        "datum": [moment.year, moment.month, moment.day],
        "gemaakt": tijdstip(moment),
        "voorbeeld": settings.DEMO,
        "strook": [
            {"naam": naam, "tekst": tekst, "toelichting": toelichting}
            for naam, tekst, toelichting in (
                ("Binnen 15 km van het werk", procent(share(met)), f"nu {procent(share(nu))}"),
                ("Gemiddelde afstand", f"{getal(met['gemiddeld_km'], 1)} km", f"nu {getal(nu['gemiddeld_km'], 1)} km"),
                ("Zonder bed", getal(met["zonder_bed"]), f"nu {getal(nu['zonder_bed'])}"),
                ("Reiskilometers per week", getal(met["personkm_week"]), f"nu {getal(nu['personkm_week'])}"),
            )
        ],
        "figuren": [_drawing(beeld.kaart()), _drawing(beeld.balken())],
        "beste": [[f"{een['naam']} ({een['gemeente']})", f"{getal(een['km'], 1)} km"] for een in beeld.beste],
        "koppen": koppen,
        "rijen": rijen,
        "feiten": [list(rij) for rij in facts(beeld, parameters)],
    }


def table(regels: list[Regel], met: str) -> tuple[list[str], list[list[str]]]:
    """The effect per gemeente in words."""
    koppen = ["Werkgemeente", "Nu", met, "Verschil", "Zonder bed", "Gemiddelde afstand"]
    rijen = [
        [regel.naam, getal(regel.nu), getal(regel.met), verschil(regel.verschil), getal(regel.zonder_met), f"{getal(regel.km_met, 1)} km"]
        for regel in regels
    ]  # fmt: skip
    return koppen, rijen


def _drawing(figuur: Figure) -> dict[str, str]:
    """The drawing with its first figures in words, for a reader without sight; the rest stands in the tables."""
    rows = "; ".join(f"{rij[0]}: {', '.join(cel(waarde) for waarde in rij[1:])}" for rij in figuur.rows[:12])
    return {
        "svg": figuur.svg,
        "alt": f"{figuur.title}. {rows}.",
        "bijschrift": f"{figuur.title}. {figuur.source}".strip(),
    }


def _written(waarde: Any) -> str:
    return (
        ", ".join(getal(een) for een in waarde)
        if isinstance(waarde, list)
        else getal(waarde, 1 if isinstance(waarde, float) else 0)
    )
