"""The key by which two meldingen about the same address find each other."""

from registratie.inlezen.adressen import parse_adres


def sleutel_of(adres: str) -> str:
    """`Waterstr. 5 A, 4001 AA Tiel` becomes `waterstraat 5a`; empty without a number in it: a street alone is no address."""
    straat = parse_adres(adres.strip()).straat
    return straat[:160] if any(teken.isdigit() for teken in straat) else ""
