"""Why codes of people are kept here, and for how long."""

from rivierenland.core.persoonsgegevens import Gegeven

TELCODE = Gegeven(
    grond="Publieke taak: weten hoeveel mensen buiten beeld zijn, als statistiek en nooit om iemand te vinden, AVG art. 6 lid 1 e "
    "met art. 89 en UAVG art. 44. Gepseudonimiseerd.",
    termijn="90 dagen na het einde van de telronde",
)
