"""A small invented event: the sources that the outline in docs/outline.md asks, and a project made of them."""

import re
from pathlib import Path

GUIDE = Path(__file__).parent.parent / "docs" / "outline.md"
OUTLINE = re.search(r"<!-- example -->\n```yaml\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)[1]
"""The example of the guide."""

FILES = {
    "seeds/courier.txt": """\
Dockers of Gelling walk out over night shifts

12 March 2024

The dockers of Gelling stopped work on Monday evening, the first strike in the port for eleven years. They ask for nine per cent more pay and for an end to night shifts of twelve hours.

The port has offered four per cent over two years, and to pay night shifts at one and a half times the wage. The union refused the offer within an hour.

Forty-one ships were waiting off Gelling on Tuesday, most of them with timber and paper for export. Each day of the strike costs the mills of the county 1.2 million euros, the chamber of commerce said.

The football match between dockers and pilots, held each spring, delayed nobody: it was called off.
""",
    "seeds/union.md": """\
---
title: Why we strike
author: Union of Dockers, Gelling
date: 2024-03-13
kind: press release
---

Night shifts of twelve hours have put nineteen dockers into hospital since 2021. No wage makes good for that.

The dockers ask for shifts of eight hours, for two crane drivers in each gang, and for pay that keeps up with prices.

The union will return to talks when the port names a mediator. A ballot on a longer strike will be held on 22 March.
""",
    "seeds/port.txt": """\
Statement of the Port of Gelling

15 March 2024

The port offers four per cent, and not one cent more. Dockers of Gelling are already paid better than those of any port on this coast.

Since the ferry stopped on Thursday, food and medicine for the islands have come by air, at four times the cost. Containers with chilled fish were sent back to the islands unopened.

If the strike lasts until April, the port will move its container traffic to Marhaven. The port will ask the court on Monday to forbid the strike.
""",
    "seeds/interview.txt": """\
"We can wait"

How long can the dockers hold out? The strike fund pays each docker sixty euros a day, and the strike fund will last until the end of April.

What would end the strike? A mediator whom both sides trust would bring the union and the port back to talks within a day.
""",
    "library.bib": """\
@article{courier,
  title = {Dockers of Gelling walk out over night shifts},
  author = {Dunn, Ada},
  journal = {Gelling Courier},
  date = {2024-03-12},
}
""",
}


def write_project(folder: Path, outline: str) -> Path:
    """Write the sources and an outline into a folder, and give the folder."""
    for name, text in (FILES | {"outline.yaml": outline}).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder
