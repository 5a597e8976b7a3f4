"""Record a rule of the own gemeente, propose one for the region, and say what the gemeente does with a proposal."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property

from registratie.views.actie import ActionPage
from rivierenland.core.models import Gemeente
from rivierenland.core.permissions import Geweigerd, Permission
from speerpunten.kennis.actions import regel as acties
from speerpunten.kennis.actions import regelvoorstel
from speerpunten.kennis.forms.regel import IntrekkenForm, RegelForm, VolgenForm, VoorstelForm, shown
from speerpunten.kennis.models import Regelvoorstel
from speerpunten.kennis.queries import regel as regels
from speerpunten.kennis.regels.catalogus import PER_CODE
from speerpunten.kennis.regels.waarde import write
from speerpunten.kennis.views.regel import RegelPage


class OwnGemeenten:
    """Mixin: the gemeenten for which the official may speak."""

    request: Any

    @cached_property
    def gemeenten(self) -> list[Gemeente]:
        """Raises PermissionDenied when there are none: the region keeps no rules."""
        actor = self.request.actor
        eigen = [code for code in actor.gemeenten if actor.may(Permission.LOKALE_REGEL_FILL, gemeente=code)]
        if not eigen:
            raise PermissionDenied(str(Geweigerd(Permission.LOKALE_REGEL_FILL)))
        return list(Gemeente.objects.filter(pk__in=eigen))


class RegelFillView(OwnGemeenten, RegelPage, ActionPage):
    """What the own gemeente decided about a rule, from a day on."""

    permission = Permission.LOKALE_REGEL_FILL
    titel, knop = "Regel vastleggen", "Regel vastleggen"
    form_class = RegelForm
    template_name = "kennis/regels/vullen.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"regel": self.regel, "gemeenten": self.gemeenten}

    @cached_property
    def laatste(self) -> regels.Cel:
        """What the first own gemeente answers now."""
        rij = regels.recorded([self.regel.code]).op(timezone.localdate()).rijen[0]
        return next(cel for cel in rij.cellen if cel.gemeente.pk == self.gemeenten[0].pk)

    def get_initial(self) -> dict[str, Any]:
        laatste = self.laatste
        if not laatste.status:
            return {"van": timezone.localdate()}
        return {"status": laatste.status, "waarde": shown(self.regel, laatste.waarde), "van": timezone.localdate()}

    def act(self, form: forms.Form) -> str:
        acties.fill(
            regel=self.regel.code, gemeente=form.target(), invulling=form.invulling(), by=self.request.actor  # type: ignore[attr-defined]
        )  # fmt: skip
        return f"De regel ‘{self.regel.naam}’ is vastgelegd."

    def get_success_url(self) -> str:
        return reverse("kennis:regel-detail", args=[self.regel.code])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(laatste=self.laatste, terug=self.get_success_url(), **kwargs)


class VoorstelProposeView(RegelPage, ActionPage):
    """A proposal of the region, or the next version of it."""

    permission = Permission.REGELVOORSTEL_MANAGE
    titel, knop = "Voorstel doen", "Voorstel vastleggen"
    form_class = VoorstelForm
    template_name = "kennis/regels/formulier.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"regel": self.regel}

    @cached_property
    def vorige(self) -> Regelvoorstel | None:
        """The version before, if there is one."""
        return Regelvoorstel.objects.filter(regel=self.regel.code).order_by("-versie").first()

    def get_initial(self) -> dict[str, Any]:
        if self.vorige is None:
            return {}
        return {"waarde": shown(self.regel, self.vorige.waarde), "motivering": self.vorige.motivering}

    def act(self, form: forms.Form) -> str:
        row = regelvoorstel.propose(
            regel=self.regel.code, waarde=form.waarde(), motivering=form.cleaned_data["motivering"],  # type: ignore[attr-defined]
            vanaf=form.cleaned_data["vanaf"], by=self.request.actor,
        )  # fmt: skip
        return f"Het voorstel is vastgelegd als versie {row.versie}."

    def get_success_url(self) -> str:
        return reverse("kennis:regel-detail", args=[self.regel.code])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        uitleg = (
            f"{self.regel.vraag} Elke gemeente beslist zelf of zij dit volgt. Een nieuwe versie beëindigt de vorige."
        )
        return super().get_context_data(uitleg=uitleg, terug=self.get_success_url(), **kwargs)


class VoorstelPage(ActionPage):
    """Mixin: the page is about one version of a proposal."""

    template_name = "kennis/regels/formulier.html"

    @cached_property
    def object(self) -> Regelvoorstel:
        """Raises Http404 when there is none."""
        return get_object_or_404(Regelvoorstel, pk=self.kwargs["pk"], regel__in=PER_CODE)

    def get_success_url(self) -> str:
        return reverse("kennis:regel-detail", args=[self.object.regel])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        regel = PER_CODE[self.object.regel]
        uitleg = f"Voorstel van de regio, versie {self.object.versie}: {regel.naam.lower()} – {write(regel, self.object.waarde)}."
        return super().get_context_data(regel=regel, uitleg=uitleg, terug=self.get_success_url(), **kwargs)


class VoorstelWithdrawView(VoorstelPage):
    """Let a proposal no longer hold."""

    permission = Permission.REGELVOORSTEL_MANAGE
    titel, knop = "Voorstel intrekken", "Intrekken"
    form_class = IntrekkenForm

    def act(self, form: forms.Form) -> str:
        regelvoorstel.withdraw(regelvoorstel=self.object, per=form.cleaned_data["per"], by=self.request.actor)
        return "Het voorstel is ingetrokken."


class VoorstelAnswerView(OwnGemeenten, VoorstelPage):
    """What the own gemeente does with a proposal."""

    permission = Permission.LOKALE_REGEL_FILL
    titel, knop = "Volgt uw gemeente het voorstel?", "Vastleggen"
    form_class = VolgenForm

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"gemeenten": self.gemeenten}

    def act(self, form: forms.Form) -> str:
        regelvoorstel.answer(
            regelvoorstel=self.object, gemeente=form.target(), by=self.request.actor,  # type: ignore[attr-defined]
            **{naam: form.cleaned_data[naam] for naam in ("keuze", "vanaf", "reden", "besluit")},
        )  # fmt: skip
        return "Vastgelegd wat uw gemeente met het voorstel doet."
