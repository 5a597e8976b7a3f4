"""How many people are on no list: sums only, no Django and no database.

Read the files in this order::

    twee            two lists: Lincoln-Petersen, Chapman, their intervals
    cellen          three lists as seven counts, and what they add up to
    passen          a Poisson log-linear model fitted by Newton's method, many tables at once
    modellen        the eight models of three lists: estimate, error, interval, fit
    koppelfout      what missed and false links do to the counts, and how that is undone
    onzekerheid     the doubt about the linking, carried into the interval
    afhankelijk     the outcome when being on one list changes the chance of the other
    keuze           which models count, and the range over them
    beoordelen      the whole way from counts to an outcome that may be shown
    codes           a name and a birth date as keyed codes that cannot be read back
    vergelijken     which codes of several lists are one person
"""
