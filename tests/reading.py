"""What holds for every reader, and a way to show what one made of a file."""

from briefings.model.source import BlockKind, Source
from briefings.model.text import Span
from briefings.readers import read_source
from briefings.structure.blocks import Reading
from briefings.structure.dating import read_words
from briefings.structure.head import find_dates


def show(reading: Reading) -> list[str]:
    """Give the blocks as "kind: text"."""
    return [f"{block.kind.value}: {reading.text[block.span.start : block.span.end]}" for block in reading.blocks]


def found(reading: Reading) -> dict[str, str]:
    """Give the card fields that were found, the first of each."""
    dates = [read_words(date.words) for date in find_dates("", reading)]
    return {item.field: item.value for item in reversed(reading.found)} | ({"date": dates[0]} if dates else {})


def read(file: str, content: bytes) -> Source:
    source, _ = read_source(file, content)
    assert source is not None
    return source


def check_line(source: Source, line: int | None, offset: int) -> None:
    """Check that a line is that of the text; where a file has no lines, nothing of it has one."""
    assert line == (source.text.count("\n", 0, offset) + 1 if source.blocks[0].locator.line else None)


def check_invariants(source: Source) -> None:
    """Check what every other part of brief relies on."""
    inside = Span(0, len(source.text))
    stand_ins = {gap.start: gap.shown for gap in source.hidden if gap.shown}
    ends = [0]
    for block in source.blocks:
        assert ends[-1] <= block.span.start <= block.span.end
        assert inside.covers(block.span)
        check_line(source, block.locator.line, block.span.start)
        ends.append(block.span.end)
        words, offsets = source.words_of(block.span), source.offsets_of(block.span)
        assert all(at == " " or at in stand_ins.get(i, source.text[i]) for at, i in zip(words, offsets, strict=True))
    gaps = zip(ends, [block.span.start for block in source.blocks] + [len(source.text)], strict=True)
    left_out = "".join(source.text[start:end] for start, end in gaps)
    assert not left_out.replace("\ufeff", "").strip(), "blocks cover all but white space"
    counted = [
        block.locator.paragraph for block in source.blocks if block.kind in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}
    ]
    assert counted == list(range(1, len(counted) + 1))
    end = 0
    for sentence in source.sentences:
        block = source.blocks[sentence.block]
        assert block.kind in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}
        assert end <= sentence.span.start < sentence.span.end
        last = next(each for each in reversed(source.blocks) if each.span.start < sentence.span.end)
        assert Span(block.span.start, last.span.end).covers(sentence.span)
        assert last == block or last.level, "only a list goes over several blocks"
        assert sentence.locator.paragraph == block.locator.paragraph
        assert sentence.locator.last == (None if last == block else last.locator.paragraph)
        assert (sentence.locator.page or 0) >= (block.locator.page or 0)
        check_line(source, sentence.locator.line, sentence.span.start)
        words = source.words_of(sentence.span)
        assert words == " ".join(words.split())
        assert words
        end = sentence.span.end
    assert list(source.hidden) == sorted(source.hidden)
