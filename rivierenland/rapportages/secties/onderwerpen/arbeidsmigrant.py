"""Speerpunt 5: whether workers are informed and heard."""

from rivierenland.rapportages.secties.onderwerp import Onderwerp
from rivierenland.rapportages.secties.tabellen import Kolomkeuze
from rivierenland.rapportages.zinnen.stand import Telzin

ONDERWERP = Onderwerp(
    code="arbeidsmigrant",
    nummer="S5",
    titel="Arbeidsmigrant centraal",
    inleiding="Of internationale werknemers informatie vinden in hun eigen taal, en of zij worden gehoord.",
    metingen=("arbeidsmigrant", "indicatoren"),
    kern=(
        "feedback_antwoorden",
        "klankbord_adviezen",
        "meldingen",
        "brp_signalen_geinformeerd",
        "info_paginas",
        "info_vertalingen",
    ),
    zinnen={
        "feedback_antwoorden": Telzin(
            "In de twaalf maanden tot en met {dag} werden uit {gebied} {n} antwoorden van bewoners gepubliceerd",
            "het aantal antwoorden van bewoners",
            een="In de twaalf maanden tot en met {dag} werd uit {gebied} {n} antwoord van een bewoner gepubliceerd",
        ),
        "klankbord_adviezen": Telzin(
            "De klankbordgroep gaf in {gebied} {n} adviezen",
            "het aantal adviezen van de klankbordgroep",
            een="De klankbordgroep gaf in {gebied} {n} advies",
        ),
        "brp_signalen_geinformeerd": Telzin(
            "In {gebied} kreeg {n} van de mensen met een open signaal uitleg over inschrijven",
            "het deel van de mensen met een open signaal dat uitleg kreeg",
        ),
        "info_paginas": Telzin(
            "In {gebied} stonden op {dag} {n} pagina’s met informatie klaar",
            "het aantal pagina’s met informatie",
            een="In {gebied} stond op {dag} {n} pagina met informatie klaar",
        ),
        "info_vertalingen": Telzin(
            "In {gebied} waren er {n} vertalingen van die pagina’s",
            "het aantal vertalingen van pagina’s",
            een="In {gebied} was er {n} vertaling van die pagina’s",
        ),
    },
    kolommen=(
        Kolomkeuze("feedback_antwoorden", "Antwoorden"),
        Kolomkeuze("klankbord_adviezen", "Adviezen"),
        Kolomkeuze("meldingen", "Meldingen"),
        Kolomkeuze("brp_signalen_geinformeerd", "Geïnformeerd"),
    ),
    beweging="feedback_antwoorden",
)
