"""The rules that measure commitments on facts of the register and of enforcement, one rule a file."""

from convenant.regels.regel import Regel

REGELS: tuple[Regel, ...] = ()
