"""Answer the questions of an evaluation for one's own party."""

from typing import Any, cast

from django import forms
from django.http import Http404, HttpResponse, QueryDict
from django.utils.functional import cached_property

from convenant.actions import evaluatieantwoord as antwoorden
from convenant.forms.evaluatie import AntwoordForm
from convenant.models import Evaluatieantwoord, Evaluatievraag, Partij, Partijkaart
from convenant.queries import evaluatie
from convenant.views.evaluatie.basis import RondeMixin
from convenant.views.evaluatie.regie import page_of
from registratie.views.actie import ActionPage
from rivierenland.core.actions.versie import Verouderd
from rivierenland.core.permissions import Permission as P


class EvaluatieAnswerView(RondeMixin, ActionPage):
    """The questions; who comes back finds what was answered. Of two colleagues the second sees what the first answered."""

    permission = P.EVALUATIE_ANSWER
    template_name = "convenant/evaluatie/antwoorden.html"
    form_class = AntwoordForm
    knop = "Antwoorden opslaan"

    @property
    def titel(self) -> str:  # type: ignore[override]
        return f"Vragen van de evaluatie {self.ronde.jaar}"

    @cached_property
    def partij(self) -> Partij:
        """The own party that is answered for. Of another it is not there."""
        found = [row for row in evaluatie.own_parties(self.request.actor) if row.pk == self.kwargs["partij"]]
        if not found:
            raise Http404
        return found[0]

    @cached_property
    def vragen(self) -> list[Evaluatievraag]:
        """The questions in order."""
        return list(self.ronde.vragen.order_by("nummer"))

    @cached_property
    def eerder(self) -> Evaluatieantwoord | None:
        """What was answered already."""
        return evaluatie.answer_of(self.ronde, self.partij)

    def get_initial(self) -> dict[str, Any]:
        return {"versie": self.eerder.versie if self.eerder else 0}

    def get_form_kwargs(self) -> dict[str, Any]:
        eerder = evaluatie.answered(self.eerder) if self.eerder else {}
        return super().get_form_kwargs() | {"vragen": self.vragen, "eerder": eerder}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kaart = Partijkaart.objects.filter(pk=self.partij.pk).first()
        return super().get_context_data(
            ronde=self.ronde, naam=kaart.naam if kaart else "", eerder=self.eerder, terug=self.get_success_url(), **kwargs
        )  # fmt: skip

    def get_success_url(self) -> str:
        return page_of(self.ronde)

    def form_valid(self, form: forms.Form) -> HttpResponse:
        try:
            return super().form_valid(form)
        except Verouderd as fout:
            return self.show_newer(form, fout.row)

    def show_newer(self, form: forms.Form, row: Evaluatieantwoord) -> HttpResponse:
        """What the colleague answered, above the form with what was typed; nothing was overwritten."""
        van_collega = evaluatie.answered(row)
        data = cast(QueryDict, form.data).copy()
        data["versie"] = str(row.versie)
        form.data = data
        context = self.get_context_data(
            form=form, collega=[(vraag, van_collega.get(vraag.pk, "(leeg)")) for vraag in self.vragen]
        )
        return self.render_to_response(context, status=409)

    def act(self, form: forms.Form) -> str:
        antwoorden.give(
            ronde=self.ronde, partij=self.partij, antwoorden=form.antwoorden(), versie=form.cleaned_data["versie"],  # type: ignore[attr-defined]
            by=self.request.actor,
        )  # fmt: skip
        return "Uw antwoorden zijn opgeslagen. Zij worden geteld zonder uw naam."
