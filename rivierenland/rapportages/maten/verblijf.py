"""What a month counts beside the indicators of the programme: by kind of location, by kern, and who delivers."""

from rivierenland.rapportages.maten.maat import Maat

_LOCATIES = "Locatieregister"
_BEIDE = "Nachtregister en locatieregister"

NAMEN: dict[str, Maat] = {
    "personen_naar_soort": Maat(
        "Personen naar soort locatie",
        "Internationale werknemers met een verblijf in de nacht die op de peildatum begint, naar de soort van de locatie.",
        "personen",
        _BEIDE,
    ),
    "personen_naar_kern": Maat(
        "Personen naar kern",
        "Internationale werknemers met een verblijf in de nacht die op de peildatum begint, naar het dorp of de stad van de locatie.",
        "personen",
        _BEIDE,
    ),
    "bedden_naar_kern": Maat(
        "Vergunde bedden naar kern",
        "Vergunde bedden op locaties die in de nacht van de peildatum in gebruik zijn, naar het dorp of de stad van de locatie.",
        "bedden",
        _LOCATIES,
    ),
    "locaties_naar_kern": Maat(
        "Locaties naar kern",
        "Locaties die in de nacht van de peildatum in gebruik zijn, naar het dorp of de stad waar zij staan.",
        "locaties",
        _LOCATIES,
    ),
    "leveranciers": Maat(
        "Organisaties die het nachtregister aanleveren",
        "Organisaties met een locatie die in de maand in gebruik was. Op tijd is wie in de dagen voor de peildatum een bestand aanleverde;"
        " hoeveel dagen dat zijn, staat bij de termijnen in het portaal. Een organisatie telt één keer, ook als zij in meer gemeenten"
        " werkt.",
        "organisaties",
        "Aanleveringen in het portaal",
    ),
}
