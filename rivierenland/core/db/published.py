"""Rows that their owner publishes: then everybody reads them, and until then the owner alone."""

from django.db.migrations.operations import RunSQL

from rivierenland.core.db.operations import OFFICIAL, OWN, WITHOUT_SCOPE
from rivierenland.core.db.roles import BASIS

ORGANISATIE = "(select nullif(current_setting('app.organisatie', true), '')::bigint)"


class PublishedRowSecurity(RunSQL):
    """A table whose rows belong to a gemeente (`gemeente_code`), an organisation (`organisatie_id`), or neither: the region's.

    `published`: the condition under which everybody reads a row, also without a scope or a login. Only the owner reads it otherwise,
    and writes it. `append_only`: rows are never changed or removed.
    """

    def __init__(self, table, published, append_only=False):
        self.arguments = [table, published]
        self.append_only = append_only
        gemeente = f"organisatie_id is null and gemeente_code = any({OWN})"
        organisatie = f"gemeente_code is null and organisatie_id = {ORGANISATIE}"
        regio = f"gemeente_code is null and organisatie_id is null and {WITHOUT_SCOPE} and {OFFICIAL}"
        writers = {"rl_gemeenten": gemeente, "rl_organisatie": organisatie, "rl_systeem": "true", BASIS: regio}
        rights = "select, insert" if append_only else "select, insert, update, delete"
        lines = [
            f"alter table {table} enable row level security",
            f"alter table {table} force row level security",
            f"revoke all on {table} from {BASIS}",
            f"create policy beheer on {table} to current_user using (true) with check (true)",
            f"create policy lezen on {table} for select to {BASIS} using ({published})",
        ]
        for role, condition in writers.items():
            lines.append(f"grant {rights} on {table} to {role}")
            lines.append(
                f"create policy schrijven_{role} on {table} to {role} using ({condition}) with check ({condition})"
            )
        back = [
            f"drop policy {name} on {table}" for name in ("beheer", "lezen", *(f"schrijven_{role}" for role in writers))
        ]
        back += [f"alter table {table} no force row level security", f"alter table {table} disable row level security"]
        back.append(f"grant select, insert, update, delete on {table} to {BASIS}")
        super().__init__(";\n".join(lines), ";\n".join(back))

    def deconstruct(self):
        return self.__class__.__name__, self.arguments, {"append_only": True} if self.append_only else {}
