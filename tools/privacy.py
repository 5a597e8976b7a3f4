"""Write the tables of `docs/privacy.md`: every field about a person, on what ground, for how long, and who reads it.

    DEMO=1 python tools/privacy.py          rewrites what stands between the marks
    DEMO=1 python tools/privacy.py --kijk   says whether it is up to date

Fields, grounds and terms come from the models (`persoonsgegevens`), roles from `core/rollen.py`; which right opens a table, or who
else reads it, stands in `docs/privacy-lezers.toml`. `tests/architecture/test_privacy.py` holds the document in step.
"""

import os
import sys
import tomllib
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DOCUMENT, LEZERS = ROOT / "docs/privacy.md", ROOT / "docs/privacy-lezers.toml"
BEGIN, EIND = "<!-- gegevens: geschreven door tools/privacy.py -->", "<!-- einde gegevens -->"
KOP = "| Tabel | Gegevens | Grond | Bewaartermijn | Wie leest het |\n|---|---|---|---|---|"


def readers() -> dict[str, list[str]]:
    """By label of the model: names of rights, or words."""
    return {
        label: lezers
        for labels in tomllib.loads(LEZERS.read_text("utf-8")).values()
        for label, lezers in labels.items()
    }


def tables() -> str:
    """Everything between the marks, an app a heading."""
    parts = []
    for app, rows in groupby(sorted(_rows(), key=itemgetter(0)), key=itemgetter(0)):
        lines = [f"| {' | '.join(cells)} |" for _, *cells in rows]
        parts.append("\n".join([f"### {app}\n", KOP, *lines]))
    return "\n\n".join(parts)


def _rows() -> Iterator[tuple[str, ...]]:
    """A line per model and ground: app, model, fields, ground, term, readers."""
    known = readers()
    for model, declared in declarations():
        velden = sorted(declared.velden.items(), key=lambda pair: (pair[1].grond, pair[1].termijn))
        for gegeven, fields in groupby(velden, key=itemgetter(1)):
            names = ", ".join(f"`{name}`" for name, _ in fields)
            yield (
                model._meta.app_config.verbose_name,
                model.__name__,
                names,
                gegeven.grond,
                gegeven.termijn,
                _who(known[model._meta.label]),
            )


def declarations() -> Iterator[tuple]:
    """Every model that says something about a person, with its declaration; those of packages too."""
    from django.apps import apps

    from rivierenland.core.persoonsgegevens_derden import DERDEN

    for model in sorted(apps.get_models(include_auto_created=True), key=lambda model: model._meta.label):
        declared = DERDEN.get(model._meta.label) or model.__dict__.get("persoonsgegevens")
        if declared and declared.velden and not hasattr(model, "pgh_tracked_model"):
            yield model, declared


def _who(lezers: list[str]) -> str:
    """The roles that hold one of the rights, and the words as they stand."""
    from rivierenland.core.permissions import Permission
    from rivierenland.core.rollen import ROLLEN

    found: list[str] = []
    for lezer in lezers:
        if lezer in Permission.__members__:
            found += [rol.naam for rol in ROLLEN.values() if rol.may(Permission[lezer])]
        else:
            found.append(lezer)
    return ", ".join(dict.fromkeys(found))


def document() -> str:
    """The document with its tables as they should be."""
    before, _, rest = DOCUMENT.read_text("utf-8").partition(BEGIN)
    return f"{before}{BEGIN}\n\n{tables()}\n\n{EIND}{rest.partition(EIND)[2]}"


def main() -> None:
    sys.path.insert(0, str(ROOT))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rivierenland.settings")
    import django

    django.setup()
    wanted = document()
    if "--kijk" in sys.argv:
        sys.exit(
            0
            if wanted == DOCUMENT.read_text("utf-8")
            else "docs/privacy.md loopt achter: DEMO=1 python tools/privacy.py"
        )
    DOCUMENT.write_text(wanted, "utf-8")


if __name__ == "__main__":
    main()
