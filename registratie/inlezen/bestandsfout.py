"""The one exception a supplied file can raise, and what the user reads then."""

from dataclasses import dataclass

ZINNEN = {
    "te_groot": "Dit bestand is te groot. Splits het in kleinere bestanden, bijvoorbeeld een bestand per locatie.",
    "leeg": "Dit bestand is leeg. Controleer of u het goede bestand koos en maak het overzicht zo nodig opnieuw.",
    "versleuteld": "Dit bestand is beveiligd met een wachtwoord. Sla het op zonder wachtwoord en lever "
    "het opnieuw aan.",
    "zipbom": "Dit bestand is uitgepakt veel te groot en is daarom niet geopend. Maak een nieuw bestand met alleen het "
    "overzicht van de bewoners.",
    "te_zwaar": "Dit bestand vraagt te veel geheugen of tijd om te lezen. Kopieer alleen de rijen met "
    "bewoners naar een "
    "nieuw bestand en lever dat aan.",
    "geen_tabel": "Dit bestand is geen spreadsheet. Lever een bestand aan van het soort XLSX, XLS, ODS of CSV.",
    "pdf": "Dit bestand is een pdf. Daaruit kunnen we geen rijen lezen. Maak het overzicht opnieuw als XLSX of CSV.",
    "afbeelding": "Dit bestand is een afbeelding. Lever het overzicht zelf aan, als XLSX, XLS, ODS of CSV.",
    "tekstdocument": "Dit bestand is een tekstdocument, zoals uit Word. Lever het overzicht aan als XLSX, "
    "XLS, ODS of CSV.",
    "presentatie": "Dit bestand is een presentatie. Lever het overzicht aan als XLSX, XLS, ODS of CSV.",
    "archief": "Dit bestand is een ingepakt bestand (zip). Pak het uit en lever de spreadsheet zelf aan.",
    "programma": "Dit bestand is een programma en geen overzicht. Lever een bestand aan als XLSX, XLS, ODS of CSV.",
    "webpagina": "Dit bestand heet een spreadsheet, maar is een webpagina. Open het in Excel of LibreOffice, kies "
    "'Opslaan als', sla op als xlsx en lever dat bestand aan.",
    "oud_xml": "Dit bestand is een oude XML-vorm van Excel. Open het in Excel, kies 'Opslaan als', sla op als xlsx en "
    "lever dat bestand aan.",
    "kapot": "Dit bestand is beschadigd en kan niet worden gelezen. Open het in Excel of "
    "LibreOffice, sla het opnieuw op "
    "en lever het nog een keer aan.",
    "nultekens": "In dit bestand staan tekens die niet in een tekstbestand horen. Sla het overzicht op "
    "als xlsx en lever "
    "dat bestand aan.",
    "te_veel_kolommen": "Dit bestand heeft te veel kolommen. Laat alleen de kolommen over bewoners en verblijf staan.",
    "te_veel_rijen": "Dit bestand heeft te veel rijen. Splits het in kleinere bestanden, bijvoorbeeld per jaar.",
    "geen_kop": "We vinden in dit bestand geen rij met kolomnamen. Zet boven de gegevens een rij met namen als "
    "'Naam', 'Geboortedatum' en 'Aankomst'.",
    "kolom_ontbreekt": "In dit bestand ontbreekt een kolom die nodig is. Wijs die kolom zelf aan of voeg hem toe.",
}


class Bestandsfout(Exception):
    """A file that cannot be taken at all.

    ``code`` is a key of ``ZINNEN``; ``zin`` says in Dutch what is wrong and what the user can do about it.
    """

    def __init__(self, code: str, zin: str = "") -> None:
        self.code = code
        self.zin = zin or ZINNEN[code]
        super().__init__(self.zin)


@dataclass(frozen=True, slots=True)
class Grenzen:
    """How much one file may ask of the machine; sizes in bytes, time in seconds of processor."""

    omvang: int = 150_000_000
    uitgepakt: int = 800_000_000
    verhouding: int = 150
    onderdelen: int = 3_000
    rijen: int = 1_100_000
    kolommen: int = 250
    regel: int = 1_000_000
    geheugen: int = 1_500_000_000
    rekentijd: int = 120
