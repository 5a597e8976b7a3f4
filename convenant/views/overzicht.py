"""Where the convenant stands, for whoever is logged in."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.views.generic import TemplateView

from convenant.enums.partij import Partijsoort
from convenant.enums.versie import Convenantstatus
from convenant.models import Convenantversie, Partij
from convenant.queries import bedden, naleving_stand, openbaar, verdelingen, wacht
from convenant.queries import nalevingsgesprek as gesprekken
from convenant.queries.openbaar import Bedtabel, Telling
from convenant.queries.verdelingen import OORDELEN, Verdeelrij
from convenant.tables.nalevingsgesprek import term_badge
from convenant.views.bedden import share_figure
from rivierenland.core.actor import Actor
from rivierenland.core.charts.figure import Figure
from rivierenland.core.charts.line import Series, line_figure
from rivierenland.core.charts.scale import segment_bar
from rivierenland.core.kalender import add_months
from rivierenland.core.models import Gemeente
from rivierenland.core.opmaak import MAANDEN_KORT, datum_lang, getal, procent
from rivierenland.core.permissions import Permission as P
from rivierenland.core.templatetags.look import badge
from rivierenland.core.views.basis import PortalView

MAANDEN = 12
LOOKS = ("new", "double", "wrong", "same")
"""How the four judgements look in a bar, beside their words in the head of the table."""


class OverzichtView(PortalView, TemplateView):
    """Parties, beds, commitments, conversations, and what waits for the reader. The region reads counts only."""

    permission = P.CONVENANT_VIEW
    template_name = "convenant/overzicht.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        actor, vandaag = self.request.actor, timezone.localdate()
        bedtabel, versie = openbaar.beds(vandaag), openbaar.in_force(vandaag)
        soort = asked_kind(self.request.GET.get("soort", ""), own_kinds(actor))
        nacht, rijen = verdelingen.of_kind(soort)
        tel, lopend = openbaar.counts(), None
        if actor.may(P.NALEVING_VIEW) and actor.scope:
            lopend = gesprekken.counts(vandaag)
        return super().get_context_data(
            titel="Convenant", regel=f"{datum_lang(vandaag)}. Hoe het staat met de afspraken tussen gemeenten en marktpartijen.",
            tel=tel, tel_regel=kinds_line(tel), versie=versie, vandaag=vandaag, bedtabel=bedtabel,
            kaart=share_figure(bedtabel, width=560) if bedtabel else None, verloop=course(vandaag),
            wachtend=waiting_rows(actor, vandaag),
            gesprekken=lopend, gesprek_regel=f"{lopend.te_laat} te laat" if lopend else "",
            bedden_regel=beds_line(bedtabel), evaluatie_regel=evaluation_line(versie, vandaag),
            soorten=[(code, label, code == soort) for code, label in Partijsoort.choices], nacht=nacht,
            oordelen=[oordeel.label for oordeel in OORDELEN], verdeling=[(row, bar(row)) for row in rijen],
            eigen=own_stands(actor), versies=versions(actor), **kwargs,
        )  # fmt: skip


def kinds_line(tel: Telling) -> str:
    """How many of the parties are gemeenten, and how many organisations."""
    gemeenten = tel.per_soort[Partijsoort.GEMEENTE.value]
    return f"{aantal(gemeenten, 'gemeente', 'gemeenten')}, {aantal(tel.partijen - gemeenten, 'organisatie', 'organisaties')}"


def beds_line(tabel: Bedtabel | None) -> str:
    """The two counts behind the share, as they may be shown."""
    return f"{tabel.regio.onder.tekst} van {tabel.regio.alle.tekst} bedden" if tabel else ""


def evaluation_line(versie: Convenantversie | None, vandaag: date) -> str:
    """How far away the evaluation is."""
    if versie is None or versie.evaluatie_op is None:
        return ""
    dagen = (versie.evaluatie_op - vandaag).days
    return f"over {aantal(dagen, 'dag', 'dagen')}" if dagen > 0 else "de dag is voorbij" if dagen else "vandaag"


def aantal(hoeveel: int, enkel: str, meer: str) -> str:
    """A number with its word."""
    return f"{getal(hoeveel)} {enkel if hoeveel == 1 else meer}"


def own_kinds(actor: Actor) -> list[str]:
    """As what the own organisation signed; a reader who is no party starts with the first kind."""
    if not actor.organisatie_id:
        return []
    partij = Partij.objects.filter(organisatie=actor.organisatie_id).first()
    return list(partij.soorten) if partij else []


def asked_kind(gevraagd: str, eigen: Sequence[str]) -> str:
    """The kind of party whose commitments are shown."""
    if gevraagd in Partijsoort.values:
        return gevraagd
    return eigen[0] if eigen else Partijsoort.VERBLIJFSBIEDER.value


def own_stands(actor: Actor) -> list[tuple[str, list[naleving_stand.Toezeggingstand]]]:
    """What the own gemeenten promised and how that stands. A gemeente has no conversation with itself: this is where it sees it."""
    if not actor.gemeenten or not actor.may(P.TOEZEGGING_VIEW):
        return []
    partijen = list(Partij.objects.filter(organisatie=None))
    standen = naleving_stand.stands_of(partijen)
    namen = dict(Gemeente.objects.values_list("code", "naam"))
    return [(namen[partij.gemeenten[0]], standen[partij.pk]) for partij in partijen if standen[partij.pk]]


def versions(actor: Actor) -> list[Convenantversie]:
    """The newest texts; one that is being written is not for market parties."""
    rows = Convenantversie.objects.order_by("-nummer")
    return list((rows.exclude(status=Convenantstatus.CONCEPT) if actor.organisatie_id else rows)[:4])


def course(vandaag: date) -> Figure | None:
    """The share of beds under the convenant on the first of the last twelve months and today; None with fewer than two counts."""
    eerste = vandaag.replace(day=1)
    dagen = [*(add_months(eerste, -n) for n in range(MAANDEN - 1, -1, -1)), bedden.last_counted(vandaag) or vandaag]
    geteld = bedden.series(dagen)
    waarden = [bedden.share(*geteld[dag]) if dag in geteld else None for dag in dagen]
    if sum(waarde is not None for waarde in waarden) < 2:
        return None
    return line_figure(
        "Aandeel van de bedden in de regio onder het convenant", [*(MAANDEN_KORT[dag.month - 1] for dag in dagen[:-1]), "nu"],
        [Series("regio", waarden)], row_names=[datum_lang(dag) for dag in dagen], row_header="Stand van", write=procent,
        source="Bron: locatieregister en partijen van het convenant.", width=440, height=210,
    )  # fmt: skip


def bar(row: Verdeelrij) -> SafeString:
    """A bar of the four judgements; empty when a count is withheld."""
    if row.getallen is None or not sum(row.getallen):
        return mark_safe("")
    delen = [
        (str(oordeel.label), look, aantal) for oordeel, look, aantal in zip(OORDELEN, LOOKS, row.getallen, strict=True)
    ]
    return mark_safe(segment_bar(f"{row.toezegging.code}: hoe partijen het doen", delen, width=280, height=14))


def waiting_rows(actor: Actor, vandaag: date) -> list[tuple[wacht.Wachtend, SafeString]] | None:
    """What waits, each with how near it is; None for the region, which has no rows of its own."""
    return None if actor.scope is None else [(row, badge_of(row, vandaag)) for row in wacht.waiting(actor, vandaag)]


def badge_of(row: wacht.Wachtend, vandaag: date) -> SafeString:
    """How near its last day is."""
    return term_badge(row.uiterlijk, vandaag) if row.uiterlijk else badge("attention", "Te doen", "progress-todo")
