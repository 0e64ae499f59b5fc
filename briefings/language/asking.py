"""Words of questions: those that ask and carry no matter, and those that go with what is asked for."""

import re

from briefings.language.words import FILLERS, FUNCTION_WORDS, split_words

_ASKING_WORDS = frozenset(
    """summarize summarise summary describe discuss discussed discusses discussing discussion discussions explain
    elaborate outline overview list identify mention mentioned tell give talk talked talking think thinks thought
    opinion opinions propose proposed recommend recommended conclude concluded conclusion agree agreed disagree suggest
    suggested respond responded response introduce introduced group team meeting story article document text passage
    whole general happen happens happened role significance relationship plot setting main throughout according
    regarding concerning know find information question questions people way ways thing things mean means
    bring brings brought""".split()
)

_ASKING_PHRASES = re.compile(
    r"\bin (?:return|turn|general|particular|detail|total|practice|fact|common|short|terms of)\b", re.IGNORECASE
)

FIGURE_WORDS = frozenset(
    """many much amount amounts cost costs price prices number numbers figure figures percent percentage share rate
    rates trade volume total sum sums worth budget revenue billion million""".split()
)
"""Words of questions that want a figure for an answer."""

TALK = frozenset("i i'm i've i'd i'll you you're you've your my me im".split())
"""Words of talk rather than of report."""

CUES: tuple[tuple[frozenset[str], frozenset[str]], ...] = tuple(
    (frozenset(asked.split()), frozenset(cues.split()))
    for asked, cues in (
        (
            """challenge challenges problem problems difficulty difficulties obstacle obstacles issue issues limitation
            limitations gap risk risks drawback drawbacks weakness""",
            """however but although despite unfortunately difficult hard challenging challenge problem issue lack lacks
            limited limitation limitations suffer suffers fail fails failed unable cannot costly expensive remain
            remains still only little few ignore ignores insufficient poor poorly scarce scarcity rarely obstacle
            drawback risk threat not""",
        ),
        (
            """approach approaches method methods methodology solution solutions technique strategy proposal plan
            plans""",
            """we propose proposes proposed present presents introduce introduces introduced develop develops developed
            describe use uses using used by approach method model framework novel new based design designed plan
            plans""",
        ),
        (
            """outcome outcomes result results finding findings achievement performance evaluation effect effects impact
            consequence consequences""",
            """results result show shows showed shown outperform outperforms outperformed improve improves improved
            improvement improvements achieve achieves achieved significantly demonstrate demonstrates demonstrated
            experiments experimental find found findings better best gain gains increase increased decrease reduced led
            evidence effective conclude concluded""",
        ),
        (
            """cause causes caused reason reasons why origin origins trigger triggers factor factors etiology""",
            """because cause causes caused due result results since reason reasons lead leads led trigger triggers
            triggered factor factors linked associated responsible risk stem stems owing therefore""",
        ),
    )
)
"""What a question may ask for, and the words by which sentences give it."""


ASPECTS = frozenset[str]().union(*(asked for asked, _ in CUES))
"""Words that ask for a kind of answer and not for a matter."""


def query_words(text: str) -> list[str]:
    """Give the words of a question that carry its matter."""
    matter = _ASKING_PHRASES.sub(" ", text)
    return [word for word in split_words(matter) if word not in FUNCTION_WORDS | _ASKING_WORDS | FILLERS]
