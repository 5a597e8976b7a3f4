"""The list of offers, the page of one, and the list as a file."""

from collections.abc import Callable
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils import timezone
from django.views import View
from django.views.generic import DetailView

from registratie.enums import Taal
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.models import Gemeente
from rivierenland.core.permissions import Permission
from rivierenland.core.talen import TALEN
from rivierenland.core.uitvoer.antwoord import Formaat, export_response
from rivierenland.core.uitvoer.kolom import Blad, Kolom, Soort
from rivierenland.core.views.basis import PortalView
from rivierenland.core.views.lijst import ListPage
from speerpunten.zorg.enums.hulp import Hulpvraag
from speerpunten.zorg.filters.hulpaanbod import HulpaanbodFilter
from speerpunten.zorg.models import Hulpaanbod
from speerpunten.zorg.openingstijden.week import DAGEN, written
from speerpunten.zorg.queries import hulpaanbod as hulp
from speerpunten.zorg.queries import partners
from speerpunten.zorg.tables.hulpaanbod import HulpaanbodTable, status_badge


class HulpaanbodListView(ListPage):
    """What is published, and what the one who looks keeps."""

    permission = Permission.HULPAANBOD_VIEW
    titel = "Hulpaanbod"
    regel = "Waar internationale werknemers in de regio hulp vinden. Wat geplaatst is, leest iedereen in acht talen."
    eenheid = ("plek met hulp", "plekken met hulp")
    filterset_class = HulpaanbodFilter
    table_class = HulpaanbodTable
    template_name = "zorg/hulpaanbod/list.html"
    leeg_template = "zorg/hulpaanbod/_leeg.html"
    export_url = "zorg:hulpaanbod-export"
    export_permission = Permission.HULPAANBOD_VIEW

    def get_queryset(self) -> QuerySet[Hulpaanbod]:
        return hulp.seen_by(self.request.actor).order_by("naam", "id")

    def get_table_kwargs(self) -> dict[str, Any]:
        return super().get_table_kwargs() | {"grens": hulp.oldest(timezone.localdate())}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        actor = self.request.actor
        return super().get_context_data(**kwargs) | {
            "mag_bijhouden": actor.may(Permission.HULPAANBOD_MANAGE),
            "mag_toelaten": actor.may(Permission.AANMELDING_DECIDE),
        }


class HulpaanbodDetailView(PortalView, DetailView):
    """One offer: what the public sees of it, whose it is, and when it was checked."""

    permission = Permission.HULPAANBOD_VIEW
    context_object_name = "aanbod"
    template_name = "zorg/hulpaanbod/detail.html"

    def get_queryset(self) -> QuerySet[Hulpaanbod]:
        return hulp.seen_by(self.request.actor)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row = self.object
        gebied = Gemeente.objects.filter(code__in=row.werkgebied).order_by("naam") if row.werkgebied else []
        return super().get_context_data(**kwargs) | {
            "titel": row.naam,
            "badge": status_badge(row, hulp.oldest(timezone.localdate())),
            "eigenaar": hulp.in_words(row),
            "mag_bijhouden": hulp.owns(self.request.actor, hulp.owner_of(row)),
            "mag_doorverwijzen": self.request.actor.may(Permission.DOORVERWIJZING_REFER) and partners.takes(row),
            "hulpvragen": [Hulpvraag(hulpvraag).label for hulpvraag in row.hulpvragen],
            "talen": [Taal(taal).label for taal in row.talen],
            "gebied": [gemeente.naam for gemeente in gebied],
            "week": [(naam, written(row.openingstijden.get(dag, [])) or "dicht") for dag, naam in DAGEN.items()],
            "teksten": _texts(row),
        }


def _texts(row: Hulpaanbod) -> list[tuple[str, str, str]]:
    """Code, name of the language and text, for every language that has one."""
    return [(taal, naam, row.omschrijvingen[taal]) for taal, naam in TALEN.items() if taal in row.omschrijvingen]


class HulpaanbodExportView(PortalView, View):
    """The same list as a file."""

    permission = Permission.HULPAANBOD_VIEW

    def get(self, request: HttpRequest, formaat: str) -> HttpResponseBase:
        rows = hulp.seen_by(self.request.actor).order_by("naam", "id")
        filterset = HulpaanbodFilter(request.GET, queryset=rows, request=request)
        if formaat not in set(Formaat) or not filterset.is_valid():
            raise Http404
        actor = self.request.actor
        gebeurtenis.record(
            actie="hulpaanbod.export", object_soort="zorg.hulpaanbod", by=actor, organisatie=actor.organisatie_id,
            gemeente=actor.gemeenten[0] if len(actor.gemeenten) == 1 else None, details={"formaat": formaat},
        )  # fmt: skip
        return export_response(
            Formaat(formaat), [Blad("Hulpaanbod", COLUMNS, list(filterset.qs))], titel="Hulpaanbod",
            bestandsnaam=f"hulpaanbod-{timezone.localdate():%Y-%m-%d}", moment=timezone.now(),
        )  # fmt: skip


def _hours(dag: str) -> Callable[[Hulpaanbod], str]:
    return lambda row: written(row.openingstijden.get(dag, []))


COLUMNS = [
    Kolom("Naam", Soort.TEKST, lambda row: row.naam),
    Kolom("Waarvoor", Soort.TEKST, lambda row: ", ".join(str(Hulpvraag(code).label) for code in row.hulpvragen)),
    Kolom("Soort", Soort.TEKST, lambda row: str(row.get_soort_display())),
    Kolom("Adres", Soort.TEKST, lambda row: row.adresregel or "op afstand"),
    Kolom("Telefoon", Soort.TEKST, lambda row: row.telefoon),
    Kolom("Website", Soort.TEKST, lambda row: row.website),
    Kolom("Talen", Soort.TEKST, lambda row: ", ".join(str(Taal(taal).label) for taal in row.talen)),
    Kolom("Met tolk", Soort.TEKST, lambda row: "ja" if row.met_tolk else "nee"),
    *(Kolom(naam.capitalize(), Soort.TEKST, _hours(dag)) for dag, naam in DAGEN.items()),
    Kolom("Kosten", Soort.TEKST, lambda row: str(row.get_kosten_display())),
    Kolom("Afspraak", Soort.TEKST, lambda row: str(row.get_afspraak_display())),
    Kolom("Nieuwe patiënten", Soort.TEKST, lambda row: str(row.get_patienten_display())),
    Kolom("Stand", Soort.TEKST, lambda row: row.get_status_display()),
    Kolom("Nagekeken op", Soort.DATUM, lambda row: row.nagekeken_op),
    Kolom("Bijgehouden door", Soort.TEKST, lambda row: hulp.in_words(row)),
]
