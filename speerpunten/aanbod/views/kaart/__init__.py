"""The map, its points and its borders."""

from speerpunten.aanbod.views.kaart.gegevens import GrenzenView, PuntenView
from speerpunten.aanbod.views.kaart.pagina import KaartView

__all__ = ["GrenzenView", "KaartView", "PuntenView"]
