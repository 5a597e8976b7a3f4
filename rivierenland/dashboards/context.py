"""What the frame of every page shows: menu, who you are, and whether this is the demo."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente, Organisatie
from rivierenland.dashboards.menu import menu_for


def huis(request: HttpRequest) -> dict[str, Any]:
    """The context variable `huis` of `templates/base.html`."""
    frame: dict[str, Any] = {"demo": settings.DEMO, "hulp_url": reverse("uitleg")}
    actor = getattr(request, "actor", None)
    if actor is None:
        return {"huis": frame | {"inloggen_url": reverse("account_login")}}
    frame |= {
        "menu": menu_for(request, actor),
        "wie": {
            "name": tenant_name(actor),
            "role": f"{actor.naam}, {actor.beschrijving.naam}",
            "links": account_links(),
        },
        "uitloggen_url": reverse("account_logout"),
    }
    return {"huis": frame}


def tenant_name(actor: Actor) -> str:
    """On whose behalf the actor works: a gemeente, an organisation or the region."""
    if actor.organisatie_id:
        return Organisatie.objects.only("naam").get(pk=actor.organisatie_id).naam
    if len(actor.gemeenten) == 1:
        return f"Gemeente {Gemeente.objects.only('naam').get(pk=actor.gemeenten[0]).naam}"
    if actor.gemeenten:
        return f"{len(actor.gemeenten)} gemeenten"
    return "Regio Rivierenland"


def account_links() -> list[dict[str, str]]:
    """The links under the user's name."""
    return [
        {"label": "Andere rol kiezen", "url": reverse("rolkeuze"), "icon": "people"},
        {"label": "Rollen en rechten", "url": reverse("rollen"), "icon": "privacy"},
        {"label": "Normen en termijnen", "url": reverse("parameter-list"), "icon": "tune"},
        {"label": "Veilig inloggen", "url": reverse("mfa_index"), "icon": "key"},
    ]
