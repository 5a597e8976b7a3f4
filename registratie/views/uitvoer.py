"""Download the list of locations or of stays: the same filter as the list, written while the rows are read."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views import View

from registratie.enums import Taal
from registratie.filters.locatie import LocatieFilter
from registratie.filters.verblijf import VerblijfFilter
from registratie.models import Huisvestingslocatie, Verblijf
from registratie.queries import locatie as locaties
from registratie.queries.verblijf import STAND_LABEL, nights_of, stand_of
from registratie.tables.locatie import papier_stand
from registratie.views.inzage import SOORT
from rivierenland.core import scope
from rivierenland.core.actions import gebeurtenis, inzage
from rivierenland.core.actor import Actor
from rivierenland.core.background import PROGRESS_ALIAS
from rivierenland.core.filters.basis import PortalFilter
from rivierenland.core.permissions import Permission
from rivierenland.core.uitvoer.antwoord import Formaat, export_response
from rivierenland.core.uitvoer.kolom import Blad, Kolom, Soort
from rivierenland.core.views.basis import PortalView

CHUNK = 500
"""Rows at a time. Four times as many made a visitor wait four times as long for the first, and the whole no faster."""
DOEL = "Lijst van verblijven downloaden"


class ExportPage(PortalView, View):
    """A download. Subclasses say which rows, which columns and how the file is called."""

    permission = Permission.VERBLIJF_EXPORT
    naam = ""
    filterset_class: type[PortalFilter]

    def get(self, request: HttpRequest, formaat: str) -> HttpResponse:
        if formaat not in set(Formaat):
            raise Http404
        filterset = self.filterset_class(request.GET, queryset=self.queryset(), request=request)
        if not filterset.is_valid():
            raise Http404
        gebeurtenis.record(
            actie=f"{self.naam.lower()}.export",
            by=request.actor,
            organisatie=request.actor.organisatie_id,
            gemeente=request.actor.gemeenten[0] if len(request.actor.gemeenten) == 1 else None,
            details={"formaat": formaat},
        )
        blad = Blad(self.naam, self.kolommen(), self.stream(filterset.qs, request.actor, request.path))
        moment = timezone.now()
        bestandsnaam = f"{self.naam.lower()}-{timezone.localdate():%Y-%m-%d}"
        return export_response(Formaat(formaat), [blad], titel=self.naam, bestandsnaam=bestandsnaam, moment=moment)

    def stream(self, rows: QuerySet, actor: Actor, pagina: str) -> Iterator[Any]:
        """The rows, read by a server-side cursor in a transaction of their own after the view has returned."""
        with scope.within(actor.scope):
            found = rows.iterator(chunk_size=CHUNK)
            while chunk := list(islice(found, CHUNK)):
                self.before(chunk, actor, pagina)
                yield from chunk

    def before(self, chunk: Sequence[Any], actor: Actor, pagina: str) -> None:
        """What must be written down before these rows leave the building."""

    def queryset(self) -> QuerySet:
        raise NotImplementedError

    def kolommen(self) -> list[Kolom]:
        raise NotImplementedError


class LocatieExportView(ExportPage):
    """The list of locations as a file."""

    naam = "Locaties"
    filterset_class = LocatieFilter

    def queryset(self) -> QuerySet:
        vandaag = timezone.localdate()
        return locaties.with_papieren(locaties.for_list(vandaag), vandaag).order_by("naam", "id")

    def before(self, chunk: Sequence[Huisvestingslocatie], actor: Actor, pagina: str) -> None:
        """The norm of these rows, worked out together."""
        locaties.add_norm(chunk, timezone.localdate())

    def kolommen(self) -> list[Kolom]:
        return [
            Kolom("Naam", Soort.TEKST, lambda row: row.naam),
            Kolom("Code", Soort.TEKST, lambda row: row.code),
            Kolom("Aanbieder", Soort.TEKST, lambda row: row.organisatie.naam),
            Kolom("KVK-nummer", Soort.TEKST, lambda row: row.organisatie.kvk),
            Kolom("Soort", Soort.TEKST, lambda row: row.get_soort_display()),
            Kolom("Adres", Soort.TEKST, lambda row: row.adres),
            Kolom("Postcode", Soort.TEKST, lambda row: row.postcode),
            Kolom("Plaats", Soort.TEKST, lambda row: row.plaats),
            Kolom("Gemeente", Soort.TEKST, lambda row: row.gemeente.naam),
            Kolom("BAG nummeraanduiding", Soort.TEKST, lambda row: row.nummeraanduiding_id),
            Kolom("BAG adresseerbaar object", Soort.TEKST, lambda row: row.adresseerbaarobject_id),
            Kolom("RD x", Soort.GETAL, lambda row: row.rd_x),
            Kolom("RD y", Soort.GETAL, lambda row: row.rd_y),
            Kolom("Vergunde bedden", Soort.GETAL, lambda row: row.capaciteit_vergund),
            Kolom("Gebruiksoppervlakte m²", Soort.GETAL, lambda row: row.oppervlakte_gbo),
            Kolom("Norm", Soort.GETAL, lambda row: row.norm.personen),
            Kolom("Norm door", Soort.TEKST, lambda row: row.norm.beperkend.uitleg if row.norm.beperkend else ""),
            Kolom("Bron van de norm", Soort.TEKST, lambda row: row.norm.beperkend.bron if row.norm.beperkend else ""),
            Kolom("Vannacht", Soort.GETAL, lambda row: row.bezet),
            Kolom("Vergunning", Soort.TEKST, lambda row: papier_stand(row, timezone.localdate())[1]),
            Kolom("Vergunning loopt af", Soort.DATUM, lambda row: row.vergunning_einde),
            Kolom("Certificaat loopt af", Soort.DATUM, lambda row: row.certificaat_einde),
            Kolom("Status", Soort.TEKST, lambda row: row.get_status_display()),
            Kolom("In gebruik sinds", Soort.DATUM, lambda row: row.ingangsdatum),
            Kolom("In gebruik tot", Soort.DATUM, lambda row: row.einddatum),
        ]


class VerblijfExportView(ExportPage):
    """The night register as a file; whose names were in it is written to the read log chunk by chunk."""

    naam = "Verblijven"
    filterset_class = VerblijfFilter

    def queryset(self) -> QuerySet:
        return Verblijf.objects.named().select_related("bewoner", "locatie", "gemeente").order_by("-aankomst", "-id")

    def before(self, chunk: Sequence[Verblijf], actor: Actor, pagina: str) -> None:
        """On a connection of its own: the line stands, also when the visitor hangs up halfway."""
        people = sorted({row.bewoner_id for row in chunk})
        inzage.record(object_soort=SOORT, object_ids=people, doel=DOEL, pagina=pagina, by=actor, using=PROGRESS_ALIAS)

    def kolommen(self) -> list[Kolom]:
        vandaag = timezone.localdate()
        talen = dict(Taal.choices)
        return [
            Kolom("Achternaam", Soort.TEKST, lambda row: row.bewoner.achternaam),
            Kolom("Voornaam", Soort.TEKST, lambda row: row.bewoner.voornaam),
            Kolom("Geboortedatum", Soort.DATUM, lambda row: row.bewoner.geboortedatum),
            Kolom("Woonplaats", Soort.TEKST, lambda row: row.bewoner.woonplaats),
            Kolom("Taal", Soort.TEKST, lambda row: talen.get(row.bewoner.taal, row.bewoner.taal)),
            Kolom("Locatie", Soort.TEKST, lambda row: row.locatie.naam),
            Kolom("Code", Soort.TEKST, lambda row: row.locatie.code),
            Kolom("Adres", Soort.TEKST, lambda row: row.locatie.adres),
            Kolom("Plaats", Soort.TEKST, lambda row: row.locatie.plaats),
            Kolom("Gemeente", Soort.TEKST, lambda row: row.gemeente.naam),
            Kolom("Kamer", Soort.TEKST, lambda row: row.kamer),
            Kolom("Aankomst", Soort.DATUM, lambda row: row.aankomst),
            Kolom("Verwacht vertrek", Soort.DATUM, lambda row: row.verwacht_vertrek),
            Kolom("Vertrek", Soort.DATUM, lambda row: row.vertrek),
            Kolom("Nachten", Soort.GETAL, lambda row: nights_of(row, vandaag)),
            Kolom("Stand", Soort.TEKST, lambda row: STAND_LABEL[stand_of(row, vandaag)]),
            Kolom("Getoond document", Soort.TEKST, lambda row: row.get_documentsoort_display()),
        ]
