"""The form in which an employer says where its people live."""

from typing import Any

from registratie.views.actie import ActionPage
from rivierenland.core.actions.versie import Verouderd
from rivierenland.core.views.versie import SharedEditPage
from speerpunten.aanbod.actions import woonplek as woonplek_actions
from speerpunten.aanbod.forms.woonplek import WoonplekForm
from speerpunten.aanbod.queries import woonplek as woonplekken
from speerpunten.aanbod.views.maandvraag import VraagPage


class WoonplekView(VraagPage, SharedEditPage, ActionPage):
    """A number per gemeente, together at most the people of the busiest month."""

    titel = "Waar wonen deze mensen nu"
    form_class = WoonplekForm
    template_name = "aanbod/vraag/woonplek.html"
    conflict_template = "aanbod/werklocatie/nieuwer.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"row": self.row}

    def get_initial(self) -> dict[str, Any]:
        return {f"woont_{waar}": aantal for waar, aantal in woonplekken.of_site(self.row, self.jaar).items()}

    def act(self, form: Any) -> str:
        try:
            woonplek_actions.record(
                werklocatie=self.row, jaar=self.jaar, mensen=form.mensen(), versie=form.cleaned_data["versie"],
                by=self.request.actor,
            )  # fmt: skip
        except Verouderd as fout:
            now = woonplekken.of_site(fout.row, self.jaar)
            vars(fout.row).update({veld.name: now.get(veld.name.removeprefix("woont_")) for veld in form.plekken})
            raise
        return f"Opgeslagen waar de mensen van {self.row.naam} wonen."
