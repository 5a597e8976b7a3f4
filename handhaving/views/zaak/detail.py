"""One case: the ladder, the matrix, the terms, the letters and what happened. A provider sees what it was told."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from handhaving.enums import Gedrag, Gevolgen, Stapsoort, Termijnstatus
from handhaving.ladder.stappen import LADDER
from handhaving.models import Stap, Termijn, Zaak
from handhaving.queries import lhso
from handhaving.queries import zaak as zaken
from handhaving.queries.publicatie import BESLUITEN, of_case
from handhaving.tables.zaak import status_badge, term_badge
from rivierenland.core.permissions import Permission
from rivierenland.core.queries.parameter import value_of
from rivierenland.core.views.basis import PortalView

CONTACT = "zaak_contact"
ICONEN = {
    Stapsoort.CONSTATERING: "inspection",
    Stapsoort.HERCONTROLE: "inspection",
    Stapsoort.ZIENSWIJZE: "mail",
    Stapsoort.AFGESLOTEN: "ok",
    Stapsoort.HERPLAATSING: "people",
    Stapsoort.SLUITING: "door",
    Stapsoort.INTREKKING: "not-allowed",
    Stapsoort.INGETROKKEN: "back",
}
BLIJFT = (Stapsoort.CONSTATERING, Stapsoort.AFGESLOTEN)
"""What is not taken back as a step: the case began with it, or opens again by it."""


class ZaakPage(PortalView):
    """A page about one case of the scope."""

    permission = Permission.ZAAK_VIEW

    @cached_property
    def zaak(self) -> Zaak:
        """The case of the address."""
        return get_object_or_404(zaken.detail(), pk=self.kwargs["pk"])


class ZaakDetailView(ZaakPage, TemplateView):
    """The page of a case, for who decides and for the provider."""

    def get_template_names(self) -> list[str]:
        own = "aanbieder" if self.request.actor.organisatie_id else "detail"
        return [f"handhaving/zaak/{own}.html"]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        zaak, vandaag, stappen = self.zaak, timezone.localdate(), zaken.steps(self.zaak)
        termijnen = list(zaak.termijnen.select_related("stap"))
        may_publish = self.request.actor.may(Permission.DELING_DECIDE, gemeente=zaak.gemeente_id)
        published, closed = of_case(stappen) if may_publish else None, zaak.gesloten_op is not None
        context = super().get_context_data(
            titel=zaak.titel or zaak.nummer, regel=f"{zaak.nummer} · {zaak.locatie.naam}, {zaak.locatie.adresregel}",
            zaak=zaak, badges=status_badge(zaak), stappen=[rung(stap, closed, published) for stap in stappen],
            lopend=[(rij, term_badge(rij.einde, vandaag)) for rij in termijnen if rij.status == Termijnstatus.LOOPT],
            voorbij=[rij for rij in termijnen if rij.status != Termijnstatus.LOOPT],
            bevindingen=findings(zaak), brieven=list(zaak.brieven.select_related("stap")),
            zienswijzen=list(zaak.zienswijzen.select_related("created_by")), herplaatsingen=list(zaak.herplaatsingen.all()),
            vandaag=vandaag, **kwargs,
        )  # fmt: skip
        if self.request.actor.organisatie_id:
            contact = value_of(CONTACT, peildatum=vandaag, gemeente=zaak.gemeente_id)
            return context | {"mag_zienswijze": self.may_answer(termijnen), "contact": contact}
        return context | self.for_official(stappen, vandaag)

    def may_answer(self, termijnen: Sequence[Termijn]) -> Termijn | None:
        """The term in which the provider may still give its view, or gave none; None when it was never asked."""
        zaak, actor = self.zaak, self.request.actor
        asked = [rij for rij in termijnen if rij.soort == "zienswijze" and rij.status != Termijnstatus.VERVALLEN]
        may = actor.may(Permission.ZAAK_ANSWER, organisatie=zaak.organisatie_id) and zaak.gesloten_op is None
        return asked[-1] if asked and may else None

    def for_official(self, stappen: Sequence[Stap], vandaag: Any) -> dict[str, Any]:
        """The ladder with what may follow, the matrix, and what was forfeited."""
        zaak, actor = self.zaak, self.request.actor
        ladder = zaken.ladder(zaak, stappen, vandaag)
        cellen = lhso.matrix(zaak.gemeente_id, vandaag)
        return {
            "mag_beslissen": actor.may(Permission.ZAAK_DECIDE, gemeente=zaak.gemeente_id),
            "kan_nu": [stand for stand in ladder if stand.mag],
            "nog_niet": [stand for stand in ladder if not stand.mag and not stand.gezet],
            "voorstel": lhso.proposal(zaak, vandaag),
            "matrix": matrix_rows(cellen, zaak),
            "gedragingen": Gedrag.labels,
            "verbeurd": zaken.forfeited(zaak, stappen),
        }


def rung(stap: Stap, gesloten: bool, gepubliceerd: Mapping[int, int] | None) -> dict[str, Any]:
    """A step as the ladder draws it: told, to be told, or withdrawn, and what can be done with it.

    In a closed case nothing is done any more, except taking the closing itself back. `gepubliceerd`: by step its publication;
    None for who may not publish.
    """
    weg, soort = zaken.is_withdrawn(stap), Stapsoort(stap.soort)
    staat = not weg and soort != Stapsoort.INGETROKKEN
    concept = staat and stap.organisatie_id is None
    te_vertellen = concept and not LADDER[soort].feit and not gesloten
    return {
        "stap": stap,
        "ingetrokken": weg,
        "concept": te_vertellen,
        "intern": concept and not te_vertellen,
        "bekend": staat and not concept,
        "icoon": ICONEN.get(soort, "work"),
        "kleur": "" if weg or (concept and not te_vertellen) else "attention" if te_vertellen else "good",
        "sluit_nog": soort == Stapsoort.SLUITING and staat and not gesloten,
        "mag_heropenen": soort == Stapsoort.AFGESLOTEN and staat,
        "mag_intrekken": staat and not gesloten and soort not in BLIJFT and not stap.gegevens.get("zienswijze"),
        "mag_publiceren": gepubliceerd is not None and soort in BESLUITEN and staat and not concept,
        "publicatie": (gepubliceerd or {}).get(stap.pk),
    }


def findings(zaak: Zaak) -> list[tuple[Any, str]]:
    """The findings of a case, each with the address of its page."""
    rows = zaak.bevindingen.select_related("item").order_by("status", "ernst", "id")
    return [(row, reverse("handhaving:bevinding-detail", args=[row.pk])) for row in rows]


def matrix_rows(cellen: dict[tuple[int, str], lhso.Cel], zaak: Zaak) -> list[dict[str, Any]]:
    """The matrix by rows, the worst consequences on top; the cell of the case is marked."""
    return [
        {
            "naam": gevolgen.label,
            "cellen": [
                {
                    "cel": cellen[int(gevolgen), str(gedrag.value)],
                    "waarde": f"{gevolgen.value}{gedrag.value}",
                    "gekozen": (zaak.gevolgen, zaak.gedrag) == (gevolgen.value, gedrag.value),
                    "gedrag": gedrag.label,
                }
                for gedrag in Gedrag
            ],
        }
        for gevolgen in reversed(Gevolgen)
    ]
