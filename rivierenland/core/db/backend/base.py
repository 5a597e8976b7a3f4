"""PostgreSQL backend whose outermost BEGIN carries the scope to row-level security.

Transaction-local settings only: they end with the transaction, so a pooled or persistent connection cannot pass one
request's scope on to the next. A query outside a transaction runs as the bare login and sees no tenant table at all.
"""

from django.db.backends.postgresql import base

from rivierenland.core import scope
from rivierenland.core.db.roles import ROLE_OF_SCOPE

APPLY = (
    "select set_config('role', %s, true), set_config('app.gemeenten', %s, true), set_config('app.organisatie', %s, true),"
    " set_config('app.geheim', %s, true), set_config('app.bewoners', %s, true)"
)


class DatabaseWrapper(base.DatabaseWrapper):
    """Django's own wrapper, plus the scope at BEGIN."""

    def _set_autocommit(self, autocommit: bool) -> None:
        super()._set_autocommit(autocommit)  # type: ignore[misc]
        if not autocommit and (value := scope.current_or_none()) is not None:
            self.apply_scope(value)

    def apply_scope(self, value: scope.Scope | None) -> None:
        """Take the role and settings of `value` for the rest of this transaction; None gives them back."""
        role = ROLE_OF_SCOPE[value.soort] if value else "none"
        gemeenten = "{" + ",".join(value.gemeenten) + "}" if value else "{}"
        organisatie = str(value.organisatie_id) if value and value.organisatie_id else ""
        geheim = value.geheim if value else ""
        bewoners = "{" + ",".join(map(str, value.bewoners)) + "}" if value else "{}"
        with self.wrap_database_errors:
            self.connection.execute(APPLY, (role, gemeenten, organisatie, geheim, bewoners))
