"""Migration operations for the one door through which history leaves: the role that carries out a destruction list."""

from django.conf import settings
from django.db.migrations.operations.base import Operation

from rivierenland.core.db.operations import CREATE_ROLE, GRANT_ROLE
from rivierenland.core.db.roles import BASIS, VERNIETIGING

GEMEENTE = "((select current_setting('app.gemeenten')::text[])::text[])"
SELECT_NR = """(select r.{number} from registratie_vernietigingsregel r join registratie_vernietigingslijst l on l.id = r.lijst_id
where l.status = 'goedgekeurd' and r.status = 'te_vernietigen')"""
APPROVED = {
    "{bewoners}": SELECT_NR.format(number="bewoner_nr"),
    "{verblijven}": SELECT_NR.format(number="verblijf_nr"),
}


class CreateDestructionRole(Operation):
    """Make the role and let the web login take it. It inherits only what every scope may."""

    reversible = True
    elidable = False

    def state_forwards(self, app_label, state):
        """Roles are no model state."""

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        run, login = schema_editor.execute, settings.DATABASE_WEB_LOGIN
        run(CREATE_ROLE.format(role=VERNIETIGING))
        run(GRANT_ROLE.format(role=BASIS, member=VERNIETIGING, options="inherit true, set false"))
        run(GRANT_ROLE.format(role=VERNIETIGING, member=login, options="inherit false, set true"))

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        """Roles stay: another database of the cluster may use them."""

    def describe(self):
        return "Make the database role that destroys"


class OpenForDestruction(Operation):
    """Let the destroying role read a table in the gemeente, and remove (or, with `update`, empty) the rows of approved lines.

    `rows`: which rows, in SQL, with {bewoners} and {verblijven} for the numbers on the approved lists; empty: none. `within`:
    whose rows it may read, with {gemeente}. `insert`: it may add rows, as the trigger that keeps the history of an emptied row does.
    """

    reversible = True

    def __init__(self, table, rows, within="gemeente_code = any({gemeente})", update=False, insert=False):
        self.table, self.rows, self.within, self.update, self.insert = table, rows, within, update, insert

    def state_forwards(self, app_label, state):
        """Policies are no model state."""

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        within, rows = self.within.replace("{gemeente}", GEMEENTE), self.rows
        for word, numbers in APPROVED.items():
            rows = rows.replace(word, numbers)
        policies = {"select": f"using ({within})"}
        if rows and self.update:
            policies["update"] = f"using ({within} and {rows}) with check ({within})"
        elif rows:
            policies["delete"] = f"using ({within} and {rows})"
        if self.insert:
            policies["insert"] = f"with check ({within})"
        schema_editor.execute(f"grant {', '.join(policies)} on {self.table} to {VERNIETIGING}")
        for right, condition in policies.items():
            schema_editor.execute(
                f"create policy vernietiging_{right} on {self.table} for {right} to {VERNIETIGING} {condition}"
            )

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        for right in ("select", "update", "delete", "insert"):
            schema_editor.execute(f"drop policy if exists vernietiging_{right} on {self.table}")
        schema_editor.execute(f"revoke all on {self.table} from {VERNIETIGING}")

    def describe(self):
        return f"Open {self.table} for approved destruction"
