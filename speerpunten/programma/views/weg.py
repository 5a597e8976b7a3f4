"""Remove something after asking: the act decides, and says in words why not."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.generic import TemplateView

from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView


class WegPage(PortalView, TemplateView):
    """Ask, then remove. Subclasses give `row`, `terug` and `act`."""

    permission = Permission.PROGRAMMA_MANAGE
    template_name = "programma/weg.html"
    wat = ""
    """What is removed, as in "de maatregel"."""
    row: models.Model

    def terug(self) -> str:
        """Where one goes afterwards."""
        raise NotImplementedError

    def act(self) -> None:
        """Call the action. Raises ValidationError for what the user must read."""
        raise NotImplementedError

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(wat=self.wat, naam=str(self.row), terug=self.terug(), **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        terug, naam = self.terug(), str(self.row)
        try:
            self.act()
        except ValidationError as fout:
            return self.render_to_response(self.get_context_data(reden=" ".join(fout.messages)), status=422)
        messages.success(request, f"‘{naam}’ is weggehaald. De geschiedenis blijft bewaard.")
        return redirect(terug)
