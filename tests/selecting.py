"""Small sources, and sections asked of them."""

from briefings.choosing.choose import choose_passages
from briefings.choosing.scopes import Scope
from briefings.language.tables.en import ENGLISH
from briefings.model.outline import Outline, SectionSpec
from briefings.model.text import Span
from briefings.ranking.index import index_sentences
from briefings.ranking.match import look_up
from briefings.ranking.query import make_wording
from briefings.ranking.rank import rank_sentences
from briefings.readers import read_source
from briefings.structure.names import note_names


def read(*texts):
    """Read texts as the files a.txt, b.txt, ..."""
    return note_names(read_source(f"{chr(97 + i)}.txt", text.encode())[0] for i, text in enumerate(texts))


def ask(question, *keywords, title="", words=60):
    return SectionSpec(title, Span(0, 0), question, keywords, words)


def choose(sources, *specs, key_points=1):
    """Choose the passages of sections; give for each their texts, and those of its key points."""
    index = index_sentences(sources, ENGLISH)
    scopes = [Scope(str(number), spec, tuple(range(len(sources)))) for number, spec in enumerate(specs, 1)]
    chosen, _ = choose_passages(scopes, index, sources, Outline("", "", key_points=key_points))
    return chosen.sections


def texts(passages, sources):
    return [sources[passage.source].words_of(passage.span) for passage in passages]


def rank(sources, spec):
    index = index_sentences(sources, ENGLISH)
    ranked = rank_sentences(look_up(make_wording(spec, ENGLISH), index), sources, range(len(sources)))
    return [(sources[r.source].words_of(sources[r.source].sentences[r.sentence].span), r) for r in ranked]
