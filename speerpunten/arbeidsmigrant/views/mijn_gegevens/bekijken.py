"""What is kept of me, and who looked."""

import json
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from rivierenland.core.paginering import FixedPaginator
from rivierenland.core.persoonsgegevens import TOEZICHTHOUDER
from speerpunten.arbeidsmigrant.enums import Inzageverzoeksoort
from speerpunten.arbeidsmigrant.gegevens.woorden import DOCUMENTEN, TAALNAMEN
from speerpunten.arbeidsmigrant.queries import mijn_gegevens
from speerpunten.arbeidsmigrant.views.mijn_gegevens.sessie import SessiePage

PER_PAGINA = 25


class MijnGegevensView(SessiePage, TemplateView):
    """All on one page; name and birth date only when asked (`?toon=1`), for who reads along over a shoulder."""

    template_name = "arbeidsmigrant/mijn_gegevens/bekijken.html"
    titel = _("Mijn gegevens")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        gegevens = mijn_gegevens.overview(self.sessie.bewoners, timezone.localdate())
        return super().get_context_data(
            gegevens=gegevens,
            documenten=[(DOCUMENTEN.get(soort, soort), dag) for soort, dag in gegevens.documenten],
            talen_van=sorted({TAALNAMEN.get(row.taal, row.taal) for row in gegevens.registraties if row.taal}),
            toon="toon" in self.request.GET,
            sessie=self.sessie,
            klachten=TOEZICHTHOUDER,
            **kwargs,
        )


class MijnInzagenView(SessiePage, TemplateView):
    """Every look, by page."""

    template_name = "arbeidsmigrant/mijn_gegevens/inzagen.html"
    titel = _("Wie keek er, en waarom")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        looks = FixedPaginator(mijn_gegevens.looks_at(self.sessie.bewoners), PER_PAGINA)
        pagina = looks.get_page(self.request.GET.get("page"))
        kijkers = mijn_gegevens.lookers(pagina.object_list, mijn_gegevens.registrations())
        return super().get_context_data(kijkers=kijkers, pagina=pagina, **kwargs)


class MijnGegevensDownloadView(SessiePage):
    """The same as on the page and every look, to keep: to read (`html`) or for other software (`json`)."""

    http_method_names = ["get", "head", "options"]

    def get(self, request: HttpRequest, taal: str, vorm: str) -> HttpResponse:
        gegevens = mijn_gegevens.overview(self.sessie.bewoners, timezone.localdate(), kijkers=None)
        if vorm == "json":
            body, content_type = json.dumps(as_dict(gegevens), ensure_ascii=False, indent=2), "application/json"
        else:
            values = {"gegevens": gegevens, "taal": get_language(), "moment": timezone.localtime()}
            body = render_to_string("arbeidsmigrant/mijn_gegevens/bestand.html", values)
            content_type = "text/html; charset=utf-8"
        answer = HttpResponse(body, content_type=content_type)
        answer["Content-Disposition"] = f'attachment; filename="my-data.{vorm}"'
        return answer


def as_dict(gegevens: mijn_gegevens.Overzicht) -> dict[str, Any]:
    """The own data as plain values, with the Dutch names of the fields as the register has them."""
    return {
        "nachten": {"aantal": gegevens.telling.nachten, "van": gegevens.telling.periode, "grens": gegevens.telling.limiet},
        "registraties": [
            {
                "naam": row.naam, "geboortedatum": row.geboortedatum.isoformat(), "woonplaats": row.woonplaats, "taal": row.taal,
                "gemeente": row.gemeente, "geregistreerd_door": row.aanbieder,
            }
            for row in gegevens.registraties
        ],
        "verblijven": [
            {
                "plek": row.plek, "gemeente": row.gemeente, "geregistreerd_door": row.aanbieder, "aankomst": row.aankomst.isoformat(),
                "vertrek": row.vertrek.isoformat() if row.vertrek else None, "nachten": row.nachten,
            }
            for row in gegevens.verblijven
        ],
        "getoonde_documenten": [{"soort": soort, "op": dag.isoformat()} for soort, dag in gegevens.documenten],
        "brieven_over_inschrijven": [dag.isoformat() for dag in gegevens.brieven],
        "ingeschreven": gegevens.is_ingeschreven,
        "wie_keek": [
            {
                "moment": timezone.localtime(row.moment).isoformat(timespec="minutes"), "namens": row.namens or row.soort,
                "rol": str(row.rol), "waarom": str(row.doel),
            }
            for row in gegevens.kijkers
        ],
        "verzoeken": [
            {
                "referentie": row.referentie, "soort": Inzageverzoeksoort(row.soort).value, "ontvangen": row.ontvangen_op.isoformat(),
                "uiterlijk": row.uiterlijk.isoformat(), "besluit": row.besluit, "tekst": row.tekst, "toelichting": row.toelichting,
            }
            for row in gegevens.verzoeken
        ],
    }  # fmt: skip
