"""Write a concept: its head, articles and commitments. Who saves second sees the first."""

from typing import Any

from django import forms
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property

from convenant.actions import artikel as artikelen
from convenant.actions import toezegging as toezeggingen
from convenant.actions import versie as versies
from convenant.forms.tekst import ArtikelForm, HoofdForm, ToezeggingForm
from convenant.models import Artikel, Convenantversie, Toezegging
from convenant.queries import regel
from registratie.views.actie import ActionPage
from rivierenland.core.permissions import Permission as P
from rivierenland.core.views.versie import SharedEditPage


class TekstPage(ActionPage):
    """A form about a version; afterwards one reads it again, at the place that changed."""

    permission = P.CONVENANT_MANAGE
    template_name = "convenant/tekst/form.html"
    convenant: Any  # a Convenantversie: from the address, or that of the row
    weg = ""
    """Where one takes the thing out."""

    def place(self) -> str:
        """Where on the page of the version the thing stands."""
        return ""

    def get_success_url(self) -> str:
        return reverse("convenant:versie-detail", args=[self.convenant.nummer]) + self.place()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            convenant=self.convenant, terug=self.get_success_url(), weg=self.weg, **kwargs
        )  # fmt: skip


class VersieMixin:
    """A page about one version, by its number."""

    kwargs: dict[str, Any]

    @cached_property
    def convenant(self) -> Convenantversie:
        """The version."""
        return get_object_or_404(Convenantversie, nummer=self.kwargs["nummer"])


class HoofdEditView(VersieMixin, SharedEditPage, TekstPage):
    """The title, the introduction and what is new."""

    form_class = HoofdForm
    titel = "Titel en inleiding wijzigen"

    @property
    def row(self) -> Convenantversie:
        """What is edited."""
        return self.convenant

    def act(self, form: forms.Form) -> str:
        versies.edit(
            convenant=self.convenant, versie=form.cleaned_data["versie"], by=self.request.actor, **form.waarden()  # type: ignore[attr-defined]
        )  # fmt: skip
        return "De titel en inleiding zijn opgeslagen."


class ArtikelAddView(VersieMixin, SharedEditPage, TekstPage):
    """A new article."""

    form_class = ArtikelForm
    titel = "Artikel toevoegen"
    knop = "Artikel toevoegen"

    def act(self, form: forms.Form) -> str:
        made = artikelen.add(convenant=self.convenant, by=self.request.actor, **form.waarden())  # type: ignore[attr-defined]
        made.refresh_from_db()
        return f"Artikel {made.nummer} is toegevoegd."


class ArtikelMixin:
    """A page about an article."""

    kwargs: dict[str, Any]

    @cached_property
    def row(self) -> Artikel:
        """The article."""
        return get_object_or_404(Artikel.objects.select_related("convenant"), pk=self.kwargs["pk"])

    @property
    def convenant(self) -> Convenantversie:
        """Its version."""
        return self.row.convenant

    def place(self) -> str:
        """Where the article stands."""
        return f"#artikel-{self.row.nummer}"


class ArtikelEditView(ArtikelMixin, SharedEditPage, TekstPage):
    """An article: title, text, number."""

    form_class = ArtikelForm

    @property
    def titel(self) -> str:  # type: ignore[override]
        return f"Artikel {self.row.nummer} wijzigen"

    @property
    def weg(self) -> str:  # type: ignore[override]
        return reverse("convenant:artikel-remove", args=[self.row.pk])

    def get_initial(self) -> dict[str, Any]:
        return {"plaats": self.row.nummer}

    def act(self, form: forms.Form) -> str:
        """A number that was left as it was is not posted: others may have moved things since the page was opened."""
        data = form.waarden()  # type: ignore[attr-defined]
        if "plaats" not in form.changed_data:
            data["plaats"] = None
        self.row = artikelen.edit(
            artikel=self.row, versie=form.cleaned_data["versie"], by=self.request.actor, **data
        )  # fmt: skip
        return f"Artikel {self.row.nummer} is opgeslagen."


class RemovePage(TekstPage):
    """Take something out, after asking."""

    form_class = forms.Form
    template_name = "convenant/tekst/weg.html"
    wat = ""

    @property
    def titel(self) -> str:  # type: ignore[override]
        return f"{self.wat.capitalize()} weghalen?"

    @property
    def knop(self) -> str:  # type: ignore[override]
        return f"{self.wat.capitalize()} weghalen"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(naam=str(self.row), wat=self.wat, **kwargs)  # type: ignore[attr-defined]


class ArtikelRemoveView(ArtikelMixin, RemovePage):
    """Take an article out of the concept."""

    wat = "artikel"

    def act(self, form: forms.Form) -> str:
        artikelen.remove(artikel=self.row, by=self.request.actor)
        return "Het artikel is weggehaald. De artikelen erna zijn opgeschoven."


class ToezeggingPage(SharedEditPage, TekstPage):
    """A commitment."""

    form_class = ToezeggingForm

    def get_form_kwargs(self) -> dict[str, Any]:
        rows = [(row.pk, f"{row.nummer}. {row.titel}") for row in self.convenant.artikelen.order_by("nummer")]
        return super().get_form_kwargs() | {"artikelen": rows, "regels": regel.choices()}

    def filled_in(self, form: forms.Form) -> dict[str, Any]:
        """What was filled in, with the article as a row."""
        data = form.waarden()  # type: ignore[attr-defined]
        return data | {"artikel": self.convenant.artikelen.get(pk=data.pop("artikel_id"))}


class ToezeggingAddView(ToezeggingPage):
    """A new commitment under an article."""

    titel = "Toezegging toevoegen"
    knop = "Toezegging toevoegen"

    @cached_property
    def artikel(self) -> Artikel:
        """The article it was begun at."""
        return get_object_or_404(Artikel.objects.select_related("convenant"), pk=self.kwargs["pk"])

    @property
    def convenant(self) -> Convenantversie:  # type: ignore[override]
        return self.artikel.convenant

    def place(self) -> str:
        return f"#artikel-{self.artikel.nummer}"

    def get_initial(self) -> dict[str, Any]:
        return {"artikel_id": self.artikel.pk}

    def act(self, form: forms.Form) -> str:
        made = toezeggingen.add(by=self.request.actor, **self.filled_in(form))
        return f"Toezegging {made.code} is toegevoegd."


class ToezeggingMixin:
    """A page about a commitment."""

    kwargs: dict[str, Any]

    @cached_property
    def row(self) -> Toezegging:
        """The commitment."""
        return get_object_or_404(Toezegging.objects.select_related("convenant"), pk=self.kwargs["pk"])

    @property
    def convenant(self) -> Convenantversie:
        """Its version."""
        return self.row.convenant

    def place(self) -> str:
        """Where the commitment stands."""
        return f"#{self.row.code}"


class ToezeggingEditView(ToezeggingMixin, ToezeggingPage):
    """What a commitment says, where it stands, and how it is measured."""

    @property
    def titel(self) -> str:  # type: ignore[override]
        return f"Toezegging {self.row.code} wijzigen"

    @property
    def weg(self) -> str:  # type: ignore[override]
        return reverse("convenant:toezegging-remove", args=[self.row.pk])

    def act(self, form: forms.Form) -> str:
        toezeggingen.edit(
            toezegging=self.row, versie=form.cleaned_data["versie"], by=self.request.actor, **self.filled_in(form)
        )  # fmt: skip
        return f"Toezegging {self.row.code} is opgeslagen."


class ToezeggingRemoveView(ToezeggingMixin, RemovePage):
    """Take a commitment out of the concept."""

    wat = "toezegging"

    def place(self) -> str:
        return ""

    def act(self, form: forms.Form) -> str:
        toezeggingen.remove(toezegging=self.row, by=self.request.actor)
        return f"Toezegging {self.row.code} is weggehaald. Wat ervan is gemeten, blijft bewaard."
