"""What the region does with a version: begin it, put it to the gemeenten, close it."""

from datetime import timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.functional import cached_property

from registratie.views.actie import ActionPage
from rivierenland.core.permissions import Permission as P
from rivierenland.core.queries import parameter
from speerpunten.programma.actions import perspectief as perspectieven
from speerpunten.programma.forms.perspectief import ConsultatieForm
from speerpunten.programma.models import Handelingsperspectief
from speerpunten.programma.queries import consultatie
from speerpunten.programma.queries import perspectief as lezen
from speerpunten.programma.views.perspectief.basis import PerspectiefPage, VersieMixin, page_of


class CreateView(ActionPage):
    """Begin a new version, after asking."""

    permission = P.PROGRAMMA_MANAGE
    template_name = "programma/perspectief/nieuw.html"
    form_class = forms.Form
    titel = "Nieuwe versie maken"
    knop = "Nieuwe versie maken"

    @cached_property
    def vorige(self) -> Handelingsperspectief | None:
        """What the new version begins as."""
        return Handelingsperspectief.objects.order_by("-nummer").first()

    def act(self, form: forms.Form) -> str:
        self.made = perspectieven.copy(by=self.request.actor)
        return f"Versie {self.made.nummer} staat klaar om aan te schrijven."

    def get_success_url(self) -> str:
        return page_of(self.made)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(vorige=self.vorige, **kwargs)


class RegiePage(VersieMixin, PerspectiefPage):
    """A step with a whole version."""

    permission = P.PROGRAMMA_MANAGE


class ConsultView(RegiePage):
    """Put a draft to the eight gemeenten."""

    form_class = ConsultatieForm
    titel = "Consultatie starten"
    knop = "Consultatie starten"

    def get_initial(self) -> dict[str, Any]:
        vandaag = timezone.localdate()
        dagen = parameter.value_of("perspectief_consultatie_dagen", peildatum=vandaag)
        return {"tot": vandaag + timedelta(days=dagen)}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        uitleg = (
            "De acht gemeenten zien deze versie op hun startpagina en kunnen per afspraak reageren en instemmen. "
            "U antwoordt op elke reactie."
        )
        return super().get_context_data(uitleg=uitleg, **kwargs)

    def act(self, form: forms.Form) -> str:
        row = perspectieven.start_consultation(perspectief=self.perspectief, by=self.request.actor, **form.cleaned_data)
        return f"Versie {row.nummer} is in consultatie. De gemeenten zien haar nu als werk op hun startpagina."


class AdoptView(RegiePage):
    """Close a version, with who agreed and who did not in sight."""

    template_name = "programma/perspectief/vaststellen.html"
    form_class = forms.Form
    titel = "Versie vaststellen"
    knop = "Vaststellen"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        standen = lezen.positions(self.perspectief, lezen.document(self.perspectief).digest())
        return super().get_context_data(
            standen=standen,
            niet=[stand.gemeente.naam for stand in standen if not stand.is_agreed],
            onbeantwoord=consultatie.unanswered(self.perspectief).count(),
            **kwargs,
        )

    def act(self, form: forms.Form) -> str:
        row = perspectieven.adopt(perspectief=self.perspectief, by=self.request.actor)
        return f"Versie {row.nummer} is vastgesteld en verandert niet meer."
