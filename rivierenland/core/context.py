"""What every page's frame shows of the ground floor: who you are, how to leave, what stands at the foot.

The menu belongs to the floors above: their context processor starts from `basis` and adds it.
"""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from rivierenland.core.actor import Actor


def basis(request: HttpRequest) -> dict[str, Any]:
    """The frame's parts; `wie` is None before login."""
    return {
        "demo": settings.DEMO,
        "wie": wie(request, actor_of(request)),
        "inloggen_url": reverse("account_login"),
        "uitloggen_url": reverse("account_logout"),
        "voet": [
            {"label": "Privacy", "url": reverse("privacy")},
            {"label": "Toegankelijkheid", "url": reverse("toegankelijkheid")},
        ],
    }


def actor_of(request: HttpRequest) -> Actor | None:
    """In whose name the user of this page works. An actor that is not this user has no page, and shows nothing on one."""
    actor: Actor | None = getattr(request, "actor", None)
    user = getattr(request, "user", None)
    return actor if actor and actor.gebruiker and user and actor.gebruiker.pk == user.pk else None


def wie(request: HttpRequest, actor: Actor | None) -> dict[str, Any] | None:
    """The user's name, the role of this moment, and the links of the account menu."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return None
    links = [
        {"label": "Andere rol kiezen", "url": reverse("rolkeuze"), "icon": "people"},
        {"label": "Inloggegevens en beveiliging", "url": reverse("mfa_index"), "icon": "key"},
        {"label": "Mijn taken", "url": reverse("taak-list"), "icon": "clock"},
        {"label": "Normen en termijnen", "url": reverse("parameter-list"), "icon": "tune"},
        {"label": "Rollen en rechten", "url": reverse("rollen"), "icon": "id"},
    ]
    role = actor.beschrijving.naam if actor and actor.beschrijving else "Nog geen toegang"
    return {"name": user.naam, "role": role, "links": links}
