"""Comparing: every figure of a gemeente beside the region, one figure over the eight, and how it is reckoned."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views import View
from django.views.generic import TemplateView

from rivierenland.core.models import Gemeente
from rivierenland.core.opmaak import datum_lang, getal
from rivierenland.core.permissions import Permission
from rivierenland.core.uitvoer.antwoord import Formaat, export_response
from rivierenland.core.uitvoer.kolom import Blad, Kolom, Soort
from rivierenland.core.views.basis import PortalView
from rivierenland.core.views.lijst import FORMATEN
from rivierenland.dashboards import vergelijkfiguren, vergelijkwoorden
from rivierenland.dashboards.onthouden import Pagina, Vraag
from rivierenland.dashboards.queries import vergelijking
from rivierenland.dashboards.queries.vergelijking import Dagen, Overzichtsrij, Plek, Vergelijking
from rivierenland.dashboards.vergelijkmaten import COMPARABLE, INWONERS, reason_of
from rivierenland.dashboards.views.pagina import DashboardPage
from speerpunten.programma.indicatoren import SOORTEN
from speerpunten.programma.models import Speerpunt
from speerpunten.programma.queries.meetwaarde import REGIO

KEUZES = ("gemeente", "peildatum", "speerpunt")
GEEN = "regio"
"""In the address: no gemeente chosen on purpose."""


def overview_context(vraag: Vraag) -> dict[str, Any]:
    """Every comparable figure of the chosen gemeente."""
    gemeenten = vergelijking.eight()
    gekozen = _chosen(gemeenten, vraag.keuze("gemeente"), vraag.lezer.gemeenten)
    dagen = vergelijking.days(vraag.vandaag, vraag.keuze("peildatum"))
    speerpunten = list(Speerpunt.objects.order_by("code").values_list("code", "naam"))
    codes = _codes(vraag.keuze("speerpunt"))
    rijen = _rows(dagen, gemeenten, gekozen, vraag.lezer.gemeenten, codes) if dagen else []
    keus = {"gemeente": gekozen.slug if gekozen else GEEN, "peildatum": dagen.gekozen.isoformat() if dagen else ""}
    return {
        "titel": "Vergelijken",
        "gemeenten": gemeenten,
        "gekozen": gekozen,
        "dagen": dagen,
        "speerpunten": [(code, naam) for code, naam in speerpunten if _codes(code)],
        "speerpunt": vraag.keuze("speerpunt"),
        "rijen": [_line(rij, keus) for rij in rijen],
        "toeval": vergelijkwoorden.chance_sentence(_looks(rijen, gekozen)),
        "niet": [(soort.naam, reden) for soort in SOORTEN.values() if (reden := reason_of(soort))],
        "downloads": _downloads({**keus, "speerpunt": vraag.keuze("speerpunt")}),
    }


def indicator_context(vraag: Vraag) -> dict[str, Any]:
    """One figure over the eight, and of the chosen gemeente over time."""
    code = dict(vraag.adres)["code"]
    if code not in SOORTEN:
        raise Http404
    soort, gemeenten = SOORTEN[code], vergelijking.eight()
    gekozen = _chosen(gemeenten, vraag.keuze("gemeente"), vraag.lezer.gemeenten)
    basis = {
        "titel": f"Vergelijken: {soort.naam}",
        "soort": soort,
        "reden": reason_of(soort),
        "gemeenten": gemeenten,
        "gekozen": gekozen,
    }
    dagen = vergelijking.days(vraag.vandaag, vraag.keuze("peildatum"))
    if basis["reden"] or dagen is None:
        return basis | {"dagen": dagen}
    per_dag = vergelijking.read(dagen.keuzes, [code], vraag.lezer.gemeenten)
    een = vergelijking.compared(code, dagen.gekozen, per_dag.get(dagen.gekozen, {}), gemeenten)
    gebied, naam = (gekozen.code, gekozen.naam) if gekozen else (REGIO, "de regio")
    beloop = vergelijking.course(code, per_dag, dagen, gebied, gemeenten)
    regio = vergelijking.course(code, per_dag, dagen, REGIO, gemeenten) if gekozen else beloop
    return basis | {
        "dagen": dagen,
        "een": een,
        "naam": naam,
        "maat": een.maat,
        "bronnen": _sources(gemeenten) if een.maat.noemer == INWONERS else [],
        "trechter": vergelijkfiguren.funnel(een, gebied),
        "plekken": [_place(een, plek) for plek in een.plekken],
        "midden": vergelijkwoorden.middle_name(een),
        "midden_cijfer": None if een.midden is None else vergelijkwoorden.writer(een.maat)(een.midden * een.maat.per),
        "zin": vergelijkwoorden.sentence(een, een.plek(gebied)) if gekozen else "",  # type: ignore[arg-type]
        "spreiding": vergelijkwoorden.spread_sentence(een),
        "verwacht_buiten": getal(len(een.getoond) * 0.05, 1),
        "beloop": vergelijkfiguren.course(een, beloop, naam),
        "seizoen": vergelijkwoorden.season_sentence(beloop),
        "eerder": _earlier(een, beloop),
        **_parts(een, gekozen, regio),
    }


class VergelijkenView(DashboardPage):
    """All comparable figures of one gemeente in one table."""

    permission = Permission.VERGELIJKEN_VIEW
    pagina = Pagina("vergelijken", overview_context)
    keuzes = KEUZES


class VergelijkIndicatorView(DashboardPage):
    """One figure over the eight gemeenten, and one of them over time."""

    permission = Permission.VERGELIJKEN_VIEW
    template_name = "dashboards/vergelijk_indicator.html"
    pagina = Pagina("vergelijk_indicator", indicator_context)
    keuzes = ("gemeente", "peildatum")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With the key of the piece for an answer; outside the kept middle, for a form there is of one visitor."""
        code = self.kwargs["code"]
        context = super().get_context_data(**kwargs)
        gekozen = _chosen(vergelijking.eight(), self.request.GET.get("gemeente", ""), self.request.actor.gemeenten)
        if gekozen is None or code not in COMPARABLE:
            return context
        return context | {"sleutel": f"{code}:{gekozen.code}:{self.request.GET.get('peildatum', '')[:10]}".rstrip(":")}


class MethodeView(PortalView, TemplateView):
    """What comparing can and cannot say; for a statistician formulas, assumptions and references."""

    permission = Permission.VERGELIJKEN_VIEW
    template_name = "dashboards/vergelijken_methode.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        maten = [(SOORTEN[code], maat) for code, maat in COMPARABLE.items()]
        aantal = len(maten)
        return super().get_context_data(**kwargs) | {
            "maten": maten,
            "aantal": aantal,
            "blikken": 8 * aantal,
            "toeval": getal(8 * aantal * 0.05),
            "toeval_ver": getal(8 * aantal * 0.002, 1),
        }


class VergelijkExportView(PortalView, View):
    """The table of the overview as a file; withheld is a word there too."""

    permission = Permission.VERGELIJKEN_VIEW

    def get(self, request: HttpRequest, formaat: str) -> HttpResponse:
        if formaat not in set(Formaat):
            raise Http404
        eigen = request.actor.gemeenten  # type: ignore[attr-defined]
        gemeenten = vergelijking.eight()
        gekozen = _chosen(gemeenten, request.GET.get("gemeente", ""), eigen)
        dagen = vergelijking.days(timezone.localdate(), request.GET.get("peildatum", ""))
        codes = _codes(request.GET.get("speerpunt", ""))
        rijen = _rows(dagen, gemeenten, gekozen, eigen, codes) if dagen else []
        naam = gekozen.slug if gekozen else GEEN
        blad = Blad("Vergelijken", _columns(gekozen), rijen)
        return export_response(
            Formaat(formaat), [blad], titel="Vergelijken", moment=timezone.now(),
            bestandsnaam=f"vergelijken-{naam}-{timezone.localdate():%Y-%m-%d}",
        )  # fmt: skip


def _chosen(gemeenten: Sequence[Gemeente], gevraagd: str, eigen: Collection[str]) -> Gemeente | None:
    """The asked gemeente, else the reader's own; the region has none of its own."""
    if gevraagd == GEEN:
        return None
    wanted = next((een for een in gemeenten if een.slug == gevraagd), None)
    return wanted or next((een for een in gemeenten if een.code in eigen), None)


def _codes(speerpunt: str) -> list[str]:
    return [code for code in COMPARABLE if not speerpunt or SOORTEN[code].speerpunt == speerpunt]


def _rows(
    dagen: Dagen, gemeenten: Sequence[Gemeente], gekozen: Gemeente | None, eigen: Collection[str], codes: Collection[str]
) -> list[Overzichtsrij]:  # fmt: skip
    gebied = gekozen.code if gekozen else REGIO
    return vergelijking.overview(dagen, gemeenten, gebied, eigen=eigen, codes=codes) if codes else []


def _looks(rijen: Sequence[Overzichtsrij], gekozen: Gemeente | None) -> int:
    """How many places are judged on the page."""
    if gekozen:
        return sum(rij.eigen is not None and rij.eigen.plaats is not None for rij in rijen)
    return sum(len(rij.vergelijking.getoond) for rij in rijen)


def _line(rij: Overzichtsrij, keus: dict[str, str]) -> dict[str, Any]:
    een = rij.vergelijking
    schrijf = vergelijkwoorden.writer(een.maat)
    anders, zeker = vergelijkwoorden.changed(rij.verandering)
    return {
        "soort": een.soort,
        "maat": een.maat,
        "url": f"{reverse('vergelijken-indicator', args=[een.soort.code])}?{urlencode(keus)}",
        "waarde": schrijf(rij.paar.per(een.maat)),
        "regio": schrijf(een.regio.per(een.maat)),
        "oordeel": vergelijkwoorden.judged(rij.eigen.plaats if rij.eigen else None),
        "buiten": een.buiten,
        "getoond": len(een.getoond),
        "anders": anders,
        "zeker": zeker,
    }


def _place(een: Vergelijking, plek: Plek) -> dict[str, Any]:
    schrijf = vergelijkwoorden.writer(een.maat)
    return {
        "naam": plek.gemeente.naam,
        "slug": plek.gemeente.slug,
        "noemer": getal(plek.paar.noemer or plek.paar.waarom),
        "cijfer": schrijf(plek.paar.per(een.maat)),
        "oordeel": vergelijkwoorden.judged(plek.plaats),
        "waarom": plek.paar.waarom,
    }


def _earlier(een: Vergelijking, beloop: vergelijking.Beloop) -> list[dict[str, Any]]:
    schrijf = vergelijkwoorden.writer(een.maat)
    return [
        {
            "dag": dag,
            "cijfer": schrijf(paar.per(een.maat)),
            "anders": vergelijkwoorden.changed(verandering)[0],
            "interval": vergelijkwoorden.interval(verandering) if verandering else "",
            "meer": verandering.is_meer_dan_toeval if verandering else None,
        }
        for dag, paar, verandering in beloop.eerdere
    ]


def _parts(een: Vergelijking, gekozen: Gemeente | None, regio: vergelijking.Beloop) -> dict[str, Any]:
    delen = vergelijking.taken_apart(een, gekozen.code, regio) if gekozen else None
    if delen is None or gekozen is None:
        return {}
    return {
        "delen_zin": vergelijkwoorden.taken_apart(een, gekozen.naam, delen),
        "delen": vergelijkfiguren.taken_apart(een, gekozen.naam, delen),
    }


def _sources(gemeenten: Sequence[Gemeente]) -> list[str]:
    gegevens = [(een.naam, een.cijfers.get("inwoners", {})) for een in gemeenten]
    return [
        f"{naam}: {getal(gegeven['waarde'])} op {datum_lang(date.fromisoformat(gegeven['peildatum']))}. {gegeven['bron']}"
        for naam, gegeven in gegevens
        if gegeven
    ]


def _downloads(keus: dict[str, str]) -> list[dict[str, str]]:
    return [
        {"label": label, "icon": icon, "url": f"{reverse('vergelijken-export', args=[formaat])}?{urlencode(keus)}"}
        for formaat, label, icon in FORMATEN
    ]


def _columns(gekozen: Gemeente | None) -> list[Kolom]:
    def rate(paar: vergelijking.Paar, rij: Overzichtsrij) -> Any:
        value = paar.per(rij.vergelijking.maat)
        return round(value, 2) if isinstance(value, float) else "niet bekend" if value is None else str(value)

    def judged(rij: Overzichtsrij) -> str:
        oordeel = vergelijkwoorden.judged(rij.eigen.plaats if rij.eigen else None)
        return oordeel.woord if oordeel else "niet te zeggen"

    def changed(rij: Overzichtsrij) -> str:
        return ", ".join(deel for deel in vergelijkwoorden.changed(rij.verandering) if deel) or "niet bekend"

    eigen = [Kolom("Oordeel", Soort.TEKST, judged)] if gekozen else []
    return [
        Kolom("Cijfer", Soort.TEKST, lambda rij: rij.vergelijking.soort.naam, 44),
        Kolom("Eenheid", Soort.TEKST, lambda rij: rij.vergelijking.maat.eenheid, 32),
        Kolom("Peildatum", Soort.DATUM, lambda rij: rij.vergelijking.peildatum),
        *([Kolom(gekozen.naam, Soort.GETAL, lambda rij: rate(rij.paar, rij))] if gekozen else []),
        Kolom("Regio", Soort.GETAL, lambda rij: rate(rij.vergelijking.regio, rij)),
        *eigen,
        Kolom("Gemeenten buiten de grenzen", Soort.GETAL, lambda rij: rij.vergelijking.buiten),
        Kolom("Sinds een jaar eerder", Soort.TEKST, changed),
    ]
