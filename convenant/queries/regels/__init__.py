"""The rules that measure commitments on facts of the register and of enforcement, one rule a file."""

from convenant.queries.regels import (
    aanspreekpunt,
    bedden_met_certificaat,
    beheerder_bereikbaar,
    beslist_op_toetreding,
    bevindingen_op_tijd,
    brp_signalen_opgevolgd,
    gelijk_handhaven,
    herplaatst,
    informatiekaart,
    nachtregister_op_tijd,
    nachtregister_volledig,
    niet_boven_vergunning,
    ruimte_volgens_norm,
)
from convenant.regels.regel import Regel

REGELS: tuple[Regel, ...] = (
    nachtregister_op_tijd.REGEL,
    nachtregister_volledig.REGEL,
    bedden_met_certificaat.REGEL,
    ruimte_volgens_norm.REGEL,
    niet_boven_vergunning.REGEL,
    beheerder_bereikbaar.REGEL,
    bevindingen_op_tijd.REGEL,
    herplaatst.REGEL,
    brp_signalen_opgevolgd.REGEL,
    informatiekaart.REGEL,
    aanspreekpunt.REGEL,
    gelijk_handhaven.REGEL,
    beslist_op_toetreding.REGEL,
)
