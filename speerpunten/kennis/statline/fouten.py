"""Why a table of CBS StatLine gave no figures. Each message is a Dutch sentence for who keeps the figures."""


class Statlinefout(Exception):
    """No figures came of it; nothing may be written."""


class Onbereikbaar(Statlinefout):
    """The service gave no answer, or none that we may follow."""


class Onleesbaar(Statlinefout):
    """What came is not a table as CBS describes it."""


class Veranderd(Statlinefout):
    """The table can be read, but is not the one that was agreed on: somebody must look before figures follow."""
