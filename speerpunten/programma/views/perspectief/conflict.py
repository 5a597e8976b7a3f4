"""Two people changed the same text: what each did, field by field, as redlines."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from django import forms
from django.http import QueryDict

from rivierenland.core.redline import Redline, redline

Waarden = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Veldverschil:
    """One field: what the other changed (None when nobody can tell what stood there before), and what saving mine would change."""

    label: str
    hun: Redline | None
    mijn: Redline


def differences(form: forms.Form, stond: Waarden, staat: Waarden, mijn: Waarden) -> list[Veldverschil]:
    """The fields in which the other changed something, or in which mine differs from what stands there now."""
    found = []
    for naam, waarde in mijn.items():
        veld = form.fields[naam]
        nu = in_words(veld, staat.get(naam))
        hun = redline(in_words(veld, stond[naam]), nu) if naam in stond else None
        verschil = redline(nu, in_words(veld, waarde))
        if verschil.is_changed or (hun is not None and hun.is_changed):
            found.append(Veldverschil(str(veld.label), hun, verschil))
    return found


def resumed(form: forms.Form, samen: Waarden, staat: Waarden, versie: int) -> QueryDict:
    """What the form would have posted with the values to go on with, opened on the row as it stands now."""
    data = cast(QueryDict, form.data).copy()
    for naam, waarde in samen.items():
        if isinstance(waarde, list):
            data.setlist(naam, [str(code) for code in waarde])
        elif waarde is False:
            data.pop(naam, None)
        else:
            data[naam] = waarde.isoformat() if isinstance(waarde, date) else "" if waarde is None else str(waarde)
        if form.fields[naam].show_hidden_initial:
            data[f"initial-{naam}"] = str(staat[naam])
    data["versie"] = str(versie)
    return data


def in_words(veld: forms.Field, waarde: Any) -> str:
    """A value of a form as a person reads it."""
    keuzes = {str(code): str(naam) for code, naam in getattr(veld, "choices", ())}
    if isinstance(waarde, list):
        return "\n".join(f"- {keuzes.get(str(code), code)}" for code in waarde)
    if isinstance(waarde, bool):
        return "Ja" if waarde else "Nee"
    if isinstance(waarde, date):
        return f"{waarde:%d-%m-%Y}"
    return keuzes.get(str(waarde), str(waarde or "").replace("\r\n", "\n"))
