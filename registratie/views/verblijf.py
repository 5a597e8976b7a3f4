"""The night register: list, one stay, and the people who sleep in one location."""

from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.views.generic import DetailView

from registratie.enums import Taal
from registratie.filters.verblijf import VerblijfFilter
from registratie.models import Verblijf
from registratie.queries import bezetting
from registratie.queries import koppeling as koppelingen
from registratie.queries import verblijf as verblijven
from registratie.tables.verblijf import VerblijfTable, stand_badge
from registratie.views import inzage
from registratie.views.koppelen.basis import record_people
from registratie.views.locatie import LocatiePage
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from rivierenland.core.views.lijst import ListPage


class VerblijfListView(ListPage):
    """Who sleeps where; what is shown is written down with its purpose."""

    permission = Permission.VERBLIJF_VIEW
    titel = "Verblijven"
    regel = "Nachtregister. Elke inzage wordt vastgelegd."
    eenheid = ("verblijf", "verblijven")
    doel = "Nachtregister raadplegen"
    filterset_class = VerblijfFilter
    table_class = VerblijfTable
    template_name = "registratie/verblijf/list.html"
    leeg_template = "registratie/verblijf/_leeg.html"
    export_url = "registratie:verblijf-export"
    export_permission = Permission.VERBLIJF_EXPORT

    def get_queryset(self) -> QuerySet[Verblijf]:
        return Verblijf.objects.for_list()

    def get_table_kwargs(self) -> dict[str, Any]:
        return super().get_table_kwargs() | {
            "peildatum": timezone.localdate(),
            "terug": self.request.get_full_path(),
        }

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        shown = [row.record for row in context["table"].paginated_rows]
        inzage.record(self.request, shown, self.doel)
        return context | {"mag_inchecken": self.request.actor.may(Permission.VERBLIJF_REGISTER)}


class LocatieVerblijvenView(LocatiePage):
    """Who sleeps here tonight, by room."""

    permission = Permission.VERBLIJF_VIEW
    template_name = "registratie/locatie/verblijven.html"
    deel = "verblijven"
    doel = "Bewoners van een locatie bekijken"
    most = 400

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        vandaag = timezone.localdate()
        present = Verblijf.objects.for_list().present(vandaag).filter(locatie=self.object)[: self.most]
        rows = sorted(present, key=lambda row: (bezetting.room_order(row.kamer), row.bewoner.naam_sleutel))
        inzage.record(self.request, rows, self.doel)
        for row in rows:
            row.badge = stand_badge(row, vandaag)
            row.aantal_nachten = verblijven.nights_of(row, vandaag)
        return super().get_context_data(verblijven=rows, terug=self.request.get_full_path(), **kwargs)


class VerblijfDetailView(PortalView, DetailView):
    """One stay, with the other stays that the organisation supplied of the same person."""

    permission = Permission.VERBLIJF_VIEW
    template_name = "registratie/verblijf/detail.html"
    context_object_name = "verblijf"
    doel = "Een verblijf bekijken"

    def get_queryset(self) -> QuerySet[Verblijf]:
        return Verblijf.objects.named().select_related("bewoner", "locatie__gemeente", "organisatie")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row, vandaag = self.object, timezone.localdate()
        inzage.record(self.request, [row], self.doel)
        return super().get_context_data(
            titel=row.bewoner.naam,
            badges=stand_badge(row, vandaag),
            nachten=verblijven.nights_of(row, vandaag),
            taal=Taal(row.bewoner.taal).label if row.bewoner.taal in Taal.values else row.bewoner.taal,
            andere=verblijven.other_stays(row),
            **self.koppeling(),
            mag_wijzigen=self.request.actor.may(
                Permission.VERBLIJF_REGISTER, gemeente=row.gemeente_id, organisatie=row.organisatie_id
            ),
            mag_code=self.request.actor.may(
                Permission.INZAGECODE_GIVE, gemeente=row.gemeente_id, organisatie=row.organisatie_id
            ),
            mag_ongedaan=row.aankomst >= vandaag,
            mag_uitchecken=row.vertrek is None and row.aankomst < vandaag,
            **kwargs,
        )

    def koppeling(self) -> dict[str, Any]:
        """With which records of the own gemeente the person is linked, for who may see links; each name is logged."""
        if not self.request.actor.may(Permission.KOPPELING_VIEW):
            return {"ziet_koppeling": False}
        found = koppelingen.link_of(self.object.bewoner_id)
        record_people(self.request, [row.bewoner for row in found.anderen] if found else [])
        return {"ziet_koppeling": True, "koppeling": found}
