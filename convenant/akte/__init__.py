"""The convenant as somebody signs it: what stands on paper, and the PDF of it. Pure: knows no model and no setting."""

from .akte import Akte
from .pdf import render

__all__ = ["Akte", "render"]
