"""How much each part of a sentence's score counts; each part is a share, 0 to 1.

Found by `python bench/weights.py learn` on public doc sets with summaries and sentences that people picked.
"""

from collections.abc import Mapping

WEIGHTS: Mapping[str, float] = {
    "words": 0.44,
    "surroundings": 2.6,
    "phrases": 0.2,
    "cues": 0.31,
    "figures": 0.1,
    "length": 0.72,
    "long": -0.11,
    "early": 0.09,
    "lead": 0.1,
    "speaker": 0.5,
    "talk": -1.65,
    "centrality": 0.4,
}

MEANING = 0.3
"""How much the reciprocal rank by nearness in meaning counts, where the outline asks for it and the model is there."""
