"""Give a worker a code, and see what became of the codes."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.functional import cached_property
from django.utils.translation import gettext

from registratie.models import Bewoner, Verblijf
from registratie.views.actie import ActionPage, add_errors
from rivierenland.core.actions import inzage
from rivierenland.core.permissions import Permission
from rivierenland.core.talen import TALEN, WERELDTAAL
from rivierenland.core.views.lijst import ListPage
from speerpunten.arbeidsmigrant.actions import inzagecode as actions
from speerpunten.arbeidsmigrant.enums import Codeweg
from speerpunten.arbeidsmigrant.filters.gegevens import InzagecodeFilter
from speerpunten.arbeidsmigrant.forms.gegevens import CodeGevenForm
from speerpunten.arbeidsmigrant.gegevens import qr
from speerpunten.arbeidsmigrant.models import Inzagecode
from speerpunten.arbeidsmigrant.queries import inzagecode as codes
from speerpunten.arbeidsmigrant.tables.gegevens import InzagecodeTable

SOORT = "registratie.bewoner"


class CodeListView(ListPage):
    """The codes that were given: how, until when, and whether they were used."""

    permission = Permission.INZAGECODE_GIVE
    titel = "Codes"
    regel = "Met een code ziet een internationale werknemer de eigen gegevens. U geeft een code vanaf de pagina van een verblijf."
    eenheid = ("code", "codes")
    filterset_class = InzagecodeFilter
    table_class = InzagecodeTable
    template_name = "arbeidsmigrant/gegevens/codes.html"
    leeg_template = "arbeidsmigrant/gegevens/_geen_codes.html"

    def get_queryset(self) -> QuerySet[Inzagecode]:
        return codes.for_list()


class CodeCreateView(ActionPage):
    """Give a code; on paper it is shown once, on a slip in the language of the worker."""

    permission = Permission.INZAGECODE_GIVE
    titel = "Code geven"
    knop = "Geef een code"
    form_class = CodeGevenForm
    template_name = "arbeidsmigrant/gegevens/geven.html"
    slip_template = "arbeidsmigrant/gegevens/gegeven.html"
    doel = "Een code geven voor de eigen gegevens"

    @cached_property
    def bewoner(self) -> Bewoner:
        """A resident of the scope; anybody else is not there."""
        found: Bewoner = get_object_or_404(Bewoner.objects, pk=self.kwargs["bewoner"])
        self.request.actor.require(self.permission, gemeente=found.gemeente_id, organisatie=found.organisatie_id)
        return found

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"aan_balie": self.request.actor.organisatie_id is None}

    def get_initial(self) -> dict[str, Any]:
        return {"taal": self.bewoner.taal if self.bewoner.taal in TALEN else WERELDTAAL}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        inzage.record(
            object_soort=SOORT,
            object_ids=[self.bewoner.pk],
            doel=self.doel,
            pagina=self.request.path,
            by=self.request.actor,
        )
        return super().get_context_data(bewoner=self.bewoner, terug=self.back(), **kwargs)

    def form_valid(self, form: forms.Form) -> HttpResponse:
        try:
            row, plain = actions.give(bewoner=self.bewoner, by=self.request.actor, **form.cleaned_data)
        except ValidationError as fout:
            add_errors(form, fout)
            return self.form_invalid(form)
        on_paper = row.weg in (Codeweg.BALIE, Codeweg.INCHECK)
        context = self.get_context_data(form=form, code=row, briefje=slip(row, plain) if on_paper else "")
        answer = self.response_class(request=self.request, template=[self.slip_template], context=context)
        answer["Cache-Control"] = "no-store"
        return answer

    def back(self) -> str:
        """The page of the latest stay."""
        stay = (
            Verblijf.objects.filter(bewoner=self.bewoner)
            .order_by("-aankomst", "-id")
            .values_list("pk", flat=True)
            .first()
        )
        return reverse("registratie:verblijf-detail", args=[stay]) if stay else reverse("registratie:verblijf-list")


def slip(code: Inzagecode, plain: str) -> str:
    """What the worker takes along, in the own language: what it is for, the code, until when, and where."""
    with translation.override(code.taal):
        adres = f"{settings.SITE_URL}{reverse('arbeidsmigrant:mijn-gegevens', kwargs={'taal': code.taal})}"
        values = {
            "code": plain, "tot": timezone.localtime(code.verloopt_at), "adres": adres, "taal": code.taal,
            "qr": qr.drawing(adres, label=gettext("Naar Mijn gegevens")),
        }  # fmt: skip
        return render_to_string("arbeidsmigrant/mijn_gegevens/briefje.html", values)
