"""A report to take along: on paper and as a sheet, both from what was kept, so always the same."""

from dataclasses import astuple
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.utils import timezone
from django.views import View

from rivierenland.core.charts.figure import Figure
from rivierenland.core.opmaak import cel, datum_lang, getal, tijdstip
from rivierenland.core.typst import compile_pdf
from rivierenland.core.uitvoer.antwoord import Formaat, content_disposition, export_response
from rivierenland.core.uitvoer.kolom import Blad, Kolom, Soort
from speerpunten.kennis.bijdragen.effectmodel import Effectuitkomst
from speerpunten.kennis.models import Effectrapport
from speerpunten.kennis.views.effect.pagina import Rapportpagina, shown

SJABLOON = "kennis/effect/effectrapport.typ"
ZWAARST = "Elke balk laat zien wat er verandert als één aanname anders uitkomt."
GETAL, TEKST = Soort.GETAL, Soort.TEKST


class Klaar(Rapportpagina, View):
    """A reckoned report; one that is not is not there to take along."""

    def klaar(self) -> Effectrapport:
        """The row. Raises Http404."""
        row = self.rapport()
        if not row.is_berekend:
            raise Http404
        return row


class EffectPdfView(Klaar):
    """The report on paper."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        row = self.klaar()
        moment = timezone.localtime(row.berekend_at)
        pdf = compile_pdf(SJABLOON, paper(row), fonts=settings.FONTS_DIR, moment=moment)
        answer = HttpResponse(pdf, content_type="application/pdf")
        answer["Content-Disposition"] = content_disposition(f"{file_name(row)}.pdf")
        return answer


class EffectExportView(Klaar):
    """The figures."""

    def get(self, request: HttpRequest, pk: int, formaat: str) -> StreamingHttpResponse:
        if formaat not in list(Formaat):
            raise Http404
        row = self.klaar()
        return export_response(
            Formaat(formaat), sheets(row), titel=row.titel, bestandsnaam=file_name(row), moment=row.berekend_at  # type: ignore[arg-type]
        )  # fmt: skip


def file_name(row: Effectrapport) -> str:
    """Without extension."""
    return f"effectrapport-{row.pk}-versie-{row.versie}-{row.peildatum:%Y-%m-%d}"


def sheets(row: Effectrapport) -> list[Blad]:
    """The months, the beds near by, where people live, how they travel, and what was counted with."""
    uit = Effectuitkomst.of(row.uitkomst or {})
    maanden = [
        (fase.naam, nummer, maand.mensen, maand.vraag.laag, maand.vraag.midden, maand.vraag.hoog)
        for fase in uit.fasen for nummer, maand in enumerate(fase.maanden, start=1)
    ]  # fmt: skip
    vrij = [
        (fase.naam, straal.km, *astuple(straal.jaarrond), *astuple(straal.piek))
        for fase in uit.fasen for straal in fase.vrij
    ]  # fmt: skip
    wonen = [(een.gemeente, een.kern, een.mensen, een.km) for een in uit.wonen]
    reis = [(een.naam, een.mensen, een.km, een.fiets, een.auto, een.busje, een.ov) for een in uit.verkeer.klassen]
    aannames = [(een.naam, een.waarde, een.bron, "ja" if een.is_voorbeeld else "nee") for een in uit.aannames]
    koersen = [f"{moment} {koers}" for moment in ("Rustig", "Druk") for koers in ("laag", "midden", "hoog")]
    return [
        _sheet("Bedden per maand", ["Fase", "Maand", "Werknemers", "Vraag laag", "Vraag midden", "Vraag hoog"], maanden),
        _sheet("Vrije bedden", ["Fase", "Binnen km", *koersen], vrij),
        _sheet("Waar mensen wonen", ["Gemeente", "Kern", "Mensen", "Kilometer"], wonen),
        _sheet("Reizen", ["Afstand", "Mensen", "Kilometer per dag", "Fiets", "Auto", "Busje", "Openbaar vervoer"], reis),
        _sheet("Aannames", ["Aanname", "Waarde", "Bron", "Voorbeeld"], aannames),
    ]  # fmt: skip


def _sheet(naam: str, koppen: list[str], rijen: list[tuple[Any, ...]]) -> Blad:
    def kolom(index: int) -> Kolom:
        tekst = bool(rijen) and isinstance(rijen[0][index], str)
        return Kolom(koppen[index], TEKST if tekst else GETAL, lambda rij: rij[index])

    return Blad(naam, [kolom(index) for index in range(len(koppen))], rijen)


def paper(row: Effectrapport) -> dict[str, Any]:
    """The data of the template, from what was kept."""
    beeld, moment = shown(row), timezone.localtime(row.berekend_at)
    uit: Effectuitkomst = beeld["uitkomst"]
    return {
        "titel": row.titel, "van": f"Gemeente {row.gemeente.naam}" if row.gemeente else "Regio Rivierenland",
        "regel": f"Effectrapportage huisvesting, versie {row.versie}, {row.get_status_display().lower()}",
        "peildatum": datum_lang(row.peildatum), "datum": [moment.year, moment.month, moment.day], "gemaakt": tijdstip(moment),
        "voorbeeld": row.is_voorbeeld, "antwoord": beeld["antwoord"], "oordeel": beeld["oordeel"][1],
        "getallen": [list(een) for een in beeld["getallen"]],
        "blokken": [
            {"kop": "Bedden", "tekst": _beds(uit), "figuren": _all([*beeld["maanden"], *beeld["ruimte"]])},
            {"kop": "Waar mensen wonen", "tekst": _homes(uit), "figuren": _all([beeld["wonen"]] if beeld["wonen"] else [])},
            {"kop": "Verkeer", "tekst": _traffic(beeld), "figuren": _all([beeld["reizen"]])},
            {"kop": "Zorg", "tekst": _care(beeld), "figuren": []},
            {"kop": "Welke aanname telt het zwaarst", "tekst": ZWAARST, "figuren": _all([beeld["gevoelig"]])},
        ],
        "verdringing": [
            [een.gemeente, getal(een.zonder_nu), getal(een.zonder_met), _km(een.km_nu), _km(een.km_met)] for een in uit.verdringing
        ],
        "partij": uit.partij, "voorwaarden": list(beeld["voorwaarden"]), "onbekend": list(beeld["onbekend"]),
        "vragen": [list(rij) for _, _, rijen in beeld["groepen"] for rij in rijen],
        "aannames": [[een.naam, een.waarde, een.bron + (" (voorbeeld)" if een.is_voorbeeld else "")] for een in uit.aannames],
        "modelversie": uit.modelversie,
    }  # fmt: skip


def _beds(uit: Effectuitkomst) -> str:
    eigen = uit.vol.eigen.midden
    zin = (
        f"De werkgever brengt {getal(eigen)} eigen bedden mee. "
        if eigen
        else "De werkgever brengt geen eigen bedden mee. "
    )
    return (
        zin
        + "Vrij is wat overblijft als iedereen die hier al werkt een bed heeft, ook na de groei van andere bedrijven."
    )


def _homes(uit: Effectuitkomst) -> str:
    zin = "Dit is de kortste verdeling over de bedden die er dan zijn."
    zonder = f"Voor {getal(uit.zonder_bed)} mensen van dit bedrijf is er dan geen bed in de regio."
    return f"{zin} {zonder}" if uit.zonder_bed else zin


def _traffic(beeld: dict[str, Any]) -> str:
    return (
        f"Op een werkdag zijn er {beeld['voertuigen']} ritten met auto’s en busjes. In het drukste uur komen er {beeld['spits']}. "
        f"Op de fiets komen ongeveer {getal(beeld['uitkomst'].verkeer.fietsen)} mensen."
    )


def _care(beeld: dict[str, Any]) -> str:
    zorg = beeld["uitkomst"].zorg
    return (
        f"Er komen {beeld['zorg_rust']} inwoners bij, en in de drukste maand {beeld['zorg_piek']}. Dat is werk voor "
        f"{getal(zorg.praktijken_jaarrond, 2)} tot {getal(zorg.praktijken_piek, 2)} voltijds huisarts, bij een norm van "
        f"{getal(zorg.norm)} mensen."
    )


def _km(waarde: float | None) -> str:
    return "niemand" if waarde is None else f"{getal(waarde, 1)} km"


def _all(figuren: list[Figure]) -> list[dict[str, str]]:
    """The drawings with their figures in words, for a reader without sight."""
    return [
        {
            "svg": figuur.svg, "bijschrift": f"{figuur.title}. {figuur.source}".strip(),
            "alt": f"{figuur.title}. {_rows(figuur)}.",
        }
        for figuur in figuren
    ]  # fmt: skip


def _rows(figuur: Figure) -> str:
    return "; ".join(f"{rij[0]}: {', '.join(cel(waarde) for waarde in rij[1:])}" for rij in figuur.rows)
