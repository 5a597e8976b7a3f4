"""The same day by OR-tools routing: reads a table of times from stdin as JSON, writes the chosen stops to stdout.

One plain set-up: optional stops by disjunctions with their prize as penalty, first the cheapest arc, then guided local search
for a fixed time. Nothing is tuned.
"""

import json
import sys
import time

from ortools.constraint_solver import pywrapcp, routing_enums_pb2

ZWAAR = 10_000
"""A prize point against a second of travel: so high that travel only decides between equals."""


def solve(reis: list[list[int]], verblijf: list[int], prijzen: list[int], seconden: int, tijd: int) -> list[int]:
    """The stops of the best day found in `tijd` seconds."""
    manager = pywrapcp.RoutingIndexManager(len(reis), 1, 0)
    model = pywrapcp.RoutingModel(manager)

    def duur(van: int, naar: int) -> int:
        begin, eind = manager.IndexToNode(van), manager.IndexToNode(naar)
        return reis[begin][eind] + verblijf[begin]

    teller = model.RegisterTransitCallback(duur)
    model.SetArcCostEvaluatorOfAllVehicles(teller)
    model.AddDimension(teller, 0, seconden, True, "tijd")
    for plek in range(1, len(reis)):
        model.AddDisjunction([manager.NodeToIndex(plek)], prijzen[plek] * ZWAAR)
    keuze = pywrapcp.DefaultRoutingSearchParameters()
    keuze.first_solution_strategy = routing_enums_pb2.FirstSolutionStrategy.PATH_CHEAPEST_ARC
    keuze.local_search_metaheuristic = routing_enums_pb2.LocalSearchMetaheuristic.GUIDED_LOCAL_SEARCH
    keuze.time_limit.seconds = tijd
    gevonden = model.SolveWithParameters(keuze)
    stops, plek = [], model.Start(0)
    while gevonden and not model.IsEnd(plek):
        stops.append(manager.IndexToNode(plek))
        plek = gevonden.Value(model.NextVar(plek))
    return [stop for stop in stops if stop]


def main() -> None:
    vraag = json.load(sys.stdin)
    begin = time.process_time()
    stops = solve(**vraag)
    json.dump({"stops": stops, "processor": time.process_time() - begin}, sys.stdout)


if __name__ == "__main__":
    main()
