"""What a letter says about one worker."""

from datetime import date

from registratie.brieven.brief import Aanleiding
from registratie.models import Brpsignaal


def occasion(signaal: Brpsignaal, vandaag: date) -> Aanleiding:
    """The facts of the letter; the signal comes with its resident, location, gemeente and organisation."""
    locatie = signaal.locatie
    contact = [signaal.organisatie.naam, locatie.beheerder_naam, locatie.beheerder_telefoon or signaal.organisatie.telefoon]
    return Aanleiding(
        naam=signaal.bewoner.naam,
        adres=locatie.adresregel,
        gemeente=signaal.gemeente.naam,
        organisatie=signaal.organisatie.naam,
        contact=", ".join(part for part in contact if part),
        deadline=signaal.deadline,
        vandaag=vandaag,
    )
