"""The page of a location: overview, who sleeps there, rooms, and what happened."""

from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.views.generic import DetailView

from registratie.bijdragen import locatiepaneel, organisatiefeit
from registratie.models import Huisvestingslocatie, Ruimte, Voorziening
from registratie.queries import bezetting, dossier, tijdlijn
from registratie.queries import locatie as locaties
from registratie.queries import voorziening as voorzieningen
from registratie.queries.norm import Norm, capaciteit_norm
from registratie.queries.normwaarden import Normwaarden
from registratie.tables.locatie import status_badge
from registratie.views.beeld import chart_of, map_of, nacht_regel, peak_of, personen, piek_regel, vrij_regel
from rivierenland.core.opmaak import getal
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView

TOEZICHT = "handhaving:locatie-detail"
"""The page of a higher floor about the same location, by its address only."""
RECHTEN = {
    "mag_bezetting": Permission.BEZETTING_VIEW,
    "mag_namen": Permission.VERBLIJF_VIEW,
    "mag_inchecken": Permission.VERBLIJF_REGISTER,
    "mag_wijzigen": Permission.LOCATIE_CHANGE,
    "mag_besluiten": Permission.LOCATIE_DECIDE,
    "mag_vergunnen": Permission.VERGUNNING_MANAGE,
    "mag_certificeren": Permission.CERTIFICAAT_MANAGE,
    "mag_afmelden": Permission.LOCATIE_CREATE,
    "mag_toezicht": Permission.BEVINDING_VIEW,
}


class LocatiePage(PortalView, DetailView):
    """One location of the scope; another tenant's is not found. Subclasses say which part is shown."""

    permission = Permission.LOCATIE_VIEW
    context_object_name = "locatie"
    deel = "overzicht"

    def get_queryset(self) -> QuerySet[Huisvestingslocatie]:
        return locaties.for_list(timezone.localdate())

    @property
    def rechten(self) -> dict[str, bool]:
        """What the actor may do with this location, by the names that the templates use."""
        row = self.object
        return {
            naam: self.request.actor.may(recht, gemeente=row.gemeente_id, organisatie=row.organisatie_id)
            for naam, recht in RECHTEN.items()
        }

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rechten = self.rechten
        return super().get_context_data(
            titel=self.object.naam,
            badges=status_badge(self.object),
            tabs=self.tabs(rechten),
            vandaag=timezone.localdate(),
            **rechten,
            **kwargs,
        )

    def tabs(self, rechten: dict[str, bool]) -> list[dict[str, Any]]:
        """The parts of the page; names only for who may see them."""
        parts = [("overzicht", "Overzicht", "registratie:locatie-detail", None)]
        if rechten["mag_namen"]:
            parts.append(("verblijven", "Verblijven", "registratie:locatie-verblijven", self.object.bezet))
        parts += [
            ("kamers", "Kamers en voorzieningen", "registratie:locatie-kamers", None),
            ("papieren", "Vergunningen en certificaten", "registratie:locatie-papieren", None),
        ]
        if rechten["mag_toezicht"]:
            parts.append(("toezicht", "Toezicht", TOEZICHT, None))
        parts.append(("logboek", "Wat er gebeurde", "registratie:locatie-logboek", None))
        return [
            {
                "label": label,
                "url": reverse(url, args=[self.object.pk]),
                "teller": teller,
                "current": deel == self.deel,
            }
            for deel, label, url, teller in parts
        ]


class LocatieDetailView(LocatiePage):
    """How many may sleep here, how many do, two years of nights, the place on the map, and how to reach somebody."""

    template_name = "registratie/locatie/detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        vandaag = timezone.localdate()
        rooms = list(Ruimte.objects.filter(locatie=self.object))
        norm = capaciteit_norm(self.object, vandaag, rooms)
        context = super().get_context_data(
            norm=norm,
            schaal=max(self.object.capaciteit_vergund, norm.personen or 0, self.object.bezet, 1),
            kaart=map_of(self.object),
            voorvallen=tijdlijn.of_locatie(self.object, by=self.request.actor, vandaag=vandaag)[:6],
            dossier=dossier.of_locatie(self.object, vandaag),
            feiten=organisatiefeit.of(self.object.organisatie_id),
            panelen=locatiepaneel.of(self.object, self.request.actor),
            aandacht=locaties.warnings(self.object),
            aantal_kamers=len(rooms),
            **kwargs,
        )
        if context["mag_bezetting"]:
            context |= self.bezetting_context(vandaag, norm)
        return context

    def bezetting_context(self, vandaag: date, norm: Norm) -> dict[str, Any]:
        """The chart over two years and its peak, for who may see occupancy."""
        weken = bezetting.per_week(bezetting.of_locatie(self.object, tot=vandaag))
        vrij = self.object.capaciteit_vergund - self.object.bezet
        piek = peak_of(weken, vandaag.year)
        return {
            "grafiek": chart_of(self.object, weken, norm.personen),
            "ooit_bezet": any(week.hoogste for week in weken),
            "nacht_regel": nacht_regel(vandaag),
            "piek_regel": piek_regel(piek, vandaag.year),
            "vrij_regel": vrij_regel(vrij, norm.personen, self.object.bezet),
            "te_veel": -vrij,
            "te_veel_zin": f"{personen(-vrij)} meer dan vergund.",
        }


class LocatieKamersView(LocatiePage):
    """The rooms with their beds and tonight's count."""

    template_name = "registratie/locatie/kamers.html"
    deel = "kamers"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        kamers = bezetting.per_kamer(self.object, timezone.localdate())
        bedden = sum(kamer.bedden for kamer in kamers)
        bezet = sum(kamer.bezet for kamer in kamers)
        regel = (
            f"{getal(bedden)} bedden, {getal(bezet)} bezet" if context["mag_bezetting"] else f"{getal(bedden)} bedden"
        )
        voorziening = Voorziening.objects.filter(locatie=self.object).first()
        return context | {
            "kamers": kamers,
            "kamer_regel": regel if kamers else "",
            "voorziening": voorziening,
            "eisen": voorzieningen.eisen(
                voorziening,
                gemeente=self.object.gemeente_id,
                personen=self.object.capaciteit_vergund,
                normen=Normwaarden(timezone.localdate()),
            ),
        }
