"""The list of editions."""

import django_tables2 as tables
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.timezone import localtime

from rivierenland.core.opmaak import tijdstip
from rivierenland.core.tables.basis import PortalTable, link
from rivierenland.core.templatetags.look import badge
from rivierenland.rapportages.adres import report_code
from rivierenland.rapportages.enums import Editiestatus
from rivierenland.rapportages.models import Rapporteditie
from rivierenland.rapportages.queries import uitgave

STAND = {
    Editiestatus.METEN: ("attention", "progress-busy"),
    Editiestatus.MAKEN: ("attention", "progress-busy"),
    Editiestatus.MISLUKT: ("wrong", "wrong"),
    Editiestatus.GEANNULEERD: ("neutral", "close"),
    Editiestatus.CONCEPT: ("attention", "clock"),
    Editiestatus.GEPUBLICEERD: ("good", "ok"),
}
"""Colour and icon of where an edition is."""


def state_badge(editie: Rapporteditie) -> SafeString:
    """Where an edition is, in icon, word and colour."""
    soort, icoon = STAND[Editiestatus(editie.status)]
    return badge(soort, editie.get_status_display(), icoon)


class EditieTable(PortalTable):
    """One row a version, so that the list is its own history."""

    caption = "Rapporten"
    rapport = tables.Column(verbose_name="Rapport")
    versie = tables.Column(verbose_name="Versie")
    status = tables.Column(verbose_name="Stand")
    moment = tables.Column(accessor="created_at", verbose_name="Sinds")
    lezen = tables.Column(accessor="pk", verbose_name="Lezen", orderable=False)

    class Meta(PortalTable.Meta):
        model = Rapporteditie
        fields = ("rapport", "versie", "status", "moment", "lezen")
        order_by = ()

    def render_rapport(self, record: Rapporteditie) -> SafeString:
        url = reverse("rapportages:editie-detail", args=[record.pk])
        return link(url, uitgave.name_of(record.rapport, record.onderwerp), record.over.naam)

    def order_rapport(self, queryset, is_descending):  # type: ignore[no-untyped-def]
        """By name, and within a name the newest period first."""
        return queryset.order_by("-rapport" if is_descending else "rapport", "onderwerp", "-peildatum", "-versie"), True

    def render_versie(self, record: Rapporteditie) -> SafeString:
        vervangen = (
            SafeString('<span class="sub">Vervangen door een nieuwere versie</span>') if record.is_vervangen else ""
        )  # type: ignore[attr-defined]
        reden = format_html('<span class="sub">{}</span>', record.reden) if record.reden else ""
        return format_html("<span>{}{}{}</span>", record.versie, reden, vervangen)

    def render_status(self, record: Rapporteditie) -> SafeString:
        return state_badge(record)

    def render_moment(self, record: Rapporteditie) -> str:
        return tijdstip(localtime(record.gepubliceerd_at or record.klaar_at or record.created_at))

    def render_lezen(self, record: Rapporteditie) -> SafeString | str:
        code = report_code(record.rapport, record.onderwerp)
        regels = [
            (
                reverse("rapportages:rapport-gebied", args=[code, record.periode, uitgave.area_of(deel)]),
                record.versie,
                deel.gebied,
                uitgave.heading(record),
            )
            for deel in record.delen.all()
        ]
        if not regels:
            return "Nog niet klaar"
        lijst = format_html_join(
            "",
            '<li><a class="link" href="{}?versie={}">{}<span class="visually-hidden">, {}</span></a></li>',
            regels,
        )
        return format_html(
            '<details><summary class="link">{} {}<span class="visually-hidden">: {}, versie {}</span></summary>'
            '<ul class="link-list">{}</ul></details>',
            len(regels), "deel" if len(regels) == 1 else "delen", uitgave.heading(record), record.versie, lijst,
        )  # fmt: skip
