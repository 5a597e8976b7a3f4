"""The information of the demo: the texts that come with the portal, desks, and some work for whoever writes and reviews."""

from datetime import date

from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente
from rivierenland.core.talen import STANDAARD, TALEN
from speerpunten.arbeidsmigrant.actions import infopagina, infoversie
from speerpunten.arbeidsmigrant.infotekst import TEKSTEN, texts_in
from speerpunten.arbeidsmigrant.models import Infodeel, Infoversie

NAGEKEKEN = {STANDAARD: 14, "en": 9, "pl": 6}
"""How many texts of a language somebody has looked at already."""
NIEUW = "woonrechten"
ERBIJ = "\n\nMaak altijd een foto van uw huurcontract. Zo hebt u het bij u als iemand ernaar vraagt."
LOKETTEN = {
    "nl": ("Informatiepunt in {}", "Woensdag 16.00-20.00 uur, zonder afspraak."),
    "en": ("Information point in {}", "Wednesday 16:00-20:00, no appointment needed."),
    "pl": ("Punkt informacyjny w: {}", "Środa 16.00-20.00, bez umawiania się."),
    "ro": ("Punct de informare în {}", "Miercuri 16.00-20.00, fără programare."),
}
IEDER, ENKELE = ("nl",), tuple(LOKETTEN)
MEERTALIG = ("tiel", "zaltbommel", "west-betuwe")


def make(*, vandaag: date, by: Actor) -> int:
    """The texts, a desk in every gemeente, reviews, one newer Dutch text, and one that waits. Returns how many rows."""
    made = infopagina.load(texts_in(TEKSTEN, TALEN), by=by)
    if not made:
        return 0
    for taal, most in NAGEKEKEN.items():
        for row in Infoversie.objects.filter(taal=taal, nagekeken_op=None).order_by("pagina__volgorde")[:most]:
            infoversie.review(versie=row, gelezen=row.versie, by=by)
    return made + _desks() + _newer(by)


def _desks() -> int:
    rows = [
        Infodeel(
            gemeente=gemeente, taal=taal, naam=LOKETTEN[taal][0].format(gemeente.zetel), openingstijden=LOKETTEN[taal][1],
            adres=f"Gemeentehuis, {gemeente.zetel}",
        )
        for gemeente in Gemeente.objects.order_by("naam")
        for taal in (ENKELE if gemeente.slug in MEERTALIG else IEDER)
    ]  # fmt: skip
    return len(Infodeel.objects.bulk_create(rows))


def _newer(by: Actor) -> int:
    """One Dutch text says something more since it was translated, and one translation follows it."""
    row = Infoversie.objects.filter(pagina__slug=NIEUW, taal=STANDAARD).select_related("pagina").first()
    if row is None:
        return 0
    newer = infoversie.draft(pagina=row.pagina, taal=STANDAARD, versie=None, by=by, **_said(row, row.tekst + ERBIJ))
    newer = infoversie.review(versie=newer, gelezen=newer.versie, by=by)
    infoversie.place(versie=newer, gelezen=newer.versie, by=by)
    waits = Infoversie.objects.filter(pagina=row.pagina, taal="hu").first()
    if waits is None:
        return 1
    infoversie.draft(pagina=row.pagina, taal="hu", versie=None, by=by, **_said(waits, waits.tekst))
    return 2


def _said(row: Infoversie, tekst: str) -> infoversie.Inhoud:
    return {
        "titel": row.titel,
        "samenvatting": row.samenvatting,
        "zoekwoorden": row.zoekwoorden,
        "tekst": tekst,
        "bronnen": row.bronnen,
        "vertaling": row.vertaling,
    }
