"""PostgreSQL out of a wheel, for evaluation, development and tests. Never for production data.

The wheel's own start code is not used: as root it makes an operating system user and opens up folders.
"""

import os
import signal
import subprocess
import time
from pathlib import Path
from urllib.parse import quote

from launch import kernel
from launch.cluster import SUPERUSER, Cluster, find_cluster, make_cluster, plain_environment, socket_folder
from launch.failure import Failure
from launch.places import Places
from launch.steps import Step
from launch.supervise import Child, Family, tail

OWNER = "rivierenland_owner"
WEB = "rivierenland_web"
DATABASE = "rivierenland"
START_LIMIT = 60.0  # seconds; recovery after a crash may take a while

# Two cores and a gigabyte to spare. Plans must not differ with the load, so no parallel workers and no JIT.
SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "100",
    "shared_buffers": "256MB",
    "effective_cache_size": "1GB",
    "work_mem": "32MB",
    "maintenance_work_mem": "256MB",
    "max_wal_size": "4GB",
    "checkpoint_timeout": "15min",
    "random_page_cost": "1.1",
    "max_parallel_workers_per_gather": "0",
    "jit": "off",
    "TimeZone": "UTC",
}
# A test database that is lost in a power cut is made again.
WITHOUT_SAFETY = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}

# The owner makes the group roles in migrations, grants them to the web login and, in tests, takes its place.
ROLES = f"""
select 'create role {OWNER} login createrole createdb'
 where not exists (select from pg_roles where rolname = '{OWNER}') \\gexec
select 'create role {WEB} login'
 where not exists (select from pg_roles where rolname = '{WEB}') \\gexec
grant {WEB} to {OWNER} with admin true, inherit false, set true;
alter role {OWNER} set createrole_self_grant = 'set';
select 'create database {DATABASE} owner {OWNER}'
 where not exists (select from pg_database where datname = '{DATABASE}') \\gexec
"""  # noqa: S608 only names from above

# Which cluster, which database in it, and what was migrated there, in that order.
MIGRATED = """
select (select system_identifier from pg_control_system()), (select oid from pg_database where datname = current_database()),
       count(*), max(id), md5(string_agg(app || '.' || name, ' ' order by id))
  from django_migrations
"""


def start(places: Places, step: Step, family: Family, *, safe: bool = True) -> Child:
    """Make the cluster if there is none, start it, and see to its roles. `safe=False` is faster, for tests only."""
    cluster = find_cluster(places)
    wait_for_predecessor(cluster, step)
    if not (cluster.data / "PG_VERSION").exists():
        make_cluster(cluster, places, step, family)
    settings = SETTINGS | ({} if safe else WITHOUT_SAFETY) | {"unix_socket_directories": str(cluster.sockets)}
    options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
    child = family.start(
        "PostgreSQL",
        [cluster.binaries / "postgres", "-D", cluster.data, *options],
        env=plain_environment(),
        log=places.logs / "postgres.log",
        stop_signal=signal.SIGINT,
        patience=60.0,
        floor=0,
        prepare=cluster.prepare,
        cwd=cluster.data,
    )
    wait_until_ready(cluster, child, step)
    make_roles(cluster)
    return child


def url(places: Places, login: str) -> str:
    """The database's address for one login. The socket's folder is a parameter: in the host part it loses its case."""
    return f"postgres://{login}@/{DATABASE}?host={quote(str(socket_folder(places)))}"


def wait_for_predecessor(cluster: Cluster, step: Step) -> None:
    """A server whose supervisor was killed is still on its way out; wait for it."""
    limit = time.monotonic() + START_LIMIT
    while (pid := running_pid(cluster.data)) is not None:
        if time.monotonic() > limit:
            raise Failure(f"Er draait nog een PostgreSQL (proces {pid}) op {cluster.data}. Stop die eerst.")
        step.tick("wacht tot de vorige is gestopt")
        time.sleep(0.1)


def running_pid(data: Path) -> int | None:
    """The process that holds this cluster, as its own pid file says; None when that process is gone."""
    try:
        pid = int((data / "postmaster.pid").read_text().split("\n", 1)[0])
        os.kill(pid, 0)
        name = Path(f"/proc/{pid}/comm")
        return pid if not kernel.LINUX or name.read_text().strip() == "postgres" else None
    except (OSError, ValueError):
        return None


def wait_until_ready(cluster: Cluster, child: Child, step: Step) -> None:
    """The server writes `ready` on the last line of its pid file."""
    pid_file = cluster.data / "postmaster.pid"
    limit = time.monotonic() + START_LIMIT
    while child.alive and time.monotonic() < limit:
        lines = pid_file.read_text().splitlines() if pid_file.exists() else []
        if len(lines) >= 8 and lines[0] == str(child.process.pid) and lines[7].strip() == "ready":
            return
        step.tick()
        time.sleep(0.02)
    raise Failure(f"PostgreSQL start niet.\n{tail(child.log)}")


def make_roles(cluster: Cluster) -> None:
    """The two logins and the database; nothing happens to what is there."""
    answer = ask(cluster, "postgres", ROLES)
    if answer.returncode:
        raise Failure(f"De rollen van de database konden niet gemaakt worden.\n{answer.stderr}")


def migrations_of(places: Places) -> str:
    """The running database and the migrations it had, in a line that any change of either changes; empty without a table of them."""
    answer = ask(find_cluster(places), DATABASE, MIGRATED)
    return answer.stdout.strip() if answer.returncode == 0 else ""


def ask(cluster: Cluster, database: str, statements: str) -> subprocess.CompletedProcess[str]:
    """Run statements as the cluster's own superuser, up to the first that fails."""
    options = ["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-U", SUPERUSER, "-d", database]
    command: list[str | Path] = [cluster.binaries / "psql", "-h", cluster.sockets, *options]
    return subprocess.run(command, input=statements, capture_output=True, text=True, env=plain_environment())
