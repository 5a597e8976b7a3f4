"""The frame of the page on the phone: the same bytes for everybody, and the list of files that it needs."""

import hashlib
import json
from functools import cache

from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse

MODULES = (
    *("aangemeld", "foto", "formulier", "idb", "lijst", "netwerk", "op_pad", "opslag", "planner", "scherm"),
    *("uitloggen", "verzenden", "voortgang", "wachtrij", "werker", "wie"),
)
FILES = (
    "css/app.css",
    *(f"fonts/ibm-plex-sans-{alfabet}-wght-normal.woff2" for alfabet in ("latin", "latin-ext")),
    *("icons/sprite.svg", "img/chevron.svg", "img/logo.svg", "img/rivieren.svg", "img/op-pad-192.png"),
    *(f"js/toezicht/{module}.js" for module in MODULES),
)


def frame() -> str:
    """The page without anybody in it: no session, no token, no name."""
    return render_to_string("handhaving/op_pad/schil.html")


def addresses() -> list[str]:
    """Where the browser finds each file; in production with the digest of its content in the name."""
    return [static(name) for name in FILES]


@cache
def version() -> str:
    """Changes with the frame and with every file, so that a phone fetches a new set whole or not at all."""
    digest = hashlib.sha256(frame().encode())
    for name, address in zip(FILES, addresses(), strict=True):
        digest.update(address.encode())
        if path := finders.find(name):  # absent where the files were collected: there the address says enough
            with open(path, "rb") as file:
                digest.update(hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()[:16]


def worker() -> str:
    """The service worker: which version, which page, which files. The rest is in the module."""
    files = [*addresses(), reverse("handhaving:op-pad-manifest")]
    known = {"versie": version(), "schil": reverse("handhaving:op-pad"), "bestanden": files}
    module = json.dumps(static("js/toezicht/werker.js"))
    return f"import {{ start }} from {module};\n\nstart({json.dumps(known, indent=2)});\n"


def manifest() -> dict:
    """What a phone shows when the page is put among its apps."""
    return {
        "id": reverse("handhaving:op-pad"),
        "name": "Op pad: inspecties Rivierenland",
        "short_name": "Op pad",
        "description": "Inspecties vastleggen, ook zonder verbinding.",
        "lang": "nl",
        "start_url": reverse("handhaving:op-pad"),
        "scope": reverse("handhaving:op-pad"),
        "display": "standalone",
        "background_color": "#f6f9f9",
        "theme_color": "#063940",
        "icons": [
            {"src": static("img/op-pad-192.png"), "sizes": "192x192", "type": "image/png", "purpose": "any"},
            {"src": static("img/op-pad-512.png"), "sizes": "512x512", "type": "image/png", "purpose": "any"},
            {"src": static("img/op-pad-rand-512.png"), "sizes": "512x512", "type": "image/png", "purpose": "maskable"},
        ],
    }
