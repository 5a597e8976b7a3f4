"""The checklist: its versions, one version with its items, and changing them."""

from typing import Any

from django import forms
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from handhaving.actions import checklist as checklist_actions
from handhaving.checklist.drempels import NAMEN
from handhaving.enums import Checklistthema, Versiestatus
from handhaving.forms.checklist import ItemForm, VaststellenForm, VersieForm
from handhaving.models import Checklistitem, Checklistversie
from handhaving.queries import checklist
from registratie.views.actie import ActionPage
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from rivierenland.core.rollen import Rolsoort
from rivierenland.core.views.basis import PortalView


def manages_shared(actor: Actor) -> bool:
    """Whether the actor changes the checklist that all gemeenten share."""
    soort = actor.beschrijving.soort if actor.beschrijving else Rolsoort.REGIO
    return actor.may(Permission.CHECKLIST_MANAGE) and soort is Rolsoort.REGIO


def manages_own(actor: Actor) -> str | None:
    """The gemeente to whose own items the actor may add; None when there is none, or more than one."""
    alone = actor.gemeenten[0] if len(actor.gemeenten) == 1 else None
    return alone if alone and actor.may(Permission.CHECKLIST_MANAGE, gemeente=alone) else None


class ChecklistListView(PortalView, TemplateView):
    """The versions, the newest first, and which holds today."""

    permission = Permission.CHECKLIST_VIEW
    template_name = "handhaving/checklist/list.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            titel="Checklist",
            regel="Waar toezichthouders op letten, per versie. De normen staan bij de punten.",
            versies=list(Checklistversie.objects.order_by("-nummer")[:100]),
            geldig=checklist.in_force(timezone.localdate()),
            mag_nieuw=manages_shared(self.request.actor),
            **kwargs,
        )


class VersieMixin:
    """A page about one version."""

    kwargs: dict[str, Any]

    @cached_property
    def versie(self) -> Checklistversie:
        return get_object_or_404(Checklistversie, pk=self.kwargs["pk"])


class ChecklistDetailView(VersieMixin, PortalView, TemplateView):
    """One version with its items per theme: the shared ones, and those of the gemeenten that one acts for."""

    permission = Permission.CHECKLIST_VIEW
    template_name = "handhaving/checklist/detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        versie, actor, vandaag = self.versie, self.request.actor, timezone.localdate()
        items = [item for item in versie.items.select_related("gemeente") if self.is_shown(item)]
        concept = versie.status == Versiestatus.CONCEPT
        gedeeld, eigen = manages_shared(actor), manages_own(actor)
        return super().get_context_data(
            titel=f"{versie.naam}, versie {versie.nummer}",
            versie=versie,
            geldig=checklist.in_force(vandaag) == versie,
            themas=[
                (thema, [(item, NAMEN.get(item.drempel, "")) for item in items if item.thema == thema])
                for thema in Checklistthema
            ],
            mag_wijzigen=concept and gedeeld,
            mag_toevoegen=(concept and gedeeld) or eigen is not None,
            eigen=eigen,
            concept=concept,
            **kwargs,
        )

    def is_shown(self, item: Checklistitem) -> bool:
        """A provider sees the additions of every gemeente: it may have locations there."""
        actor = self.request.actor
        return item.gemeente_id is None or not actor.gemeenten or item.gemeente_id in actor.gemeenten


class SharedPage(ActionPage):
    """A form about what all gemeenten share; who manages a gemeente's own items only does not find it."""

    permission = Permission.CHECKLIST_MANAGE
    template_name = "handhaving/checklist/form.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        if not manages_shared(self.request.actor):
            raise Http404
        return super().get_form_kwargs()


class ChecklistCopyView(SharedPage):
    """Make a new version out of the last, after asking."""

    form_class = forms.Form
    titel = "Nieuwe versie maken"
    knop = "Nieuwe versie maken"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        uitleg = "U begint met een kopie van de laatste versie. Inspecties gebruiken haar pas als u haar vaststelt."
        return super().get_context_data(uitleg=uitleg, terug=reverse("handhaving:checklist-list"), **kwargs)

    def act(self, form: forms.Form) -> str:
        self.made = checklist_actions.copy(by=self.request.actor)
        return f"Versie {self.made.nummer} staat klaar als concept."

    def get_success_url(self) -> str:
        return reverse("handhaving:checklist-detail", args=[self.made.pk])


class VersiePage(VersieMixin, ActionPage):
    """A form about one version."""

    permission = Permission.CHECKLIST_MANAGE
    template_name = "handhaving/checklist/form.html"
    uitleg = ""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(versie=self.versie, uitleg=self.uitleg, terug=self.get_success_url(), **kwargs)

    def get_success_url(self) -> str:
        return reverse("handhaving:checklist-detail", args=[self.versie.pk])


class ChecklistChangeView(VersiePage, SharedPage):
    """The name of a draft, and below which score a location is orange."""

    form_class = VersieForm
    titel = "Versie wijzigen"

    def get_initial(self) -> dict[str, Any]:
        return {naam: getattr(self.versie, naam) for naam in VersieForm.base_fields}

    def act(self, form: forms.Form) -> str:
        checklist_actions.change(versie=self.versie, by=self.request.actor, **form.cleaned_data)
        return "De versie is opgeslagen."


class ChecklistAdoptView(VersiePage, SharedPage):
    """Let a draft hold from a day on."""

    form_class = VaststellenForm
    titel = "Versie vaststellen"
    knop = "Vaststellen"
    uitleg = "Nieuwe inspecties gebruiken deze versie vanaf de gekozen dag. Wat al is geïnspecteerd, houdt zijn eigen versie."

    def get_initial(self) -> dict[str, Any]:
        return {"vanaf": timezone.localdate()}

    def act(self, form: forms.Form) -> str:
        checklist_actions.put_in_force(versie=self.versie, by=self.request.actor, **form.cleaned_data)
        return f"Versie {self.versie.nummer} is vastgesteld."


class ItemCreateView(VersiePage):
    """Add an item: to the shared draft, or one of the own gemeente."""

    form_class = ItemForm
    titel = "Punt toevoegen"

    def get_form_kwargs(self) -> dict[str, Any]:
        gemeente = manages_own(self.request.actor)
        return super().get_form_kwargs() | {"begin": checklist_actions.prefix(gemeente) if gemeente else ""}

    def act(self, form: forms.Form) -> str:
        gemeente = manages_own(self.request.actor)
        made = checklist_actions.add_item(
            versie=self.versie, gemeente=gemeente, by=self.request.actor, **form.cleaned_data
        )
        return f"Punt {made.code} is toegevoegd."


class ItemPage(ActionPage):
    """A form about one item that the actor may change."""

    permission = Permission.CHECKLIST_MANAGE
    template_name = "handhaving/checklist/form.html"

    @cached_property
    def item(self) -> Checklistitem:
        found = get_object_or_404(Checklistitem.objects.select_related("versie"), pk=self.kwargs["pk"])
        actor = self.request.actor
        if not (manages_shared(actor) if found.gemeente_id is None else manages_own(actor) == found.gemeente_id):
            raise Http404
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(versie=self.item.versie, item=self.item, terug=self.get_success_url(), **kwargs)

    def get_success_url(self) -> str:
        return reverse("handhaving:checklist-detail", args=[self.item.versie_id])


class ItemChangeView(ItemPage):
    """Text, severity, weight, threshold and term of an item of a draft."""

    form_class = ItemForm

    @property
    def titel(self) -> str:  # type: ignore[override]
        return f"Punt {self.item.code} wijzigen"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"item": self.item}

    def act(self, form: forms.Form) -> str:
        checklist_actions.change_item(item=self.item, by=self.request.actor, **form.cleaned_data)
        return f"Punt {self.item.code} is opgeslagen."


class ItemRemoveView(ItemPage):
    """Take an item off, after asking."""

    form_class = forms.Form
    knop = "Punt weghalen"

    @property
    def titel(self) -> str:  # type: ignore[override]
        return f"Punt {self.item.code} weghalen"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(uitleg=self.item.tekst, **kwargs)

    def act(self, form: forms.Form) -> str:
        checklist_actions.remove_item(item=self.item, by=self.request.actor)
        return f"Punt {self.item.code} is weggehaald."
