"""Where packages come from is the machine's own business: pass on to uv what pip has been told here."""

import configparser
import os
from collections.abc import Mapping
from pathlib import Path

SECTIONS = ("global", "install")


def for_uv(environ: Mapping[str, str]) -> dict[str, str]:
    """Variables that give uv the index, mirrors and certificates of pip's settings; uv's own settings go first."""
    pip = pip_settings(environ)
    told: dict[str, str] = {}
    if "UV_DEFAULT_INDEX" not in environ and "UV_INDEX_URL" not in environ and pip.get("index-url"):
        told["UV_DEFAULT_INDEX"] = pip["index-url"]
    if "UV_INDEX" not in environ and "UV_EXTRA_INDEX_URL" not in environ and pip.get("extra-index-url"):
        told["UV_INDEX"] = " ".join(pip["extra-index-url"].split())
        # pip looks in every index for the locked version; the hashes in the lock decide what is accepted.
        told["UV_INDEX_STRATEGY"] = environ.get("UV_INDEX_STRATEGY", "unsafe-best-match")
    if "UV_FIND_LINKS" not in environ and pip.get("find-links"):
        told["UV_FIND_LINKS"] = ",".join(pip["find-links"].split())
    if "UV_INSECURE_HOST" not in environ and pip.get("trusted-host"):
        told["UV_INSECURE_HOST"] = " ".join(pip["trusted-host"].split())
    if "SSL_CERT_FILE" not in environ and pip.get("cert"):
        told["SSL_CERT_FILE"] = pip["cert"]
    return told


def pip_settings(environ: Mapping[str, str]) -> dict[str, str]:
    """pip's settings of this machine and user: configuration files in pip's own order, then PIP_* variables."""
    settings: dict[str, str] = {}
    for file in pip_files(environ):
        parser = configparser.RawConfigParser()
        try:
            parser.read(file, encoding="utf-8")
        except (configparser.Error, OSError, UnicodeDecodeError):
            continue
        for section in SECTIONS:
            if parser.has_section(section):
                settings.update({key.replace("_", "-"): value for key, value in parser.items(section)})
    for name, value in environ.items():
        if name.startswith("PIP_") and value:
            settings[name.removeprefix("PIP_").lower().replace("_", "-")] = value
    return settings


def pip_files(environ: Mapping[str, str]) -> list[Path]:
    """The configuration files pip reads here, least important first."""
    chosen = environ.get("PIP_CONFIG_FILE")
    if chosen == os.devnull:
        return []
    home = Path(environ.get("HOME") or "/nonexistent")
    user = Path(environ.get("XDG_CONFIG_HOME") or home / ".config")
    system = [Path(folder) / "pip/pip.conf" for folder in environ.get("XDG_CONFIG_DIRS", "/etc/xdg").split(":")]
    own = [Path("/etc/pip.conf"), home / ".pip/pip.conf", user / "pip/pip.conf"]
    if sys_is_mac():
        own.append(home / "Library/Application Support/pip/pip.conf")
    return [*system, *own, *([Path(chosen)] if chosen else [])]


def sys_is_mac() -> bool:
    return os.uname().sysname == "Darwin"
