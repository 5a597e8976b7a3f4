"""The signals as a list and as a download; the gemeente sees the sum, a provider its own nights."""

from collections.abc import Sequence
from typing import Any

from django.utils import timezone

from registratie.enums import Brpstatus, Taal
from registratie.filters.brp import SignaalFilter
from registratie.models import Brpsignaal
from registratie.models.brpsignaal import BrpsignaalQuerySet
from registratie.queries import brpsignaal as signalen
from registratie.tables.brp import AanbiederSignaalTable, GemeenteSignaalTable, SignaalTable
from registratie.views.inzage import SOORT
from registratie.views.uitvoer import ExportPage
from rivierenland.core.actions import inzage
from rivierenland.core.actor import Actor
from rivierenland.core.background import PROGRESS_ALIAS
from rivierenland.core.permissions import Permission
from rivierenland.core.uitvoer.kolom import Kolom, Soort
from rivierenland.core.views.lijst import ListPage


def rows_for(actor: Actor) -> BrpsignaalQuerySet:
    """The signals that the actor works with: an organisation's own ones as long as they are open, without the sum."""
    if actor.organisatie_id:
        return signalen.for_list(met_telling=False).open()
    return signalen.for_list(met_telling=True)


class SignaalListView(ListPage):
    """Who nears or has passed four months, the most urgent first."""

    permission = Permission.BRP_SIGNAAL_VIEW
    titel = "Vier maanden: wie hoort in de BRP?"
    eenheid = ("signaal", "signalen")
    doel = "Signalen over inschrijving in de BRP bekijken"
    filterset_class = SignaalFilter
    table_class = GemeenteSignaalTable
    template_name = "registratie/brp/list.html"
    rows_template = "registratie/brp/_rows.html"
    leeg_template = "registratie/brp/_leeg.html"
    export_url = "registratie:brp-export"
    export_permission = Permission.BRP_SIGNAAL_VIEW

    @property
    def regel(self) -> str:  # type: ignore[override]
        if self.request.actor.organisatie_id:
            return "Uw eigen bewoners. Elke inzage wordt vastgelegd."
        return "Wie nu in uw gemeente slaapt. Elke inzage wordt vastgelegd."

    def get_table_class(self) -> type[SignaalTable]:
        return AanbiederSignaalTable if self.request.actor.organisatie_id else self.table_class

    def get_queryset(self) -> BrpsignaalQuerySet:
        return rows_for(self.request.actor)

    def get_table_kwargs(self) -> dict[str, Any]:
        return super().get_table_kwargs() | {"vandaag": timezone.localdate()}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        seen = sorted({row.record.bewoner_id for row in context["table"].paginated_rows})
        inzage.record(
            object_soort=SOORT, object_ids=seen, doel=self.doel, pagina=self.request.path, by=self.request.actor
        )
        actor = self.request.actor
        return context | {
            "aanbieder": bool(actor.organisatie_id),
            "mag_bevestigen": actor.may(Permission.BRP_STATUS_VERIFY),
            "mag_opgeven": actor.may(Permission.BRP_STATUS_CLAIM),
        }


class SignaalExportView(ExportPage):
    """The same list as a file; whose names were in it is written to the read log chunk by chunk."""

    permission = Permission.BRP_SIGNAAL_VIEW
    naam = "BRP-signalen"
    filterset_class = SignaalFilter

    def queryset(self) -> BrpsignaalQuerySet:
        return rows_for(self.request.actor)

    def before(self, chunk: Sequence[Brpsignaal], actor: Actor, pagina: str) -> None:
        people = sorted({row.bewoner_id for row in chunk})
        inzage.record(
            object_soort=SOORT,
            object_ids=people,
            doel="Lijst van BRP-signalen downloaden",
            pagina=pagina,
            by=actor,
            using=PROGRESS_ALIAS,
        )

    def kolommen(self) -> list[Kolom]:
        own = _provider_columns() if self.request.actor.organisatie_id else _gemeente_columns()
        return [*_shared_columns(), *own]


def _shared_columns() -> list[Kolom]:
    talen = dict(Taal.choices)
    return [
        Kolom("Achternaam", Soort.TEKST, lambda row: row.bewoner.achternaam),
        Kolom("Voornaam", Soort.TEKST, lambda row: row.bewoner.voornaam),
        Kolom("Geboortedatum", Soort.DATUM, lambda row: row.bewoner.geboortedatum),
        Kolom("Taal", Soort.TEKST, lambda row: talen.get(row.bewoner.taal, row.bewoner.taal)),
        Kolom("Waarom", Soort.TEKST, lambda row: row.get_niveau_display()),
        Kolom("Uiterlijk", Soort.DATUM, lambda row: row.deadline),
        Kolom("Locatie", Soort.TEKST, lambda row: row.locatie.naam),
        Kolom("Adres", Soort.TEKST, lambda row: row.locatie.adresregel),
        Kolom("Aankomst", Soort.DATUM, lambda row: row.aankomst),
        Kolom("Opgegeven, niet bevestigd", Soort.TEKST, lambda row: row.get_opgegeven_display()),
        Kolom("Geïnformeerd op", Soort.DATUM, lambda row: row.geinformeerd_op),
    ]


def _provider_columns() -> list[Kolom]:
    return [
        Kolom("Nachten bij u", Soort.GETAL, lambda row: row.nachten_eigen),
        Kolom("Bevestigd door burgerzaken", Soort.TEKST, lambda row: row.get_status_display()),
    ]


def _gemeente_columns() -> list[Kolom]:
    return [
        Kolom("Nachten", Soort.GETAL, lambda row: row.telling.nachten),
        Kolom("Andere adressen tellen mee", Soort.TEKST, lambda row: "ja" if row.telling.andere_adressen else "nee"),
        Kolom("Grens op", Soort.DATUM, lambda row: row.telling.grens_op),
        Kolom("Bevestigde status", Soort.TEKST, lambda row: Brpstatus(row.telling.status).label),
        Kolom("Aanbieder", Soort.TEKST, lambda row: row.organisatie.naam),
        Kolom("Telefoon beheerder", Soort.TEKST, lambda row: row.locatie.beheerder_telefoon),
        Kolom("E-mail aanbieder", Soort.TEKST, lambda row: row.organisatie.email),
        Kolom("Stand", Soort.TEKST, lambda row: row.get_eindreden_display() if row.einde else "Open"),
    ]
