"""What the map in the browser asks for: points of a view, and borders."""

from typing import Any

from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.utils.cache import patch_cache_control

from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission as P
from rivierenland.core.rd import to_wgs84
from rivierenland.core.views.basis import PortalView
from speerpunten.aanbod.enums.kaart import Kaartlaag
from speerpunten.aanbod.forms.kaart import PuntenForm
from speerpunten.aanbod.kaart.beeld import Laagbeeld, view_of
from speerpunten.aanbod.kaart.rij import Rij
from speerpunten.aanbod.kaart.woorden import plek
from speerpunten.aanbod.queries import gebied, kaart
from speerpunten.aanbod.queries.kaart import Keuze

COMPACT = {"separators": (",", ":"), "ensure_ascii": False}


class PuntenView(PortalView):
    """The marks of a view: `[lat, lon, how many, sum, [[title, line, record], …]]` per layer; members only where they are few."""

    permission = P.AANBOD_VIEW

    def get(self, request: HttpRequest) -> JsonResponse:
        form = PuntenForm(request.GET)
        if not form.is_valid():
            zinnen = [str(zin) for fouten in form.errors.values() for zin in fouten]
            return JsonResponse({"fout": " ".join(zinnen)}, status=400, json_dumps_params=COMPACT)
        keuze = form.keuze(timezone.localdate().year)
        kader, zoom = form.cleaned_data["bbox"], form.cleaned_data["zoom"]
        spots = {laag: kaart.spots(laag, keuze, kader) for laag in keuze.lagen}
        beeld = view_of(spots, zoom, kader, form.cleaned_data["breedte"])
        lagen = {laag.value: _layer(laag, deel, keuze, self.request.actor) for laag, deel in beeld.lagen.items()}
        answer = JsonResponse({"gegroepeerd": beeld.cel > 0, "lagen": lagen}, json_dumps_params=COMPACT)
        patch_cache_control(answer, private=True, no_store=True)
        return answer


def _layer(laag: Kaartlaag, deel: Laagbeeld, keuze: Keuze, by: Actor) -> dict[str, Any]:
    named = [deel.sleutels[nr] for groep in deel.groepen for nr in groep.leden]
    rijen = kaart.rijen(laag, named, keuze)
    marks = []
    for groep in deel.groepen:
        punt = to_wgs84(groep.x, groep.y)
        leden = [_member(rijen[key], by) for nr in groep.leden if (key := deel.sleutels[nr]) in rijen]
        marks.append([round(punt.lat, 4), round(punt.lon, 4), groep.aantal, groep.som, leden])
    return {"aantal": deel.aantal, "som": deel.som, "plekken": marks}


def _member(rij: Rij, by: Actor) -> list[Any]:
    found = plek(rij, by)
    return [found.titel, found.regel, found.nr]


class GrenzenView(PortalView):
    """The areas of the eight by name, in degrees; coarse for the whole region, or as imported with `fijn=1`."""

    permission = P.AANBOD_VIEW

    def get(self, request: HttpRequest) -> JsonResponse:
        fijn = request.GET.get("fijn") == "1"
        answer = JsonResponse(
            {naam: _degrees(vlakken, 5 if fijn else 4) for naam, vlakken in gebied.vlakken(fijn=fijn).items()},
            json_dumps_params=COMPACT,
        )
        patch_cache_control(
            answer, private=True, max_age=3600
        )  # the page asks with the moment of the import in the address
        return answer


def _degrees(vlakken: gebied.Vlakken, decimals: int) -> list[list[list[list[float]]]]:
    return [
        [[[round(degree, decimals) for degree in to_wgs84(x, y)] for x, y in ring] for ring in vlak] for vlak in vlakken
    ]
