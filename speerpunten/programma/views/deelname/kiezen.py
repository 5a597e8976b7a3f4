"""A gemeente chooses, or corrects what it recorded earlier."""

from typing import Any

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property

from registratie.views.actie import ActionPage
from rivierenland.core.models import Gemeente
from rivierenland.core.permissions import Permission
from rivierenland.core.views.document import DocumentUpload
from rivierenland.core.views.versie import SharedEditPage
from speerpunten.programma.actions import deelname as deelname_actions
from speerpunten.programma.forms.deelname import KeuzeForm
from speerpunten.programma.models import Deelname, Maatregelenpakket
from speerpunten.programma.queries import deelname as deelnames

FIELDS = ("keuze", "vanaf", "reden", "orgaan", "besloten_op", "verwacht_op", "document", "contact")
OFFERED = ("keuze", "vanaf", "orgaan", "besloten_op")
"""What a link to this page may fill in beforehand, such as the one from a decision of a raad."""


class DeelnameChooseView(DocumentUpload, SharedEditPage, ActionPage):
    """The form about one cell of the own gemeente; `?verbeter=` corrects the row of that number."""

    permission = Permission.DEELNAME_DECIDE
    form_class = KeuzeForm
    template_name = "programma/deelname/kiezen.html"

    @cached_property
    def gemeente(self) -> Gemeente:
        """Of the address; only the own one."""
        found = get_object_or_404(Gemeente, slug=self.kwargs["gemeente"])
        self.request.actor.require(self.permission, gemeente=found.pk)
        return found

    @cached_property
    def pakket(self) -> Maatregelenpakket:
        """Of the address."""
        return get_object_or_404(Maatregelenpakket.objects.select_related("speerpunt"), pk=self.kwargs["pakket"])

    @cached_property
    def laatste(self) -> Deelname | None:
        """The row of this cell that was recorded last."""
        return deelnames.last(self.gemeente.pk, self.pakket.pk)

    @cached_property
    def verbeterd(self) -> Deelname | None:
        """The row that is corrected, when the address or the form names one."""
        asked = self.request.POST.get("vervangt") or self.request.GET.get("verbeter", "")
        if not asked:
            return None
        rows = Deelname.objects.filter(gemeente=self.gemeente, pakket=self.pakket)
        if not asked.isdecimal() or len(asked) > 18:
            raise Http404
        return get_object_or_404(rows, pk=asked)

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"documenten": [self.gemeente.pk]}

    def get_initial(self) -> dict[str, Any]:
        versie = {"versie": self.laatste.volgnummer if self.laatste else 0}
        if self.verbeterd is not None:
            return {name: getattr(self.verbeterd, name) for name in FIELDS} | versie | {"vervangt": self.verbeterd.pk}
        offered = {name: self.request.GET[name] for name in OFFERED if name in self.request.GET}
        contact = self.laatste.contact if self.laatste else ""
        return {"vanaf": timezone.localdate(), "contact": contact} | versie | offered

    def act(self, form: forms.Form) -> str:
        values = form.cleaned_data
        row = deelname_actions.choose(
            pakket=self.pakket, gemeente=self.gemeente.pk, na=values["versie"], vervangt=self.verbeterd,
            bestand=values["bestand"], by=self.request.actor, **{name: values[name] for name in FIELDS},
        )  # fmt: skip
        return f"Vastgelegd: {self.gemeente.naam} {row.soort.zin} bij {self.pakket.pk}, {self.pakket.naam_kort}."

    def show_newer(self, form: forms.Form, row: Deelname) -> HttpResponse:
        """The choice of the colleague above what was typed; saving again comes after it, or corrects it when both begin on one
        day. Nothing is replaced here, so the page is its own.
        """
        data = self.request.POST.copy()
        data["versie"] = str(row.volgnummer)
        corrected = self.verbeterd is not None and row.vervangt_id == self.verbeterd.pk
        if corrected or (self.verbeterd is None and form.cleaned_data["vanaf"] == row.vanaf):
            data["vervangt"] = str(row.pk)
        form.data = data
        return self.render_to_response(self.get_context_data(form=form, intussen=row), status=409)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        titel = f"{'Keuze verbeteren' if self.verbeterd else 'Keuze vastleggen'}: {self.pakket.pk}"
        return super().get_context_data(**kwargs) | {
            "titel": titel, "gemeente": self.gemeente, "pakket": self.pakket, "laatste": self.laatste,
            "verbeterd": self.verbeterd, "terug": self.get_success_url(),
        }  # fmt: skip

    def get_success_url(self) -> str:
        return reverse("programma:deelname-detail", args=[self.gemeente.slug, self.pakket.pk])
