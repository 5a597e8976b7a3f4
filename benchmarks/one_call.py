"""The same stays once more, in a process of its own: as a file through `import_nachtregister`, or in one call of the API.

`python -m benchmarks.one_call import|api KVK FILE AANTAL`: prints the seconds, and how many stays were new.
"""

import json
import os
import sys
import time
from io import StringIO

import django


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rivierenland.settings")
    django.setup()
    kind, kvk, path, aantal = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
    seconds, nieuw = by_file(kvk, path) if kind == "import" else by_call(kvk, aantal)
    print(seconds, nieuw)


def by_file(kvk: str, path: str) -> tuple[float, int]:
    """The command as an administrator runs it, without the start of Python."""
    from django.core.management import call_command

    told = StringIO()
    begin = time.perf_counter()
    call_command("import_nachtregister", path, organisatie=kvk, json=True, stdout=told)
    return time.perf_counter() - begin, json.loads(told.getvalue())["nieuw"]


def by_call(kvk: str, aantal: int) -> tuple[float, int]:
    """One call through the whole stack, from bytes to bytes; asking the token and the first page are not counted."""
    from django.test import Client

    from benchmarks.import_nachtregister import rows
    from rivierenland.api.actions import apitoegang, apitoken
    from rivierenland.api.enums import Apirecht
    from rivierenland.core import scope
    from rivierenland.core.actor import Actor
    from rivierenland.core.models import Organisatie

    with scope.within(scope.systeem("benchmark")):
        organisatie = Organisatie.objects.get(kvk=kvk)
        locaties = dict(organisatie.locaties.values_list("code", "pk"))
        made = apitoegang.create(
            organisatie_id=organisatie.pk, naam="Meting", rechten=Apirecht.values, by=Actor.systeem("benchmark")
        )
        apitoken.issue(toegang=made.toegang, token=f"meting-{kvk}", rechten=Apirecht.values, seconds=600)
    verblijven = [
        {
            "achternaam": row[0], "voornaam": row[1], "geboortedatum": row[2].isoformat(), "woonplaats": row[3],
            "taal": row[4].lower(), "locatieId": locaties[row[5]], "kamer": row[6], "aankomst": row[7].isoformat(),
            "vertrek": row[8].isoformat() if row[8] else None, "documentsoort": "paspoort",
        }
        for row in rows(aantal)
    ]  # fmt: skip
    body = json.dumps({"keuze": "alles_of_niets", "verblijven": verblijven})
    client = Client(headers={"Authorization": f"Bearer meting-{kvk}", "Idempotency-Key": "meting"})
    assert client.get("/api/v1/locaties").status_code == 200  # a web process has read its addresses long before
    begin = time.perf_counter()
    answer = client.post("/api/v1/verblijven/bulk", body, "application/json")
    seconds = time.perf_counter() - begin
    assert answer.status_code == 200, answer.content
    return seconds, answer.json()["tellingen"]["nieuw"]


if __name__ == "__main__":
    main()
