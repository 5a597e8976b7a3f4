"""What the pages of the handelingsperspectief share."""

from typing import Any

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property

from registratie.views.actie import ActionPage
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente
from rivierenland.core.permissions import Permission as P
from speerpunten.programma.enums.perspectief import Perspectiefstatus
from speerpunten.programma.models import Handelingsperspectief


def own_gemeenten(actor: Actor) -> list[tuple[str, str]]:
    """The gemeenten that one acts for: code and name."""
    return list(Gemeente.objects.filter(pk__in=actor.gemeenten).order_by("naam").values_list("pk", "naam"))


def rights(perspectief: Handelingsperspectief, actor: Actor) -> dict[str, bool]:
    """What the actor may do with a version in the state it is in; the actions ask again."""
    consultatie = perspectief.status == Perspectiefstatus.CONSULTATIE
    regie = actor.may(P.PROGRAMMA_MANAGE)
    return {
        "mag_schrijven": perspectief.is_open and actor.may(P.AFSPRAAK_EDIT),
        "mag_consulteren": regie and perspectief.status == Perspectiefstatus.CONCEPT,
        "mag_vaststellen": regie and consultatie,
        "mag_antwoorden": regie and consultatie,
        "mag_reageren": consultatie and actor.may(P.AFSPRAAK_EDIT) and bool(actor.gemeenten),
        "mag_instemmen": actor.may(P.AFSPRAAK_AGREE)
        and perspectief.status in (Perspectiefstatus.CONSULTATIE, Perspectiefstatus.VASTGESTELD),
    }


class VersieMixin:
    """A page about one version, by its number."""

    kwargs: dict[str, Any]

    @cached_property
    def perspectief(self) -> Handelingsperspectief:
        return get_object_or_404(Handelingsperspectief.objects.select_related("vorige"), nummer=self.kwargs["nummer"])


class PerspectiefPage(ActionPage):
    """A form about a version; afterwards one reads it again, at the place that changed."""

    template_name = "programma/perspectief/form.html"
    perspectief: Any  # a Handelingsperspectief: from the address, or that of the row

    def place(self) -> str:
        """Where on the page of the version the thing stands that was changed."""
        return ""

    def get_success_url(self) -> str:
        return page_of(self.perspectief) + self.place()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(perspectief=self.perspectief, terug=self.get_success_url(), **kwargs)


def page_of(perspectief: Handelingsperspectief) -> str:
    """Where a version is read."""
    return reverse("programma:handelingsperspectief-versie", args=[perspectief.nummer])
