"""On what ground care keeps data about people, and for how long."""

from rivierenland.core.persoonsgegevens import Gegeven

TOESTEMMING = Gegeven(
    grond="Toestemming van de persoon zelf, vastgelegd in de eigen taal (AVG art. 6 lid 1 a en art. 7).",
    termijn="tot de toestemming wordt ingetrokken of verloopt, en hoogstens 6 maanden na het afsluiten",
)
TOESTEMMINGSBEWIJS = Gegeven(
    grond="Wettelijke verplichting: kunnen aantonen dat er toestemming was (AVG art. 7 lid 1), AVG art. 6 lid 1 c.",
    termijn="2 jaar na het afsluiten, met de doorverwijzing, zonder naam of contactgegevens",
)
