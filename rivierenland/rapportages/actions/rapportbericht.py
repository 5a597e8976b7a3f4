"""Mail about the check of a concept. A mail says that there is something to do and where, never what stands in the report."""

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse

from rivierenland.core.actions import uitgaand_bericht
from rivierenland.core.models import UitgaandBericht
from rivierenland.rapportages.enums import Oordeel
from rivierenland.rapportages.models import Rapporteditie, Rapportoordeel
from rivierenland.rapportages.queries import controle

SOORT = "rapportcontrole"


def tell_concept(editie: Rapporteditie) -> int:
    """Ask everybody who may approve to check a concept that is ready; returns how many mails. In the transaction that made it so."""
    return _ask(editie, "rapport_concept", f"Controleer het concept: {controle.title(editie)}")


def remind(editie: Rapporteditie) -> int:
    """Ask again in gemeenten that did not approve yet; returns how many mails."""
    return _ask(editie, "rapport_herinnering", f"Nog controleren: {controle.title(editie)}")


def tell_correction(oordeel: Rapportoordeel) -> int:
    """Tell the region that a gemeente asks a correction; returns how many mails."""
    waarden = _values(oordeel.editie) | {"gemeente": oordeel.gemeente.naam}
    tekst = render_to_string("emails/rapport_correctie.txt", waarden)
    onderwerp = f"{oordeel.gemeente.naam} vraagt een correctie: {controle.title(oordeel.editie)}"
    mails = [_mail(aan, onderwerp, tekst) for aan in controle.region_addresses()]
    uitgaand_bericht.queue_many(mails)
    return len(mails)


def _ask(editie: Rapporteditie, sjabloon: str, onderwerp: str) -> int:
    """One mail per person, also for who works in several of the gemeenten."""
    wachtend = Rapportoordeel.objects.filter(editie=editie).exclude(oordeel=Oordeel.AKKOORD)
    adressen = controle.addresses(wachtend.values_list("gemeente_id", flat=True))
    tekst = render_to_string(f"emails/{sjabloon}.txt", _values(editie))
    mails = [_mail(aan, onderwerp, tekst) for aan in sorted({adres for lijst in adressen.values() for adres in lijst})]
    uitgaand_bericht.queue_many(mails)
    return len(mails)


def _mail(aan: str, onderwerp: str, tekst: str) -> UitgaandBericht:
    return uitgaand_bericht.draft(aan=aan, onderwerp=onderwerp, tekst=tekst, soort=SOORT)


def _values(editie: Rapporteditie) -> dict[str, object]:
    pagina = reverse("rapportages:controle", args=[editie.pk])
    return {"titel": controle.title(editie), "termijn": editie.termijn, "link": f"{settings.SITE_URL}{pagina}"}
