"""Grounds and terms of the personal data in handhaving."""

from rivierenland.core.persoonsgegevens import Gegeven

MELDER = Gegeven(
    grond="Publieke taak: een melding onderzoeken en de melder antwoorden, AVG art. 6 lid 1 e.",
    termijn="1 jaar na het afhandelen van de melding",
)
TOEZICHT = Gegeven(
    grond="Publieke taak: toezicht en handhaving (Awb titel 5.2), AVG art. 6 lid 1 e.",
    termijn="10 jaar na het afsluiten van de zaak",
)
