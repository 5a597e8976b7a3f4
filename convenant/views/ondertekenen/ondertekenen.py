"""Read the document and sign it, in one step with a fresh second factor."""

from functools import partial
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import FormView, View

from convenant.actions import ondertekening as ondertekening_actions
from convenant.actions.ondertekening import Gewijzigd
from convenant.actions.verzegelen import usable_sealer
from convenant.eherkenning import aanbieder as aanbieders
from convenant.eherkenning import aanvraag as aanvragen
from convenant.eherkenning.aanbieder import Aanbieder
from convenant.eherkenning.afgewezen import Afgewezen
from convenant.enums.ondertekening import Factor
from convenant.forms.ondertekenen import OndertekenForm, mark_of, read_mark
from convenant.models import Convenantversie, Mandaat
from convenant.queries import ondertekening as ondertekeningen
from convenant.queries import versie as versies
from convenant.queries.akte import Document, Gelezen, draw_up
from convenant.queries.ondertekening import Aanleiding
from convenant.views.ondertekenen.eigen import occasion
from registratie.views.actie import add_errors
from rivierenland.core import tweede_stap
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalRequest, PortalView


class OndertekenPage(PortalView):
    """A page about signing one version, for the own organisation or gemeente."""

    permission: Permission | None = Permission.CONVENANT_SIGN

    @cached_property
    def convenant(self) -> Convenantversie:
        return get_object_or_404(versies.adopted(), nummer=self.kwargs["nummer"])

    @cached_property
    def aanleiding(self) -> Aanleiding:
        return occasion(self.request, self.convenant)

    @cached_property
    def mandaat(self) -> Mandaat | None:
        return self.aanleiding.mandate_of(self.request.user, timezone.localdate())

    @cached_property
    def stappen(self) -> set[str]:
        return tweede_stap.set_up(self.request.user)

    @cached_property
    def eherkenning(self) -> Aanbieder | None:
        """The provider to sign with, when there is one. Not for a gemeente: eHerkenning speaks for a number in the trade register."""
        return aanbieders.configured() if self.request.actor.organisatie_id else None

    @cached_property
    def waarom_niet(self) -> str:
        """The first thing that stands in the way, as a sentence; empty when nothing does."""
        if self.aanleiding.waarom_niet:
            return self.aanleiding.waarom_niet
        if self.mandaat is None:
            return self.aanleiding.why_no_mandate(self.request.user, timezone.localdate())
        try:
            usable_sealer(ondertekeningen.clock())
        except ValidationError as fout:
            return " ".join(fout.messages)
        return ""

    def document_of(self, mark: str) -> Document | None:
        """The document that a mark of this user points to, when it would still be the same now."""
        gelezen = read_mark(mark, self.request.user.pk)
        if gelezen is None or self.waarom_niet or self.mandaat is None:
            return None
        found = draw_up(
            aanleiding=self.aanleiding, mandaat=self.mandaat, gebruiker=self.request.user, opgemaakt=gelezen.opgemaakt
        )
        return found if found.sha256 == gelezen.sha256 else None


class OndertekenView(OndertekenPage, FormView):
    """What is signed, by whom, for whom; the tick and the second step."""

    form_class = OndertekenForm
    template_name = "convenant/ondertekenen/ondertekenen.html"

    def dispatch(self, request: PortalRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # type: ignore[override]
        self.nieuw = False
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"stappen": self.stappen, "eherkenning": self.met_eherkenning}

    @property
    def met_eherkenning(self) -> bool:
        """Whether the button was pressed to prove with eHerkenning who signs."""
        return self.request.POST.get("met") == "eherkenning"

    def form_valid(self, form: forms.Form) -> HttpResponse:
        gelezen = read_mark(form.cleaned_data["document"], self.request.user.pk)
        try:
            if gelezen is None:
                raise Gewijzigd(
                    "Deze pagina is te oud. Hieronder staat een nieuw document. Lees het en onderteken dan."
                )
            if self.met_eherkenning:
                self.begin_elsewhere(gelezen)
                return redirect("convenant:eherkenning-verder", self.convenant.nummer)
            row = ondertekening_actions.sign(
                convenant=self.convenant, organisatie=self.aanleiding.organisatie, gemeente=self.aanleiding.gemeente,
                gelezen=gelezen, bewijs=partial(self.prove, form.cleaned_data), by=self.request.actor,
            )  # fmt: skip
        except Gewijzigd as fout:
            self.nieuw = True
            add_errors(form, ValidationError(fout.messages))
            return self.form_invalid(form)
        except ValidationError as fout:
            add_errors(form, fout)
            return self.form_invalid(form)
        messages.success(self.request, "U hebt het convenant ondertekend. Bewaar het document.")
        return redirect("convenant:ondertekening-detail", row.pk)

    def begin_elsewhere(self, gelezen: Gelezen) -> None:
        """Keep what was read until its signer comes back from the provider. Asks the provider first, while nothing is locked.

        Raises ValidationError where signing would be refused now already.
        """
        if self.eherkenning is None:
            raise Afgewezen("gemeente" if self.aanleiding.gemeente else "onbereikbaar")
        beschrijving = self.eherkenning.describe()
        organisatie = self.aanleiding.organisatie
        assert organisatie is not None
        klaar = ondertekening_actions.prepare(
            convenant=self.convenant, organisatie=organisatie, gelezen=gelezen, by=self.request.actor
        )
        aanvragen.begin(
            self.request.session, nummer=self.convenant.nummer, gebruiker=self.request.user.pk, organisatie=organisatie.pk,
            mandaat=klaar.mandaat.pk, kvk=klaar.aanleiding.kvk, vestigingsnummer=organisatie.vestigingsnummer,
            opgemaakt=gelezen.opgemaakt.isoformat(), sha256=gelezen.sha256,
            authorization_endpoint=beschrijving["authorization_endpoint"],
            redirect_uri=f"{settings.SITE_URL}{reverse('convenant:eherkenning-terug')}",
        )  # fmt: skip

    def prove(self, data: dict[str, Any]) -> Factor:
        """Ask the second step now. Raises ValidationError."""
        if data.get("credential"):
            tweede_stap.verify_key(self.request, self.request.user, data["credential"])
            return Factor.SLEUTEL
        tweede_stap.verify_code(self.request, self.request.user, data.get("code", ""))
        return Factor.APP

    def form_invalid(self, form: forms.Form) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=409 if self.nieuw else 422)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(
            convenant=self.convenant, aanleiding=self.aanleiding, mandaat=self.mandaat, waarom_niet=self.waarom_niet,
            stappen=self.stappen, eherkenning=self.eherkenning, eherkenning_kan=bool(aanbieders.configured()),
            tekst=versies.document(self.convenant), **kwargs,
        )  # fmt: skip
        if self.waarom_niet or self.mandaat is None or not (self.stappen or self.eherkenning):
            fouten = context["form"].non_field_errors() if kwargs.get("form") else kwargs.get("fouten", [])
            return context | {"form": None, "fouten": fouten}
        return context | self._to_read(context["form"])

    def _to_read(self, form: forms.Form) -> dict[str, Any]:
        """The document on the page: the one of the form while it stays the same, else a new one."""
        assert self.mandaat is not None
        document = self.document_of(str(form.data.get("document", ""))) if form.is_bound and not self.nieuw else None
        if document is None:
            document = draw_up(aanleiding=self.aanleiding, mandaat=self.mandaat, gebruiker=self.request.user)
        mark = mark_of(document, self.request.user.pk)
        if form.is_bound:
            data = form.data.copy()  # type: ignore[attr-defined]
            for naam in ("code", "credential", *(("gelezen",) if self.nieuw else ())):
                data.pop(naam, None)
            data["document"] = mark
            form.data = data
        else:
            form.initial["document"] = mark
        vraag = tweede_stap.ask_key(self.request.user) if "sleutel" in self.stappen else None
        return {"document": document, "mark": mark, "js_data": {"request_options": vraag} if vraag else None}


class DocumentView(OndertekenPage, View):
    """The bytes that would be sealed, to read."""

    def get(self, request: PortalRequest, nummer: int) -> HttpResponse:
        if self.waarom_niet:
            raise Http404
        document = self.document_of(request.GET.get("van", "")[:400])
        if document is None:
            messages.info(request, "Dit document is intussen gewijzigd. Hier staat het nieuwe.")
            return redirect(reverse("convenant:ondertekenen", args=[nummer]))
        answer = HttpResponse(document.pdf, content_type="application/pdf")
        answer["Content-Disposition"] = f'inline; filename="convenant-versie-{nummer}-om-te-lezen.pdf"'
        answer["X-Content-Type-Options"] = "nosniff"
        return answer
