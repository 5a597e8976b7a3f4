"""The words of a person's file: what a citizen reads above each table and column, and which columns say nothing to anybody."""

from django.db.models import Field, Model

TECHNISCH = frozenset(
    {"sleutel", "naam_sleutel", "tekst_sha256", "persoon", "kring", "code_hash", "token_hash", "bewoners"}
)
"""Keys of the software. They are made from values that stand in the file themselves, or only point from table to table."""

TITELS = {
    "Brpsignaal": "BRP-signalen",
    "Brptelling": "Nachten in de regio",
    "Brpverklaring": "Status van de inschrijving",
    "Brpnotitie": "Notities van burgerzaken",
    "Informatiebewijs": "Brieven over inschrijven",
}
"""Short, because a title is the name of a sheet too. What is not here has a plain name already."""

KOPPEN = {
    "id": "Nummer",
    "created_at": "Vastgelegd",
    "updated_at": "Gewijzigd",
    "bewoner": "Registratie",
    "organisatie": "Aanbieder van de woonruimte",
    "documentsoort": "Soort identiteitsbewijs",
    "bron": "Hoe het in het portaal kwam",
    "aanlevering": "Lijst waarin het stond",
    "niveau": "Waarom dit bericht er is",
    "nachten_eigen": "Nachten bij deze aanbieder",
    "deadline": "Uiterlijk inschrijven op",
    "status": "Inschrijving volgens burgerzaken",
    "opgegeven": "Inschrijving volgens de aanbieder",
    "geinformeerd_op": "Brief gekregen op",
    "peildatum": "Geteld op",
    "einde": "Afgesloten op",
    "eindreden": "Waarom afgesloten",
    "andere_adressen": "Ook nachten op een ander adres",
    "ontstaan_op": "Verwachting sinds",
    "grens_op": "Vier maanden bereikt op",
    "datum": "Brief gekregen op",
    "kanaal": "Hoe u de brief kreeg",
    "wijze": "Hoe de koppeling ontstond",
    "score": "Sterkte van het bewijs",
    "redenen": "Redenen (code en gewicht)",
    "bewoner_a": "Eerste registratie",
    "bewoner_b": "Tweede registratie",
    "klasse": "Uitkomst van de vergelijking",
    "oordeel": "Oordeel",
    "beoordeeld_gemeente": "Beoordeeld door de gemeente",
    "beoordeeld_at": "Beoordeeld op",
}
STATUS_GEZEGD = {"status": "Wat er is gezegd", "bron": "Wie het zei"}
"""In a statement these two words mean something else than elsewhere."""


def title_of(model: type[Model]) -> str:
    """What the table is about."""
    return TITELS.get(model.__name__, str(model._meta.verbose_name_plural).capitalize())


def heading_of(model: type[Model], field: Field) -> str:
    """What stands in the column."""
    if model.__name__ == "Brpverklaring" and field.name in STATUS_GEZEGD:
        return STATUS_GEZEGD[field.name]
    return KOPPEN.get(field.name, str(field.verbose_name).replace("_", " ").capitalize())
