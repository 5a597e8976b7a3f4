"""The tab of a location that shows its supervision."""

from typing import Any

from django.utils import timezone

from handhaving.queries import toezicht
from handhaving.tables.inspectie import finding_badge, outcome_badge, severity_badge
from handhaving.views.zijpaneel import PANELEN
from registratie.views.locatie import LocatiePage
from rivierenland.core.permissions import Permission
from rivierenland.core.templatetags.look import badge


class ToezichtView(LocatiePage):
    """A colour with its reason, what is open, and every inspection. A provider sees only what was made known to it."""

    permission = Permission.BEVINDING_VIEW
    template_name = "handhaving/locatie/toezicht.html"
    deel = "toezicht"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        stand = toezicht.of_locatie(self.object.pk)
        actor, gemeente = self.request.actor, self.object.gemeente_id
        return context | {
            "toezicht": stand,
            "inspecties": [(row, timezone.localdate(row.begonnen_at), outcome_badge(row)) for row in stand.inspecties],
            "bevindingen": [
                (found, severity_badge(found), finding_badge(found, context["vandaag"])) for found in stand.open
            ],
            "kleur": badge(stand.kleur.soort, stand.kleur.woord),
            "is_ambtenaar": actor.organisatie_id is None,
            "mag_inspecteren": actor.may(Permission.INSPECTIE_RECORD, gemeente=gemeente),
            "panelen": [paneel for maker in PANELEN if (paneel := maker(self.object, actor))],
        }
