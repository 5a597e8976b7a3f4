"""What the yearly report counts of knowledge, of hearing people, of care and of the programme itself."""

from rivierenland.rapportages.maten.maat import Maat

_PROGRAMMA = "Planning van het programma in het portaal"

JAAR: dict[str, Maat] = {
    "kennis_artikelen": Maat(
        "Nieuwe artikelen in de kennisbank",
        "Artikelen die in het jaar voor het eerst zijn geplaatst.",
        "artikelen",
        "Kennisbank",
    ),
    "kennis_effectrapporten": Maat(
        "Effectrapporten",
        "Vastgestelde rapporten over wat nieuwe bedrijvigheid betekent voor wonen en werken.",
        "rapporten",
        "Kennisbank",
    ),
    "kennis_antwoorden": Maat(
        "Antwoorden op vragen van raad en college",
        "Antwoorden die in het jaar zijn vastgesteld.",
        "antwoorden",
        "Kennisbank",
    ),
    "feedback_jaar": Maat(
        "Antwoorden van bewoners",
        "Ingevulde vragenlijsten over een locatie, naar de maand waarover zij gaan.",
        "antwoorden",
        "Feedback van bewoners",
    ),
    "doorverwijzingen_jaar": Maat(
        "Doorverwijzingen",
        "Verzoeken om hulp die in het jaar aan een partner zijn aangeboden, in de gemeente waar iemand verblijft.",
        "doorverwijzingen",
        "Doorverwijzingen in het portaal",
    ),
    "pakketten": Maat(
        "Maatregelenpakketten", "De pakketten van het programma, naar hoe het ermee gaat.", "pakketten", _PROGRAMMA
    ),
    "mijlpalen": Maat("Mijlpalen", "Mijlpalen van alle pakketten, zonder wat is vervallen.", "mijlpalen", _PROGRAMMA),
}
