"""Ask to join: what the convenant asks of you, how you stand, and what happens next."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property

from convenant.actions import toetreding as toetreding_actions
from convenant.forms.toetreding import VerzoekForm
from convenant.models import Convenantversie, Toetreding, Toezegging
from convenant.queries import partij as partijen
from convenant.queries import toetreding as toetredingen
from convenant.queries.toetsen import STAM, Toets, not_met, toetsen
from convenant.tables.partij import toets_woord
from registratie.views.actie import ActionPage
from rivierenland.core.models import Organisatie, Parameter
from rivierenland.core.permissions import Permission
from rivierenland.core.queries.parameter import in_force


class ToetredingRequestView(ActionPage):
    """The request of the own organisation. While it cannot be made the page says why and what can be done."""

    permission = Permission.TOETREDING_REQUEST
    titel = "Toetreden tot het convenant"
    knop = "Verzoek versturen"
    form_class = VerzoekForm
    template_name = "convenant/toetreding/aanvragen.html"
    made: Toetreding | None = None

    @cached_property
    def organisatie(self) -> Organisatie:
        found = Organisatie.objects.filter(pk=self.request.actor.organisatie_id).first()
        if found is None:
            raise PermissionDenied("Toetreden doet een organisatie. Kies de rol van uw organisatie.")
        return found

    @cached_property
    def versie(self) -> Convenantversie | None:
        return toetredingen.joinable(timezone.localdate())

    @cached_property
    def mogelijk(self) -> list[str]:
        return toetredingen.sides_of(self.organisatie)

    @cached_property
    def stand(self) -> list[Toets]:
        return toetsen(self.organisatie, self.mogelijk, timezone.localdate())

    def get_initial(self) -> dict[str, Any]:
        return {"convenant": self.versie.pk if self.versie else None, "soorten": self.mogelijk}

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"mogelijk": self.mogelijk, "alles_goed": not not_met(self.stand)}

    def act(self, form: forms.Form) -> str:
        waarden = dict(form.cleaned_data)
        gelezen = get_object_or_404(Convenantversie, pk=waarden.pop("convenant"))
        self.made = toetreding_actions.request(
            organisatie=self.organisatie, convenant=gelezen, by=self.request.actor, **waarden
        )
        return "Uw verzoek is verstuurd. U krijgt bericht als de gemeenten hebben besloten."

    def form_invalid(self, form: forms.Form) -> HttpResponse:
        """The next try is about the text that holds now: the page shows its number."""
        if self.versie:
            form.data = form.data.copy()  # type: ignore[attr-defined]  # a form that was posted
            form.data["convenant"] = str(self.versie.pk)  # type: ignore[index]
        return super().form_invalid(form)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        vandaag = timezone.localdate()
        partij = partijen.of_organisatie(self.organisatie.pk)
        return super().get_context_data(**kwargs) | {
            "regel": self.organisatie.naam,
            "versie": self.versie,
            "waarom_niet": toetredingen.why_not_ask(self.organisatie, vandaag),
            "verzoek": toetredingen.open_of(self.organisatie.pk),
            "partij": partij,
            "toetsen": checks(self.stand, herstel=True),
            "fout": len(not_met(self.stand)),
            "toezeggingen": promised(self.versie, self.mogelijk),
            "parameters": bounds(),
        }

    def get_success_url(self) -> str:
        assert self.made is not None
        return reverse("convenant:toetreding-detail", args=[self.made.pk])


def checks(stand: list[Toets], *, herstel: bool) -> list[dict[str, Any]]:
    """Each check with its state in words, and for who can do something about it the page where."""
    return [
        {
            "toets": toets,
            "stand": toets_woord(toets),
            "url": reverse(toets.pagina[0], args=toets.pagina[1:]) if herstel and toets.pagina else "",
        }
        for toets in stand
    ]


def promised(versie: Convenantversie | None, soorten: list[str]) -> list[Toezegging]:
    """What these kinds of party take on."""
    rows = Toezegging.objects.filter(convenant=versie, partijsoorten__overlap=soorten)
    return list(rows.select_related("artikel").order_by("code"))


def bounds() -> list[Parameter]:
    """The terms and bounds that hold today, to show with their source."""
    return sorted(in_force(timezone.localdate(), stems=(STAM,)), key=lambda row: row.naam)
