"""How much each part of a sentence's score counts (see PARTS in `ranking.measure`).

Found by `python bench/weights.py learn` on public doc sets with summaries and sentences that people picked.
"""

from collections.abc import Mapping

WEIGHTS: Mapping[str, float] = {
    "words": 0.78,
    "surroundings": 2.83,
    "heading": 0.2,
    "phrases": 0.2,
    "cues": 0.32,
    "figures": 0.1,
    "length": 0.67,
    "early": 0.09,
    "speaker": 0.58,
    "talk": -1.7,
    "centrality": 0.4,
}
"""What each part counts; a part that speaks against a sentence counts less than 0."""

MEANING = 0.3
"""How much the part for nearness in meaning counts, where the outline asks for it and the model is there.

It is not learnt with the others: the doc sets are ranked without it.
"""
