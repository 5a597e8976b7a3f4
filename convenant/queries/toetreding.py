"""Requests to join: whether one may be signed, and which gemeenten have to decide."""

from datetime import date

from convenant.enums.partij import Partijsoort, Toetredingstatus
from convenant.models import Convenantversie, Toetreding
from convenant.queries import partij as partijen
from convenant.queries import versie as versies
from registratie.models import Huisvestingslocatie
from rivierenland.core.enums import Organisatiestatus


def joinable(op: date) -> Convenantversie | None:
    """The version that may be joined on `op`: the one in force; before the first is in force, the one that was adopted."""
    return versies.in_force(op) or versies.newest_adopted()


def why_not_sign(toetreding: Toetreding, op: date) -> str:
    """Why the organisation cannot sign on `op`, with what to do; empty when it can. Call it where all its locations are seen."""
    if toetreding.status == Toetredingstatus.ONDERTEKEND:
        return "Uw organisatie heeft al ondertekend. U hoeft niets te doen."
    if toetreding.status != Toetredingstatus.TOEGELATEN:
        return "Ondertekenen kan pas als alle gemeenten waar u locaties hebt uw organisatie hebben toegelaten."
    if toetreding.organisatie.status != Organisatiestatus.ACTIEF:
        return "Uw organisatie staat niet meer als actief in het register. Neem contact op met de gemeente."
    if partijen.kvk_changed(toetreding):
        return (
            "Uw KVK-nummer is veranderd sinds het verzoek. Een andere rechtspersoon kan niet op dit verzoek ondertekenen. "
            "Trek het verzoek in en vraag toetreding opnieuw aan."
        )
    geldt = joinable(op)
    if geldt is None or geldt.pk != toetreding.convenant_id:
        nummer = f"versie {geldt.nummer}" if geldt else "een andere versie"
        return (
            f"Versie {toetreding.convenant.nummer} is vervangen door {nummer}. Zet uw verzoek eerst over naar de nieuwe tekst. "
            "De toelating blijft staan."
        )
    if Partijsoort.VERBLIJFSBIEDER in toetreding.soorten and not _has_location(toetreding.organisatie_id):
        return "Uw organisatie heeft geen locatie meer in gebruik. Neem contact op met de gemeente over uw verzoek."
    return ""


def _has_location(organisatie_id: int) -> bool:
    return Huisvestingslocatie.objects.in_use().filter(organisatie=organisatie_id).exists()
