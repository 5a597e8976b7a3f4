"""Fill in an inspection on a page, part by part; works without JavaScript and on a phone."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property

from handhaving.actions import foto as foto_actions
from handhaving.actions import inspectie as inspectie_actions
from handhaving.actions.inspectie import AlInspecteerd
from handhaving.enums import Antwoordwaarde, Checklistthema
from handhaving.forms.inspectie import AfrondenForm, BezoekForm, ThemaForm
from handhaving.fotos.schoon import FotoGeweigerd
from handhaving.fotos.sleutel import sleutel_of
from handhaving.models import Inspectie, Rondestop
from handhaving.queries import inspectie as inspecties
from handhaving.views.inspectie.basis import ConceptPage
from handhaving.views.upload import MAX_UPLOAD
from registratie.models import Huisvestingslocatie
from registratie.views.actie import ActionPage
from rivierenland.core.permissions import Permission


class InspectieStartView(ActionPage):
    """Begin an inspection of a location: the whole checklist, or only what is still open."""

    permission = Permission.INSPECTIE_RECORD
    form_class = forms.Form
    template_name = "handhaving/inspectie/start.html"
    titel = "Inspectie beginnen"

    @cached_property
    def locatie(self) -> Huisvestingslocatie:
        found = get_object_or_404(Huisvestingslocatie.objects, pk=self.kwargs["pk"])
        self.request.actor.require(self.permission, gemeente=found.gemeente_id)
        return found

    @cached_property
    def stop(self) -> Rondestop | None:
        nummer = self.request.GET.get("stop", "")
        if not nummer.isdecimal():
            return None
        return Rondestop.objects.filter(pk=int(nummer[:18]), locatie=self.locatie).first()

    @cached_property
    def eerdere(self) -> Inspectie | None:
        """The last completed inspection: what a second look refers to."""
        return Inspectie.objects.filter(locatie=self.locatie, afgerond_at__isnull=False).first()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            locatie=self.locatie,
            eerdere=self.eerdere,
            codes=sorted(inspecties.open_codes(self.locatie)),
            concepten=Inspectie.objects.filter(locatie=self.locatie, afgerond_at=None).select_related("inspecteur"),
            **kwargs,
        )

    def act(self, form: forms.Form) -> str:
        van = self.eerdere if "hercontrole" in self.request.POST else None
        try:
            self.made = inspectie_actions.start(
                locatie=self.locatie, stop=self.stop, hercontrole_van=van, by=self.request.actor
            )
        except AlInspecteerd as conflict:
            raise ValidationError(str(conflict)) from conflict
        return ""

    def get_success_url(self) -> str:
        return reverse("handhaving:inspectie-visit", args=[self.made.pk])


class BezoekView(ConceptPage):
    """When it began, how many residents there are, and who was there."""

    form_class = BezoekForm
    template_name = "handhaving/inspectie/bezoek.html"
    titel = "Het bezoek"
    deel = "visit"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"inspectie": self.inspectie}

    def act(self, form: forms.Form) -> str:
        inspectie_actions.fill(inspectie=self.inspectie, by=self.request.actor, **form.cleaned_data)
        return ""

    def get_success_url(self) -> str:
        return self.next_of("visit")


class ThemaView(ConceptPage):
    """The items of one theme. What is right is kept, also when something else on the page is wrong."""

    form_class = ThemaForm
    template_name = "handhaving/inspectie/thema.html"
    max_body_bytes = MAX_UPLOAD

    @property
    def deel(self) -> str:  # type: ignore[override]
        """The theme of the address."""
        if self.kwargs["thema"] not in Checklistthema.values:
            raise Http404
        return self.kwargs["thema"]

    @property
    def titel(self) -> str:  # type: ignore[override]
        return f"{self.deel}. {Checklistthema(self.deel).label}"

    def get_form_kwargs(self) -> dict[str, Any]:
        if self.deel not in self.themas:
            raise Http404
        return super().get_form_kwargs() | {
            "vragen": self.themas[Checklistthema(self.deel)], "antwoorden": self.antwoorden,
        }  # fmt: skip

    def form_valid(self, form: ThemaForm) -> HttpResponse:  # type: ignore[override]
        if not self.keep(form):
            return self.form_invalid(form)
        return redirect(self.request.path if "blijven" in self.request.POST else self.next_of(self.deel))

    def form_invalid(self, form: ThemaForm) -> HttpResponse:  # type: ignore[override]
        if not getattr(self, "kept", False):
            self.keep(form)
        return super().form_invalid(form)

    def keep(self, form: ThemaForm) -> bool:
        """Keep the answers, then each photo; a fault ends up with its item. Returns whether all went well."""
        self.kept = True
        try:
            inspectie_actions.fill(inspectie=self.inspectie, antwoorden=form.antwoorden(), by=self.request.actor)
        except ValidationError as fout:
            for code, zinnen in getattr(fout, "message_dict", {None: fout.messages}).items():
                form.add_error(f"opmerking-{code}" if f"opmerking-{code}" in form.fields else None, zinnen)
            return False
        for code, bestand in form.fotos():
            try:
                foto_actions.add(
                    sleutel=sleutel_of(bestand, self.inspectie.pk, code), bestand=bestand, inspectie=self.inspectie,
                    itemcode=code, by=self.request.actor,
                )  # fmt: skip
            except (FotoGeweigerd, ValidationError) as fout:
                form.add_error(f"foto-{code}", _sentences(fout))
        return not form.errors

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        return context | {"punten": context["form"].punten(list(self.inspectie.fotos.all()))}


class AfrondenView(ConceptPage):
    """What was found, what is still unanswered, and the end: after this nothing changes."""

    form_class = AfrondenForm
    template_name = "handhaving/inspectie/afronden.html"
    titel = "Afronden"
    deel = "finish"

    def get_initial(self) -> dict[str, Any]:
        return {"opmerking": self.inspectie.opmerking}

    def act(self, form: forms.Form) -> str:
        inspectie_actions.fill(inspectie=self.inspectie, by=self.request.actor, **form.cleaned_data)
        if "bewaren" in self.request.POST:
            return "De inspectie is bewaard. U kunt haar later afronden."
        inspectie_actions.finish(inspectie=self.inspectie, by=self.request.actor)
        return "De inspectie is afgerond."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        niet = [vraag for vraag in self.vragen if self.waarde_of(vraag) == Antwoordwaarde.VOLDOET_NIET]
        open_ = [vraag for vraag in self.vragen if not vraag.nvt and vraag.item.code not in self.antwoorden]
        return super().get_context_data(
            niet=niet, nog_open=open_, tellen=inspecties.needs_count(self.inspectie), **kwargs
        )

    def waarde_of(self, vraag: Any) -> str:
        """The answer to an item; empty when there is none."""
        antwoord = self.antwoorden.get(vraag.item.code)
        return antwoord.waarde if antwoord else ""


class DiscardView(ConceptPage):
    """Throw away an inspection that was begun by mistake, after asking."""

    form_class = forms.Form
    template_name = "handhaving/inspectie/weggooien.html"
    titel = "Inspectie weggooien"
    knop = "Weggooien"

    def act(self, form: forms.Form) -> str:
        inspectie_actions.discard(inspectie=self.inspectie, by=self.request.actor)
        return "De inspectie is weggegooid."

    def get_success_url(self) -> str:
        return reverse("handhaving:locatie-detail", args=[self.inspectie.locatie_id])


def _sentences(fout: Exception) -> list[str]:
    return fout.messages if isinstance(fout, ValidationError) else [str(fout)]
