"""A dashboard as a PDF in one click: made while one waits, because it takes less than a second."""

from collections.abc import Sequence

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views import View

from rivierenland.core.opmaak import getal, procent
from rivierenland.core.permissions import Permission
from rivierenland.core.uitvoer.antwoord import content_disposition
from rivierenland.core.views.basis import PortalView
from rivierenland.core.werk.regel import Werkregel
from rivierenland.dashboards import afdruk, figuren
from rivierenland.dashboards.afdruk import Blad, Deel, Kaart
from rivierenland.dashboards.context import tenant_name
from rivierenland.dashboards.onthouden import Vraag, asked
from rivierenland.dashboards.queries import gemeentecijfers, regio, speerpunt
from rivierenland.dashboards.queries.cijferkaart import Cijferkaart
from rivierenland.dashboards.queries.regio import Gemeentekaart
from rivierenland.dashboards.queries.veranderingen import Verandering
from rivierenland.dashboards.views.gemeente import gemeente_stand
from rivierenland.dashboards.views.keuze import changed_title, chosen_figure, comparison, head_line


class PdfPage(PortalView, View):
    """A dashboard on paper. Subclasses say what is on it; without figures there is no paper: 404."""

    permission = Permission.REGIO_DASHBOARD_VIEW

    def get(self, request: HttpRequest, **kwargs: str) -> HttpResponse:
        actor = request.actor  # type: ignore[attr-defined]
        vraag = asked(actor, timezone.localdate(), adres=kwargs, keuzes={"vergelijk": request.GET.get("vergelijk", "")})
        blad = self.blad(vraag, tenant_name(actor))
        if blad is None:
            raise Http404
        pdf = afdruk.render(blad, voorbeeld=settings.DEMO, fonts=settings.FONTS_DIR, moment=timezone.localtime())
        answer = HttpResponse(pdf, content_type="application/pdf")
        naam = f"{blad.titel.lower().replace(' ', '-')}-{blad.cijfers.peildatum:%Y-%m-%d}.pdf"
        answer["Content-Disposition"] = content_disposition(naam)
        return answer

    def blad(self, vraag: Vraag, lezer: str) -> Blad | None:
        raise NotImplementedError


class RegioPdfView(PdfPage):
    """The regional dashboard."""

    def blad(self, vraag: Vraag, lezer: str) -> Blad | None:
        stand = regio.stand(vraag.vandaag, eigen=vraag.lezer.gemeenten, vergelijking=comparison(vraag))
        if stand is None:
            return None
        cijfers = stand.cijfers
        tabel = figuren.figures_table(cijfers)
        getoond = [
            cijfers.standen[code].soort
            for code in dict.fromkeys((*regio.STROOK, *regio.KAART))
            if code in cijfers.standen
        ]
        return Blad(
            titel="De regio vandaag",
            regel=head_line(cijfers, vraag.vandaag, "acht gemeenten"),
            lezer=lezer,
            cijfers=cijfers,
            strook=figuren.number_strip(cijfers),
            delen=[
                Deel("Bezetting per gemeente", figuur=figuren.choropleth(cijfers, chosen_figure(cijfers, ""))),
                _changes(changed_title(cijfers), stand.veranderingen),
                _attention(stand.aandacht),
                Deel("De acht gemeenten", kaarten=[_gemeente_card(kaart) for kaart in stand.gemeenten]),
                Deel("Kerncijfers per gemeente", tabel=_table(tabel, [soort.code for soort in getoond])),
            ],
            afgeschermd=stand.afgeschermd,
            soorten=getoond,
        )  # fmt: skip


class GemeentePdfView(PdfPage):
    """The dashboard of a gemeente."""

    def blad(self, vraag: Vraag, lezer: str) -> Blad | None:
        stand, gemeente = gemeente_stand(vraag)
        if stand is None:
            return None
        cijfers = stand.cijfers
        return Blad(
            titel=f"{gemeente.naam} in cijfers",
            regel=head_line(cijfers, vraag.vandaag, f"gemeente {gemeente.naam}"),
            lezer=lezer,
            cijfers=cijfers,
            strook=figuren.number_strip(cijfers, gemeente.code, gemeentecijfers.STROOK),
            delen=[
                Deel(
                    "Vergeleken met de regio",
                    figuur=figuren.compared_bars(cijfers, chosen_figure(cijfers, ""), chosen=gemeente.naam),
                ),
                _changes(changed_title(cijfers), stand.veranderingen),
                _attention(stand.aandacht),
                Deel("Acht cijfers", kaarten=[_figure_card(kaart) for kaart in stand.kaarten]),
            ],
            afgeschermd=stand.afgeschermd,
            soorten=[kaart.soort for kaart in stand.kaarten],
        )


class SpeerpuntPdfView(PdfPage):
    """The figures of a speerpunt."""

    def blad(self, vraag: Vraag, lezer: str) -> Blad | None:
        stand = speerpunt.stand(
            dict(vraag.adres)["code"], vraag.vandaag, eigen=vraag.lezer.gemeenten, vergelijking=comparison(vraag)
        )
        if stand is None or stand.cijfers is None or not stand.kaarten:
            return None
        return Blad(
            titel=f"Speerpunt {stand.speerpunt.nummer}: {stand.speerpunt.naam}",
            regel=head_line(stand.cijfers, vraag.vandaag, "de regio"),
            lezer=lezer,
            cijfers=stand.cijfers,
            strook=[],
            delen=[
                Deel("Wat de acht willen bereiken", aanloop=stand.speerpunt.doel),
                Deel("De cijfers van de regio", kaarten=[_figure_card(kaart) for kaart in stand.kaarten]),
                Deel("De pakketten", punten=[(str(pakket), pakket.doel) for pakket in stand.pakketten]),
            ],
            afgeschermd=stand.afgeschermd,
            soorten=[kaart.soort for kaart in stand.kaarten],
        )


def _changes(kop: str, veranderingen: Sequence[Verandering]) -> Deel:
    punten = [(een.titel, een.regel) for een in veranderingen]
    return Deel(kop, aanloop="" if punten else "Er veranderde niets dat wij kunnen tonen.", punten=punten)


def _attention(regels: Sequence[Werkregel]) -> Deel:
    punten = [(f"{regel.woord} · {regel.wat}", regel.waarom) for regel in regels]
    return Deel("Waar aandacht nodig is", aanloop="" if punten else "Geen enkele regel gaat af.", punten=punten)


def _gemeente_card(kaart: Gemeentekaart) -> Kaart:
    svg = figuren.small_multiple(kaart)
    bezet = f"bezet · {getal(kaart.personen)} van {getal(kaart.bedden)}"
    regel = (
        f"{getal(kaart.locaties)} locaties · lang verblijf {getal(kaart.brp)} · verandering {kaart.sinds or 'onbekend'}"
    )
    return Kaart(
        kaart.gemeente.naam, procent(kaart.bezetting), bezet, regel, svg, f"Mensen per maand in {kaart.gemeente.naam}"
    )


def _figure_card(kaart: Cijferkaart) -> Kaart:
    svg = figuren.spark(kaart.soort.naam, kaart.reeks)
    delen = [f"verandering {kaart.sinds or 'onbekend'}", *([f"regio {kaart.regio}"] if kaart.regio else [])]
    eenheid = "" if kaart.soort.eenheid == "%" else kaart.soort.eenheid
    return Kaart(kaart.soort.naam, kaart.tekst, eenheid, " · ".join(delen), svg, f"{kaart.soort.naam} per maand")


def _table(tabel: figuren.Cijfertabel, codes: Sequence[str]) -> tuple[str, list[str], list[list[str]]]:
    """The gemeenten below each other, because nine columns do not fit on paper."""
    rijen = [rij for rij in tabel.rijen if rij.soort.code in codes]
    koppen = ["Gemeente", *(rij.soort.naam for rij in rijen)]
    cellen = [[naam, *(rij.waarden[nr] for rij in rijen)] for nr, naam in enumerate(tabel.gemeenten)]
    return "Kerncijfers per gemeente", koppen, [*cellen, ["Regio", *(rij.regio for rij in rijen)]]
