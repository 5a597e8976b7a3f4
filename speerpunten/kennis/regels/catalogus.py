"""Which local rules are laid side by side: about thirty questions over six themes.

A rule is known by the code of its dated parameter. Codes without `regel.` before them are norms that the register and the
inspection compute with; the matrix shows and sets the same rows.
"""

from dataclasses import dataclass

from speerpunten.kennis.enums.regel import Regelrichting as R
from speerpunten.kennis.enums.regel import Regelsoort as S
from speerpunten.kennis.enums.regel import Regelthema as T

EIGEN = "regel."
"""What the code of a rule begins with that nothing computes with."""


@dataclass(frozen=True, slots=True)
class Regel:
    """One question that every gemeente may answer for itself.

    `eenheid` in words, of a number only; `keuzes` from lenient to strict where `richting` says so; `gewicht`: how heavily it counts in
    the index; `gebruikt`: which pages compute with the answer.
    """

    code: str
    thema: T
    naam: str
    vraag: str
    soort: S
    richting: R
    eenheid: str = ""
    uitleg: str = ""
    gewicht: int = 1
    keuzes: tuple[tuple[str, str], ...] = ()
    gebruikt: str = ""

    @property
    def vergelijkbaar(self) -> bool:
        """Whether one answer can be stricter than another."""
        return self.soort is not S.TEKST and self.richting is not R.GEEN

    @property
    def is_tekst(self) -> bool:
        """Whether the answer is a sentence."""
        return self.soort is S.TEKST

    @property
    def is_norm(self) -> bool:
        """Whether the portal computes with the answer, so that it never changes in the past."""
        return not self.code.startswith(EIGEN)


REGISTER = "Het register rekent hiermee de capaciteit van een locatie uit, en het toezicht vergelijkt ermee."
PERSONEN, METER, M2 = "personen", "meter", "m²"

REGELS: tuple[Regel, ...] = (
    Regel("max_personen.boerenerf", T.ERF, "Personen op een erf",
          "Hoeveel personen mogen er op een boerenerf wonen?", S.GETAL, R.LAGER, PERSONEN, gewicht=2, gebruikt=REGISTER),
    Regel("max_personen_per_hectare.fruit", T.ERF, "Personen per hectare fruit",
          "Hoeveel personen mogen er per hectare fruit op het erf wonen?", S.GETAL, R.LAGER, PERSONEN,
          uitleg="Buren rekent voor aardbeien en ander zachtfruit met een ander getal.", gebruikt=REGISTER),
    Regel("regel.alleen_eigen_werknemers", T.ERF, "Alleen eigen werknemers",
          "Mogen er op het erf alleen mensen wonen die er ook werken?", S.JA_NEE, R.HOGER),
    Regel("regel.tenten_caravans", T.ERF, "Tenten en caravans",
          "Mogen mensen in tenten of toercaravans verblijven?", S.JA_NEE, R.LAGER,
          uitleg="Nee is strenger."),
    Regel("max_personen.woning_kern", T.WONING, "Personen in een woning in de kern",
          "Hoeveel personen mogen er in een woning in de kern wonen?", S.GETAL, R.LAGER, PERSONEN, gewicht=2,
          uitleg="Het gaat om personen die geen huishouden vormen.", gebruikt=REGISTER),
    Regel("max_personen.woning_buiten", T.WONING, "Personen in een woning buiten de kern",
          "Hoeveel personen mogen er in een woning in het buitengebied wonen?", S.GETAL, R.LAGER, PERSONEN,
          gebruikt=REGISTER),
    Regel("regel.uitsterfregeling", T.WONING, "Uitsterfregeling",
          "Bouwt de gemeente het wonen in gewone woningen af?", S.JA_NEE, R.HOGER,
          uitleg="Bij een uitsterfregeling mag wat er is blijven, maar komt er niets bij."),
    Regel("bedden_per_kamerwoning", T.WONING, "Bedden per woning die terugkomt",
          "Per hoeveel nieuwe bedden moet één verkamerde woning terug naar de woningmarkt?", S.GETAL, R.LAGER, "bedden"),
    Regel("max_personen.logiesgebouw", T.GROOT, "Personen op een grote locatie",
          "Hoeveel personen mogen er op één grote locatie wonen?", S.GETAL, R.LAGER, PERSONEN, gewicht=2, gebruikt=REGISTER),
    Regel("max_locaties_per_kern.logiesgebouw", T.GROOT, "Grote locaties per kern",
          "Hoeveel grote locaties mogen er bij één kern zijn?", S.GETAL, R.LAGER, "locaties"),
    Regel("regel.recreatiepark", T.GROOT, "Recreatieparken",
          "Mag een recreatiepark worden gebruikt?", S.KEUZE, R.HOGER,
          keuzes=(("ja", "Ja"), ("voorwaarden", "Onder voorwaarden"), ("nee", "Nee"))),
    Regel("regel.afstand_werk", T.GROOT, "Afstand tot het werk",
          "Hoe ver mag een grote locatie van het werk liggen?", S.GETAL, R.LAGER, "kilometer"),
    Regel("regel.afstand_halte", T.GROOT, "Afstand tot een bushalte",
          "Hoe ver mag een bushalte van de locatie zijn?", S.GETAL, R.LAGER, METER),
    Regel("regel.afstand_winkel", T.GROOT, "Afstand tot een winkel",
          "Hoe ver mag een supermarkt van de locatie zijn?", S.GETAL, R.LAGER, METER),
    Regel("regel.plaats_grote_locatie", T.GROOT, "Plaats van grote locaties",
          "Waar wil de gemeente grote locaties hebben, en waar niet?", S.TEKST, R.GEEN),
    Regel("gbo_per_persoon.logiesgebouw", T.KWALITEIT, "Gebruiksoppervlakte per persoon",
          "Hoeveel gebruiksoppervlakte moet er per persoon zijn?", S.GETAL, R.HOGER, M2, gewicht=2,
          uitleg="Op een grote locatie. Zonder eigen regel geldt de norm van het certificaat.", gebruikt=REGISTER),
    Regel("slaapkamer_per_persoon", T.KWALITEIT, "Slaapkamer per persoon",
          "Hoe groot moet de slaapkamer per persoon zijn?", S.GETAL, R.HOGER, M2, gebruikt=REGISTER),
    Regel("slaapkamer_minimum", T.KWALITEIT, "Kleinste slaapkamer",
          "Hoe groot moet een slaapkamer minstens zijn?", S.GETAL, R.HOGER, M2, gebruikt=REGISTER),
    Regel("personen_per_slaapkamer", T.KWALITEIT, "Personen per slaapkamer",
          "Hoeveel personen mogen er op één slaapkamer?", S.GETAL, R.LAGER, PERSONEN, gebruikt=REGISTER),
    Regel("regel.parkeren_per_bed", T.KWALITEIT, "Parkeerplaatsen per bed",
          "Hoeveel parkeerplaatsen moeten er per bed zijn?", S.GETAL, R.HOGER, "plaatsen"),
    Regel("regel.certificaat", T.KWALITEIT, "Certificaat",
          "Vraagt de gemeente een certificaat voor de huisvesting?", S.KEUZE, R.HOGER,
          keuzes=(("nee", "Nee"), ("gelijkwaardig", "Gelijkwaardig mag ook"), ("verplicht", "Verplicht")),
          uitleg="Bijvoorbeeld van SNF of AKF."),
    Regel("vergunning_vereist.exploitatievergunning_apv", T.VERGUNNING, "Exploitatievergunning",
          "Is er een exploitatievergunning nodig?", S.JA_NEE, R.HOGER,
          gebruikt="Het register laat op de pagina van een locatie zien welke vergunning ontbreekt."),
    Regel("regel.vergunning_jaren", T.VERGUNNING, "Duur van een tijdelijke vergunning",
          "Hoeveel jaar geldt een tijdelijke vergunning ten hoogste?", S.GETAL, R.LAGER, "jaar"),
    Regel("regel.beheerder", T.VERGUNNING, "Beheerder",
          "Wanneer moet een beheerder op een grote locatie zijn?", S.KEUZE, R.HOGER,
          keuzes=(("bereikbaar", "Altijd bereikbaar"), ("overdag", "Overdag aanwezig"), ("altijd", "Dag en nacht aanwezig"))),
    Regel("regel.huurcontract_los", T.MENSEN, "Huur los van werk",
          "Moet het huurcontract los staan van het arbeidscontract?", S.JA_NEE, R.HOGER,
          uitleg="De Wet goed verhuurderschap vraagt dit in elke gemeente. Hier staat of de gemeente het ook zelf regelt."),
    Regel("regel.infokaart", T.MENSEN, "Informatiekaart",
          "Moet er een informatiekaart in de eigen taal zijn?", S.JA_NEE, R.HOGER),
    Regel("regel.convenant", T.MENSEN, "Deelnemen aan het convenant",
          "Moet wie huisvest meedoen aan het regionale convenant?", S.JA_NEE, R.HOGER),
    Regel("regel.werkt_in_gemeente", T.MENSEN, "Wonen en werken in dezelfde gemeente",
          "Welk deel van de bewoners moet in de gemeente werken?", S.GETAL, R.HOGER, "procent"),
    Regel("regel.uitgesloten_gebied", T.MENSEN, "Gebieden waar het niet mag",
          "In welke gebieden mag helemaal niet worden gehuisvest?", S.TEKST, R.GEEN),
)  # fmt: skip
PER_CODE: dict[str, Regel] = {regel.code: regel for regel in REGELS}
CODES: tuple[str, ...] = tuple(PER_CODE)
