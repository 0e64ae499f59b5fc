"""Words that open an English sentence by leaning on what stands before it."""

# fmt: off
from briefings.language.row import Phrases, Row

OPENINGS = Phrases((
    Row("a pronoun",
        "it|its|itself|he|him|his|himself|she|her|hers|herself|they|them|their|theirs|themselves",
        meant="It reopened on Monday.", spared="Italy sent two cranes."),
    Row("a demonstrative",
        "this|that|these|those|such|here|then|all this|all these|all that",
        meant="These cranes were built in 1960.", spared="Theseus built the cranes."),
    Row("one of them with its verb",
        "it's|it'll|it'd|he's|he'll|he'd|she's|she'll|she'd|they're|they've|they'll|they'd|that's|that'll",
        meant="They've built two cranes.", spared="The port's two cranes were built in 1960."),
    Row("a conjunction",
        "but|and|or|nor|so|yet|and then|but then|or rather|'cause|else|which|who|whose|after which|all of which"
        "|some of which",
        meant="But the port stayed closed.", spared="Butter and salt came to Gelling."),
    Row("what adds",
        "moreover|furthermore|additionally|also|too|there too|what is more|what's more|more importantly|worse still"
        "|on top of|secondly|thirdly|similarly|likewise",
        meant="Moreover, the cranes were damaged.", spared="More cranes were damaged in Gelling."),
    Row("what concludes",
        "therefore|thus|hence|consequently|thereby|as such|that said",
        meant="Therefore the port stayed closed.", spared="There were two cranes in Gelling."),
    Row("what is set against something",
        "however|nevertheless|nonetheless|conversely|otherwise|on the one hand|on one hand|even so|even then|even this"
        "|differently from|if so|if not|still",
        meant="However, the port stayed closed.", spared="Howard Hill closed the port."),
    Row("what comes at some time of the story",
        "meanwhile|subsequently|concurrently|thereafter|by then|only then|just then|since then|until then|from then"
        "|finally|lastly|after all|at the same",
        meant="Meanwhile, the port stayed closed.", spared="Mean waves closed the port of Gelling."),
    Row("an example, a fact or a way to put it",
        "for example|for instance|in fact|of course|in particular|in other words|more specifically|more precisely"
        "|not surprisingly|as for|as has been|at least that|just like",
        meant="More specifically, the crane was damaged.", spared="More ships than ever came to Gelling."),
    Row("what was named elsewhere",
        "below|the aforementioned|the above",
        meant="The aforementioned cranes are old.", spared="The cranes of Gelling are old."),
    Row("instead of what was said",
        "instead there|instead he|instead she|instead it|instead they|instead we|instead i|instead the|instead a"
        "|instead an",
        meant="Instead there was a gap between two cranes.",
        spared="Instead of the port of Gelling, ships use Halden."),
    Row("another of its kind",
        "another|others|other|similar|an additional|an alternative|a similar|one such|the same|the other|the others"
        "|for the same|the same approach|the same task|the only other",
        meant="A similar crane was damaged at Halden.", spared="A crane was damaged at Halden."),
    Row("in the same way",
        "in the same vein|in the same way|in the same breath|along these",
        meant="In the same way the cranes were mended.", spared="In the port of Gelling the cranes were mended."),
    Row("one of two, or of a row",
        "the former|the latter|the first is|the first was|the first of these|the second|the third is|the third was"
        "|the first one|the second one|the third one|the fourth one|the other one|the next one",
        meant="The former is closed, the latter is open.", spared="The first crane of Gelling is closed."),
    Row("some of them",
        "one of them|one of these|one of those|some of them|some of these|some of those|all of them|all of these"
        "|all of those|all of this|most of them|most of these|many of them|many of these|none of them|none of these"
        "|each of them|each of these|two of them|half of them|the two of",
        meant="One of them was damaged.", spared="One of the cranes of Gelling was damaged."),
    Row("in it",
        "in this|in that|in these|in those|in such|in both|in doing so|in so doing|in its|in his|in her|in their",
        meant="In his speech the mayor thanked the crew.", spared="In May the mayor thanked the crew."),
    Row("on it",
        "on this|on that|on these|on those|on his|on her|on its|on their",
        meant="On this quay the cranes are old.", spared="On Monday the mayor thanked the crew."),
    Row("at it",
        "at this|at that|at these|at those|at his|at her|at its|at their",
        meant="At that quay the cranes are old.", spared="At noon the mayor thanked the crew."),
    Row("for it",
        "for this|for that|for these|for those|for its|for his|for her|for their",
        meant="For this the mayor thanked the crew.", spared="For weeks the port stayed closed."),
    Row("before or after it",
        "after this|after that|after these|after those|after his|after her|after its|after their|before this"
        "|before that|before these|before his|before her|before their",
        meant="After that, the port reopened.", spared="After the storm, the port reopened."),
    Row("to it",
        "to this|to that|to these|to do so|to do this|to his|to her|to their",
        meant="To this the mayor said nothing.", spared="To Gelling the mayor said nothing."),
    Row("of it",
        "of these|of those|of this|of them|of its|of his|of her|of their",
        meant="Of these two were damaged.", spared="Of five cranes two were damaged."),
    Row("with it",
        "with this|with that|with these|with those|with its|with his|with her|with their|without this|without these"
        "|without them|along with this",
        meant="With these the port was cleared.", spared="With two cranes the port was cleared."),
    Row("from it",
        "from this|from that|from these|from those|from there|from his|from her|from its|from their",
        meant="From there the ships go to Halden.", spared="From Gelling the ships go to Halden."),
    Row("among them",
        "among these|among those|among them",
        meant="Among them was a crane.", spared="Among the cranes was an old one."),
    Row("because of it, or in spite of it",
        "due to this|due to that|due to these|because of this|because of that|despite this|despite that|despite these"
        "|despite its|despite his|despite her|despite their",
        meant="Because of this, the port stayed closed.", spared="Because of the storm, the port stayed closed."),
    Row("under it, during it, since it",
        "under this|under these|under that|under its|during this|during that|during these|during his|during her"
        "|during their|since this",
        meant="During this, the port stayed closed.", spared="During the storm, the port stayed closed."),
    Row("by it, or like it",
        "by that|by this|by doing|through these|like these|unlike this|compared to this|based on this|based on these"
        "|given this|given that|given these",
        meant="Unlike this, the cranes of Halden are new.", spared="Unlike Gelling, the port of Halden is open."),
))
"""However a sentence goes on after these, it goes on with what stands before it."""

OPENINGS_BEFORE_A_COMMA = Phrases((
    Row("a time of the story",
        "later|earlier|still|again|finally|ultimately|lastly|afterward|afterwards|now|more recently|at the same time"
        "|in the end|in the process|in the meantime",
        meant="Later, the port of Gelling reopened.", spared="Later ships use the port of Gelling."),
    Row("a place of the story",
        "elsewhere|inside|outside",
        meant="Outside, the dockers of Gelling waited.", spared="Outside Gelling the dockers waited."),
    Row("the next of a row",
        "firstly|first|second|third|secondly|thirdly|among others",
        meant="First, the crane lacks a brake.", spared="First came the crane of Halden."),
    Row("what adds or is set against something",
        "besides|instead|rather|alternatively|equally|too|in addition|in return|in response|in contrast|by contrast"
        "|by comparison|on the contrary|on the other hand|regardless|either way|in turn|at least",
        meant="In addition, two cranes were damaged.", spared="In addition to the crane, the quay was damaged."),
    Row("what concludes",
        "overall|indeed|accordingly|in short|in sum|in summary|in conclusion|as a result|as a consequence|after all"
        "|that is",
        meant="As a result, the port stayed closed.", spared="As a result of the storm, the port stayed closed."),
    Row("an example, or a way to put it",
        "specifically|in particular|particularly|for example|for instance|of course|in fact|precisely|actually",
        meant="Specifically, the crane lacks a brake.", spared="Specifically Gelling lacks cranes."),
    Row("an answer",
        "well|yes|no|enough",
        meant="Yes, the port of Gelling is closed.", spared="No port of Norland is closed."),
))
"""These lean where a comma follows."""

LIGHT_OPENINGS = Phrases((
    Row("somebody known",
        "the diplomat|the minister|the official|the officials|the spokesman|the spokeswoman|the spokesperson"
        "|the analyst|the analysts|the author|the authors|the expert|the experts|the researchers|the man|the men"
        "|the woman|the women|the couple|the pair|the duo|the patient|the child|the person",
        meant="The spokesman said that the port will reopen.", spared="The mayor said that the port will reopen."),
    Row("a body known",
        "the group|the company|the firm|the agency|the organisation|the organization|the institute|the newspaper"
        "|the magazine|the team|the sides|the parties|the two",
        meant="The company repaired two cranes.", spared="The companies of Gelling repaired two cranes."),
    Row("a place known",
        "the country|the countries|the city|the town|the region|the state",
        meant="The city repaired two cranes.", spared="The cities of Norland repaired two cranes."),
    Row("a text known",
        "the statement|the article|the report|the study|the paper|the document|the letter|the remarks|the comments"
        "|the announcement|the question|the answer",
        meant="The letter names two cranes.", spared="The letters of Lovell name two cranes."),
    Row("an act or an event known",
        "the move|the decision|the deal|the process|the incident|the attack|the attacks|the event|the events"
        "|the meeting|the talks|the visits|the ruling|the verdict|the judgment|the vote|the amendment|the lawsuit"
        "|the resignation|the arrest|the crash|the explosion|the blast|the accident|the appointment|the findings",
        meant="The incident closed the port.", spared="The storm closed the port."),
    Row("what follows from something",
        "the result|the results|the idea|the problem|the reason|the reasons|the latter's"
        "|unlike the previous|unlike the earlier|unlike the other",
        meant="The reason is a storm.", spared="The reasoning of Lovell is sound."),
))
"""What these name is known from before; a sentence that opens with them reads better with the one before it."""
