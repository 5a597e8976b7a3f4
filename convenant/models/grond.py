"""On what ground words of people about the convenant are kept."""

from rivierenland.core.persoonsgegevens import Gegeven

CONVENANT = Gegeven(
    grond="Publieke taak: een openbare overeenkomst sluiten en naleven (AVG art. 6 lid 1 e), en de Archiefwet.",
    termijn="blijvend bewaard: het convenant is een archiefstuk",
)
