"""The shares as a file: exactly what the page shows."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils import timezone
from django.views import View

from rivierenland.core.actions import gebeurtenis
from rivierenland.core.opmaak import datum
from rivierenland.core.permissions import Permission
from rivierenland.core.uitvoer.antwoord import Formaat, export_response
from rivierenland.core.uitvoer.kolom import Blad, Kolom, Soort
from rivierenland.core.views.basis import PortalView
from speerpunten.aanbod.queries import verdeling, verdeling_beeld
from speerpunten.aanbod.queries.verdeling_beeld import Beeld
from speerpunten.aanbod.verdeling.sleutel import NoBasis
from speerpunten.aanbod.verdeling.stand import Positie
from speerpunten.aanbod.views.verdeling.figuren import quarter
from speerpunten.aanbod.views.verdeling.keuze import Keuze, asked
from speerpunten.aanbod.views.verdeling.pagina import basis


def asked_beeld(request: HttpRequest) -> tuple[Keuze, Beeld]:
    """The question of the address and its answer. Raises Http404 for a question that the page would refuse too."""
    gegevens = verdeling.read(timezone.localdate())
    keuze = asked(request.GET, gegevens)
    try:
        if not keuze.fout:
            return keuze, verdeling_beeld.build(
                gegevens, keuze.gewichten, keuze.moment, met_pijplijn=keuze.met_pijplijn
            )
    except NoBasis:
        pass
    raise Http404


class VerdelingExportView(PortalView, View):
    """A download; a CSV holds the first sheet."""

    permission = Permission.AANBOD_VIEW

    def get(self, request: HttpRequest, formaat: str) -> HttpResponseBase:
        if formaat not in set(Formaat):
            raise Http404
        _, beeld = asked_beeld(request)
        gebeurtenis.record(
            actie="verdeling.export", object_soort="aanbod.verdeling", by=request.actor,  # type: ignore[attr-defined]
            details={"formaat": formaat, "gewichten": beeld.gekozen.gewichten.kept()},
        )  # fmt: skip
        dag = beeld.gegevens.peildatum
        return export_response(
            Formaat(formaat), sheets(beeld), titel=f"Eerlijk verdelen, {datum(dag)}",
            bestandsnaam=f"verdeling-{dag:%Y-%m-%d}", moment=timezone.now(),
        )  # fmt: skip


def sheets(beeld: Beeld) -> list[Blad]:
    """The shares, every key beside it, the quarters, and what it rests on."""
    namen = beeld.namen
    return [
        Blad("Verdeling", _share_columns(beeld), list(beeld.posities)),
        Blad("Sleutels", _key_columns(beeld), list(range(len(beeld.posities)))),
        Blad(
            "Verloop",
            [
                Kolom("Peildatum", Soort.DATUM, lambda rij: rij[0]),
                Kolom("Kwartaal", Soort.TEKST, lambda rij: quarter(rij[0]), 14),
                Kolom("Gemeente", Soort.TEKST, lambda rij: namen[rij[1].gemeente]),
                Kolom("Bedden", Soort.GETAL, lambda rij: rij[1].bedden),
                Kolom("Aandeel in bedden", Soort.GETAL, lambda rij: rij[1].plaatsen),
            ],
            [(dag, een) for dag, rij in zip(beeld.dagen, beeld.verloop, strict=True) for een in rij],
        ),
        Blad("Grondslag", _basis_columns(), basis(beeld.gegevens)),
        Blad("Uitleg", [Kolom("Wat", Soort.TEKST, lambda rij: rij[0], 40), Kolom("Waarde", Soort.TEKST, lambda rij: rij[1], 80)],
             _explanation(beeld)),
    ]  # fmt: skip


def _share_columns(beeld: Beeld) -> list[Kolom]:
    namen = beeld.namen
    return [
        Kolom("Gemeente", Soort.TEKST, lambda een: namen[een.gemeente]),
        Kolom("Aandeel", Soort.PERCENTAGE, lambda een: float(een.aandeel)),
        Kolom("Aandeel in bedden", Soort.GETAL, lambda een: een.plaatsen),
        Kolom("Bedden nu", Soort.GETAL, lambda een: een.bedden),
        Kolom("Verwacht uit projecten", Soort.GETAL, lambda een: een.pijplijn),
        Kolom("Samen", Soort.GETAL, lambda een: een.samen),
        Kolom("Verschil", Soort.GETAL, lambda een: een.verschil),
        Kolom("Van het aandeel", Soort.PERCENTAGE, _part),
        Kolom("Ligging", Soort.TEKST, lambda een: een.ligging.label),
    ]


def _part(positie: Positie) -> float | None:
    return None if positie.verhouding is None else positie.verhouding / 100


def _key_columns(beeld: Beeld) -> list[Kolom]:
    def places(posities: Any) -> Any:
        return lambda nr: posities[nr].plaatsen

    gemeenten = [beeld.namen[een.gemeente] for een in beeld.posities]
    return [
        Kolom("Gemeente", Soort.TEKST, lambda nr: gemeenten[nr]),
        Kolom("Bedden", Soort.GETAL, lambda nr: beeld.posities[nr].samen),
        *(Kolom(f"{optie.naam} ({optie.gewichten.woorden})", Soort.GETAL, places(posities), 26) for optie, posities in beeld.naast),
    ]  # fmt: skip


def _basis_columns() -> list[Kolom]:
    def figure(naam: str, deel: str) -> Any:
        return lambda rij: (rij[naam] or {}).get(deel)

    return [
        Kolom("Gemeente", Soort.TEKST, lambda rij: rij["naam"]),
        Kolom("Werk jaarrond", Soort.GETAL, lambda rij: rij["jaarrond"]),
        Kolom("Werk op de piek", Soort.GETAL, lambda rij: rij["piek"]),
        Kolom("Inwoners", Soort.GETAL, figure("inwoners", "waarde")),
        Kolom("Bron inwoners", Soort.TEKST, figure("inwoners", "bron"), 50),
        Kolom("Land in km²", Soort.GETAL, figure("oppervlak", "waarde")),
        Kolom("Bron land", Soort.TEKST, figure("oppervlak", "bron"), 50),
    ]


def _explanation(beeld: Beeld) -> list[tuple[str, str]]:
    gegevens = beeld.gegevens
    return [
        ("Peildatum", datum(gegevens.peildatum)),
        ("Sleutel", f"{beeld.gekozen.naam}: {beeld.gekozen.gewichten.woorden}"),
        ("Moment", beeld.moment.label),
        ("Verwachte bedden", "tellen mee" if beeld.met_pijplijn else "tellen niet mee"),
        ("Jaar van de vraag", str(gegevens.jaar)),
        *((een.naam, f"{een.waarde} {een.eenheid} ({een.bron})") for een in gegevens.regels.values()),
    ]
