"""The page of the check: what the report says, what was said of it, and who approved."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.views.generic import TemplateView

from rivierenland.core.permissions import Permission
from rivierenland.rapportages.actions import publicatie
from rivierenland.rapportages.enums import Editiestatus, Oordeel
from rivierenland.rapportages.formaten import web
from rivierenland.rapportages.inhoud.document import Sectie
from rivierenland.rapportages.models import Rapportopmerking, Rapportuitleg
from rivierenland.rapportages.queries import controle
from rivierenland.rapportages.views.controle.basis import REGIO, EditieMixin

BADGES = {
    Oordeel.OPEN: ("attention", "clock"),
    Oordeel.AKKOORD: ("good", "check"),
    Oordeel.CORRECTIE: ("wrong", "edit"),
    Oordeel.TE_LAAT: ("wrong", "clock"),
}


@dataclass(frozen=True, slots=True)
class Onderdeel:
    """A section with what was said of it. `gebied` as an address has it; `blokken` as the published page draws them. `mag_uitleggen`:
    for whom the reader may write, as an address has it, with the words of the button."""

    gebied: str
    sectie: Sectie
    blokken: tuple[web.Webblok, ...]
    opmerkingen: list[Rapportopmerking]
    uitleg: list[Rapportuitleg]
    mag_opmerken: list[tuple[str, str]]
    mag_uitleggen: list[tuple[str, str]]


class ControleView(EditieMixin, TemplateView):
    """The own part and the region's, section by section; for the region its own part, or any other that is chosen."""

    template_name = "rapportages/controle/lezen.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        editie, actor = self.editie, self.request.actor
        stand = controle.standing(editie, timezone.localdate())
        eigen = [oordeel for oordeel in stand.oordelen if oordeel.gemeente_id in actor.gemeenten]
        opmerkingen = list(controle.remarks(editie))
        return super().get_context_data(
            titel=controle.title(editie),
            stand=stand,
            oordelen=[(oordeel, *BADGES[Oordeel(oordeel.oordeel)]) for oordeel in stand.oordelen],
            eigen=[(oordeel, *BADGES[Oordeel(oordeel.oordeel)]) for oordeel in eigen],
            delen=self._parts(opmerkingen),
            opmerkingen=opmerkingen,
            is_concept=editie.status == Editiestatus.CONCEPT,
            is_regio=actor.may(Permission.RAPPORTAGE_PUBLISH),
            mag_oordelen=actor.may(Permission.RAPPORTAGE_APPROVE),
            taak=publicatie.last_job(editie) if actor.may(Permission.RAPPORTAGE_PUBLISH) else None,
            gekozen=self._chosen(),
            **kwargs,
        )

    def _chosen(self) -> str:
        """The part that the region asked to see beside its own; an unknown one is none."""
        asked = self.request.GET.get("deel", "")
        return asked if not self.request.actor.gemeenten else ""

    def _parts(self, opmerkingen: list[Rapportopmerking]) -> list[tuple[str, list[Onderdeel]]]:
        """Name of the part and its sections; the own part first."""
        actor = self.request.actor
        codes = [*actor.gemeenten, *filter(None, [self._chosen()]), ""]
        gevonden = controle.documents(self.editie, codes)
        per_plek: dict[tuple[str, str], list[Rapportopmerking]] = defaultdict(list)
        for opmerking in opmerkingen:
            per_plek[opmerking.gebied, opmerking.sectie].append(opmerking)
        uitleg: dict[tuple[str, str], list[Rapportuitleg]] = defaultdict(list)
        for row in controle.explanations(self.editie):
            uitleg[row.gebied, row.sectie].append(row)
        return [
            (
                gevonden[code].gebiedsnaam,
                [
                    Onderdeel(
                        code or REGIO, sectie, op_web.blokken, per_plek[code, sectie.code], uitleg[code, sectie.code],
                        self._remarkers(code), self._explainers(code),
                    )
                    for sectie, op_web in zip(gevonden[code].secties, web.sections(gevonden[code]), strict=True)
                ],
            )
            for code in codes if code in gevonden
        ]  # fmt: skip

    def _remarkers(self, gebied: str) -> list[tuple[str, str]]:
        """For which own gemeenten a remark can be put here."""
        actor = self.request.actor
        if self.editie.status != Editiestatus.CONCEPT or not actor.may(Permission.RAPPORTAGE_APPROVE):
            return []
        return [(code, "Opmerking maken") for code in actor.gemeenten if gebied in ("", code)]

    def _explainers(self, gebied: str) -> list[tuple[str, str]]:
        """For whom an explanation can be written here: an own gemeente, or the region in its own part."""
        actor = self.request.actor
        if self.editie.status != Editiestatus.CONCEPT:
            return []
        if not actor.gemeenten:
            return [(REGIO, "Uitleg schrijven")] if not gebied else []
        return [(code, "Uitleg schrijven") for code in actor.gemeenten if gebied in ("", code)]
