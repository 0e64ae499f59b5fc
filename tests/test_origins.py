"""Reprints count as one origin; other sources never do."""

import pytest
from reading import read

from briefings.comparing.origins import find_origins

STORM = (
    "The port of Gelling reopened on Monday after a storm had damaged two of its four cranes. Repairs to the cranes "
    "will cost 3.2 million euros, the port authority said on Tuesday. Ships waited for three days outside the harbour."
)
LAMPS = "The lamps of the quay are lit at dusk by a keeper who has walked the same way for forty years and more."
OTHER_WORDS = (
    "Gelling's harbour opened again at the start of the week, when the damage that the storm had done to half of its "
    "cranes was found to be small. The authority of the port put the cost of repairs at 3.2 million euros."
)


@pytest.mark.parametrize(
    ("texts", "origins"),
    [
        ([STORM, LAMPS], (0, 1)),
        ([STORM, STORM], (0, 0)),
        ([STORM, LAMPS, STORM.upper().replace(".", " .")], (0, 1, 0)),
        ([STORM + "\n\n" + LAMPS * 3, STORM], (0, 0)),
        ([STORM, OTHER_WORDS], (0, 1)),
        ([LAMPS, STORM + "\n\n" + LAMPS, STORM], (0, 0, 0)),
        (["Lamps are lit.", "Lamps are lit.", "Lamps are out."], (0, 0, 2)),
    ],
)
def test_origins(texts: list[str], origins: tuple[int, ...]) -> None:
    assert find_origins([read(f"{i}.txt", text.encode()) for i, text in enumerate(texts)]) == origins


def test_the_seeds_are_five_origins() -> None:
    from pathlib import Path

    seeds = sorted((Path(__file__).parent.parent / "seeds").iterdir())
    assert find_origins([read(seed.name, seed.read_bytes()) for seed in seeds]) == (0, 1, 2, 3, 4)
