"""A year of made-up choices: who joined what, who waits and why, with a plan and corrections among them."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random

from django.utils import timezone

from rivierenland.core.actor import Actor
from rivierenland.core.models import Gebruiker, Gemeente, Toegang
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.rollen import Rol
from speerpunten.programma.enums.deelname import Deelnamekeuze as K
from speerpunten.programma.enums.orgaan import Orgaan
from speerpunten.programma.models import Deelname

STANDEN = {
    "buren": "BH H H N NB N NH NB H BH N N H H",
    "culemborg": "H H H BH N X H BH H H BH NB H H",
    "maasdriel": "H NB BH N NB H H NB H H N ? H H",
    "neder-betuwe": "H H H BH H N H BH H B NB N H H",
    "tiel": "H H H H H H H H H H BH H H H",
    "west-betuwe": "H BH H NB BH N H NB H H N NB H H",
    "west-maas-en-waal": "BH N H N N X NB N BH N ? ? H NB",
    "zaltbommel": "H H H N BH H H BH H H NB N H H",
}
"""Per gemeente its fourteen packages: now, or half a year ago and now."""
LETTERS = {keuze.letter: keuze for keuze in K}
BIJ_DE_RAAD = {"M05", "M06", "M08", "M11", "M12", "M14"}
BEGIN, HALF, NU = 387, 278, 240
"""Days before today: the first choices, the last ones before the compared day, the first ones after it."""
TE_LAAT = {("buren", "M08"), ("maasdriel", "M05"), ("west-maas-en-waal", "M07"), ("west-betuwe", "M12")}
TEAMS = ("team Wonen", "team Ruimte", "team Samenleving", "programma Wonen en Werken")
REDENEN = {
    K.NOG_NIET: (
        "Er is dit jaar nog geen geld voor in de begroting. Komt terug bij de kadernota.",
        "De raad wil eerst zien hoe het in de andere gemeenten gaat.",
        "Het team heeft nog geen mensen vrij om dit op te pakken.",
        "Wacht op de uitkomst van de regionale monitor.",
    ),
    K.IN_BESLUITVORMING: (
        "Besproken in de beeldvormende avond. Het voorstel volgt.",
        "Het college stelt deelname voor aan de raad.",
        "Het voorstel ligt bij de portefeuillehouder. De kosten worden nog uitgewerkt.",
        "De businesscase wordt aangevuld met de kosten voor de eigen gemeente.",
    ),
    K.HAAKT_AAN: (
        "Deelname past in de begroting en in de woonvisie.",
        "Unaniem aangenomen.",
        "Aangenomen met één voorwaarde: na een jaar een evaluatie.",
        "Sluit aan op wat de gemeente al deed. De kosten worden verdeeld naar het aantal bedden.",
    ),
    K.DOET_NIET_MEE: ("Er zijn te weinig verkamerde woningen om aan dit pakket mee te doen.",),
}


@dataclass
class Cel:
    """One cell while its story is written."""

    gemeente: Gemeente
    code: str
    vandaag: date
    official: Gebruiker | None
    kans: Random
    rijen: list[Deelname] = field(default_factory=list)

    def day(self, back: int) -> date:
        """A day that many days ago, moved to the Thursday on which a raad decides or the Tuesday of a college."""
        dag = self.vandaag - timedelta(days=back)
        return dag - timedelta(days=(dag.weekday() - (3 if self.code in BIJ_DE_RAAD else 1)) % 7)

    def add(self, keuze: K, vanaf: date, reden: str = "", *, na: int | None = None, **values) -> Deelname:
        """The next row, recorded `na` days after its day (one to five), never later than today."""
        dagen = na if na is not None else self.kans.randint(1, 5)
        dag = min(vanaf + timedelta(days=dagen), self.vandaag)
        moment = datetime.combine(dag, time(self.kans.randint(8, 16), self.kans.randint(0, 59)))
        if keuze is K.HAAKT_AAN and "besloten_op" not in values:
            values |= {"besloten_op": vanaf, "orgaan": Orgaan.RAAD if self.code in BIJ_DE_RAAD else Orgaan.COLLEGE}
        row = Deelname(
            gemeente=self.gemeente, pakket_id=self.code, volgnummer=len(self.rijen) + 1, keuze=keuze, vanaf=vanaf,
            reden=reden or self.kans.choice(REDENEN[keuze]), contact=self.kans.choice(TEAMS),
            vastgelegd_at=min(moment.replace(tzinfo=timezone.get_current_timezone()), timezone.now()),
            vastgelegd_by=self.official, **values,
        )  # fmt: skip
        self.rijen.append(row)
        return row


def make(*, vandaag: date, by: Actor) -> int:
    """Fill the matrix where it is empty; returns how many rows."""
    if Deelname.objects.exists():
        return 0
    officials = {
        row.gemeente_id: row.gebruiker for row in Toegang.objects.filter(rol=Rol.BELEID).select_related("gebruiker")
    }
    cellen = {}
    for gemeente in Gemeente.objects.filter(slug__in=STANDEN).order_by("naam"):
        for nr, stand in enumerate(STANDEN[gemeente.slug].split(), start=1):
            code = f"M{nr:02}"
            kans = Random(f"{gemeente.slug} {code}")  # noqa: S311 - made-up rows, no secret
            cellen[gemeente.slug, code] = Cel(gemeente, code, vandaag, officials.get(gemeente.pk, by.gebruiker), kans)
            _tell(cellen[gemeente.slug, code], stand)
    _special(cellen)
    gewoon = [row for cel in cellen.values() for row in cel.rijen if row.vervangt is None]
    Deelname.objects.bulk_create(gewoon)
    verbeterd = [row for cel in cellen.values() for row in cel.rijen if row.vervangt is not None]
    Deelname.objects.bulk_create(verbeterd)
    return len(gewoon) + len(verbeterd)


def _tell(cel: Cel, stand: str) -> None:
    """From the first choice to what stands before the compared day, and on to what stands now."""
    if stand == "?":
        return
    eerst, kans = LETTERS[stand[0]], cel.kans
    if eerst is K.HAAKT_AAN and kans.random() < 0.4:
        cel.add(K.HAAKT_AAN, cel.day(BEGIN - kans.randint(0, 20)))
    elif eerst is K.NOG_NIET:
        cel.add(K.NOG_NIET, cel.day(BEGIN - kans.randint(0, 30)))
    else:
        cel.add(K.NOG_NIET, cel.day(BEGIN - kans.randint(0, 14)))
        if eerst is not K.DOET_NIET_MEE:
            _deciding(cel, cel.day(BEGIN - kans.randint(35, 60)), 45)
        if eerst is not K.IN_BESLUITVORMING:
            cel.add(eerst, cel.day(HALF + kans.randint(0, 25)))
    if stand == "B":
        _deciding(cel, cel.day(kans.randint(100, 160)), 130)
    if len(stand) == 1:
        return
    naar = LETTERS[stand[1]]
    if naar is K.IN_BESLUITVORMING:
        te_laat = (cel.gemeente.slug, cel.code) in TE_LAAT
        dag = cel.day(kans.randint(40, 150))
        _deciding(cel, dag, (cel.vandaag - dag).days + (-kans.randint(5, 24) if te_laat else kans.randint(14, 80)))
    else:
        if eerst is K.NOG_NIET:
            _deciding(cel, cel.day(NU - kans.randint(5, 40)), 90)
        cel.add(K.HAAKT_AAN, cel.day(kans.randint(12, 180)))


def _deciding(cel: Cel, dag: date, dagen: int) -> None:
    cel.add(K.IN_BESLUITVORMING, dag, verwacht_op=dag + timedelta(days=dagen))


def _special(cellen: dict[tuple[str, str], Cel]) -> None:
    """What a demo wants to show: a long story, a plan, a correction, and something recorded long after it began."""
    _long_story(cellen["west-betuwe", "M05"])
    cel = cellen["neder-betuwe", "M10"]
    besluit, nieuwjaar = cel.day(9), date(cel.vandaag.year + 1, 1, 1)
    cel.add(
        K.HAAKT_AAN, nieuwjaar, "Neder-Betuwe haakt aan zodra het nieuwe begrotingsjaar begint.",
        besloten_op=besluit, orgaan=Orgaan.COLLEGE,
    ).vastgelegd_at = timezone.now() - timedelta(days=6)  # fmt: skip
    cel = cellen["neder-betuwe", "M04"]
    fout = cel.rijen[-1]
    goed = cel.add(
        K.HAAKT_AAN, fout.vanaf + timedelta(days=7), f"{fout.reden} De datum is verbeterd: het besluit kwam een week later.",
        na=4, vervangt=fout, orgaan=fout.orgaan, besloten_op=fout.vanaf + timedelta(days=7),
    )  # fmt: skip
    goed.contact = fout.contact
    cel = cellen["zaltbommel", "M06"]
    cel.rijen.clear()
    cel.add(K.NOG_NIET, cel.day(BEGIN))
    cel.add(K.HAAKT_AAN, cel.day(HALF), "Het besluit werd pas weken later in het portaal vastgelegd.", na=17)


def _long_story(cel: Cel) -> None:
    cel.rijen.clear()
    eerste, tweede, derde, vierde = (cel.vandaag - timedelta(days=back) for back in (387, 281, 84, 14))
    cel.add(K.NOG_NIET, eerste, "Wacht op het ruimtelijk kader voor dorpsranden.")
    cel.add(K.IN_BESLUITVORMING, tweede, "Eerste bespreking in de beeldvormende avond.", verwacht_op=derde)
    cel.add(K.IN_BESLUITVORMING, derde, "Het college stelt deelname voor aan de raad.", verwacht_op=vierde)
    zin = f"Raadsbesluit van {datum_lang(vierde)}, met één voorwaarde: per kern niet meer dan één nieuwe locatie."
    cel.add(K.HAAKT_AAN, vierde, zin)
