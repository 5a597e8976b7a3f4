"""The lists of parties and requests, and their states in three ways: icon, word, colour."""

from collections.abc import Collection
from typing import Any

import django_tables2 as tables
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from convenant.enums.partij import Partijsoort, Partijstapsoort, Partijstatus, Toelatingsbesluit, Toetredingstatus
from convenant.models import Partijkaart, Toetreding
from convenant.queries.toetsen import Toets
from rivierenland.core.rollen import Rolsoort
from rivierenland.core.tables.basis import NUM, PortalTable, day, link
from rivierenland.core.templatetags.look import badge

PARTIJ_BADGE = {
    Partijstatus.PARTIJ: ("good", "agreement"),
    Partijstatus.GESCHORST: ("attention", "clock"),
    Partijstatus.OPGEZEGD: ("neutral", "log-out"),
    Partijstatus.GEROYEERD: ("wrong", "not-allowed"),
}
TOETREDING_BADGE = {
    Toetredingstatus.AANGEVRAAGD: ("attention", "clock", "Wacht op besluit"),
    Toetredingstatus.TOEGELATEN: ("good", "ok", "Toegelaten, kan tekenen"),
    Toetredingstatus.ONDERTEKEND: ("good", "agreement", "Ondertekend"),
    Toetredingstatus.GEWEIGERD: ("wrong", "wrong", "Geweigerd"),
    Toetredingstatus.INGETROKKEN: ("neutral", "close", "Ingetrokken"),
}
BESLUIT_SOORT = {
    Toelatingsbesluit.WACHT: "attention",
    Toelatingsbesluit.TOEGELATEN: "good",
    Toelatingsbesluit.GEWEIGERD: "wrong",
}
STAP_BEELD = {
    Partijstapsoort.TOEGETREDEN: ("agreement", "good"),
    Partijstapsoort.NIEUWE_VERSIE: ("agreement", "good"),
    Partijstapsoort.OPNIEUW_ONDERTEKEND: ("agreement", "good"),
    Partijstapsoort.SCHORSING_VOORGENOMEN: ("flag", "attention"),
    Partijstapsoort.GESCHORST: ("clock", "attention"),
    Partijstapsoort.SCHORSING_OPGEHEVEN: ("ok", "good"),
    Partijstapsoort.ROYEMENT_VOORGENOMEN: ("flag", "attention"),
    Partijstapsoort.GEHOORD: ("people", ""),
    Partijstapsoort.GEROYEERD: ("not-allowed", "wrong"),
    Partijstapsoort.VOORNEMEN_INGETROKKEN: ("back", ""),
    Partijstapsoort.OPGEZEGD: ("log-out", ""),
    Partijstapsoort.OPZEGGING_INGETROKKEN: ("back", ""),
    Partijstapsoort.OPGEVOLGD: ("refresh", ""),
}
"""Icon and colour of a step in the timeline."""


def partij_badge(status: str) -> SafeString:
    """Where a party stands."""
    kind, icon_name = PARTIJ_BADGE[Partijstatus(status)]
    return badge(kind, Partijstatus(status).label, icon_name)


def toetreding_badge(status: str) -> SafeString:
    """How far a request is."""
    kind, icon_name, woord = TOETREDING_BADGE[Toetredingstatus(status)]
    return badge(kind, woord, icon_name)


def decision_word(besluit: Toelatingsbesluit, *, open_: bool) -> tuple[str, str]:
    """Kind and word of what a gemeente decided; where the request ended before it did, that nothing is asked any more."""
    if besluit == Toelatingsbesluit.WACHT:
        return ("attention", "Nog te doen") if open_ else ("neutral", "Niet besloten")
    return BESLUIT_SOORT[besluit], str(besluit.label)


def toets_woord(toets: Toets | dict[str, Any]) -> tuple[str, str]:
    """Kind and word of a check, live or as it was kept."""
    values = toets.frozen() if isinstance(toets, Toets) else toets
    if not values.get("van_toepassing", True):
        return "neutral", "Niet gevraagd"
    return ("good", "Voldoet") if values["voldoet"] else ("wrong", "Voldoet niet")


def sides(soorten: Collection[str]) -> str:
    """`Verblijfsbieder en uitzender`."""
    namen = [str(Partijsoort(soort).label) for soort in soorten]
    return " en ".join(namen).capitalize()


class PartijTable(PortalTable):
    """Who signed, as what and since when; those in scope with a link."""

    caption = "Partijen"
    naam = tables.Column("Partij", order_by=("naam", "partij_nr"))
    soorten = tables.Column("Tekende als", orderable=False)
    status = tables.Column("Stand", order_by=("status", "naam", "partij_nr"))
    versie = tables.Column("Versie", order_by=("versie", "naam", "partij_nr"), attrs=NUM)
    sinds = tables.Column("Partij sinds", order_by=("sinds", "naam", "partij_nr"))
    tot = tables.Column("Tot", order_by=("tot", "naam", "partij_nr"), empty_values=())

    class Meta(PortalTable.Meta):
        sequence = ("naam", "soorten", "status", "versie", "sinds", "tot")

    def __init__(self, *args: Any, zichtbaar: Collection[int] = (), **kwargs: Any):
        self.zichtbaar = set(zichtbaar)
        super().__init__(*args, **kwargs)

    def render_naam(self, record: Partijkaart) -> SafeString:
        if record.partij_nr in self.zichtbaar:
            return link(
                reverse("convenant:partij-detail", args=[record.partij_nr]), record.naam, id=f"partij-{record.pk}"
            )
        return format_html("{}", record.naam)

    def render_soorten(self, record: Partijkaart) -> str:
        return sides(record.soorten)

    def render_status(self, record: Partijkaart) -> SafeString:
        return partij_badge(record.status)

    def render_sinds(self, record: Partijkaart) -> str:
        return day(record.sinds)

    def render_tot(self, record: Partijkaart) -> str:
        return day(record.tot)


class ToetredingTable(PortalTable):
    """Requests: what must be decided soonest on top."""

    caption = "Verzoeken om toe te treden"
    organisatie = tables.Column("Organisatie", accessor="organisatie__naam", order_by=("organisatie__naam", "id"))
    soorten = tables.Column("Tekent als", orderable=False)
    status = tables.Column("Stand", order_by=("status", "uiterlijk", "id"))
    eigen = tables.Column("Uw besluit", accessor="wacht", orderable=False)
    aangevraagd_op = tables.Column("Gevraagd op", order_by=("aangevraagd_op", "id"))
    uiterlijk = tables.Column("Besluit voor of op", order_by=("uiterlijk", "id"))

    class Meta(PortalTable.Meta):
        sequence = ("organisatie", "soorten", "status", "eigen", "aangevraagd_op", "uiterlijk")

    def before_render(self, request: Any) -> None:
        """An organisation decides nothing about itself."""
        if self.actor.beschrijving and self.actor.beschrijving.soort is Rolsoort.ORGANISATIE:
            self.columns.hide("eigen")

    def render_organisatie(self, record: Toetreding) -> SafeString:
        url = reverse("convenant:toetreding-detail", args=[record.pk])
        return link(url, record.organisatie.naam, f"versie {record.convenant.nummer}", id=f"toetreding-{record.pk}")

    def render_soorten(self, record: Toetreding) -> str:
        return sides(record.soorten)

    def render_status(self, record: Toetreding) -> SafeString:
        return toetreding_badge(record.status)

    def render_eigen(self, record: Toetreding) -> SafeString | str:
        return badge("attention", "Nog te doen", "clock") if record.wacht else ""  # type: ignore[attr-defined]  # annotated

    def render_aangevraagd_op(self, record: Toetreding) -> str:
        return day(record.aangevraagd_op)

    def render_uiterlijk(self, record: Toetreding) -> str:
        return day(record.uiterlijk) if record.loopt == 0 else ""  # type: ignore[attr-defined]  # annotated by the query
