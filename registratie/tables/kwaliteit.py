"""The list of supply quality, and its states in three ways: icon, word, colour."""

import django_tables2 as tables
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from registratie.enums import Afwijking
from registratie.models import Kwaliteitsmeting
from registratie.queries import kwaliteit
from rivierenland.core.opmaak import NBSP, procent
from rivierenland.core.rollen import Rolsoort
from rivierenland.core.tables.basis import NUM, PortalTable, day, link
from rivierenland.core.templatetags.look import badge

AFWIJKING_BADGE = {
    Afwijking.GEWOON: ("good", "ok"),
    Afwijking.SPRONG: ("attention", "trend"),
    Afwijking.DALING: ("attention", "sort-down"),
    Afwijking.ONBEKEND: ("neutral", "state"),
}


def levering_badge(meting: Kwaliteitsmeting) -> SafeString:
    """Whether the register is up to date as agreed."""
    stand = kwaliteit.state_of(meting)
    return badge(stand.soort, stand.woord, stand.icon)


def afwijking_badge(meting: Kwaliteitsmeting) -> SafeString:
    """How the number of people compares with what is usual."""
    kind, icon_name = AFWIJKING_BADGE[Afwijking(meting.afwijking)]
    return badge(kind, meting.get_afwijking_display(), icon_name)


def share(value) -> str:
    """A percentage for a cell; empty when there is none."""
    return NBSP if value is None else procent(value)


class KwaliteitTable(PortalTable):
    """Who is late, who has other numbers than usual, and whose rows have gaps or faults."""

    caption = "Aanleverkwaliteit"
    organisatie = tables.Column(
        "Organisatie", accessor="organisatie__naam", order_by=("organisatie__naam", "gemeente__naam", "id")
    )
    gemeente = tables.Column(
        "Gemeente", accessor="gemeente__naam", order_by=("gemeente__naam", "organisatie__naam", "id")
    )
    laatste_levering = tables.Column("Laatste levering", empty_values=(), order_by=("laatste_levering", "id"))
    dagen_te_laat = tables.Column("Stand", order_by=("dagen_te_laat", "organisatie__naam", "id"))
    personen = tables.Column("Vannacht", order_by=("personen", "id"), attrs=NUM)
    afwijking = tables.Column("Vergeleken", order_by=("afwijking", "organisatie__naam", "id"))
    onvolledig = tables.Column("Ontbreekt", empty_values=(), order_by=("onvolledig", "id"), attrs=NUM)
    aandeel_fout = tables.Column("Foute rijen", empty_values=(), order_by=("aandeel_fout", "id"), attrs=NUM)
    locaties_te_vol = tables.Column("Te vol", order_by=("locaties_te_vol", "id"), attrs=NUM)

    class Meta(PortalTable.Meta):
        sequence = (
            "organisatie", "gemeente", "laatste_levering", "dagen_te_laat", "personen", "afwijking", "onvolledig",
            "aandeel_fout", "locaties_te_vol",
        )  # fmt: skip

    def before_render(self, request) -> None:
        """A market party knows who it is; an official of one gemeente knows which."""
        if self.by_organisation:
            self.columns.hide("organisatie")
        elif len(self.actor.gemeenten) == 1:
            self.columns.hide("gemeente")

    @property
    def by_organisation(self) -> bool:
        """Whether an organisation looks at itself."""
        return bool(self.actor.beschrijving and self.actor.beschrijving.soort is Rolsoort.ORGANISATIE)

    def render_organisatie(self, record: Kwaliteitsmeting) -> SafeString:
        return link(_url(record), record.organisatie.naam, id=f"kwaliteit-{record.pk}")

    def render_gemeente(self, record: Kwaliteitsmeting) -> SafeString:
        naam = record.gemeente.naam
        return (
            link(_url(record), naam, id=f"kwaliteit-{record.pk}") if self.by_organisation else format_html("{}", naam)
        )

    def render_laatste_levering(self, record: Kwaliteitsmeting) -> str:
        return day(record.laatste_levering)

    def render_dagen_te_laat(self, record: Kwaliteitsmeting) -> SafeString:
        return levering_badge(record)

    def render_afwijking(self, record: Kwaliteitsmeting) -> SafeString:
        return afwijking_badge(record)

    def render_onvolledig(self, record: Kwaliteitsmeting) -> str:
        return share(record.onvolledig)  # type: ignore[attr-defined]  # annotated by the query

    def render_aandeel_fout(self, record: Kwaliteitsmeting) -> str:
        return share(record.aandeel_fout)


def _url(record: Kwaliteitsmeting) -> str:
    return f"{reverse('registratie:kwaliteit-detail', args=[record.organisatie_id])}?gemeente={record.gemeente_id}"
