"""A visitor to measure with: an official, or somebody without a login, who asks for pages in a process of its own (`benchmarks.bezoek`).

Of its own, because visitors of two databases take turns and because memory is counted per process.
"""

import json
import subprocess
import sys
from collections.abc import Sequence
from typing import Any

from benchmarks.opstelling import ROOT


class Bezoeker:
    """`with Bezoeker(environment, ["GM0281"]) as bezoeker: bezoeker.get("/registratie/locaties/")`.

    Without gemeenten it is nobody. `feiten`: how much the scope holds, and words that occur in it. Without `row_security` the
    manager is the only lock.
    """

    def __init__(self, environment: dict[str, str], gemeenten: Sequence[str], *, row_security: bool = True):
        self.naam = ", ".join(gemeenten)
        self._env = environment | {"DJANGO_SETTINGS_MODULE": "rivierenland.settings", "PYTHONPATH": str(ROOT)}
        self._options = ["on" if row_security else "off", *gemeenten]

    def __enter__(self) -> "Bezoeker":
        self._child = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.bezoek", *self._options],
            env=self._env,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.feiten = self._answer()
        return self

    def __exit__(self, *error: Any) -> None:
        self._child.stdin.close()
        self._child.wait()

    def get(self, pad: str) -> dict[str, Any]:
        """One page or file, read to its last byte; `benchmarks.bezoek.visit` says what is measured."""
        self._child.stdin.write(json.dumps(pad) + "\n")
        self._child.stdin.flush()
        return self._answer()

    def _answer(self) -> dict[str, Any]:
        line = self._child.stdout.readline()
        if not line:
            raise SystemExit("De bezoeker is gestopt; de fout staat hierboven.")
        return json.loads(line)
