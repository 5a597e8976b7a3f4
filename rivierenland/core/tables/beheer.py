"""The tables of access, logs, messages and jobs."""

from datetime import datetime

import django_tables2 as tables
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.timezone import localtime

from rivierenland.core.enums import Berichtstatus, Resultaat, Taakstatus
from rivierenland.core.handelingen import in_woorden
from rivierenland.core.models import Achtergrondtaak, Gebeurtenis, Inzage, Toegang, UitgaandBericht
from rivierenland.core.opmaak import datum, tijdstip
from rivierenland.core.permissions import Permission
from rivierenland.core.queries.taak import shows_content
from rivierenland.core.rollen import ROLLEN, Rol
from rivierenland.core.taaknamen import taak_in_woorden
from rivierenland.core.tables.basis import NUM, PortalTable, link
from rivierenland.core.templatetags.look import badge, button

STAND_TAAK = {
    Taakstatus.WACHT: "neutral",
    Taakstatus.BEZIG: "attention",
    Taakstatus.KLAAR: "good",
    Taakstatus.MISLUKT: "wrong",
}
STAND_BERICHT = {
    Berichtstatus.WACHT: "neutral",
    Berichtstatus.VERZONDEN: "good",
    Berichtstatus.MISLUKT: "attention",
    Berichtstatus.VASTGEHOUDEN: "wrong",
    Berichtstatus.VERVALLEN: "attention",
}
STAND_RESULTAAT = {Resultaat.GELUKT: "good", Resultaat.GEWEIGERD: "attention", Resultaat.MISLUKT: "wrong"}


def role_name(code: str) -> str:
    """The role in words; empty for the portal itself."""
    return ROLLEN[Rol(code)].naam if code in ROLLEN else ""


def moment(value: datetime) -> str:
    """A moment in Dutch time."""
    return tijdstip(localtime(value))


class ToegangTable(PortalTable):
    """Who has which role, since when, and until when."""

    caption = "Gebruikers en rollen"
    naam = tables.Column(accessor="gebruiker__naam", verbose_name="Naam")
    rol = tables.Column(verbose_name="Rol")
    sinds = tables.Column(accessor="created_at", verbose_name="Sinds")
    laatst = tables.Column(accessor="gebruiker__last_login", verbose_name="Laatst ingelogd", empty_values=())
    stand = tables.Column(accessor="geldig_tot", verbose_name="Stand", empty_values=())
    actie = tables.Column(empty_values=(), orderable=False, verbose_name="Wat u kunt doen")

    class Meta(PortalTable.Meta):
        model = Toegang
        fields = ()

    def render_naam(self, record: Toegang) -> SafeString:
        return format_html(
            '<strong>{}</strong><span class="sub">{}</span>', record.gebruiker.naam, record.gebruiker.email
        )

    def render_rol(self, record: Toegang) -> SafeString | str:
        place = record.gemeente.naam if record.gemeente and len(self.actor.gemeenten) > 1 else ""
        return format_html('{}<span class="sub">{}</span>', role_name(record.rol), place)

    def render_sinds(self, record: Toegang) -> str:
        return datum(localtime(record.created_at))

    def render_laatst(self, record: Toegang) -> str:
        return moment(record.gebruiker.last_login) if record.gebruiker.last_login else "nog niet"

    def render_stand(self, record: Toegang) -> SafeString:
        if record.geldig_tot is None:
            return badge("good", "Actief")
        return format_html('{}<span class="sub">{}</span>', badge("neutral", "Beëindigd"), moment(record.geldig_tot))

    def render_actie(self, record: Toegang) -> SafeString | str:
        own = self.actor.gebruiker and record.gebruiker_id == self.actor.gebruiker.pk
        if record.geldig_tot or own or not self.actor.may(Permission.TOEGANG_MANAGE):
            return ""
        text = format_html('Beëindigen<span class="visually-hidden"> van {}</span>', record.gebruiker.naam)
        return button(text, reverse("toegang-end", args=[record.pk]), soort="secondary small")


class GebeurtenisTable(PortalTable):
    """What was done, by whom, when and with which result."""

    caption = "Logboek van handelingen"
    tijdstempel = tables.Column(verbose_name="Wanneer")
    actie = tables.Column(verbose_name="Wat", orderable=False)
    wie = tables.Column(verbose_name="Wie", orderable=False)
    gemeente = tables.Column(accessor="gemeente__naam", verbose_name="Gemeente", orderable=False)
    resultaat = tables.Column(verbose_name="Resultaat", orderable=False)

    class Meta(PortalTable.Meta):
        model = Gebeurtenis
        fields = ()
        order_by = ("-tijdstempel",)

    def render_tijdstempel(self, record: Gebeurtenis) -> str:
        return moment(record.tijdstempel)

    def render_actie(self, record: Gebeurtenis) -> str:
        return in_woorden(record.actie)

    def render_wie(self, record: Gebeurtenis, value: str) -> SafeString:
        under = role_name(record.rol) or "Het portaal zelf"
        return format_html('{}<span class="sub">{}</span>', value if record.rol else taak_in_woorden(value), under)

    def render_resultaat(self, record: Gebeurtenis) -> SafeString:
        return badge(STAND_RESULTAAT[Resultaat(record.resultaat)], Resultaat(record.resultaat).label)


class InzageTable(PortalTable):
    """Who saw personal data, why, and of how many people."""

    caption = "Logboek van inzages"
    tijdstempel = tables.Column(verbose_name="Wanneer")
    gebruiker = tables.Column(accessor="gebruiker__naam", verbose_name="Wie", empty_values=(), orderable=False)
    doel = tables.Column(verbose_name="Waarom", orderable=False)
    gemeente = tables.Column(accessor="gemeente__naam", verbose_name="Voor", empty_values=(), orderable=False)
    aantal = tables.Column(verbose_name="Personen", attrs=NUM)

    class Meta(PortalTable.Meta):
        model = Inzage
        fields = ()
        order_by = ("-tijdstempel",)

    def render_tijdstempel(self, record: Inzage) -> str:
        return moment(record.tijdstempel)

    def render_gebruiker(self, record: Inzage) -> SafeString:
        software = "Eigen software" if record.rol else "Het portaal zelf"
        name = record.gebruiker.naam if record.gebruiker else software
        return format_html('{}<span class="sub">{}</span>', name, role_name(record.rol))

    def render_gemeente(self, record: Inzage) -> str:
        if record.gemeente:
            return record.gemeente.naam
        return "een organisatie" if record.organisatie_id else "meer gemeenten"


class UitgaandTable(PortalTable):
    """Mail that left or waits; the receiver only by the domain of the address."""

    caption = "Uitgaande berichten"
    created_at = tables.Column(verbose_name="Klaargezet")
    onderwerp = tables.Column(verbose_name="Onderwerp", orderable=False)
    status = tables.Column(verbose_name="Stand")
    pogingen = tables.Column(verbose_name="Pogingen", attrs=NUM, orderable=False)
    actie = tables.Column(empty_values=(), orderable=False, verbose_name="Wat u kunt doen")

    class Meta(PortalTable.Meta):
        model = UitgaandBericht
        fields = ()
        order_by = ("-created_at",)

    def render_created_at(self, record: UitgaandBericht) -> str:
        return moment(record.created_at)

    def render_onderwerp(self, record: UitgaandBericht) -> SafeString:
        domain = record.aan.rpartition("@")[2]
        return format_html('{}<span class="sub">naar iemand bij {}</span>', record.onderwerp, domain)

    def render_status(self, record: UitgaandBericht) -> SafeString:
        return badge(STAND_BERICHT[Berichtstatus(record.status)], Berichtstatus(record.status).label)

    def render_actie(self, record: UitgaandBericht) -> SafeString | str:
        if record.status not in (Berichtstatus.VASTGEHOUDEN, Berichtstatus.MISLUKT):
            return ""
        text = format_html('Vrijgeven<span class="visually-hidden">: {}</span>', record.onderwerp)
        return button(text, reverse("uitgaand-release", args=[record.pk]), soort="secondary small")


class TaakTable(PortalTable):
    """Background jobs: the own ones with their title, those of others by the name of the job only."""

    caption = "Taken op de achtergrond"
    created_at = tables.Column(verbose_name="Gevraagd")
    titel = tables.Column(verbose_name="Taak", orderable=False)
    status = tables.Column(verbose_name="Stand")
    voortgang = tables.Column(empty_values=(), verbose_name="Voortgang", attrs=NUM, orderable=False)
    pogingen = tables.Column(verbose_name="Pogingen", attrs=NUM, orderable=False)

    class Meta(PortalTable.Meta):
        model = Achtergrondtaak
        fields = ()
        order_by = ("-created_at",)

    def render_created_at(self, record: Achtergrondtaak) -> str:
        return moment(record.created_at)

    def render_titel(self, record: Achtergrondtaak) -> SafeString:
        text = record.titel if shows_content(record, self.actor) else record.naam
        return link(reverse("taak-detail", args=[record.pk]), text)

    def render_status(self, record: Achtergrondtaak) -> SafeString:
        return badge(STAND_TAAK[Taakstatus(record.status)], Taakstatus(record.status).label)

    def render_voortgang(self, record: Achtergrondtaak) -> str:
        return f"{record.percentage}\u00a0%"
