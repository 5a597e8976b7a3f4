"""What the pages about one page in one language share."""

from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property

from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from rivierenland.core.talen import STANDAARD, TALEN
from speerpunten.arbeidsmigrant.models import Infopagina, Infoversie
from speerpunten.arbeidsmigrant.queries import infowerk


class StandMixin:
    """A page about one page in one language, by its slug and the code of the language (not `taal`: officials read Dutch)."""

    permission: Permission | None = Permission.INFO_EDIT
    kwargs: dict[str, Any]
    request: Any

    @cached_property
    def stand(self) -> infowerk.Stand:
        """How it stands. Raises Http404 for an unknown page or language."""
        if self.kwargs["code"] not in TALEN:
            raise Http404
        return infowerk.standing(get_object_or_404(Infopagina, slug=self.kwargs["slug"]), self.kwargs["code"])

    def page(self) -> str:
        """Where the page in this language is seen."""
        return reverse("arbeidsmigrant:infoversie-detail", args=[self.kwargs["slug"], self.kwargs["code"]])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With what every one of these pages shows above it."""
        frame = {"stand": self.stand, "terug": self.page(), "is_vertaling": self.kwargs["code"] != STANDAARD}
        return super().get_context_data(**frame | kwargs)  # type: ignore[misc]


def wrote_it(versie: Infoversie | None, actor: Actor) -> bool:
    """Whether somebody looks at what they wrote themselves: they cannot review that."""
    return versie is not None and actor.gebruiker is not None and versie.gemaakt_by_id == actor.gebruiker.pk
