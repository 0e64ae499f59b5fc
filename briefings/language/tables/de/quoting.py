"""German words that a quotation must not lose, and apostrophes that are no quotation marks."""

# fmt: off
from briefings.language.language import Quoting
from briefings.language.row import Patterns, Row

QUOTING = Quoting(
    hedges=Patterns("search", (
        Row("what may be",
            r"\b(?:könnten?|dürften?|möglicherweise|womöglich|vielleicht|eventuell|gegebenenfalls|unter Umständen)\b",
            meant="der Kran könnte fallen", spared="der Kran kann fallen"),
        Row("what somebody says, and nobody knows",
            r"\b(?:angeblich|vermeintlich|mutmaßlich|vermutlich|voraussichtlich|wahrscheinlich|offenbar|anscheinend"
            r"|scheinbar|wohl|sogenannten?|soll|sollen)\b",
            meant="angeblich brach er", spared="er brach scheibchenweise"),
        Row("what seems",
            r"\b(?:scheint|scheinen|schien|schienen)\b",
            meant="er scheint zu halten", spared="die Scheine halten"),
        Row("what it hangs on",
            r"\b(?:wenn|falls|sofern|soweit|solange|es sei denn|vorausgesetzt|außer|ausgenommen|vorbehaltlich"
            r"|bis auf)\b",
            meant="sie fährt, falls sie zahlen", spared="sie fährt, und sie zahlen"),
        Row("what is little or not all",
            r"\b(?:nur|fast|beinahe|nahezu|teilweise|selten|wenige?|weniger)\b",
            meant="sie zahlen nur halb", spared="sie zahlen ganz"),
    ), ignore_case=True),
    elisions=Patterns("match", (
        Row("a word without its beginning",
            r"(?:s|ne|nen|nem|ner|n|rauf|runter|raus|rein|rüber|nauf|naus|nein)\b(?!-)",
            meant="ne alte Fähre", spared="neue Fähren"),
    ), ignore_case=True),
)
