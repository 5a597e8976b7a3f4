"""One round: its stops with reasons and road, the map, and what may be done with it."""

from collections.abc import Collection
from typing import Any

from django.utils import timezone
from django.views.generic import TemplateView

from handhaving.actions.rondeslot import OPEN
from handhaving.enums import Deelnamestatus, Rondestatus
from handhaving.queries import ronde as rondes
from handhaving.queries.dagindeling import summary
from handhaving.queries.ronde import Stopregel
from handhaving.tables.ronde import deelname_badge, ronde_badge
from handhaving.views.ronde.basis import RondePage
from rivierenland.core.charts.figure import Figure
from rivierenland.core.charts.route_map import Plek, route_figure
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission


class RondeDetailView(RondePage, TemplateView):
    """The same page on paper, on a phone and on a desk."""

    template_name = "handhaving/ronde/detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        ronde, actor = self.ronde, self.request.actor
        lines = rondes.stop_lines(ronde, actor)
        return super().get_context_data(
            titel=str(ronde) if ronde.naam else f"Ronde van {datum_lang(ronde.dag)}",
            regel=f"{datum_lang(ronde.dag)}, gemeente {ronde.gemeente.naam}",
            badge=ronde_badge(ronde), stops=lines, dagdeel=summary(ronde, lines), inspecteurs=rondes.walkers(ronde),
            kaart=route_picture(ronde, lines), niet_bezocht=not_visited(ronde, lines, actor.gemeenten),
            **self.choices(), **self.others(), **kwargs,
        ) | {"eigen": set(actor.gemeenten)}  # fmt: skip

    def choices(self) -> dict[str, Any]:
        """What this user may do with the round as it stands."""
        ronde, actor = self.ronde, self.request.actor
        is_open = ronde.status in OPEN
        leads = is_open and actor.may(Permission.RONDE_PLAN, gemeente=ronde.gemeente_id)
        return {
            "mag_leiden": leads,
            "mag_plannen": is_open and actor.may(Permission.RONDE_PLAN),
            "mag_afronden": leads and ronde.status == Rondestatus.GEPLAND and ronde.dag <= timezone.localdate(),
        }

    def others(self) -> dict[str, Any]:
        """Who takes part in a joint round, and the part of the own gemeente in it."""
        parts = rondes.participation(self.ronde)
        is_open, actor = self.ronde.status in OPEN, self.request.actor
        own = [part for part in parts if is_open and rondes.may_decide(actor, part.gemeente_id)]
        return {
            "deelnames": [(part, deelname_badge(part)) for part in parts],
            "eigen_deelnames": own,
            "nog_te_delen": rondes.not_given(self.ronde, [p for p in own if p.status == Deelnamestatus.AKKOORD]),
            "mag_vastmaken": self.choices()["mag_leiden"] and self.ronde.status == Rondestatus.CONCEPT,
        }


class RondePrintView(RondeDetailView):
    """On paper: one line a stop with room to write."""

    template_name = "handhaving/ronde/print.html"


def not_visited(ronde: Any, lines: list[Stopregel], eigen: Collection[str]) -> list[str]:
    """The names of the own locations where nobody came, of a round that is over; what another gemeente saw is not seen here."""
    if ronde.status != Rondestatus.AFGEROND:
        return []
    return [line.naam for line in lines if line.stop.gemeente_id in eigen and not hasattr(line.stop, "inspectie")]


def route_picture(ronde: Any, lines: list[Stopregel]) -> Figure | None:
    """The map with the stops whose place is known; None when there is none."""
    places = [Plek(line.stop.volgorde, line.naam, *line.rd) for line in lines if line.rd]
    if not places:
        return None
    rows = [
        [
            str(line.stop.volgorde),
            line.naam,
            f"{line.stop.reis_meters / 1000:.1f}".replace(".", ","),
            str(line.stop.reis_minuten),
        ]
        for line in lines
    ]
    return route_figure(
        "De route",
        (ronde.start_x, ronde.start_y),
        places,
        header=["Stop", "Locatie", "km", "Minuten reizen"],
        rows=rows,
    )
