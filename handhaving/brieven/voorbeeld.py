"""A letter to look at while the text is being written. Nobody in it exists."""

VOORBEELD = {
    "aanbieder": "Voorbeeld Wonen B.V.",
    "adres": "Voorbeeldstraat 1",
    "bedrag": "€\u00a01.500",
    "behandelaar": "A. Jansen",
    "betalen_tot": "7\u00a0januari 2027",
    "bezwaar_tot": "7\u00a0januari 2027",
    "datum": "26\u00a0november 2026",
    "eenheid": "per week",
    "grondslag": "Awb artikel 5:31d tot en met 5:39",
    "locatie": "Voorbeeldhof",
    "maximum": "€\u00a015.000",
    "plaats": "Voorbeelddorp",
    "reden": "Hier komt de motivering die u bij de stap invult.",
    "termijn_einde": "24\u00a0december 2026",
    "zaaknummer": "H0000-2026-0001",
    "zienswijze_tot": "10\u00a0december 2026",
}
VOORBEELD_BEVINDINGEN = ("Geen werkende rookmelder in kamer 3", "De vluchtweg op de eerste verdieping staat vol")
