"""Pairs into persons."""

from collections.abc import Collection, Iterable


def groups(paren: Iterable[tuple[int, int]], *, gescheiden: Collection[tuple[int, int]] = ()) -> list[tuple[int, ...]]:
    """The connected groups of two or more ids, each sorted, the list sorted.

    A pair that would bring a separated pair into one group is passed over, also when it would do so through others. The
    first pair wins, so give the strongest first.
    """
    bos = Bos(gescheiden)
    for a, b in paren:
        bos.join(a, b)
    return sorted(tuple(sorted(leden)) for leden in bos.leden.values() if len(leden) > 1)


class Bos:
    """Disjoint sets that know whom they must never be joined with."""

    def __init__(self, gescheiden: Collection[tuple[int, int]] = ()) -> None:
        self.wortel: dict[int, int] = {}
        self.leden: dict[int, list[int]] = {}
        self._vijanden: dict[int, set[int]] = {}
        for a, b in gescheiden:
            self._vijanden.setdefault(a, set()).add(b)
            self._vijanden.setdefault(b, set()).add(a)

    def find(self, lid: int) -> int:
        """The root of the set of this id; a set of its own when it is new."""
        if lid not in self.wortel:
            self.wortel[lid], self.leden[lid] = lid, [lid]
        return self.wortel[lid]

    def separated(self, a: int, b: int) -> bool:
        """Whether joining these two would put a separated pair into one set."""
        if not self._vijanden:
            return False
        klein, groot = sorted((self.find(a), self.find(b)), key=lambda wortel: len(self.leden[wortel]))
        return any(self.find(vijand) == groot for lid in self.leden[klein] for vijand in self._vijanden.get(lid, ()))

    def join(self, a: int, b: int) -> bool:
        """Join the sets of these two, unless that is forbidden; says whether they are together now."""
        if self.separated(a, b):
            return False
        klein, groot = sorted((self.find(a), self.find(b)), key=lambda wortel: (len(self.leden[wortel]), -wortel))
        if klein != groot:
            for lid in self.leden.pop(klein):
                self.wortel[lid] = groot
                self.leden[groot].append(lid)
        return True
