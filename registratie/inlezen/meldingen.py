"""What can be wrong with one row, in words the supplier can act on."""

from dataclasses import dataclass

from .synoniemen import Veld

# code: (short reason for counts and lists, what to do about it)
REDENEN: dict[str, tuple[str, str]] = {
    "naam_ontbreekt": ("naam ontbreekt", "Vul de achternaam van de bewoner in."),
    "geboortedatum_ontbreekt": ("geboortedatum ontbreekt", "Vul de geboortedatum in, bijvoorbeeld 31-12-1990."),
    "geboortedatum_ongeldig": ("geboortedatum ongeldig", "Verbeter de geboortedatum, bijvoorbeeld 31-12-1990."),
    "geboortedatum_in_toekomst": ("geboortedatum in de toekomst", "Verbeter het jaar van de geboortedatum."),
    "geboortedatum_voor_1900": ("geboortedatum voor 1900", "Verbeter het jaar van de geboortedatum."),
    "aankomst_ontbreekt": ("aankomst ontbreekt", "Vul de datum van aankomst in, bijvoorbeeld 31-12-2026."),
    "aankomst_ongeldig": ("aankomst ongeldig", "Verbeter de datum van aankomst, bijvoorbeeld 31-12-2026."),
    "aankomst_te_vroeg": ("aankomst voor 2000", "Verbeter het jaar van de aankomst."),
    "aankomst_te_ver": ("aankomst meer dan een jaar vooruit", "Verbeter het jaar van de aankomst."),
    "vertrek_te_ver": ("vertrek meer dan tien jaar vooruit", "Verbeter het jaar of maak de cel leeg."),
    "vertrek_ongeldig": (
        "vertrek ongeldig",
        "Verbeter de datum van vertrek of maak de cel leeg als de bewoner er nog is.",
    ),
    "verwacht_vertrek_ongeldig": (
        "verwacht vertrek ongeldig",
        "Verbeter de datum van verwacht vertrek of maak de cel leeg.",
    ),
    "vertrek_voor_aankomst": (
        "vertrek voor aankomst",
        "De datum van vertrek ligt voor de datum van aankomst. Verbeter een van beide datums.",
    ),
    "vertrek_op_aankomst": (
        "vertrek op de dag van aankomst",
        "Aankomst en vertrek zijn op dezelfde dag: dan is er geen nacht. Verbeter een datum of haal de rij weg.",
    ),
    "locatie_ontbreekt": ("locatie ontbreekt", "Vul de code of het adres van de locatie in."),
    "te_lang": ("tekst te lang", "Maak de tekst korter. Staat in deze cel misschien iets uit een andere kolom?"),
    "bsn": (
        "mogelijk een burgerservicenummer",
        "Hier staat een nummer dat een BSN kan zijn. Haal het weg: een BSN mag hier niet staan.",
    ),
    # Warnings: the row is taken.
    "teken_verloren": ("letters verloren", "Er staat een ? in de naam. Sla het bestand op als xlsx of als CSV UTF-8."),
    "teken_verminkt": (
        "letters verminkt",
        "De naam heeft vreemde tekens. Sla het bestand op als xlsx of als CSV UTF-8.",
    ),
    "taal_onbekend": (
        "taal onbekend",
        "We kennen deze taal niet en nemen haar niet over. Gebruik bijvoorbeeld PL of Pools.",
    ),
    "aankomst_in_toekomst": ("aankomst in de toekomst", "Controleer de datum van aankomst."),
    "geboren_na_aankomst": ("geboren na aankomst", "De geboortedatum ligt na de aankomst. Controleer beide datums."),
    "verwacht_vertrek_vervalt": (
        "verwacht vertrek niet overgenomen",
        "Het verwachte vertrek ligt niet na de aankomst. We nemen alleen de datum van vertrek over.",
    ),
    "te_veel_cellen": ("meer cellen dan kolomnamen", "Controleer of de gegevens in de goede kolom staan."),
}


@dataclass(frozen=True, slots=True)
class Fout:
    """A fault or warning in one cell: where it stands, what stands there, why it is wrong and what to do."""

    veld: Veld | None
    kolom_letter: str
    kop: str
    er_staat: str
    reden_code: str
    reden: str
    advies: str
