"""How surely two things occur together more often than by chance (Dunning 1993)."""

import math

CERTAIN = 10.83
"""The ratio of which chance brings one in a thousand: the quantile of chi-squared with one degree of freedom."""
LIKELY = 3.84
"""The ratio of which chance brings one in twenty."""


def likelihood_ratio(both: int, one: int, other: int, total: int) -> float:
    """Give Dunning's log-likelihood ratio of two things that occur together, from 0 for no association.

    They occur `one` and `other` times in all, and `both` times together, in `total` places. Source: Dunning 1993,
    "Accurate Methods for the Statistics of Surprise and Coincidence".
    """
    table = ((both, one - both), (other - both, total - one - other + both))
    rows, columns = (one, total - one), (other, total - other)
    found = 0.0
    for i in (0, 1):
        for j in (0, 1):
            if table[i][j] > 0 and rows[i] and columns[j]:
                found += table[i][j] * math.log(table[i][j] * total / (rows[i] * columns[j]))
    return 2 * found
