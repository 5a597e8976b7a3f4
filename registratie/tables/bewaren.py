"""Destruction lists and their lines."""

import django_tables2 as tables
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from registratie.enums import Lijststatus, Regelstatus
from registratie.models import Vernietigingslijst, Vernietigingsregel
from rivierenland.core.opmaak import MAANDEN
from rivierenland.core.tables.basis import NUM, PortalTable, day, link
from rivierenland.core.templatetags.look import badge, button

LIJST_BADGE = {
    Lijststatus.CONCEPT: ("attention", "edit"),
    Lijststatus.TER_GOEDKEURING: ("attention", "clock"),
    Lijststatus.GOEDGEKEURD: ("neutral", "progress-busy"),
    Lijststatus.UITGEVOERD: ("good", "ok"),
    Lijststatus.AFGEKEURD: ("wrong", "wrong"),
}
REGEL_BADGE = {
    Regelstatus.TE_VERNIETIGEN: ("neutral", "delete"),
    Regelstatus.AANGEHOUDEN: ("attention", "lock"),
    Regelstatus.VERNIETIGD: ("good", "ok"),
    Regelstatus.OVERGESLAGEN: ("neutral", "minus"),
}


def lijst_badge(lijst: Vernietigingslijst) -> SafeString:
    """Where the list is: icon, word, colour."""
    kind, icon_name = LIJST_BADGE[Lijststatus(lijst.status)]
    return badge(kind, lijst.get_status_display(), icon_name)


def month(value) -> str:
    """`oktober 2025`."""
    return f"{MAANDEN[value.month - 1]} {value.year}"


class VernietigingslijstTable(PortalTable):
    """Of which gemeente, as of which day, how much, and what came of it."""

    caption = "Vernietigingslijsten"
    gemeente = tables.Column("Lijst", accessor="gemeente__naam", order_by=("gemeente__naam", "-id"))
    peildatum = tables.Column("Peildatum", order_by=("peildatum", "id"))
    termijn_maanden = tables.Column("Termijn", orderable=False)
    aantal_verblijven = tables.Column("Verblijven", order_by=("aantal_verblijven", "id"), attrs=NUM)
    aantal_bewoners = tables.Column("Registraties", order_by=("aantal_bewoners", "id"), attrs=NUM)
    status = tables.Column("Status", order_by=("status", "id"))
    bewijs = tables.Column("Bewijs", accessor="pk", orderable=False)

    class Meta(PortalTable.Meta):
        sequence = (
            *("gemeente", "peildatum", "termijn_maanden", "aantal_verblijven", "aantal_bewoners", "status", "bewijs"),
        )

    def render_gemeente(self, record: Vernietigingslijst, value: str) -> SafeString:
        url = reverse("registratie:bewaren-detail", args=[record.pk])
        return link(url, value, f"Lijst {record.pk}", id=f"vernietigingslijst-{record.pk}")

    def render_peildatum(self, value) -> str:
        return day(value)

    def render_termijn_maanden(self, value: int) -> str:
        return f"{value} maanden"

    def render_status(self, record: Vernietigingslijst) -> SafeString:
        return lijst_badge(record)

    def render_bewijs(self, record: Vernietigingslijst) -> SafeString | str:
        if record.status != Lijststatus.UITGEVOERD:
            return ""
        url = reverse("registratie:bewaren-bewijs", args=[record.pk])
        return format_html('<a class="link" href="{}">Bewijs</a>', url)


class VernietigingsregelTable(PortalTable):
    """The stays on a list, by reference: no name."""

    caption = "Verblijven op deze lijst"
    referentie = tables.Column("Verblijf", accessor="referentie", order_by=("verblijf_nr",))
    locatie = tables.Column("Locatie", accessor="locatie__naam", order_by=("locatie__naam", "verblijf_nr"))
    organisatie = tables.Column(
        "Aanbieder", accessor="organisatie__naam", order_by=("organisatie__naam", "verblijf_nr")
    )
    vertrekmaand = tables.Column("Vertrokken in", order_by=("vertrekmaand", "verblijf_nr"))
    status = tables.Column("Wat gebeurt ermee", order_by=("status", "verblijf_nr"))
    actie = tables.Column("", empty_values=(), orderable=False)

    class Meta(PortalTable.Meta):
        sequence = ("referentie", "locatie", "organisatie", "vertrekmaand", "status", "actie")

    def __init__(self, *args, mag_aanhouden: bool = False, **kwargs):
        self.mag_aanhouden = mag_aanhouden
        super().__init__(*args, **kwargs)

    def before_render(self, request) -> None:
        """Only while the list waits for a decision."""
        if not self.mag_aanhouden:
            self.columns.hide("actie")

    def render_referentie(self, value: str) -> str:
        return value.replace("-", "\u2011")

    def render_vertrekmaand(self, value) -> str:
        return month(value)

    def render_status(self, record: Vernietigingsregel) -> SafeString:
        kind, icon_name = REGEL_BADGE[Regelstatus(record.status)]
        below = format_html('<span class="sub">{}</span>', record.reden) if record.reden else ""
        return format_html("<span>{}{}</span>", badge(kind, record.get_status_display(), icon_name), below)

    def render_actie(self, record: Vernietigingsregel) -> SafeString:
        held = record.status == Regelstatus.AANGEHOUDEN
        label, name = ("Vrijgeven", "bewaren-release") if held else ("Aanhouden", "bewaren-hold")
        url = reverse(f"registratie:{name}", args=[record.pk])
        return button(label, url, soort="secondary small", aria_label=f"{label}: verblijf {record.referentie}")
