"""The database roles behind the scopes.

The web login owns nothing and cannot bypass row security. It inherits `rl_basis` (tables without rows of one gemeente or
organisatie) and takes one of the scope roles at the outermost BEGIN; those see tenant rows, through their policy only.
"""

from rivierenland.core.scope import Scopesoort

BASIS = "rl_basis"
ROLE_OF_SCOPE: dict[Scopesoort, str] = {
    Scopesoort.GEMEENTEN: "rl_gemeenten",
    Scopesoort.ORGANISATIE: "rl_organisatie",
    Scopesoort.GEHEIM: "rl_geheim",
    Scopesoort.PERSOON: "rl_persoon",
    Scopesoort.SYSTEEM: "rl_systeem",
    Scopesoort.VERNIETIGING: "rl_vernietiging",
}
VERNIETIGING = ROLE_OF_SCOPE[Scopesoort.VERNIETIGING]
"""May remove history, and only of rows that an approved destruction list names (`core.db.destruction`)."""

PERSOON = ROLE_OF_SCOPE[Scopesoort.PERSOON]
"""Reads what is kept of one person. It inherits nothing, also not what every other role may read (`core.db.persoon`)."""

SCOPE_ROLES = tuple(role for role in ROLE_OF_SCOPE.values() if role not in (VERNIETIGING, PERSOON))
"""The roles that work with tenant rows from day to day."""
