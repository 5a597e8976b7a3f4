"""What is counted of the speerpunten that have no indicator of the programme: knowledge, the worker and care."""

from rivierenland.rapportages.maten.maat import PROCENT, Maat

NAMEN: dict[str, Maat] = {
    "effectrapporten": Maat(
        "Effectrapporten",
        "Rapporten van gemeenten over wat een nieuw bedrijf betekent voor wonen en werken, vastgesteld in de twaalf maanden tot en met de"
        " peildatum. Een nieuwe versie telt opnieuw. De regio telt ook haar eigen rapporten.",
        "rapporten",
        "Effectrapporten in het portaal",
    ),
    "kennisteksten": Maat(
        "Teksten in de kennisbank",
        "Artikelen die een gemeente in de twaalf maanden tot en met de peildatum in de kennisbank plaatste of bijwerkte."
        " De regio telt ook haar eigen teksten.",
        "teksten",
        "Kennisbank in het portaal",
    ),
    "gesprekken": Maat(
        "Gesprekken met bedrijven en partners",
        "Gesprekken van gemeenten die in de twaalf maanden tot en met de peildatum zijn gehouden."
        " De regio telt ook haar eigen gesprekken.",
        "gesprekken",
        "Dialogen in het portaal",
    ),
    "feedback_antwoorden": Maat(
        "Antwoorden van bewoners",
        "Antwoorden van bewoners over hun locatie, gepubliceerd in de twaalf maanden tot en met de peildatum. Antwoorden worden per locatie"
        " in groepen gepubliceerd; wat nog wacht, telt niet mee. Antwoorden waaraan wordt getwijfeld, tellen niet mee.",
        "antwoorden",
        "Feedback van bewoners in het portaal",
    ),
    "klankbord_adviezen": Maat(
        "Adviezen van de klankbordgroep",
        "Adviezen die de klankbordgroep in de twaalf maanden tot en met de peildatum aan gemeenten gaf."
        " De regio telt ook adviezen aan de regio zelf.",
        "adviezen",
        "Klankbordgroep in het portaal",
    ),
    "info_paginas": Maat(
        "Pagina’s met informatie",
        "Pagina’s met informatie voor internationale werknemers die op de peildatum waren geplaatst. Alleen voor de regio.",
        "pagina’s",
        "Informatiepagina’s in het portaal",
    ),
    "info_vertalingen": Maat(
        "Vertaalde pagina’s",
        "Vertalingen van die pagina’s: elke taal naast het Nederlands telt apart. Alleen voor de regio.",
        "vertalingen",
        "Informatiepagina’s in het portaal",
    ),
    "hulpaanbod": Maat(
        "Plekken waar mensen hulp vinden",
        "Loketten, praktijken en hulplijnen die op de peildatum in de hulpwijzer stonden en er zijn voor mensen uit de gemeente. Een"
        " plek die er voor meer gemeenten is, telt bij elke gemeente mee, dus de regio is niet de som.",
        "plekken",
        "Hulpwijzer in het portaal",
    ),
    "hulpaanbod_tolk": Maat(
        "Hulp met een tolk",
        "Deel van die plekken dat een tolk kan inschakelen.",
        PROCENT,
        "Hulpwijzer in het portaal",
        noemer="hulpaanbod",
    ),
    "doorverwijzingen": Maat(
        "Doorverwijzingen",
        "Doorverwijzingen naar hulp in de twaalf hele maanden tot en met de peildatum. Kleine aantallen zijn weggelaten voordat het rapport"
        " werd gemaakt; dan staat er ‘niet bekend’.",
        "doorverwijzingen",
        "Doorverwijzingen in het portaal",
    ),
}  # fmt: skip
