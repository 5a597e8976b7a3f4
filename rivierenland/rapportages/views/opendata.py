"""Open data for everybody: the catalogue, a dataset, the method and the files. No login, no cookie, the same for whoever asks."""

import hashlib
import json
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_cache_control, patch_vary_headers
from django.views.generic import TemplateView, View

from rivierenland.core.cijfer import count
from rivierenland.core.queries.parameter import value_of
from rivierenland.core.uitvoer.antwoord import content_disposition
from rivierenland.rapportages.models import Opendataeditie
from rivierenland.rapportages.opendata import dcat, formaten
from rivierenland.rapportages.opendata.beschrijving import KLEIN_AANTAL, KOLOMMEN, STATUSSEN, Dataset
from rivierenland.rapportages.opendata.datasets import DATASETS
from rivierenland.rapportages.opendata.formaten import CONTENT_TYPES, Formaat
from rivierenland.rapportages.opendata.periode import Periode
from rivierenland.rapportages.opendata.samenhang import MINSTE
from rivierenland.rapportages.opendata.samenstellen import REGIOCODE, Rij
from rivierenland.rapportages.queries import opendata, rapportcatalogus

KWARTIER, DAG = 900, 86400


def kept(request: HttpRequest, antwoord: HttpResponseBase, etag: str, seconden: int) -> HttpResponseBase:
    """The answer as a cache may keep it, or 304 for who has it already."""
    patch_cache_control(antwoord, public=True, max_age=seconden)
    antwoord["ETag"] = f'"{etag}"'
    return get_conditional_response(request, etag=antwoord["ETag"], response=antwoord) or antwoord  # type: ignore[arg-type]


def dataset_of(slug: str) -> Dataset:
    """The dataset at this address. Raises Http404."""
    if slug not in DATASETS:
        raise Http404
    return DATASETS[slug]


class OpenPage(TemplateView):
    """A page that is the same for everybody."""

    publiek = True

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        antwoord: HttpResponse = super().get(request, *args, **kwargs).render()  # type: ignore[attr-defined]
        return kept(request, antwoord, hashlib.sha256(antwoord.content).hexdigest()[:32], KWARTIER)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(csrf_token="", messages=(), **kwargs)


class CatalogusView(OpenPage):
    """What there is."""

    template_name = "rapportages/opendata/catalogus.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        nieuwste = opendata.newest()
        return super().get_context_data(
            titel="Open data",
            datasets=[(dataset, nieuwste[slug][0] if nieuwste[slug] else None) for slug, dataset in DATASETS.items()],
            contact=settings.API_CONTACT,
            licentie=formaten.LICENTIE,
            **kwargs,
        )


class DatasetView(OpenPage):
    """One dataset: what it says and does not say, the last figures, the dictionary, and all editions."""

    template_name = "rapportages/opendata/dataset.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        dataset = dataset_of(kwargs["slug"])
        edities = opendata.editions(dataset.slug)
        kwartaal = next((editie for editie in edities if Periode.read(editie.periode).kwartaal), None)
        return super().get_context_data(
            titel=dataset.titel, dataset=dataset, kolommen=KOLOMMEN, statussen=STATUSSEN.items(), formaten=list(Formaat),
            edities=[(editie, Periode.read(editie.periode).naam) for editie in edities], laatste=kwartaal,
            laatste_naam=Periode.read(kwartaal.periode).naam if kwartaal else "",
            tabel=_table(dataset, kwartaal) if kwartaal else [], eerste=dataset.onderwerpen[0], site=settings.SITE_URL,
            **kwargs,
        )  # fmt: skip


def _table(dataset: Dataset, editie: Opendataeditie) -> list[tuple[str, str]]:
    """The first subject of the last quarter: area and figure in words, by name and the region last."""
    rijen = [Rij(*rij) for rij in editie.rijen]
    rijen.sort(key=lambda rij: (rij.gebiedscode == REGIOCODE, rij.gebied))
    return [(rij.gebied, _word(rij)) for rij in rijen if rij.onderwerp == dataset.onderwerpen[0].code]


def _word(rij: Rij) -> str:
    getal = rij.getal
    if getal is None:
        return {"onderdrukt": "niet getoond", "onbekend": "niet bekend"}.get(rij.status, "bestaat niet")
    return count(getal).tekst if isinstance(getal, int) else str(getal).replace(".", ",")


class MethodeView(OpenPage):
    """How small counts are protected: for everybody, and for the statistician."""

    template_name = "rapportages/opendata/methode.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            titel="Zo beschermen wij kleine aantallen",
            drempel=value_of(KLEIN_AANTAL, peildatum=timezone.localdate()),
            minste=MINSTE,
            **kwargs,
        )


class BestandView(View):
    """A file of an edition, sent while it is made; the same bytes every time."""

    publiek = True

    def get(self, request: HttpRequest, slug: str, periode: str, versie: int, formaat: str) -> HttpResponseBase:
        dataset, editie = dataset_of(slug), opendata.edition(slug, periode, versie)
        if editie is None or formaat not in [*Formaat]:
            raise Http404
        soort = Formaat(formaat)
        antwoord = StreamingHttpResponse(formaten.stream(editie, dataset, soort), content_type=CONTENT_TYPES[soort])
        naam = f"{slug}-{periode}-v{versie}.{soort}"
        antwoord["Content-Disposition"] = content_disposition(naam)
        antwoord["X-Content-Type-Options"] = "nosniff"
        if soort is Formaat.CSV:
            antwoord["Link"] = f'<{versie}.csv-metadata.json>; rel="describedby"; type="application/csvm+json"'
        return kept(request, antwoord, editie.bestanden[soort.value]["sha256"], DAG)


class CsvwView(View):
    """The description beside a CSV file."""

    publiek = True

    def get(self, request: HttpRequest, slug: str, periode: str, versie: int) -> HttpResponseBase:
        dataset, editie = dataset_of(slug), opendata.edition(slug, periode, versie)
        if editie is None:
            raise Http404
        adres = settings.SITE_URL + reverse("opendata:bestand", args=[slug, periode, versie, "csv"])
        return _json(request, formaten.csvw(editie, dataset, adres=adres), "application/csvm+json")


class SchemaView(View):
    """The JSON Schema of a dataset."""

    publiek = True

    def get(self, request: HttpRequest, slug: str) -> HttpResponseBase:
        return _json(request, formaten.schema(dataset_of(slug)), "application/schema+json")


def _json(request: HttpRequest, inhoud: dict[str, Any], soort: str) -> HttpResponseBase:
    tekst = json.dumps(inhoud, ensure_ascii=False, indent=1).encode()
    return kept(request, HttpResponse(tekst, content_type=soort), hashlib.sha256(tekst).hexdigest()[:32], DAG)


class DcatView(View):
    """The catalogue as linked data, in the format of the address."""

    publiek = True

    def get(self, request: HttpRequest, formaat: str) -> HttpResponseBase:
        if formaat not in dcat.TALEN:
            raise Http404
        nieuwste = opendata.newest()
        paren = [(dataset, opendata.offered(nieuwste[slug])) for slug, dataset in DATASETS.items()]
        rapporten = rapportcatalogus.offered()
        graaf = dcat.graph(paren, site=settings.SITE_URL, contact=settings.API_CONTACT, rapporten=rapporten)
        stempel = "".join(editie.sha256 for _, edities in paren for editie in edities)
        stempel += "".join(f"{rapport.pad}{rapport.versie}" for rapport in rapporten)
        tekst = graaf.serialize(format=dcat.TALEN[formaat])
        antwoord = HttpResponse(tekst, content_type=f"{dcat.MEDIA[formaat]}; charset=utf-8")
        return kept(request, antwoord, hashlib.sha256(f"{formaat}{stempel}".encode()).hexdigest()[:32], KWARTIER)


class DcatKeuzeView(View):
    """Leads to the format that the visitor's program asks for: linked data, or the page for people."""

    publiek = True

    def get(self, request: HttpRequest) -> HttpResponse:
        gekozen = request.get_preferred_type(["text/html", *dcat.MEDIA.values()])
        formaat = next((code for code, media in dcat.MEDIA.items() if media == gekozen), None)
        antwoord = redirect(reverse("opendata:dcat", args=[formaat]) if formaat else reverse("opendata:catalogus"))
        antwoord.status_code = 303
        patch_vary_headers(antwoord, ["Accept"])
        patch_cache_control(antwoord, public=True, max_age=KWARTIER)
        return antwoord
