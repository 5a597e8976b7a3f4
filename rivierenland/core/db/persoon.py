"""Migration operation for the scope of one person: what somebody may read of what is kept of them."""

from django.db.migrations.operations.base import Operation

from rivierenland.core.db.roles import PERSOON

OWN = "((select current_setting('app.bewoners')::bigint[])::bigint[])"


class OpenForPerson(Operation):
    """Let a person read a table: the rows of which `bewoner` is one of the own records, or, without it, all rows.

    `columns`: only these. `insert`: rows may be added, with `bewoner` only about an own record. `guarded`: the table has
    row security. `read`: False for a history table, which a trigger fills. The role inherits nothing, so a table for which this
    operation was not used cannot be read. The condition has the form of `ForceRowSecurity`, for the same reason.
    """

    reversible = True

    def __init__(self, table, bewoner="", columns=(), insert=False, read=True, guarded=True):
        self.table, self.bewoner, self.columns = table, bewoner, tuple(columns)
        self.insert, self.read, self.guarded = insert, read, guarded

    def state_forwards(self, app_label, state):
        """Policies are no model state."""

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        run, own = schema_editor.execute, f"{self.bewoner} = any({OWN})" if self.bewoner else "true"
        if self.read:
            some = f" ({', '.join(self.columns)})" if self.columns else ""
            run(f"grant select{some} on {self.table} to {PERSOON}")
        if self.insert:
            run(f"grant insert on {self.table} to {PERSOON}")
        if self.guarded and self.read:
            readable = f"case when {own} then true else false end" if self.bewoner else own
            run(f"create policy persoon_lezen on {self.table} for select to {PERSOON} using ({readable})")
        if self.guarded and self.insert:
            run(f"create policy persoon_toevoegen on {self.table} for insert to {PERSOON} with check ({own})")

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        run = schema_editor.execute
        for policy in ("persoon_lezen", "persoon_toevoegen"):
            run(f"drop policy if exists {policy} on {self.table}")
        run(f"revoke all on {self.table} from {PERSOON}")

    def describe(self):
        return f"Let a person read the own rows of {self.table}"
