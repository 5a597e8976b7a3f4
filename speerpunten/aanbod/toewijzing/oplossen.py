"""The cheapest allocation, as a flow of least cost: exact, in whole people and whole metres."""

from dataclasses import dataclass

import numpy as np

from speerpunten.aanbod.toewijzing.afstand import Getallen
from speerpunten.aanbod.toewijzing.netwerk import Netwerk


class Onoplosbaar(ArithmeticError):
    """The solver found no answer: asked to house more people than there are beds or people."""


@dataclass(frozen=True, slots=True)
class Oplossing:
    """People per arc of the network, and people without a bed per place of work.

    Many allocations are equally good, so a single arc means nothing: what is shown are sums (`uitkomst.py`).
    """

    stroom: Getallen
    zonder_bed: Getallen
    meters: int
    boete: int

    @property
    def gehuisvest(self) -> int:
        """People with a bed."""
        return int(self.stroom.sum())

    @property
    def doel(self) -> int:
        """What was made as small as possible: metres, and the penalty for everybody without a bed."""
        return self.meters + self.boete * int(self.zonder_bed.sum())


def solve(net: Netwerk, *, gehuisvest: int | None = None) -> Oplossing:
    """As many people in a bed as can be, in the fewest metres; or exactly `gehuisvest` people, in the fewest metres.

    Raises `Onoplosbaar` when that many cannot be housed.
    """
    vraag, n, m = int(net.mensen.sum()), len(net.bedden), len(net.mensen)
    if not vraag or not net.bogen or not net.bedden.sum():
        if gehuisvest:
            raise Onoplosbaar
        return Oplossing(np.zeros(net.bogen, dtype=np.int64), net.mensen.copy(), 0, net.boete)
    from ortools.graph.python.min_cost_flow import SimpleMinCostFlow  # noqa: PLC0415 - only where is solved

    bron, zonder = n + m, n + m + 1
    grens = np.minimum(net.bedden[net.bed], net.mensen[net.werk])
    solver = SimpleMinCostFlow()
    bogen = solver.add_arcs_with_capacity_and_unit_cost(net.bed, n + net.werk, grens, net.meters)
    solver.add_arcs_with_capacity_and_unit_cost(np.full(n, bron), np.arange(n), net.bedden, np.zeros(n, dtype=np.int64))
    rest = solver.add_arcs_with_capacity_and_unit_cost(
        np.full(m, zonder), n + np.arange(m), net.mensen, np.zeros(m, dtype=np.int64)
    )
    if gehuisvest is None:
        solver.add_arc_with_capacity_and_unit_cost(bron, zonder, vraag, net.boete)
    solver.set_nodes_supplies(n + np.arange(m), -net.mensen)
    solver.set_node_supply(bron, vraag if gehuisvest is None else gehuisvest)
    solver.set_node_supply(zonder, 0 if gehuisvest is None else vraag - gehuisvest)
    if solver.solve() != solver.OPTIMAL:
        raise Onoplosbaar
    stroom = np.asarray(solver.flows(bogen), dtype=np.int64)
    return Oplossing(stroom, np.asarray(solver.flows(rest), dtype=np.int64), int(stroom @ net.meters), net.boete)
