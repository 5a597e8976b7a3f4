"""What the JSON file of a report looks like, for whoever reads it by machine."""

import hashlib
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.views.generic import View

from rivierenland.rapportages.views.uitgave.basis import kept

SCHEMA = Path(settings.BASE_DIR) / "docs" / "schemas" / "rapport-1.json"


class RapportschemaView(View):
    """The JSON Schema of the first version; a change that readers notice is a next one, at an address of its own."""

    publiek = True

    def get(self, request: HttpRequest) -> HttpResponseBase:
        tekst = SCHEMA.read_bytes()
        antwoord = HttpResponse(tekst, content_type="application/schema+json")
        return kept(request, antwoord, hashlib.sha256(tekst).hexdigest()[:32])
