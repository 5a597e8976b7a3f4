"""What every form of the programme shares: the way here and back, and both texts when a colleague was first."""

from typing import Any

from registratie.views.actie import ActionPage
from rivierenland.core.permissions import Permission
from rivierenland.core.views.versie import SharedEditPage


class EditPage(SharedEditPage, ActionPage):
    """A form about one row. Subclasses give `row` (None makes a new one), `get_success_url` and `act`."""

    permission = Permission.PROGRAMMA_MANAGE
    template_name = "programma/form.html"
    conflict_template = "programma/nieuwer.html"
    kruimels: tuple[str, ...] = ()
    """Label, address, label, address: the way here from the programme. Elsewhere the context has `lijst_naam` and `lijst_url`."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"terug": self.get_success_url(), "kruimels": self.kruimels} | kwargs)
