"""What a reader calls the fields of a night register."""

from registratie.inlezen.synoniemen import Veld

VELDNAMEN: dict[str, str] = {
    Veld.NAAM: "Naam (voor- en achternaam)",
    Veld.ACHTERNAAM: "Achternaam",
    Veld.TUSSENVOEGSEL: "Tussenvoegsel",
    Veld.VOORNAAM: "Voornaam",
    Veld.GEBOORTEDATUM: "Geboortedatum",
    Veld.WOONPLAATS: "Woonplaats in het buitenland",
    Veld.TAAL: "Taal",
    Veld.LOCATIECODE: "Code van de locatie",
    Veld.LOCATIENAAM: "Naam van de locatie",
    Veld.ADRES: "Adres van de locatie",
    Veld.HUISNUMMER: "Huisnummer",
    Veld.POSTCODE: "Postcode",
    Veld.PLAATS: "Plaats",
    Veld.KAMER: "Kamer",
    Veld.AANKOMST: "Aankomst",
    Veld.VERWACHT_VERTREK: "Verwacht vertrek",
    Veld.VERTREK: "Vertrek",
    Veld.DOCUMENTSOORT: "Soort document",
    Veld.WERKGEVER: "Werkgever",
}
