"""Check in, check out, correct and take back: the daily work of who offers beds, on a phone at the door."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property

from registratie.actions import verblijf as verblijf_actions
from registratie.forms.verblijf import CheckInForm, CheckOutForm, VerblijfForm
from registratie.models import Bewoner, Huisvestingslocatie, Verblijf
from registratie.queries import bezetting
from registratie.queries import locatie as locaties
from registratie.views import inzage
from registratie.views.actie import ActionPage, safe_return
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission

KEUZE_MAX = 30


class CheckInView(ActionPage):
    """The quick form, with the location chosen and today filled in; after saving it is ready for the next person."""

    permission = Permission.VERBLIJF_REGISTER
    titel = "Inchecken"
    knop = "Inchecken"
    form_class = CheckInForm
    template_name = "registratie/verblijf/check_in.html"
    ingecheckt: int
    choose_template = "registratie/verblijf/check_in_kies.html"

    @cached_property
    def locatie(self) -> Huisvestingslocatie | None:
        """The chosen location, or the only one; None when there is still something to choose."""
        rows = locaties.for_list(timezone.localdate())
        if found := _number(self.request.GET.get("locatie")):
            return get_object_or_404(rows, pk=found)
        if "kies" in self.request.GET:
            return None
        only = list(rows.in_use().order_by("pk")[:2])
        return only[0] if len(only) == 1 else None

    @cached_property
    def bewoner(self) -> Bewoner | None:
        """Somebody who comes back."""
        if found := _number(self.request.GET.get("bewoner")):
            return get_object_or_404(Bewoner.objects, pk=found)
        return None

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return super().get(request, *args, **kwargs) if self.locatie else self.choose()

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return super().post(request, *args, **kwargs) if self.locatie else self.choose()

    def choose(self) -> HttpResponse:
        """Ask for the location first: one tap each."""
        woorden = self.request.GET.get("q", "")[:80]
        rows = locaties.search(locaties.for_list(timezone.localdate()).in_use().order_by("naam", "id"), woorden)
        found = list(rows[: KEUZE_MAX + 1])
        context = {"titel": self.titel, "q": woorden, "locaties": found[:KEUZE_MAX], "meer": len(found) > KEUZE_MAX}
        return self.response_class(request=self.request, template=[self.choose_template], context=context)

    def get_form_kwargs(self) -> dict[str, Any]:
        rooms = bezetting.per_kamer(self.locatie, timezone.localdate())
        return super().get_form_kwargs() | {
            "kamers": rooms,
            "bewoner": self.bewoner,
            "kamer": self.request.GET.get("kamer", "")[:20],
        }

    def get_initial(self) -> dict[str, Any]:
        return {}

    def get_form(self, form_class: type[forms.Form] | None = None) -> forms.Form:
        kwargs = self.get_form_kwargs()
        kwargs.pop("initial")
        return CheckInForm(**kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        if self.bewoner:
            inzage.record(self.request, [Verblijf(bewoner=self.bewoner)], "Iemand opnieuw inchecken")
        vrij = self.locatie.capaciteit_vergund - self.locatie.bezet
        return super().get_context_data(locatie=self.locatie, vrij=vrij, ingecheckt=self.just_checked_in(), **kwargs)

    def just_checked_in(self) -> int | None:
        """The number of whom this page checked in a moment ago, for who may give a code for the own data."""
        locatie = self.locatie
        may = locatie and self.request.actor.may(
            Permission.INZAGECODE_GIVE, gemeente=locatie.gemeente_id, organisatie=locatie.organisatie_id
        )
        return _number(self.request.GET.get("net")) if may else None

    def act(self, form: CheckInForm) -> str:
        row = verblijf_actions.register(
            locatie=self.locatie, bewoner=form.bewoner, by=self.request.actor, **form.verblijf
        )
        self._warn_when_full(row)
        self.ingecheckt = row.bewoner_id
        kamer = f" in kamer {row.kamer}" if row.kamer else ""
        if row.aankomst > timezone.localdate():
            return f"{row.bewoner.naam} staat ingeschreven{kamer} vanaf {datum_lang(row.aankomst)}."
        return f"{row.bewoner.naam} is ingecheckt{kamer}."

    def _warn_when_full(self, row: Verblijf) -> None:
        """More people than the permit allows is a fact to register, and a thing to say at once."""
        present = bezetting.present_count(row.locatie, timezone.localdate())
        if (over := present - row.locatie.capaciteit_vergund) > 0:
            messages.warning(
                self.request,
                f"{row.locatie.naam} heeft nu {over} meer dan vergund. "
                "Controleer of iemand al weg is, of verplaats iemand vandaag.",
            )

    def get_success_url(self) -> str:
        return f"{reverse('registratie:verblijf-check-in')}?locatie={self.locatie.pk}&net={self.ingecheckt}"


class VerblijfActionPage(ActionPage):
    """A form about one stay of the scope, open only for who registers it."""

    permission = Permission.VERBLIJF_REGISTER

    @cached_property
    def object(self) -> Verblijf:
        rows = Verblijf.objects.named().select_related("bewoner", "locatie")
        found = get_object_or_404(rows, pk=self.kwargs["pk"])
        self.request.actor.require(self.permission, gemeente=found.gemeente_id, organisatie=found.organisatie_id)
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        inzage.record(self.request, [self.object], self.titel)
        return super().get_context_data(verblijf=self.object, **kwargs)

    def get_success_url(self) -> str:
        return reverse("registratie:verblijf-detail", args=[self.object.pk])


class VerblijfChangeView(VerblijfActionPage):
    """Correct a stay or the person."""

    titel = "Verblijf wijzigen"
    form_class = VerblijfForm
    template_name = "registratie/verblijf/form.html"

    def get_form(self, form_class: type[forms.Form] | None = None) -> forms.Form:
        kwargs = self.get_form_kwargs()
        kwargs.pop("initial")
        rooms = bezetting.per_kamer(self.object.locatie, timezone.localdate())
        return VerblijfForm(verblijf=self.object, kamers=rooms, **kwargs)

    def act(self, form: VerblijfForm) -> str:
        person = form.bewoner if form.person_changed else None
        row = verblijf_actions.change(verblijf=self.object, bewoner=person, by=self.request.actor, **form.verblijf)
        return f"Het verblijf van {row.bewoner.naam} is opgeslagen."


class CheckOutView(VerblijfActionPage):
    """One tap checks out today; the page itself lets one choose another day."""

    titel = "Uitchecken"
    knop = "Uitchecken"
    form_class = CheckOutForm
    template_name = "registratie/verblijf/check_out.html"

    def get_initial(self) -> dict[str, Any]:
        return {"vertrek": timezone.localdate(), "terug": self.request.GET.get("terug", "")}

    def act(self, form: forms.Form) -> str:
        row = verblijf_actions.check_out(
            verblijf=self.object, vertrek=form.cleaned_data["vertrek"], by=self.request.actor
        )
        return f"{row.bewoner.naam} is uitgecheckt per {datum_lang(row.vertrek)}."

    def get_success_url(self) -> str:
        return safe_return(self.request, self.request.POST.get("terug", ""), super().get_success_url())


class TakeBackView(VerblijfActionPage):
    """Undo a check-in before the first night has passed."""

    titel = "Inchecken ongedaan maken"
    form_class = forms.Form
    template_name = "registratie/verblijf/take_back.html"

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        row = self.object
        naam, locatie = row.bewoner.naam, row.locatie_id
        try:
            verblijf_actions.take_back(verblijf=row, by=request.actor)
        except ValidationError as fout:
            messages.error(request, " ".join(fout.messages))
            return redirect("registratie:verblijf-detail", row.pk)
        messages.success(request, f"Het inchecken van {naam} is ongedaan gemaakt.")
        return redirect("registratie:locatie-verblijven", locatie)


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isdecimal() and len(text) < 18 else None
