"""What every model builds on: the scoped manager (first lock) and the history of a row."""

from collections.abc import Sequence
from typing import Any, ClassVar, TypeVar

import pghistory
from django.db import models

from rivierenland.core import scope
from rivierenland.core.scope import OutsideScope, Scope, Scopesoort

M = TypeVar("M", bound="ScopedModel")


class ScopedQuerySet(models.QuerySet[M]):
    """A queryset that knows to whom its rows belong."""

    def in_scope(self, value: Scope) -> "ScopedQuerySet[M]":
        """Only the rows of `value`. One gemeente is compared with `=`, because the planner then knows the size."""
        if value.soort is Scopesoort.SYSTEEM:
            return self
        condition = self.model.scope_condition(value)
        return self.filter(condition) if condition is not None else self.none()

    def create(self, **kwargs):
        """As Django's, but refuses a row of somebody else. Raises `OutsideScope`."""
        check_in_scope([self.model(**kwargs)])
        return super().create(**kwargs)

    def bulk_create(self, objs, *args, **kwargs):
        """As Django's, but refuses a row of somebody else. Raises `OutsideScope`."""
        objs = list(objs)
        check_in_scope(objs)
        return super().bulk_create(objs, *args, **kwargs)


class ScopedManager(models.Manager[M]):
    """The only door to a scoped model. Without a scope every use raises `ScopeMissing`.

    Always made of a queryset class: `ScopedManager.from_queryset(VerblijfQuerySet)()`.
    """

    def get_queryset(self) -> ScopedQuerySet[M]:
        queryset: ScopedQuerySet[M] = super().get_queryset()  # type: ignore[assignment]
        return queryset.in_scope(scope.current())


class ScopedModel(models.Model):
    """A row that belongs to one gemeente, one organisatie, or both.

    `scope_gemeente` and `scope_organisatie` name the fields; `scope_gemeenten` names an array of codes instead, and
    `scope_organisaties` an array of ids of the organisations that share the row. `scope_geheim` names the digest of a secret link,
    for a row that somebody without a login may follow; `scope_bewoner` the record of the person who may read the row as their own.
    """

    scope_gemeente: str | None = None
    scope_gemeenten: str | None = None
    scope_organisatie: str | None = None
    scope_organisaties: str | None = None
    scope_geheim: str | None = None
    scope_bewoner: str | None = None

    objects: ClassVar[Any] = ScopedManager.from_queryset(ScopedQuerySet)()

    class Meta:
        abstract = True
        base_manager_name = "objects"

    @classmethod
    def scope_condition(cls, value: Scope) -> models.Q | None:
        """The filter for a scope, or None when this kind of scope never sees these rows."""
        if value.soort is Scopesoort.ORGANISATIE:
            if cls.scope_organisaties:
                return models.Q(**{f"{cls.scope_organisaties}__contains": [value.organisatie_id]})
            return models.Q(**{cls.scope_organisatie: value.organisatie_id}) if cls.scope_organisatie else None
        if value.soort is Scopesoort.GEHEIM:
            return models.Q(**{cls.scope_geheim: value.geheim}) if cls.scope_geheim else None
        if value.soort is Scopesoort.PERSOON:
            return models.Q(**{f"{cls.scope_bewoner}__in": value.bewoners}) if cls.scope_bewoner else None
        if cls.scope_gemeenten:
            return models.Q(**{f"{cls.scope_gemeenten}__overlap": list(value.gemeenten)})
        if not cls.scope_gemeente:
            return None
        if len(value.gemeenten) == 1:
            return models.Q(**{cls.scope_gemeente: value.gemeenten[0]})
        return models.Q(**{f"{cls.scope_gemeente}__in": value.gemeenten})

    def belongs_to(self, value: Scope) -> bool:
        """Whether this row may be written under `value`."""
        if value.soort is Scopesoort.SYSTEEM:
            return True
        if value.soort is Scopesoort.ORGANISATIE:
            if self.scope_organisaties:
                return value.organisatie_id in self._value_of(self.scope_organisaties)
            return self._value_of(self.scope_organisatie) == value.organisatie_id
        if value.soort is Scopesoort.GEHEIM:
            return self._value_of(self.scope_geheim) == value.geheim
        if value.soort is Scopesoort.PERSOON:
            return self._value_of(self.scope_bewoner) in value.bewoners
        if self.scope_gemeenten:
            return bool(set(self._value_of(self.scope_gemeenten)) & set(value.gemeenten))
        return self._value_of(self.scope_gemeente) in value.gemeenten

    def _value_of(self, field: str | None) -> Any:
        """The raw value of a tenant field, or None when the model has no such field."""
        if field is None:
            return None
        return self.pk if field == "pk" else getattr(self, self._meta.get_field(field).attname)  # type: ignore[union-attr]


class SharedModel(ScopedModel):
    """A row of one gemeente, or of the region (no gemeente), that all eight and the region read and only its owner writes.

    The region works without a scope, so that is who writes a row without a gemeente.
    """

    objects: ClassVar[Any] = models.Manager.from_queryset(ScopedQuerySet)()

    class Meta:
        abstract = True
        base_manager_name = "objects"

    @classmethod
    def scope_condition(cls, value: Scope) -> models.Q | None:
        """No filter: who may open the page may read every row. Row security says the same."""
        return models.Q()


def check_in_scope(objs: Sequence[ScopedModel]) -> None:
    """Raise `OutsideScope` when one of the rows belongs to another gemeente or organisatie than the scope in force."""
    for obj in objs:
        if not _may_write(obj):
            raise OutsideScope(f"{obj._meta.label} hoort niet bij deze scope.")


def _may_write(obj: ScopedModel) -> bool:
    """The region, which has no scope, writes the shared rows that belong to no gemeente, and those only."""
    if isinstance(obj, SharedModel) and obj._value_of(obj.scope_gemeente) is None:
        value = scope.current_or_none()
        return value is None or value.soort is Scopesoort.SYSTEEM
    return obj.belongs_to(scope.current())


def keep_history(*, exclude: tuple[str, ...] = (), model_name: str | None = None):
    """Keep every version of a row by database triggers, so that bulk writes are in it too.

    Inserts and deletes are recorded per statement (a COPY of 100,000 rows stays fast), updates per row (a statement-level
    update trigger can get a plan that never ends). `exclude`: columns that the database computes itself.
    """
    return pghistory.track(
        pghistory.InsertEvent(level=pghistory.Statement),
        pghistory.UpdateEvent(level=pghistory.Row),
        pghistory.DeleteEvent(level=pghistory.Statement),
        exclude=list(exclude),
        model_name=model_name,
    )
