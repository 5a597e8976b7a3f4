"""Every table that says something about a resident, found by following the relations: what must go, and what is handed out.

A new model with a relation to a resident, a stay, or anything found here comes along by itself. Personal data that no relation
leads to are in `LOS`, each with who takes care of them; `tests/architecture` fails for a model that is in neither.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.apps import apps
from django.db.models import Model, Q, QuerySet

from registratie.models import Bewoner, Verblijf

LOS = {
    "registratie.Aanlevering": "the file goes when it is saved, and after fourteen days in any case",
    "registratie.Aanleveringsfout": "fourteen days; rows with the name go with the person (`actions.vernietiging`)",
    "registratie.Brievenbundel": "fourteen days; the proof that somebody was told goes with the person",
    "registratie.Onderscheid": "digests only; a month after either record is gone",
    "registratie.Persoonsdossier": "numbers only; the file goes after its own term, and with the person",
    "registratie.Vernietigingsregel": "a number only, emptied when the list is carried out",
    "api.Herhaalsleutel": "the answer to a call: a few days",
    "handhaving.Melding": "what a reporter wrote goes a year after the melding was closed",
    "handhaving.Meldingbericht": "goes with what the reporter wrote",
    "handhaving.Meldingvertaling": "goes with what the reporter wrote",
    "arbeidsmigrant.Klankbordantwoord": "of a member known by nickname only; goes with the member, and a year after the question",
    "arbeidsmigrant.Klankbordcontact": "of a member known by nickname only; goes with the member, and after a year",
    "arbeidsmigrant.Klankbordlid": "known by nickname only; goes when the member leaves",
    "kennis.Waarneming": "keyed codes of a count, of nobody by name; destroyed with the salt of their round",
    "kennis.Deelnemer": "a remark of who was invited; emptied ninety days after the talk",
    "kennis.Deelnemeradres": "the address of an invitation, not of a resident; gone ninety days after the talk",
    "kennis.Dialoogreactie": "of who was invited, not of a resident; gone ninety days after the talk",
    "arbeidsmigrant.Feedback": "nobody knows who answered; remark and answer go after their own terms",
    "zorg.Doorverwijzing": "no person in it; the note goes after its own term",
    "zorg.Doorverwijscontact": "of somebody who gave consent; goes with the consent, and six months after closing in any case",
    "zorg.Doorverwijsstap": "what happened with a referral, without a person",
    "zorg.Toestemming": "when and how consent was given, without a person; goes with the referral",
    "core.Inzage": "numbers only: after the person is gone they point nowhere",
}


@dataclass(frozen=True)
class Spoor:
    """A model, and the lookups that lead from one of its rows to a resident. `diepte`: how many relations away."""

    model: type[Model]
    paden: tuple[str, ...]
    diepte: int

    def rows(self, bewoners: Iterable[int] | QuerySet) -> QuerySet:
        """The rows of these residents, within the scope in force."""
        return self.model._default_manager.filter(any_of(self.paden, bewoners))

    @property
    def geschiedenis(self) -> type[Model] | None:
        """The model of the kept versions."""
        return history_of(self.model)

    def versions(self, bewoners: Iterable[int] | QuerySet) -> QuerySet | None:
        """Every kept version of these rows, also of a row that was removed but named the resident itself."""
        if self.geschiedenis is None:
            return None
        wanted = Q(pgh_obj_id__in=self.rows(bewoners).order_by().values("pk"))
        if self.model is Bewoner:
            wanted = Q(pgh_obj_id__in=bewoners)
        elif direct := tuple(pad.removesuffix("__pk") for pad in self.paden if pad.count("__") == 1):
            wanted |= any_of(direct, bewoners)
        return self.geschiedenis._default_manager.filter(wanted)


def any_of(paden: Iterable[str], bewoners: Iterable[int] | QuerySet) -> Q:
    """Whether any of the lookups leads to one of these residents."""
    found = Q()
    for pad in paden:
        found |= Q(**{f"{pad}__in": bewoners})
    return found


@lru_cache(maxsize=1)
def sporen() -> tuple[Spoor, ...]:
    """The resident first, then what points at it, then what points at that."""
    found: dict[type[Model], Spoor] = {Bewoner: Spoor(Bewoner, ("pk",), 0)}
    diepte = 0
    while diepte < 6:
        level = {model: spoor for model, spoor in found.items() if spoor.diepte == diepte}
        diepte += 1
        for model in apps.get_models(include_auto_created=True):
            if model not in found and not is_history(model) and (paden := _paths(model, level)):
                found[model] = Spoor(model, paden, diepte)
    return tuple(sorted(found.values(), key=lambda spoor: (spoor.diepte, spoor.model._meta.label)))


def erasable() -> list[Spoor]:
    """What is removed with a person, the farthest first. A stay is not: it is anonymised."""
    return [spoor for spoor in reversed(sporen()) if spoor.model not in (Bewoner, Verblijf)]


def is_history(model: type[Model]) -> bool:
    """Whether the model keeps versions of another one."""
    return hasattr(model, "pgh_tracked_model")


@lru_cache(maxsize=64)
def history_of(model: type[Model]) -> type[Model] | None:
    """The model that keeps the versions of `model`."""
    return next((kept for kept in apps.get_models() if getattr(kept, "pgh_tracked_model", None) is model), None)


def kept_versions(model: type[Model]) -> QuerySet:
    """The versions of a model that keeps them. Raises LookupError for one that does not."""
    history = history_of(model)
    if history is None:
        raise LookupError(f"{model._meta.label} keeps no versions.")
    return history._default_manager.all()


def _paths(model: type[Model], level: dict[type[Model], Spoor]) -> tuple[str, ...]:
    relations: list[Any] = [field for field in model._meta.concrete_fields if field.is_relation]
    return tuple(
        f"{field.name}__{pad}"
        for field in relations
        if field.related_model in level
        for pad in level[field.related_model].paden
    )
