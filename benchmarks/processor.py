"""Processor time of a server process on this machine: what stays comparable when others use the machine too."""

import os
from pathlib import Path


def server_seconds(pid: int) -> float:
    """User and system seconds so far of process `pid`; 0 where the system does not tell or the server is elsewhere."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
