"""Migration operations for the second lock: roles, row-level security, append-only tables, composite keys."""

from contextlib import nullcontext

from django.conf import settings
from django.db.migrations.operations import (
    AddConstraint,
    AddField,
    AddIndex,
    AlterField,
    CreateModel,
    DeleteModel,
    RemoveConstraint,
    RemoveField,
    RemoveIndex,
    RunSQL,
)
from django.db.migrations.operations.base import Operation
from pgtrigger.migrations import AddTrigger, RemoveTrigger

from rivierenland.core.db.drawing import drawn
from rivierenland.core.db.roles import BASIS, SCOPE_ROLES

CREATE_ROLE = """
do $$ begin
    create role {role} nologin;
exception when duplicate_object or unique_violation then null;
end $$
"""
GRANT_ROLE = """
do $$ begin
    if not exists (
        select from pg_auth_members m join pg_roles r on r.oid = m.roleid join pg_roles l on l.oid = m.member
        where r.rolname = '{role}' and l.rolname = '{member}'
    ) then
        grant {role} to "{member}" with {options};
    end if;
exception when unique_violation or internal_error then null;
end $$
"""


class CreateScopeRoles(Operation):
    """Make the roles of the scopes and let the web login take them. Roles are shared by a whole cluster: made once.

    Two databases of one cluster (parallel tests) may do this at the same moment, hence the tolerated errors.
    """

    reversible = True
    elidable = False

    def state_forwards(self, app_label, state):
        """Roles are no model state."""

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        login = settings.DATABASE_WEB_LOGIN
        for role in (BASIS, *SCOPE_ROLES):
            schema_editor.execute(CREATE_ROLE.format(role=role))
        for role in SCOPE_ROLES:
            schema_editor.execute(GRANT_ROLE.format(role=BASIS, member=role, options="inherit true, set false"))
            schema_editor.execute(GRANT_ROLE.format(role=role, member=login, options="inherit false, set true"))
        schema_editor.execute(GRANT_ROLE.format(role=BASIS, member=login, options="inherit true, set false"))
        for kind, rights in (("tables", "select, insert, update, delete"), ("sequences", "usage, select")):
            schema_editor.execute(f"grant {rights} on all {kind} in schema public to {BASIS}")
            schema_editor.execute(f"alter default privileges in schema public grant {rights} on {kind} to {BASIS}")

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        """Roles stay: another database of the cluster may use them."""

    def describe(self):
        return "Make the database roles of the scopes"


class AddScopeRole(Operation):
    """Make the role of one kind of scope that came later. Rights on tables stay as they are: only a policy gives them.

    `inherits`: it may what every role may; without that it reads nothing but what it is given by name.
    """

    reversible = True
    elidable = False

    def __init__(self, role, inherits=True):
        self.role, self.inherits = role, inherits

    def state_forwards(self, app_label, state):
        """Roles are no model state."""

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        login = settings.DATABASE_WEB_LOGIN
        schema_editor.execute(CREATE_ROLE.format(role=self.role))
        if self.inherits:
            schema_editor.execute(GRANT_ROLE.format(role=BASIS, member=self.role, options="inherit true, set false"))
        schema_editor.execute(GRANT_ROLE.format(role=self.role, member=login, options="inherit false, set true"))

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        """Roles stay: another database of the cluster may use them."""

    def describe(self):
        return f"Make the database role {self.role}"


class ForceRowSecurity(Operation):
    """Close a table to everybody but the scope roles, each through a policy of its own.

    `gemeente`: column with the CBS code. `gemeenten`: instead of it, a text[] column with codes. `organisatie`: column with
    the organisation's id; `organisaties`: instead of it, a bigint[] column with ids. `geheim`: column with the digest of a secret link,
    whose holder sees that one row. A kind of scope without its column sees nothing. `append_only`: rows are never changed or removed.
    The settings are read in a sub-select, once per query.

    What may be read is asked in a `case`, which the planner takes to hold for half of the rows. As a plain comparison it would
    be multiplied with the manager's filter on the same column, and again for every joined table: of 28,000 stays of one gemeente
    in 3,000,000 it then expects one, and sorts them all where an index had them in order (400 ms instead of 6). The index is
    found by the manager's filter, the first lock.
    """

    reversible = True

    def __init__(
        self,
        table,
        gemeente=None,
        gemeenten=None,
        organisatie=None,
        organisaties=None,
        geheim=None,
        append_only=False,
    ):
        self.table, self.gemeente, self.gemeenten = table, gemeente, gemeenten
        self.organisatie, self.organisaties = organisatie, organisaties
        self.geheim, self.append_only = geheim, append_only

    def state_forwards(self, app_label, state):
        """Policies are no model state."""

    def conditions(self) -> dict[str, str]:
        """The policy's condition per role."""
        setting = "((select current_setting('app.gemeenten')::text[])::text[])"
        found = {"rl_systeem": "true"}
        if self.gemeente:
            found["rl_gemeenten"] = f"{self.gemeente} = any({setting})"
        if self.gemeenten:
            found["rl_gemeenten"] = f"{self.gemeenten}::text[] && {setting}"
        organisatie = "(select nullif(current_setting('app.organisatie'), '')::bigint)"
        if self.organisatie:
            found["rl_organisatie"] = f"{self.organisatie} = {organisatie}"
        if self.organisaties:
            found["rl_organisatie"] = f"{self.organisaties} @> array[{organisatie}]"
        if self.geheim:
            found["rl_geheim"] = f"{self.geheim} = (select nullif(current_setting('app.geheim'), ''))"
        return found

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        run, table = schema_editor.execute, self.table
        rights = "select, insert" if self.append_only else "select, insert, update, delete"
        run(f"alter table {table} enable row level security")
        run(f"alter table {table} force row level security")
        run(f"revoke all on {table} from {BASIS}")
        run(f"create policy beheer on {table} to current_user using (true) with check (true)")
        for role, condition in self.conditions().items():
            run(f"grant {rights} on {table} to {role}")
            readable = f"case when {condition} then true else false end"
            run(f"create policy scope_{role} on {table} to {role} using ({readable}) with check ({condition})")

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        for role in self.conditions():
            schema_editor.execute(f"drop policy scope_{role} on {self.table}")
        schema_editor.execute(f"drop policy beheer on {self.table}")
        schema_editor.execute(f"alter table {self.table} no force row level security")
        schema_editor.execute(f"alter table {self.table} disable row level security")
        schema_editor.execute(f"grant select, insert, update, delete on {self.table} to {BASIS}")

    def describe(self):
        return f"Force row security on {self.table}"


# After a transaction that set it, the setting of a connection is empty and no longer absent.
OWN = "((select coalesce(nullif(current_setting('app.gemeenten', true), ''), '{}')::text[])::text[])"
WITHOUT_SCOPE = "(select coalesce(current_setting('app.gemeenten', true), '') in ('', '{}'))"
OFFICIAL = (
    "(select coalesce(current_setting('app.organisatie', true), '') = ''"
    " and coalesce(current_setting('app.geheim', true), '') = '')"
)


class SharedRowSecurity(Operation):
    """A table that every official and the region read, and of which each gemeente writes its own rows.

    `gemeente`: column with the CBS code. `region`: rows without a gemeente are written by whoever works without a scope. `public`:
    a condition that must hold for a row to be read by others than its owner. `append_only`: rows are never changed or removed.
    Market parties and holders of a secret link see nothing.
    """

    reversible = True

    def __init__(self, table, gemeente="gemeente_code", region=False, public="", append_only=False):
        self.table, self.gemeente, self.region = table, gemeente, region
        self.public, self.append_only = public, append_only

    def state_forwards(self, app_label, state):
        """Policies are no model state."""

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        run, table = schema_editor.execute, self.table
        own = f"{self.gemeente} = any({OWN})"
        regional = f"({self.gemeente} is null and {WITHOUT_SCOPE} and {OFFICIAL})"
        rights = "select, insert" if self.append_only else "select, insert, update, delete"
        read = f"{OFFICIAL} and ({self.public} or {own} or {regional})" if self.public else OFFICIAL
        run(f"alter table {table} enable row level security")
        run(f"alter table {table} force row level security")
        run(f"revoke all on {table} from {BASIS}")
        run(f"grant {rights if self.region else 'select'} on {table} to {BASIS}")
        run(f"create policy beheer on {table} to current_user using (true) with check (true)")
        run(f"create policy lezen on {table} for select to {BASIS} using ({read})")
        for role, condition in self._writers(own, regional).items():
            if role != BASIS:
                run(f"grant {rights} on {table} to {role}")
            run(f"create policy schrijven_{role} on {table} to {role} using ({condition}) with check ({condition})")

    def _writers(self, own, regional):
        """Who writes which rows, by role."""
        return {"rl_gemeenten": own, "rl_systeem": "true"} | ({BASIS: regional} if self.region else {})

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        run, table = schema_editor.execute, self.table
        for policy in ("beheer", "lezen", *(f"schrijven_{role}" for role in self._writers("", ""))):
            run(f"drop policy {policy} on {table}")
        run(f"alter table {table} no force row level security")
        run(f"alter table {table} disable row level security")
        run(f"grant select, insert, update, delete on {table} to {BASIS}")

    def describe(self):
        return f"Let {self.table} be read by all and written by its own"


class AppendOnly(RunSQL):
    """Let nobody but the owner change or remove rows of a table: what is written stays written."""

    def __init__(self, table):
        super().__init__(
            f"revoke update, delete, truncate on {table} from {BASIS}",
            f"grant update, delete on {table} to {BASIS}",
        )
        self.table = table

    def deconstruct(self):
        return self.__class__.__name__, [self.table], {}


class CompositeForeignKey(RunSQL):
    """A foreign key over several columns, so that copied tenant columns cannot drift from the row they were copied from.

    `cascade`: the database removes the row with the one it points at, also when whoever removes that one may not see it.
    """

    def __init__(self, table, columns, to, to_columns, name, cascade=False):
        self.arguments, self.cascade = [table, columns, to, to_columns, name], cascade
        super().__init__(
            f"alter table {table} add constraint {name} foreign key ({columns}) references {to} ({to_columns})"
            f" on update cascade{' on delete cascade' if cascade else ''} deferrable initially deferred",
            f"alter table {table} drop constraint {name}",
        )

    def deconstruct(self):
        return self.__class__.__name__, self.arguments, {"cascade": self.cascade} if self.cascade else {}


class FollowOrganisatie(RunSQL):
    """Hold `gemeenten` of a table in step with those of its organisation; rows without one keep their own.

    `unless`: a column; rows in which it is filled keep their own list too. A composite key cannot hold a list in step (PostgreSQL
    refuses one over an array), so two triggers do. They run as the owner, because whoever moves a location may not see every row
    about its organisation.
    """

    def __init__(self, table, unless=""):
        self.table, self.unless = table, unless
        safe = "language plpgsql security definer set search_path = pg_catalog, public"
        taken = f" and new.{unless} is null" if unless else ""
        followed = f" and {unless} is null" if unless else ""
        super().__init__(
            f"""
            create function {table}_take_gemeenten() returns trigger {safe} as $$
            begin
                new.gemeenten := (select gemeenten from core_organisatie where id = new.organisatie_id);
                return new;
            end $$;
            create trigger take_gemeenten before insert or update on {table}
            for each row when (new.organisatie_id is not null{taken}) execute function {table}_take_gemeenten();
            create function {table}_follow_gemeenten() returns trigger {safe} as $$
            begin
                update {table} set gemeenten = new.gemeenten where organisatie_id = new.id{followed};
                return null;
            end $$;
            create trigger {table}_follow after update on core_organisatie
            for each row when (old.gemeenten is distinct from new.gemeenten) execute function {table}_follow_gemeenten()
            """,  # noqa: S608 - the name of a table stands in a migration
            f"""
            drop trigger {table}_follow on core_organisatie;
            drop function {table}_follow_gemeenten();
            drop trigger take_gemeenten on {table};
            drop function {table}_take_gemeenten()
            """,
        )

    def deconstruct(self):
        return self.__class__.__name__, [self.table], {"unless": self.unless} if self.unless else {}


_ALONE = (
    *(
        CreateModel,
        DeleteModel,
        AddField,
        AlterField,
        RemoveField,
        AddIndex,
        RemoveIndex,
        AddConstraint,
        RemoveConstraint,
    ),
    *(AddTrigger, RemoveTrigger, RunSQL),
)


def _referenced(operation):
    """Whether columns of other tables may point at what changes."""
    return isinstance(operation, AlterField) and operation.field.unique


class AtOnce(Operation):
    """Changes of models, made together, so that Django works out its picture of all models once.

    Otherwise it draws every model that is related to a changed one again for each operation, and nearly all are: 28 models with
    their histories took a minute instead of seconds. Holds operations on models and their triggers; no two on the same field.
    """

    reversible = True

    def __init__(self, operations):
        self.operations = operations

    def state_forwards(self, app_label, state):
        state.__dict__.pop("apps", None)  # the picture; drawn again when it is asked for
        for operation in self.operations:
            operation.state_forwards(app_label, state)

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        with self._drawn(app_label, from_state), self._drawn(app_label, to_state):
            for operation in self.operations:
                if not self._comes_along(operation):
                    operation.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        """An operation on a model that is not there any more afterwards finds it in the state before."""
        made = self._made()
        for operation in reversed(self.operations):
            if not self._comes_along(operation):
                after = from_state if getattr(operation, "model_name_lower", "") in made else to_state
                operation.database_backwards(app_label, schema_editor, from_state, after)

    def _drawn(self, app_label, state):
        """Only the models named here, unless somebody else's columns may have to move along."""
        if not all(isinstance(operation, _ALONE) and not _referenced(operation) for operation in self.operations):
            return nullcontext()
        names = (
            getattr(operation, "model_name_lower", None) or operation.name_lower
            for operation in self.operations
            if not isinstance(operation, RunSQL)
        )
        return drawn(state, [(app_label, name) for name in names])

    def _made(self):
        return {operation.name_lower for operation in self.operations if isinstance(operation, CreateModel)}

    def _comes_along(self, operation):
        """A model is made as it is in the end, with the fields, indexes and constraints that were added to it here."""
        return isinstance(operation, AddField | AddIndex | AddConstraint) and operation.model_name_lower in self._made()

    def describe(self):
        return f"Make {len(self.operations)} changes at once"
