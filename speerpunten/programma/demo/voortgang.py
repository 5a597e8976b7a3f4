"""Made-up targets and explanations, so that the progress of the packages can be read. All targets say that they are an example."""

from datetime import date
from decimal import Decimal

from rivierenland.core.actor import Actor
from rivierenland.core.kalender import add_months
from speerpunten.programma.actions import meetwaarde
from speerpunten.programma.models import Streefwaarde, Voortgangstoelichting

TIEL, MAASDRIEL, WEST_BETUWE, BUREN = "GM0281", "GM0263", "GM1960", "GM0214"
VOORBEELD = "Voorbeeld, door niemand besloten"
REGIO = (
    ("locaties_op_tijd", 95, 85, 70), ("op_tijd_aangeleverd", 95, 85, 70), ("register_volledig", 98, 90, 80),
    ("brp_signalen_lang_open", 50, 250, 2500), ("brp_signalen_geinformeerd", 90, 60, 10),
    ("bedden_in_woningen_kern", 10, 20, 35), ("bedden_met_keurmerk", 95, 85, 60), ("locaties_geinspecteerd", 60, 30, 10),
    ("bevindingen_op_tijd_hersteld", 90, 70, 40), ("bevindingen_kritiek_open", 0, 15, 60),
    ("melding_dagen_tot_bezoek", 7, 14, 45), ("locaties_te_vol", 0, 5, 15),
    ("convenant_gemeenten", 8, 6, 4), ("convenant_bedden", 80, 60, 40), ("convenant_nagekomen", 90, 75, 50),
)  # fmt: skip
"""Indicator, target, attention, behind."""
EIGEN = (
    (TIEL, "locaties_geinspecteerd", 80, 50, 20), (TIEL, "bedden_in_woningen_kern", 5, 15, 30),
    (MAASDRIEL, "locaties_op_tijd", 98, 90, 75), (WEST_BETUWE, "locaties_te_vol", 0, 3, 10),
)  # fmt: skip
WOORDEN = (
    ("M01", None, 0, "Twee grote aanbieders stappen deze maand over op aanleveren met hun eigen software. Wij verwachten dat de"
     " cijfers daarna stijgen."),
    ("M01", TIEL, 0, "Wij bellen elke maandag met aanbieders van wie het register achterloopt."),
    ("M01", BUREN, 1, "De oogst is voorbij; seizoensadressen worden nu afgemeld."),
    ("M02", None, 1, "Burgerzaken van vier gemeenten werken de oudste signalen samen weg."),
    ("M06", TIEL, 0, "Zes woningen in de kern komen in het voorjaar terug voor woningzoekenden."),
    ("M07", None, 0, "De nieuwe checklist is in alle acht gemeenten in gebruik. De toezichthouders oefenden samen op twee locaties."),
    ("M07", WEST_BETUWE, 1, "Een toezichthouder is langdurig afwezig. Wij huren tijdelijk in."),
    ("M08", MAASDRIEL, 0, "Meldingen over hetzelfde adres voegen wij sinds kort samen, zodat een bezoek sneller volgt."),
)  # fmt: skip


def make(*, vandaag: date, by: Actor) -> int:
    """Targets since last year, a stricter one from next year, and words of the last months; returns how many rows, 0 where one stands."""
    if Streefwaarde.objects.exists():
        return 0
    meetwaarde.define()
    begin, volgend = date(vandaag.year - 1, 1, 1), date(vandaag.year + 1, 1, 1)
    rows = [_target(code, None, waarden, begin) for code, *waarden in REGIO[1:]]
    rows += [_target(code, gemeente, waarden, begin) for gemeente, code, *waarden in EIGEN]
    code, *waarden = REGIO[0]
    rows += [
        _target(code, None, waarden, begin, volgend),
        _target(code, None, [waarden[0] + 3, waarden[1] + 5, waarden[2] + 5], volgend),
    ]
    woorden = [
        Voortgangstoelichting(pakket_id=pakket, gemeente_id=gemeente, maand=_month(vandaag, terug), tekst=tekst)
        for pakket, gemeente, terug, tekst in WOORDEN
    ]
    return len(Streefwaarde.objects.bulk_create(rows)) + len(Voortgangstoelichting.objects.bulk_create(woorden))


def _target(code: str, gemeente: str | None, waarden: list[int], van: date, tot: date | None = None) -> Streefwaarde:
    waarde, aandacht, achter = (Decimal(getal) for getal in waarden)
    return Streefwaarde(
        indicator_id=code, gemeente_id=gemeente, geldig_van=van, geldig_tot=tot, waarde=waarde, aandacht=aandacht,
        achter=achter, toelichting=VOORBEELD, is_voorbeeld=True,
    )  # fmt: skip


def _month(vandaag: date, terug: int) -> date:
    return add_months(vandaag.replace(day=1), -terug)
