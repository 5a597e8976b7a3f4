"""The rules that measure commitments on facts of the register and of enforcement, one rule a file."""

from convenant.queries.regels import aanspreekpunt, beslist_op_toetreding, gelijk_handhaven
from convenant.regels.regel import Regel

REGELS: tuple[Regel, ...] = (
    aanspreekpunt.REGEL,
    gelijk_handhaven.REGEL,
    beslist_op_toetreding.REGEL,
)
