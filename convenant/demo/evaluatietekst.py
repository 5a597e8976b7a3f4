"""The words of the made-up evaluation, concept and proposals."""

from decimal import Decimal
from typing import Any

from convenant.enums.evaluatie import Wijzigingsstatus
from convenant.enums.partij import Partijsoort

CONCLUSIES = (
    "Het convenant werkt als bodem: de meeste partijen komen de meeste toezeggingen na. Vooral het nachtregister is het afgelopen jaar "
    "beter op tijd.\n\nDrie dingen vragen aandacht:\n\n"
    "- wonen dicht bij het werk lukt nog niet overal; er zijn te weinig bedden in de gemeenten met veel werk;\n"
    "- bevindingen worden vaak net te laat hersteld;\n"
    "- partijen vinden dat wie niet tekende, minder streng wordt gecontroleerd.\n\n"
    "De gemeenten maken daarom samen een plan voor gelijke controle. Voor de volgende versie stelt de regio een artikel over vervoer "
    "voor, en een scherpere norm voor het nachtregister."
)
GOED = (
    "Het halfjaarlijkse overleg. Je hoort daar wat anderen doen.",
    "Dat er één aanspreekpunt is bij de gemeente.",
    "De woongarantie. Mensen weten nu waar zij aan toe zijn.",
    "We hoeven bijna niets extra in te vullen.",
    "De informatiekaart in de eigen taal wordt goed gelezen.",
    "Duidelijke afspraken over de beheerder, ook in het weekend.",
    "Dat cijfers van anderen zonder naam worden getoond.",
    "Gemeenten die meedenken als het vol is in de oogst.",
)
ANDERS = (
    "Controleer ook wie niet heeft getekend.",
    "De termijn voor herstel is soms te kort als er een aannemer nodig is.",
    "Meer ruimte voor nieuwe locaties. Anders lukt dicht bij het werk wonen niet.",
    "Leg beter uit hoe de afstand tot het werk wordt geteld.",
    "Neem vervoer op in het convenant.",
    "Zeg duidelijker wat er gebeurt na een tweede gesprek.",
    "Laat de internationale werknemers zelf meepraten in het overleg.",
    "Eén certificaat in plaats van twee zou veel werk schelen.",
)
NIEUW = (
    "- Een nieuw artikel over vervoer, met een toezegging.\n"
    "- De norm voor een nachtregister op tijd gaat van 95 naar 97 procent.\n"
    "- Bij een tweede gesprek over dezelfde toezegging is een college aanwezig."
)
ANDERS_GEZEGD = (
    (5, "De beheerder kan binnen een half uur ter plaatse zijn of iemand sturen.",
     "De beheerder kan binnen een half uur ter plaatse zijn of iemand sturen. Buren weten hoe zij de beheerder bereiken."),
    (9, "in een taal die zij begrijpen", "in hun eigen taal"),
    (12, "De internationale werknemers zelf worden ook gehoord.",
     "Een klankbordgroep van internationale werknemers praat mee over elk onderwerp."),
    (14, "Daarna maakt de partij een plan om het te verbeteren, met een dag erbij.",
     "Daarna maakt de partij binnen vier weken een plan om het te verbeteren. Gaat het om dezelfde toezegging als vorig jaar, dan is bij "
     "het gesprek ook een wethouder aanwezig."),
)  # fmt: skip
ANDERE_TOEZEGGINGEN: dict[str, dict[str, Any]] = {
    "T01": {"norm": Decimal(97), "aandacht": Decimal(88)},
    "T14": {"tekst": "Op elke locatie hangt een informatiekaart in de taal van elke bewoner."},
}
VERVOER = (
    "Vervoer",
    "Wie mensen naar het werk brengt, doet dat veilig: met een verzekerd voertuig, een uitgeruste bestuurder en voor iedereen een gordel."
    "\n\nVervoer naar het werk kost mensen niets.\n\nWie op fietsafstand woont, krijgt een goede fiets met verlichting.",
)
INGEDIEND, OVER, NIET = Wijzigingsstatus.INGEDIEND, Wijzigingsstatus.OVERGENOMEN, Wijzigingsstatus.NIET_OVERGENOMEN
VOORSTELLEN = (
    (Partijsoort.UITZENDER, None, "Neem een artikel over vervoer op: veilig, verzekerd, en zonder kosten voor de mensen.",
     "De meeste klachten die wij horen gaan over de busjes.", OVER, "Dit staat nu als artikel 7 in het concept."),
    (Partijsoort.GEMEENTE, 3, "Leg de norm voor een nachtregister op tijd op 97 procent.",
     "Bijna iedereen haalt 95 procent al. Een bodem mag meegroeien.", OVER, "Overgenomen: norm 97, aandacht tot 88 procent."),
    (Partijsoort.VERBLIJFSBIEDER, 4, "Reken een certificaat nog drie maanden mee nadat het is verlopen.",
     "De keuring laat soms lang op zich wachten.", NIET,
     "Een bodem geldt elke dag. Vraagt u op tijd een keuring aan, dan is er geen gat. De gemeenten bespreken de wachttijd met de SNF."),
    (Partijsoort.WERKGEVER, 6, "Tel voor de afstand tot het werk de fietsroute, niet hemelsbreed keer 1,3.",
     "Langs de rivier klopt de berekende afstand niet: de brug ligt ver weg.", INGEDIEND, ""),
    (Partijsoort.VERBLIJFSBIEDER, 12, "Houd een van de twee overleggen per jaar op een locatie.",
     "Dan zien we van elkaar hoe het kan.", INGEDIEND, ""),
)  # fmt: skip
