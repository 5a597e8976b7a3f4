"""Made-up requests about the own data, in every state and several languages, and codes that were given."""

import random
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from registratie.enums import Identiteitswijze
from registratie.models import Verblijf
from rivierenland.core.actor import Actor
from rivierenland.core.kalender import add_months
from speerpunten.arbeidsmigrant.enums import Codeweg, Inzageverzoekstatus, Verzoekbesluit, Verzoekreden
from speerpunten.arbeidsmigrant.enums import Inzageverzoeksoort as S
from speerpunten.arbeidsmigrant.gegevens import code as codes
from speerpunten.arbeidsmigrant.models import Inzagecode, Inzageverzoek

VERHALEN = (
    (S.CORRECTIE, "pl", "Przyjechałam tu tydzień wcześniej, niż jest zapisane.", 4, None),
    (S.VERWIJDERING, "ro", "Am plecat din casă. Vă rog să ștergeți datele mele.", 26, None),
    (S.AFSCHRIFT, "bg", "", 12, None),
    (S.CORRECTIE, "uk", "Моє ім’я написано з помилкою.", 33, None),
    (S.BEZWAAR, "es", "No quiero que el dueño de la casa vea mi fecha de salida.", 9, None),
    (S.CORRECTIE, "hu", "Más szobában lakom, mint ami le van írva.", 50, Verzoekbesluit.TOEGEWEZEN),
    (S.VERWIJDERING, "pl", "Proszę usunąć wszystko.", 61, Verzoekbesluit.AFGEWEZEN),
    (S.BEZWAAR, "en", "I do not want everybody at the gemeente to see where I sleep.", 80, Verzoekbesluit.DEELS),
)  # fmt: skip
TOELICHTING = {
    Verzoekbesluit.TOEGEWEZEN: "De aanbieder heeft de kamer aangepast.",
    Verzoekbesluit.AFGEWEZEN: "U verblijft hier nog. Een jaar na uw vertrek verdwijnen uw gegevens vanzelf.",
    Verzoekbesluit.DEELS: "Alleen wie dit voor het werk nodig heeft, ziet uw gegevens. Elke keer dat iemand kijkt, staat op uw pagina.",
}
CODES = 24


def make(*, vandaag: date, by: Actor) -> int:
    """Requests and codes of people who stay somewhere now; 0 where some stand already."""
    if Inzageverzoek.objects.exists():
        return 0
    rng = random.Random(52)  # noqa: S311 - made-up data
    stays = list(
        Verblijf.objects.named().present(vandaag).select_related("bewoner").order_by("gemeente_id", "id")[:4000]
    )
    if not stays:
        return 0
    chosen = rng.sample(stays, min(len(stays), CODES))
    verzoeken = Inzageverzoek.objects.bulk_create(
        _request(nr, verhaal, chosen[nr % len(chosen)], vandaag) for nr, verhaal in enumerate(VERHALEN)
    )
    given = Inzagecode.objects.bulk_create(_code(nr, row, rng) for nr, row in enumerate(chosen))
    return len(verzoeken) + len(given)


def _request(nr: int, verhaal: tuple, stay: Verblijf, vandaag: date) -> Inzageverzoek:
    soort, taal, tekst, dagen, besluit = verhaal
    ontvangen = vandaag - timedelta(days=dagen)
    answered = datetime.combine(ontvangen + timedelta(days=17), time(10, 20), tzinfo=timezone.get_current_timezone())
    return Inzageverzoek(
        bewoner_id=stay.bewoner_id, gemeente_id=stay.gemeente_id, organisatie_nr=stay.organisatie_id,
        referentie=f"G-{ontvangen.year}-{codes.TEKENS[nr] * 2}{codes.TEKENS[nr + 3]}7K4", soort=soort, taal=taal, tekst=tekst,
        ontvangen_op=ontvangen, uiterlijk=add_months(ontvangen, 1), besluit=besluit or "",
        status=Inzageverzoekstatus.BESLIST if besluit else Inzageverzoekstatus.OPEN,
        reden=Verzoekreden.WET if besluit and besluit != Verzoekbesluit.TOEGEWEZEN else "",
        toelichting=TOELICHTING.get(besluit, ""), besloten_at=answered if besluit else None,
    )  # fmt: skip


def _code(nr: int, stay: Verblijf, rng: random.Random) -> Inzagecode:
    at_desk, used = nr % 3 == 0, nr % 4 != 0
    now = timezone.now()
    return Inzagecode(
        bewoner=stay.bewoner, gemeente_id=stay.gemeente_id, organisatie_id=stay.organisatie_id,
        code_hash=codes.digest(codes.make()), weg=Codeweg.BALIE if at_desk else Codeweg.INCHECK,
        identiteit=Identiteitswijze.BALIE if at_desk else "", taal=rng.choice(("pl", "ro", "bg", "uk", "en")),
        verloopt_at=now + timedelta(hours=rng.randint(2, 70)), used_at=now - timedelta(hours=nr) if used else None,
    )  # fmt: skip
