"""The list of mandates."""

from datetime import date

import django_tables2 as tables
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from convenant.models import Mandaat
from rivierenland.core.permissions import Permission
from rivierenland.core.tables.basis import PortalTable, day
from rivierenland.core.templatetags.look import badge


def mandaat_badge(row: Mandaat, vandaag: date) -> SafeString:
    """The state in three ways: icon, word, colour."""
    if not row.is_open:
        return badge("neutral", "Ingetrokken", "not-allowed")
    if row.einde and row.einde < vandaag:
        return badge("neutral", "Afgelopen", "history")
    if row.waits_for_confirmation:
        return badge("attention", "Wacht op bevestiging", "clock")
    if row.organisatie is not None and row.organisatie.kvk != row.kvk:
        return badge("wrong", "KVK-nummer veranderd", "alert")
    return badge("neutral", "Geldt nog niet", "clock") if row.begin > vandaag else badge("good", "Geldt", "ok")


class MandaatTable(PortalTable):
    """Who, for whom, as what, how long, and what one can do."""

    caption = "Machtigingen om te ondertekenen"
    gebruiker = tables.Column("Wie", order_by=("gebruiker__naam", "id"))
    namens = tables.Column("Namens", empty_values=(), orderable=False)
    hoedanigheid = tables.Column("Hoedanigheid en grond", orderable=False)
    begin = tables.Column("Geldig", order_by=("begin", "id"))
    stand = tables.Column("Stand", empty_values=(), orderable=False)
    doen = tables.Column("Wat u kunt doen", empty_values=(), orderable=False)

    class Meta(PortalTable.Meta):
        sequence = ("gebruiker", "namens", "hoedanigheid", "begin", "stand", "doen")

    def render_gebruiker(self, record: Mandaat) -> str:
        return record.gebruiker.naam

    def render_namens(self, record: Mandaat) -> SafeString | str:
        if record.organisatie is None:
            return "de gemeente"
        return format_html('{}<span class="sub">KVK {}</span>', record.organisatie.naam, record.organisatie.kvk)

    def render_hoedanigheid(self, record: Mandaat) -> SafeString:
        return format_html(
            '{}<span class="sub">{}: {}</span>', record.hoedanigheid, record.get_grond_display(), record.stuk
        )

    def render_begin(self, record: Mandaat) -> str:
        return f"{day(record.begin)} tot en met {day(record.einde)}" if record.einde else f"vanaf {day(record.begin)}"

    def render_stand(self, record: Mandaat) -> SafeString:
        sub = record.reden if not record.is_open else f"op {day(record.bevestigd_op)}" if record.bevestigd_op else ""
        return format_html('{}<span class="sub">{}</span>', mandaat_badge(record, timezone.localdate()), sub)

    def render_doen(self, record: Mandaat) -> SafeString:
        if not record.is_open:
            return format_html("")
        links = []
        if record.waits_for_confirmation and self.actor.gemeenten and self.actor.may(Permission.TOETREDING_DECIDE):
            links.append((reverse("convenant:mandaat-confirm", args=[record.pk]), "Bevestigen"))
        if self._may_withdraw(record):
            links.append((reverse("convenant:mandaat-withdraw", args=[record.pk]), "Intrekken"))
        rows = ((url, woord, record.gebruiker.naam) for url, woord in links)
        unseen = '<a class="link" href="{}">{}<span class="visually-hidden">: {}</span></a>'
        return format_html('<span class="buttons">{}</span>', format_html_join(" ", unseen, rows))

    def _may_withdraw(self, record: Mandaat) -> bool:
        if record.organisatie_id is not None and self.actor.gemeenten:
            return self.actor.may(Permission.TOETREDING_DECIDE)
        return self.actor.may(Permission.MANDAAT_MANAGE)
