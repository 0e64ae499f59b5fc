"""Ranked sentences -> the passages of each section, and why each sentence is in or out.

`choose` leads through it. In the order of a build:

1. `scopes`: the sections of the outline, each with the sources that it may draw on.
2. `control`: what is pinned, what is excluded, what a source weighs; `own_words`: what the analyst's own text cites.
3. `candidates`: the ranked sentences of a section, each with the passage that it makes (`passages`).
4. `claims`: what answers another section better is left to that one.
5. `select`: within the length, by `worth` and what is asked to be held (`wants`), in their places (`placing`),
   nothing twice (`printed`).
6. `order`: what happened, what it contains, who says what, what may follow.
7. `key_points`: what goes to the first page; then `balance` looks at what one source carries,
   and `shortfall` at what is missing.

`chosen` is what comes of it. `verdict` has every rule that decides over a sentence; `explain`, `find` and `reasons`
tell which of them did, and `nearest` what was meant by words that stand nowhere.
"""
