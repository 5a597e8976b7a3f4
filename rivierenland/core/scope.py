"""One path to the data: the scope of a request or job.

A scope is a value of exactly one kind. Two locks read it: the manager of every scoped model filters on it and refuses to
run without it, and the database backend hands it to PostgreSQL's row-level security at the outermost BEGIN. No scope means
an exception, never "everything".
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from enum import StrEnum

from django.db import transaction


class Scopesoort(StrEnum):
    """The kinds of scope; each has a database role of its own (`core.db.roles`)."""

    GEMEENTEN = "gemeenten"
    ORGANISATIE = "organisatie"
    GEHEIM = "geheim"
    PERSOON = "persoon"
    SYSTEEM = "systeem"
    VERNIETIGING = "vernietiging"


class ScopeMissing(RuntimeError):
    """A scoped table was asked for without a scope: say whose rows you mean with `scope.within(…)`."""


class ScopeInsideTransaction(RuntimeError):
    """A scope was changed inside an open transaction, where the database would keep the old, perhaps wider, one."""


class OutsideScope(RuntimeError):
    """A row was about to be written that does not belong to the scope in force."""


@dataclass(frozen=True)
class Scope:
    """Whose rows a request or job may touch.

    `gemeenten`: CBS codes (`GM0281`), an explicit list, never "all". `organisatie_id`: one market party.
    `geheim`: the digest of a secret link; whoever holds the link may touch the one row that carries this digest.
    `bewoners`: the records of one person, who reads them without a login, and asks something about them.
    `VERNIETIGING`: the job that destroys what an approved list of its one gemeente names.
    `naam`: for `SYSTEEM` the name of the job that must see everything; it ends up in the audit trail.
    """

    soort: Scopesoort
    gemeenten: tuple[str, ...] = ()
    organisatie_id: int | None = None
    naam: str = ""
    geheim: str = ""
    bewoners: tuple[int, ...] = ()

    def as_dict(self) -> dict[str, object]:
        """The scope as JSON values, to travel in the arguments of a job."""
        return {
            "soort": self.soort.value,
            "gemeenten": list(self.gemeenten),
            "organisatie_id": self.organisatie_id,
            "naam": self.naam,
            "geheim": self.geheim,
            "bewoners": list(self.bewoners),
        }

    @classmethod
    def from_dict(cls, values: dict) -> "Scope":
        """The scope that `as_dict` wrote down."""
        return cls(
            soort=Scopesoort(values["soort"]),
            gemeenten=tuple(values["gemeenten"]),
            organisatie_id=values["organisatie_id"],
            naam=values["naam"],
            geheim=values.get("geheim", ""),
            bewoners=tuple(values.get("bewoners", ())),
        )


_current: ContextVar[Scope | None] = ContextVar("scope", default=None)


def gemeenten(codes: Iterable[str]) -> Scope:
    """The scope of an official: the rows of these gemeenten. Raises ValueError for an empty list."""
    chosen = tuple(sorted(set(codes)))
    if not chosen:
        raise ValueError("An official's scope names at least one gemeente.")
    return Scope(Scopesoort.GEMEENTEN, gemeenten=chosen)


def organisatie(organisatie_id: int) -> Scope:
    """The scope of a market party: its own rows."""
    return Scope(Scopesoort.ORGANISATIE, organisatie_id=organisatie_id)


def geheim(digest: str) -> Scope:
    """The scope of somebody without a login who holds a secret link: the one row of that link. ValueError without a digest."""
    if not digest:
        raise ValueError("A secret link has a digest.")
    return Scope(Scopesoort.GEHEIM, geheim=digest)


def persoon(bewoners: Iterable[int]) -> Scope:
    """The scope of one person who looks at what is kept of them: these records. Raises ValueError for an empty list."""
    chosen = tuple(sorted({int(number) for number in bewoners}))
    if not chosen:
        raise ValueError("A person's scope names at least one record.")
    return Scope(Scopesoort.PERSOON, bewoners=chosen)


def systeem(naam: str) -> Scope:
    """The scope of a job that must see every row, by name. Raises ValueError without a name."""
    if not naam:
        raise ValueError("A job that sees everything has a name.")
    return Scope(Scopesoort.SYSTEEM, naam=naam)


def vernietiging(gemeente: str) -> Scope:
    """The scope of the job that carries out an approved destruction list of one gemeente."""
    return Scope(Scopesoort.VERNIETIGING, gemeenten=(gemeente,))


def current() -> Scope:
    """The scope in force. Raises `ScopeMissing` when there is none."""
    value = _current.get()
    if value is None:
        raise ScopeMissing("Geen scope: open er een met scope.within(…) voordat u rijen van een gemeente vraagt.")
    return value


def current_or_none() -> Scope | None:
    """The scope in force, or None: only for the database backend and for code that must run on both sides."""
    return _current.get()


@contextmanager
def use(value: Scope | None) -> Iterator[None]:
    """Set the scope for the transactions that begin inside the block.

    Raises `ScopeInsideTransaction` when a transaction is already open, because its role was fixed at BEGIN. The one
    exception is the transaction that a test case wraps around a test: there the role is switched on the spot.
    """
    connection = transaction.get_connection()
    if connection.in_atomic_block and not connection.atomic_blocks[-1]._from_testcase:
        raise ScopeInsideTransaction("De scope kan niet wisselen binnen een transactie.")
    previous = _current.set(value)
    if connection.in_atomic_block:
        connection.apply_scope(value)
    try:
        yield
    finally:
        _current.reset(previous)
        if connection.in_atomic_block and not connection.needs_rollback:
            connection.apply_scope(_current.get())


@contextmanager
def within(value: Scope | None) -> Iterator[None]:
    """Set the scope and open the transaction that carries it: `with scope.within(scope.gemeenten(["GM0281"])):`."""
    with use(value), transaction.atomic():
        yield
