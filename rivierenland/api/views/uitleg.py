"""The documentation for people: how to begin, what there is, what can go wrong."""

from typing import Any

from django.conf import settings
from django.views.generic import TemplateView

from rivierenland.api.enums import Apirecht
from rivierenland.api.problemen import SOORTEN
from rivierenland.api.schema import document
from rivierenland.api.serializers.verblijf import RIJEN
from rivierenland.api.versie import PREFIX, TOKEN_PATH, VERSION


class UitlegView(TemplateView):
    """One page for everybody; the list of addresses comes from the description itself."""

    template_name = "api/uitleg.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {
            "versie": VERSION,
            "basis": f"{settings.SITE_URL}{PREFIX}",
            "token_url": f"{settings.SITE_URL}{TOKEN_PATH}",
            "scopes": Apirecht.choices,
            "problemen": [(soort, *rest) for soort, rest in SOORTEN.items()],
            "adressen": list(operations()),
            "rijen": RIJEN,
        }


def operations() -> Any:
    """Every address with its methods: method, path, what it does, and the scope it asks for."""
    for path, methods in document()["paths"].items():
        for method, found in methods.items():
            scopes = [scope for asked in found.get("security", []) for scopes in asked.values() for scope in scopes]
            yield method.upper(), path, found["summary"], scopes[0] if scopes else ""
