"""One referral: what must happen now on top, below it everything that happened."""

from typing import Any

from django.utils import timezone
from django.views.generic import TemplateView

from rivierenland.core.tables.termijn import term_badge
from speerpunten.zorg.enums.doorverwijzing import DICHT, TERUG, Behoefte, Doorverwijsstatus
from speerpunten.zorg.enums.doorverwijzing import Doorverwijsstapsoort as Stap
from speerpunten.zorg.forms.doorverwijzing import AannemenForm
from speerpunten.zorg.models import Doorverwijsstap, Doorverwijzing
from speerpunten.zorg.queries import beloften, termijn
from speerpunten.zorg.queries import doorverwijzing as doorverwijzingen
from speerpunten.zorg.tables.doorverwijzing import DICHTBIJ, referrer, status_badge
from speerpunten.zorg.toestemming import tekst
from speerpunten.zorg.views.doorverwijzing.basis import DoorverwijzingPage, is_own
from speerpunten.zorg.views.doorverwijzing.redenen import reason

ICONEN = {
    Stap.GEMAAKT: ("edit", ""),
    Stap.TOESTEMMING: ("check", "good"),
    Stap.AANGEBODEN: ("mail", "attention"),
    Stap.AANGENOMEN: ("check", "good"),
    Stap.GEWEIGERD: ("close", "wrong"),
    Stap.VERLOPEN: ("alert", "wrong"),
    Stap.AFGEROND: ("ok", "good"),
    Stap.TOESTEMMING_INGETROKKEN: ("log-out", "wrong"),
    Stap.TOESTEMMING_VERLOPEN: ("clock", "wrong"),
    Stap.GESTOPT: ("log-out", ""),
    Stap.KAART: ("refresh", ""),
    Stap.CONTACT_WEG: ("lock", ""),
}


class DoorverwijzingDetailView(DoorverwijzingPage, TemplateView):
    """For who refers, and for the partner it was offered to."""

    template_name = "zorg/doorverwijzing/detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row, vandaag, eigen = self.row, timezone.localdate(), is_own(self.row, self.request.actor)
        toestemming = doorverwijzingen.consent(row)
        badges = [status_badge(row)]
        if row.uiterlijk:
            badges.append(term_badge(row.uiterlijk, vandaag, dichtbij=DICHTBIJ))
        return super().get_context_data(
            titel=f"{row.get_behoefte_display()}, {row.get_taal_display()}", regel=self.line(row), row=row, badges=badges,
            eigen=eigen, van=referrer(row), regels=[entry(stap) for stap in doorverwijzingen.steps(row)],
            toestemming=toestemming, geldig=bool(toestemming and toestemming.holds(vandaag)),
            contact=doorverwijzingen.has_contact(row), kan_aanbieden=eigen and row.status in TERUG,
            kan_stoppen=eigen and row.status not in DICHT, aannemen=self.answer(eigen),
            veiligheid=row.behoefte == Behoefte.VEILIGHEID,
            belofte=beloften.of(row.belofte_organisatie) if eigen and row.belofte_organisatie else None,
            parameters=termijn.terms(vandaag), tekst_versie=tekst.VERSIE, **kwargs,
        )  # fmt: skip

    def answer(self, eigen: bool) -> AannemenForm | None:
        """The form with which a partner takes it on, while it may."""
        open_ = not eigen and self.row.status == Doorverwijsstatus.AANGEBODEN
        return AannemenForm(row=self.row) if open_ else None

    def line(self, row: Doorverwijzing) -> str:
        """The reference, and where the person is."""
        return f"{row.referentie} · {row.gemeente.naam} · van {referrer(row)}"


def entry(stap: Doorverwijsstap) -> dict[str, Any]:
    """A step as the timeline shows it."""
    icoon, kleur = ICONEN[Stap(stap.soort)]
    return {"stap": stap, "icoon": icoon, "kleur": kleur, "reden": reason(stap)}
