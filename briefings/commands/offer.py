"""`brief init --keywords`: words of the sources that the sections of an outline may take for keywords."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from briefings.choosing.control import resolve_control
from briefings.choosing.passages import sentence_text
from briefings.choosing.scopes import Scope
from briefings.commands.compile import read_project, read_sources
from briefings.commands.install import require_whole
from briefings.commands.notes import Notes, Stopped
from briefings.commands.outcome import Outcome, Progress
from briefings.language.language import Language
from briefings.language.tables import find_language
from briefings.language.words import find_variants, split_words, stem_word
from briefings.model.proposal import Offer, SectionOffers
from briefings.model.source import Source
from briefings.proposing.nouns import word_phrase
from briefings.proposing.offer import offer_keywords
from briefings.proposing.phrases import PhraseIndex, Stems, find_phrases
from briefings.ranking.index import SentenceIndex, index_sentences
from briefings.ranking.match import look_up
from briefings.ranking.query import make_wording
from briefings.ranking.rank import rank_sentences

N_EXAMPLES = 2000
"""An example is looked for among so many of the best sentences of a section."""


def propose_keywords(root: Path, progress: Progress) -> Outcome:
    """Offer keywords to each section of an outline that asks something; nothing is written."""
    notes = Notes()
    try:
        require_whole(notes)
        project = read_project(root, notes)
        outline, seeds = project.outline, project.seeds
        progress(f"reading {len(seeds.files)} sources")
        sources, scopes = read_sources(outline, seeds, notes)
        scopes = notes.keep(resolve_control(outline, scopes, sources))
        notes.stop_at_errors()
        progress("looking for keywords")
        language = find_language(outline.language.value)
        phrases, index = find_phrases(sources, language), index_sentences(sources, language)
        offered = tuple(_offer(scope, phrases, index, sources) for scope in scopes if scope.asks)
    except Stopped:
        return Outcome(notes.diagnostics, notes.files)
    return Outcome(notes.diagnostics, notes.files, offered=offered)


def _offer(scope: Scope, phrases: PhraseIndex, index: SentenceIndex, sources: Sequence[Source]) -> SectionOffers:
    wording = make_wording(scope.spec, index.language)
    asked = {stem_word(find_variants(word, index.language)[0], index.language) for word in wording.words}
    ranked = rank_sentences(look_up(wording, index), sources, scope.sources, most=N_EXAMPLES)
    sentences = [(sources[item.source], item.sentence) for item in ranked]
    offers = _with_examples(offer_keywords(asked, phrases), sentences, phrases)
    return SectionOffers(scope.number, scope.spec.title, scope.spec.question, tuple(offers))


def _with_examples(
    keys: Sequence[Stems], sentences: Sequence[tuple[Source, int]], phrases: PhraseIndex
) -> Iterator[Offer]:
    """Give the phrases with the first of the sentences that hold them; one that none of them holds is no offer."""
    stems = [_stem(sentence_text(*sentence), phrases.language) for sentence in sentences]
    for key in keys:
        place = next((i for i, words in enumerate(stems) if f" {' '.join(key)} " in words), None)
        if place is not None:
            source, number = sentences[place]
            use = phrases.uses[key]
            said = sentence_text(source, number)
            yield Offer(word_phrase(use), use.count, phrases.n_sources_of(key), said, source.file)


def _stem(text: str, language: Language) -> str:
    return f" {' '.join(stem_word(word, language) for word in split_words(text))} "
