"""Who has which part of the beds, by a key that anybody may change."""

from typing import Any

from django.utils import timezone
from django.views.generic import TemplateView

from rivierenland.core.opmaak import MAANDEN, datum_lang, getal
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from speerpunten.aanbod.enums.verdeling import Verdeelmoment
from speerpunten.aanbod.queries import verdeling, verdeling_beeld
from speerpunten.aanbod.queries.verdeling import INWONERS, OPPERVLAK, Gegevens
from speerpunten.aanbod.queries.verdeling_beeld import Beeld, Sleutelkeus
from speerpunten.aanbod.verdeling import sleutel
from speerpunten.aanbod.verdeling.sleutel import NoBasis
from speerpunten.aanbod.views.verdeling import figuren
from speerpunten.aanbod.views.verdeling.keuze import Keuze, asked

FORMATEN = (("ods", "ODS"), ("xlsx", "Excel"), ("csv", "CSV"))


class VerdelingView(PortalView, TemplateView):
    """The shares by one key, beside other keys, and over time. Constant queries: everything is read once."""

    permission = Permission.AANBOD_VIEW
    template_name = "aanbod/verdeling/detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        gegevens = verdeling.read(timezone.localdate())
        keuze = asked(self.request.GET, gegevens)
        return (
            super().get_context_data(**kwargs) | _always(self.request.actor, gegevens, keuze) | shown(gegevens, keuze)
        )


def shown(gegevens: Gegevens, keuze: Keuze) -> dict[str, Any]:
    """The figures, or why there are none."""
    try:
        beeld = verdeling_beeld.build(gegevens, keuze.gewichten, keuze.moment, met_pijplijn=keuze.met_pijplijn)
    except NoBasis as geen:
        return {"geen_maat": geen.maat.label.lower()}
    if not beeld.totaal:
        return {"geen_bedden": True}
    koppen, rijen = figuren.movement_table(beeld)
    return {
        "beeld": beeld,
        "figuur": figuren.shares_drawn(beeld),
        "rijen": [(beeld.namen[een.gemeente], een, figuren.percent_of(een)) for een in beeld.posities],
        "totalen": {
            wat: sum(getattr(een, wat) for een in beeld.posities) for wat in ("plaatsen", "bedden", "pijplijn")
        },
        "naast": side_by_side(beeld),
        "kaarten": figuren.movement(beeld),
        "verloop_koppen": koppen,
        "verloop_rijen": rijen,
        "zin": sentence(beeld),
    }


def _always(actor: Any, gegevens: Gegevens, keuze: Keuze) -> dict[str, Any]:
    return {
        "titel": "Eerlijk verdelen",
        "regel": f"Stand van {datum_lang(gegevens.peildatum)} · acht gemeenten · vraag van {gegevens.jaar}",
        "gegevens": gegevens,
        "keuze": keuze,
        "sleutels": options(gegevens, keuze),
        "voorstellen": [een for een in gegevens.sleutels if not een.is_afgesproken],
        "mag_afspreken": actor.may(Permission.VERDEELSLEUTEL_MANAGE),
        "mag_waterbed": actor.may(Permission.WATERBED_VIEW),
        "formaten": FORMATEN,
        "methode": sleutel.METHODE,
        "grondslag": basis(gegevens),
        "piekmaand": MAANDEN[gegevens.piekmaand - 1],
    }


def options(gegevens: Gegevens, keuze: Keuze) -> list[tuple[Sleutelkeus, str, bool]]:
    """The keys to choose with one click: the key, its address, whether it is chosen."""
    return [
        (een, f"?{keuze.query(een.gewichten)}", not keuze.fout and een.gewichten == keuze.gewichten)
        for een in verdeling_beeld.keys(gegevens)
    ]


def side_by_side(beeld: Beeld) -> list[tuple[str, list[Any]]]:
    """Per gemeente what every key would say."""
    return [
        (beeld.namen[een.gemeente], [(posities[nr], figuren.percent_of(posities[nr])) for _, posities in beeld.naast])
        for nr, een in enumerate(beeld.posities)
    ]


def basis(gegevens: Gegevens) -> list[dict[str, Any]]:
    """The figures that the key weighs, with the day and source of each."""
    jaarrond, piek = gegevens.maten(Verdeelmoment.JAARROND), gegevens.maten(Verdeelmoment.PIEK)
    return [
        {
            "naam": een.naam,
            "jaarrond": jaarrond[een.code].werk,
            "piek": piek[een.code].werk,
            "inwoners": een.cijfers.get(INWONERS),
            "oppervlak": een.cijfers.get(OPPERVLAK),
        }
        for een in gegevens.gemeenten
    ]


def sentence(beeld: Beeld) -> str:
    """The picture in one sentence, without a ranking."""
    rond = sum(een.ligging == "rond" for een in beeld.posities)
    meer = sum(een.ligging == "meer" for een in beeld.posities)
    minder = len(beeld.posities) - rond - meer
    wat = "bedden, met wat uit projecten wordt verwacht" if beeld.met_pijplijn else "bedden"
    liggen = "ligt" if rond == 1 else "liggen"
    return f"Samen {getal(beeld.totaal)} {wat}. {_gemeenten(rond)} {liggen} rond het aandeel, {meer} erboven en {minder} eronder."


def _gemeenten(aantal: int) -> str:
    return f"{aantal} {'gemeente' if aantal == 1 else 'gemeenten'}"
