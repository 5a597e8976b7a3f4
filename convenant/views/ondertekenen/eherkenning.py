"""Signing with eHerkenning: the page from which somebody leaves, and the address to which the provider sends back.

The page in between carries a link. A redirect straight from the form would be stopped by the policy of the page (`form-action`), at
the provider and at every party that it sends on to.
"""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.dateparse import parse_datetime
from django.views.generic import TemplateView

from convenant.actions import eherkenning as eherkenning_actions
from convenant.actions import ondertekening as ondertekening_actions
from convenant.actions.ondertekening import Gewijzigd
from convenant.eherkenning import aanbieder as aanbieders
from convenant.eherkenning import aanvraag as aanvragen
from convenant.eherkenning.aanbieder import Aanbieder
from convenant.eherkenning.aanvraag import Aanvraag
from convenant.eherkenning.afgewezen import Afgewezen
from convenant.eherkenning.inlog import Inlog, verify
from convenant.enums.ondertekening import Factor
from convenant.models import Ondertekening
from convenant.queries.akte import Gelezen
from convenant.views.ondertekenen.ondertekenen import OndertekenView
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalRequest, PortalView

TEMPLATE = "convenant/ondertekenen/eherkenning.html"


def provider() -> Aanbieder:
    """The provider that is configured. Raises Http404 without one."""
    found = aanbieders.configured()
    if found is None:
        raise Http404
    return found


class VerderView(PortalView, TemplateView):
    """What will happen, and the link to the provider."""

    permission = Permission.CONVENANT_SIGN
    template_name = TEMPLATE

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        aanbieder = provider()
        aanvraag = aanvragen.waiting(self.request.session, self.kwargs["nummer"])
        url = aanvraag.url(aanbieder) if aanvraag else ""
        return super().get_context_data(aanvraag=aanvraag, aanbieder=aanbieder, url=url, **kwargs)


class TerugView(OndertekenView):
    """The return: check the login, then sign what was read. The provider is asked before any row is read or locked."""

    http_method_names = ["get", "head", "options"]

    def get(self, request: PortalRequest, *args: Any, **kwargs: Any) -> HttpResponse:  # type: ignore[override]
        aanbieder = provider()
        try:
            aanvraag = aanvragen.take(request.session, request.GET.get("state", ""))
        except Afgewezen as fout:
            self._record(fout, None)
            return render(request, TEMPLATE, {"fout": fout.messages[0]}, status=422)
        self.kwargs["nummer"] = aanvraag.nummer
        try:
            row = self._sign(aanvraag, verify(aanbieder, aanvraag, request.GET.dict()))
        except ValidationError as fout:
            self._record(fout, aanvraag.nummer)
            return self._again(fout, aanvraag)
        messages.success(request, "U hebt het convenant ondertekend met eHerkenning. Bewaar het document.")
        return redirect("convenant:ondertekening-detail", row.pk)

    def _sign(self, aanvraag: Aanvraag, inlog: Inlog) -> Ondertekening:
        """Sign with this login, for who asked for it. Raises `Gewijzigd` and other ValidationErrors."""
        self._require_same(aanvraag)
        opgemaakt = parse_datetime(aanvraag.opgemaakt)
        assert opgemaakt is not None

        def bewijs() -> Factor:
            inlog.require_fresh()
            return Factor.EHERKENNING

        return ondertekening_actions.sign(
            convenant=self.convenant, organisatie=self.aanleiding.organisatie, gelezen=Gelezen(opgemaakt, aanvraag.sha256),
            bewijs=bewijs, details={"niveau": inlog.niveau, "uitgever": inlog.issuer}, by=self.request.actor,
        )  # fmt: skip

    def _require_same(self, aanvraag: Aanvraag) -> None:
        """The same person, for the same organisation, under the same mandate and number as when it began."""
        actor = self.request.actor
        if (actor.gebruiker.pk, actor.organisatie_id) != (aanvraag.gebruiker, aanvraag.organisatie):
            raise Afgewezen("andere_rol")
        if self.aanleiding.kvk != aanvraag.kvk or (self.mandaat and self.mandaat.pk != aanvraag.mandaat):
            raise Gewijzigd(
                "Uw gegevens of uw machtiging zijn gewijzigd sinds u het document opende. Hieronder staat het nieuwe document. Lees het "
                "en onderteken dan."
            )

    def _record(self, fout: ValidationError, versie: int | None) -> None:
        reden = "gewijzigd" if isinstance(fout, Gewijzigd) else getattr(fout, "code", None) or "anders"
        toelichting = fout.toelichting if isinstance(fout, Afgewezen) else ""
        eherkenning_actions.refuse(reden=reden, toelichting=toelichting, versie=versie, by=self.request.actor)

    def _again(self, fout: ValidationError, aanvraag: Aanvraag) -> HttpResponse:
        """The page to sign on, with a document of now; where that is not theirs in this role, only the sentence."""
        if self.request.actor.organisatie_id != aanvraag.organisatie:
            return render(self.request, TEMPLATE, {"fout": fout.messages[0]}, status=422)
        status = 409 if isinstance(fout, Gewijzigd) else 422
        return self.render_to_response(self.get_context_data(fouten=fout.messages), status=status)
