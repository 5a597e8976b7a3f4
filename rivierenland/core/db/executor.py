"""Django's way through the migrations, without a picture of all models where no operation asks for one."""

from django.contrib.postgres.operations import CreateExtension
from django.db.migrations import Migration, RunSQL
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

from rivierenland.core.db.destruction import CreateDestructionRole, OpenForDestruction
from rivierenland.core.db.drawing import FillTables
from rivierenland.core.db.operations import (
    AddScopeRole,
    AtOnce,
    CreateScopeRoles,
    ForceRowSecurity,
    SharedRowSecurity,
)
from rivierenland.core.db.persoon import OpenForPerson

_DRAWS_ITS_OWN = (
    *(AtOnce, FillTables, RunSQL, CreateExtension, CreateDestructionRole, OpenForDestruction),
    *(ForceRowSecurity, SharedRowSecurity, CreateScopeRoles, AddScopeRole, OpenForPerson),
)


class Executor(MigrationExecutor):
    """Goes forward as Django does; only the picture that it draws ahead of every migration is drawn when somebody looks at it."""

    def _migrate_all_forwards(
        self,
        state: ProjectState,
        plan: list[tuple[Migration, bool]],
        full_plan: list[tuple[Migration, bool]],
        fake: bool,
        fake_initial: bool,
    ) -> ProjectState:
        waiting = {migration for migration, _ in plan}
        for migration, _ in full_plan:
            if not waiting:
                break
            if migration in waiting:
                if not all(draws_its_own(operation) for operation in migration.operations):
                    state.apps  # noqa: B018 - a cached property: drawn once, each operation then changes its copy
                state = self.apply_migration(state, migration, fake=fake, fake_initial=fake_initial)
                waiting.remove(migration)
        return state


def draws_its_own(operation: Operation) -> bool:
    """Whether an operation sees to the models that it needs itself, or needs none."""
    return isinstance(operation, _DRAWS_ITS_OWN)
