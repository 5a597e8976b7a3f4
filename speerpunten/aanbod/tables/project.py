"""The list of projects, and how a stage looks everywhere."""

from datetime import date

import django_tables2 as tables
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.safestring import SafeString

from rivierenland.core.opmaak import getal, procent
from rivierenland.core.tables.basis import NUM, PortalTable, day, link
from rivierenland.core.templatetags.look import badge
from speerpunten.aanbod.enums.project import Stadium
from speerpunten.aanbod.models import Project
from speerpunten.aanbod.queries.pijplijn import chance_of, kansen

STADIUM_BADGE = {
    Stadium.BEZWAAR_BEROEP: ("attention", "clock"),
    Stadium.ONHERROEPELIJK: ("good", "check"),
    Stadium.REALISATIE: ("good", "tool"),
    Stadium.IN_GEBRUIK: ("good", "bed"),
    Stadium.GESCHORST: ("attention", "clock"),
    Stadium.GEWEIGERD: ("wrong", "not-allowed"),
}
UIT = ("neutral", "close")
LOOPT = ("neutral", "progress-busy")


def stage_badge(project: Project) -> SafeString:
    """The stage as icon, word and colour."""
    stadium = Stadium(project.stadium)
    kind, icoon = STADIUM_BADGE.get(stadium, UIT if stadium in Stadium.uitgangen() else LOOPT)
    return badge(kind, stadium.label, icoon)


def days_in_words(dagen: int) -> str:
    """`vandaag`, `1 dag`, `210 dagen`."""
    return "vandaag" if not dagen else f"{getal(dagen)} {'dag' if dagen == 1 else 'dagen'}"


class ProjectTable(PortalTable):
    """Where, how many beds, how far, how likely, by when."""

    caption = "Projecten"
    naam = tables.Column("Project", order_by=("naam", "id"))
    gemeente = tables.Column("Gemeente", accessor="gemeente__naam", order_by=("gemeente__naam", "naam", "id"))
    stadium = tables.Column("Stadium", orderable=False)
    stadium_sinds = tables.Column("Sinds", order_by=("stadium_sinds", "id"))
    bedden = tables.Column("Bedden", order_by=("bedden", "id"), attrs=NUM)
    kans = tables.Column("Kans", empty_values=(), orderable=False, attrs=NUM)
    verwacht_op = tables.Column("In gebruik", order_by=("verwacht_op", "id"))
    open_knelpunten = tables.Column("Knelpunt", order_by=("-open_knelpunten", "naam", "id"))

    class Meta(PortalTable.Meta):
        sequence = (
            "naam", "gemeente", "stadium", "stadium_sinds", "bedden", "kans", "verwacht_op", "open_knelpunten"
        )  # fmt: skip

    @cached_property
    def kansen(self) -> dict[str, int]:
        """Today's chance per stage; one query for the whole list."""
        return kansen(timezone.localdate())

    def render_naam(self, record: Project) -> SafeString:
        url = reverse("aanbod:project-detail", args=[record.pk])
        return link(url, record.naam, f"{record.get_soort_display()}, {record.kern}", id=f"project-{record.pk}")

    def render_stadium(self, record: Project) -> SafeString:
        return stage_badge(record)

    def render_stadium_sinds(self, value: date) -> str:
        return day(value)

    def render_bedden(self, value: int) -> str:
        return getal(value)

    def render_kans(self, record: Project) -> str:
        return procent(chance_of(record, self.kansen), 0)

    def render_verwacht_op(self, value: date) -> str:
        return day(value)

    def render_open_knelpunten(self, value: int) -> SafeString | str:
        return badge("wrong", "Zit vast" if value == 1 else f"{value} knelpunten", "alert") if value else ""
