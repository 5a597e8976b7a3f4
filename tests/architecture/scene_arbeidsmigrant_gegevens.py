"""A code, a session and a request of every tenant."""

from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone

from registratie.models import Verblijf
from rivierenland.core.models import Gebruiker
from rivierenland.core.rollen import Rol
from speerpunten.arbeidsmigrant.enums import Codeweg, Inzageverzoeksoort
from speerpunten.arbeidsmigrant.models import Inzagecode, Inzagesessie, Inzageverzoek


@dataclass
class Gegevensrijen:
    """A code that lives, and a request that waits."""

    code: Inzagecode
    verzoek: Inzageverzoek


def asked(word: str, verblijf: Verblijf, people: dict[str, Gebruiker], nasty: str) -> Gegevensrijen:
    """Of the resident of the tenant."""
    van = {"bewoner": verblijf.bewoner, "gemeente_id": verblijf.gemeente_id}
    straks, vandaag = timezone.now() + timedelta(hours=1), timezone.localdate()
    code = Inzagecode.objects.create(
        **van, organisatie_id=verblijf.organisatie_id, code_hash=f"{word}code", weg=Codeweg.INCHECK, taal="pl",
        verloopt_at=straks, created_by=people[Rol.MARKTPARTIJ_BEHEERDER],
    )  # fmt: skip
    Inzagesessie.objects.create(
        **van, bewoners=[verblijf.bewoner_id], volledig=False, token_hash=f"{word}sessie", verloopt_at=straks
    )
    verzoek = Inzageverzoek.objects.create(
        **van, organisatie_nr=verblijf.organisatie_id, referentie=f"{word}Verzoek"[:20], soort=Inzageverzoeksoort.CORRECTIE,
        tekst=f"{word}Vraag{nasty}", taal="pl", ontvangen_op=vandaag, uiterlijk=vandaag + timedelta(days=30),
    )  # fmt: skip
    return Gegevensrijen(code, verzoek)
