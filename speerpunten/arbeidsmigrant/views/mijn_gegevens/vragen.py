"""Ask for a correction, removal, objection or a full copy."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView

from registratie.views.actie import add_errors
from speerpunten.arbeidsmigrant.actions import inzageverzoek as actions
from speerpunten.arbeidsmigrant.enums import Inzageverzoeksoort
from speerpunten.arbeidsmigrant.forms.mijn_gegevens import VerzoekForm
from speerpunten.arbeidsmigrant.queries import mijn_gegevens
from speerpunten.arbeidsmigrant.tasks import tell_provider
from speerpunten.arbeidsmigrant.views.mijn_gegevens.sessie import SessiePage


class MijnVerzoekView(SessiePage, FormView):
    """One form for every request; the answer comes within a month on the page itself."""

    template_name = "arbeidsmigrant/mijn_gegevens/vragen.html"
    form_class = VerzoekForm
    titel = _("Iets vragen over mijn gegevens")

    @cached_property
    def registraties(self) -> list[mijn_gegevens.Registratie]:
        """The own records."""
        return mijn_gegevens.registrations()

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"registraties": self.registraties}

    def get_initial(self) -> dict[str, Any]:
        asked = self.request.GET.get("soort", "")
        return {"soort": asked if asked in Inzageverzoeksoort.values else Inzageverzoeksoort.CORRECTIE}

    def form_valid(self, form: forms.Form) -> HttpResponse:
        record, data, taal = form.gekozen, form.cleaned_data, self.kwargs["taal"]  # type: ignore[attr-defined]
        try:
            row = actions.ask(
                bewoner=record.nummer, gemeente=record.gemeente_code, organisatie=record.aanbieder_nr, soort=data["soort"],
                tekst=data["tekst"], taal=taal,
            )  # fmt: skip
        except ValidationError as fout:
            add_errors(form, fout)
            return self.form_invalid(form)
        transaction.on_commit(lambda: tell_provider.delay(row.pk), robust=True)
        answer = redirect("arbeidsmigrant:mijn-gegevens-bekijken", taal=taal)
        answer["Location"] += f"?nieuw={row.referentie}#verzoeken"
        return answer

    def form_invalid(self, form: forms.Form) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=422)
