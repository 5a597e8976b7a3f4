"""Lists of talks and outcomes, and their states in three ways: icon, word, colour."""

import django_tables2 as tables
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString

from rivierenland.core.tables.basis import NUM, PortalTable, day, link
from rivierenland.core.templatetags.look import badge
from speerpunten.kennis.enums.dialoog import Dialoogstatus, Reactiebesluit, Uitkomststatus, Uitnodigingsantwoord
from speerpunten.kennis.models import Deelnemer, Dialoog, Dialoogreactie, Dialooguitkomst

DIALOOG = {
    Dialoogstatus.CONCEPT: ("neutral", "edit"),
    Dialoogstatus.UITGENODIGD: ("attention", "mail"),
    Dialoogstatus.GEHOUDEN: ("attention", "edit"),
    Dialoogstatus.VERSLAG: ("attention", "clock"),
    Dialoogstatus.VASTGESTELD: ("good", "ok"),
    Dialoogstatus.AFGELAST: ("neutral", "minus"),
}
ANTWOORD = {
    Uitnodigingsantwoord.WACHT: ("neutral", "clock"),
    Uitnodigingsantwoord.KOMT: ("good", "ok"),
    Uitnodigingsantwoord.IEMAND_ANDERS: ("good", "ok"),
    Uitnodigingsantwoord.KOMT_NIET: ("neutral", "minus"),
}
BESLUIT = {
    Reactiebesluit.OPEN: ("attention", "clock"),
    Reactiebesluit.OVERGENOMEN: ("good", "ok"),
    Reactiebesluit.NIET: ("neutral", "minus"),
}
UITKOMST = {
    Uitkomststatus.AFGESPROKEN: ("neutral", "clock"),
    Uitkomststatus.ONDERWEG: ("attention", "progress-busy"),
    Uitkomststatus.GEDAAN: ("good", "ok"),
    Uitkomststatus.NIET: ("neutral", "minus"),
}


def dialoog_badge(row: Dialoog) -> SafeString:
    """How far a talk is."""
    kind, icon = DIALOOG[Dialoogstatus(row.status)]
    return badge(kind, row.get_status_display(), icon)


def antwoord_badge(row: Deelnemer) -> SafeString:
    """What an invited one said; before the invitation that it was not sent."""
    if row.uitgenodigd_at is None:
        return badge("neutral", "Nog niet uitgenodigd", "minus")
    kind, icon = ANTWOORD[Uitnodigingsantwoord(row.antwoord)]
    return badge(kind, row.get_antwoord_display(), icon)


def besluit_badge(row: Dialoogreactie) -> SafeString:
    """What was done with a reaction."""
    kind, icon = BESLUIT[Reactiebesluit(row.besluit)]
    return badge(kind, row.get_besluit_display(), icon)


def uitkomst_badge(row: Dialooguitkomst, te_laat: bool) -> SafeString:
    """How an outcome stands; a passed term goes before the rest."""
    if te_laat:
        return badge("wrong", f"Te laat: {str(row.get_status_display()).lower()}", "alert")
    kind, icon = UITKOMST[Uitkomststatus(row.status)]
    return badge(kind, row.get_status_display(), icon)


class DialoogTable(PortalTable):
    """What about, when, who holds it, how far, and what waits."""

    caption = "Dialoogtafels en interviews"
    titel = tables.Column("Onderwerp", order_by=("titel", "id"))
    dag = tables.Column("Dag", order_by=("dag", "id"))
    van = tables.Column("Van", accessor="pk", orderable=False)
    status = tables.Column("Stand", order_by=("status", "-id"))
    mensen = tables.Column("Deelnemers", order_by=("mensen", "-id"), attrs=NUM)
    open = tables.Column("Uitkomsten open", order_by=("open", "-id"), attrs=NUM)

    class Meta(PortalTable.Meta):
        sequence = ("titel", "dag", "van", "status", "mensen", "open")

    def before_render(self, request: object) -> None:
        """A party sees its own invitation only: how many others take part is not for it to count."""
        if self.actor.organisatie_id is not None:
            self.columns.hide("mensen")

    def render_titel(self, record: Dialoog) -> SafeString:
        onder = record.get_soort_display() + (" · voorbeeld" if record.is_voorbeeld else "")
        return link(reverse("kennis:dialoog-detail", args=[record.pk]), record.titel, onder, id=f"dialoog-{record.pk}")

    def render_dag(self, record: Dialoog) -> str:
        return day(record.dag)

    def render_van(self, record: Dialoog) -> str:
        return record.gemeente.naam if record.gemeente else "Regio"

    def render_status(self, record: Dialoog) -> SafeString:
        return dialoog_badge(record)

    def render_open(self, record: Dialoog) -> str:
        aantal, open_ = record.aantal, record.open  # type: ignore[attr-defined]
        return f"{open_} van {aantal}"


class UitkomstTable(PortalTable):
    """What participants wait for."""

    caption = "Uitkomsten waar deelnemers op wachten"
    tekst = tables.Column("Uitkomst", orderable=False)
    thema = tables.Column("Thema", order_by=("thema", "id"))
    wie = tables.Column("Wie doet dit", order_by=("wie", "id"))
    van = tables.Column("Gesprek van", accessor="pk", orderable=False)
    uiterlijk = tables.Column("Uiterlijk", order_by=("uiterlijk", "id"), empty_values=())
    status = tables.Column("Stand", order_by=("status", "id"))

    class Meta(PortalTable.Meta):
        sequence = ("tekst", "thema", "wie", "van", "uiterlijk", "status")

    def render_tekst(self, record: Dialooguitkomst) -> SafeString:
        url = f"{reverse('kennis:dialoog-detail', args=[record.dialoog_id])}#uitkomst-{record.pk}"
        return link(url, record.tekst, record.dialoog.titel, id=f"uitkomst-{record.pk}")

    def render_van(self, record: Dialooguitkomst) -> str:
        return record.dialoog.gemeente.naam if record.dialoog.gemeente else "Regio"

    def render_uiterlijk(self, record: Dialooguitkomst) -> str:
        return day(record.uiterlijk)

    def render_status(self, record: Dialooguitkomst) -> SafeString:
        return uitkomst_badge(record, bool(record.uiterlijk and record.uiterlijk < timezone.localdate()))
