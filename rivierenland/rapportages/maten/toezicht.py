"""What the reports count of supervision."""

from rivierenland.rapportages.maten.maat import Maat

_BRON = "Toezicht en handhaving in het portaal"

NAMEN: dict[str, Maat] = {
    "rondes_jaar": Maat(
        "Rondes",
        "Rondes langs locaties die in het jaar zijn afgerond. Een gezamenlijke ronde telt bij de gemeente die haar leidde.",
        "rondes",
        _BRON,
    ),
    "inspecties_jaar": Maat(
        "Inspecties",
        "Inspecties die in het jaar zijn afgerond, ook hercontroles. ‘Later vastgelegd’ is wat na een kwartaalbericht is ingevoerd.",
        "inspecties",
        _BRON,
    ),
    "bevindingen_jaar": Maat(
        "Bevindingen",
        "Punten van de checklist die bij een inspectie in het jaar niet in orde waren.",
        "bevindingen",
        _BRON,
    ),
    "hersteltermijnen_jaar": Maat(
        "Bevindingen waarvan de hersteltermijn afliep",
        "Bevindingen met een laatste dag voor herstel in het jaar, zoals zij er aan het eind van het jaar voor stonden."
        " Vervallen bevindingen tellen niet mee.",
        "bevindingen",
        _BRON,
    ),
    "zaaktermijnen_jaar": Maat(
        "Termijnen in zaken die afliepen",
        "Termijnen met een laatste dag in het jaar waarna iemand iets moet doen. ‘Opgevolgd’ is wat de gemeente voor het eind van het"
        " jaar afhandelde. Vervallen termijnen en termijnen voor bezwaar tellen niet mee.",
        "termijnen",
        _BRON,
    ),
    "zaken_jaar": Maat(
        "Handhavingszaken",
        "Zaken die op een of meer dagen van het jaar liepen, op de hoogste trede van de ladder die zij op de laatste dag hadden"
        " bereikt (Algemene wet bestuursrecht, titel 5.3 en 5.4). Ingetrokken stappen tellen niet mee.",
        "zaken",
        _BRON,
    ),
    "zaken_nieuw": Maat("Nieuwe zaken", "Zaken die in het jaar zijn geopend.", "zaken", _BRON),
    "meldingen_jaar": Maat(
        "Meldingen van mensen",
        "Meldingen die mensen in het jaar deden. Wat het register zelf opmerkt en dubbele meldingen tellen niet mee.",
        "meldingen",
        _BRON,
    ),
}
