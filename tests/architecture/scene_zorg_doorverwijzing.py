"""A referral of each gemeente that waits for its partner, and one of each provider; every word names its tenant."""

from dataclasses import dataclass

from django.utils import timezone

from rivierenland.core.models import Gebruiker, Gemeente, Organisatie
from rivierenland.core.rollen import Rol
from speerpunten.zorg.enums.doorverwijzing import Doorverwijsstapsoort, Doorverwijsstatus
from speerpunten.zorg.kluis.slot import Contact, lock
from speerpunten.zorg.models import Doorverwijscontact, Doorverwijsstap, Doorverwijzing, Partnerkaart, Toestemming


@dataclass
class Doorverwijsrijen:
    """`ambtenaar`: of the gemeente, waits for the partner; `bieder`: of the provider, with nobody yet; `partner`: who helps."""

    ambtenaar: Doorverwijzing
    bieder: Doorverwijzing
    partner: Partnerkaart


def referred(
    word: str,
    gemeente: Gemeente,
    organisatie: Organisatie,
    people: dict[str, Gebruiker],
    nasty: str,
    partner: Organisatie,
) -> Doorverwijsrijen:
    """Both are about somebody in the gemeente."""
    eigen = {"gemeente": gemeente, "datum": timezone.localdate(), "behoefte": "veiligheid", "taal": "pl"}
    ambtenaar = Doorverwijzing.objects.create(
        **eigen, referentie=f"D-{word}1"[:16], van_gemeente=gemeente, van_naam=f"{word}Verwijzer{nasty}",
        notitie=f"{word}Notitie{nasty}", status=Doorverwijsstatus.AANGEBODEN, partner_id=partner.pk, partner_naam=partner.naam,
        geheim=f"{word:0<64}"[:64], aangeboden_op=timezone.localdate(), uiterlijk=timezone.localdate(),
        created_by=people[Rol.BURGERZAKEN],
    )  # fmt: skip
    bieder = Doorverwijzing.objects.create(
        **eigen, referentie=f"D-{word}2"[:16], van_organisatie=organisatie, van_naam=f"{word}Bieder{nasty}",
        organisaties=[organisatie.pk], notitie=f"{word}Bericht{nasty}", created_by=people[Rol.MARKTPARTIJ_BEHEERDER],
    )  # fmt: skip
    for row in (ambtenaar, bieder):
        van = {"doorverwijzing": row, "van_gemeente_id": row.van_gemeente_id, "organisaties": row.own}
        Toestemming.objects.create(
            **van, partner_id=partner.pk, partner_naam=partner.naam, taal="pl", tekst_versie=1, wijze="tolk",
            gegeven_op=timezone.localdate(), geldig_tot=timezone.localdate(), created_by=row.created_by,
        )  # fmt: skip
        Doorverwijsstap.objects.create(
            **van, soort=Doorverwijsstapsoort.GEMAAKT, datum=timezone.localdate(), created_by=row.created_by
        )
        contact = Contact(f"{word}Naam{nasty}", "+31612345678")
        Doorverwijscontact.objects.create(**van, versleuteld=lock(contact, row.referentie))
    return Doorverwijsrijen(ambtenaar, bieder, Partnerkaart.objects.get(pk=partner.pk))
