"""The acts of the audit trail in Dutch: `verblijf.register` reads as `Verblijf: vastgelegd`."""

WERKWOORDEN = {
    "accept": "aanvaard",
    "approve": "goedgekeurd",
    "cancel": "geannuleerd",
    "change": "gewijzigd",
    "check_in": "ingecheckt",
    "check_out": "uitgecheckt",
    "clean_up": "opgeruimd",
    "close": "gesloten",
    "compute": "berekend",
    "confirm": "bevestigd",
    "correct": "verbeterd",
    "create": "gemaakt",
    "decide": "status bepaald",
    "delete": "verwijderd",
    "demo": "ingelogd in de voorbeeldomgeving",
    "destroy": "uitgevoerd",
    "download": "gedownload",
    "end": "beëindigd",
    "export": "gedownload",
    "export_fouten": "fouten gedownload",
    "forget": "vergeten",
    "generate": "gemaakt",
    "hold": "aangehouden",
    "import": "ingelezen",
    "invite": "verstuurd",
    "load": "geladen",
    "lock": "geblokkeerd na te veel pogingen",
    "login": "ingelogd",
    "map_columns": "kolommen gekoppeld",
    "open": "geopend",
    "preview": "voorbeeld gemaakt",
    "process": "verwerkt",
    "receive": "ontvangen",
    "refuse": "geweigerd",
    "register": "vastgelegd",
    "release": "vrijgegeven",
    "remove": "verwijderd",
    "reopen": "heropend",
    "retry": "opnieuw gestart",
    "save": "opgeslagen",
    "start": "gestart",
    "stop": "gestopt",
    "store": "opgeslagen",
    "submit": "ter goedkeuring aangeboden",
    "take_back": "teruggedraaid",
    "undo": "teruggedraaid",
    "update": "gewijzigd",
    "upload": "aangeleverd",
    "withdraw": "ingetrokken",
}
ZELFSTANDIG = {"achtergrondtaak": "taak", "uitgaand_bericht": "bericht", "parameter": "norm of termijn"}


def in_woorden(actie: str) -> str:
    """The act in words; an act without a verb of its own shows its noun only."""
    noun, _, verb = actie.partition(".")
    thing = ZELFSTANDIG.get(noun, noun.replace("_", " ")).capitalize()
    return f"{thing}: {WERKWOORDEN[verb]}" if verb in WERKWOORDEN else thing
