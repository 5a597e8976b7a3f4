"""Levels of assurance: EH3 and EH4, under the names of the Afsprakenstelsel Elektronische Toegangsdiensten and of eIDAS (2015/1502)."""

ETOEGANG, EIDAS = "urn:etoegang:core:assurance-class:", "http://eidas.europa.eu/LoA/"
NIVEAUS = {f"{ETOEGANG}loa3": 3, f"{ETOEGANG}loa4": 4, f"{EIDAS}substantial": 3, f"{EIDAS}high": 4}
"""Every value of `acr` that counts, with its level. What is not here is too low or unknown, and refused."""


def accepted(minimum: int) -> list[str]:
    """The values of `acr` at `minimum` or above."""
    return [naam for naam, niveau in NIVEAUS.items() if niveau >= minimum]
