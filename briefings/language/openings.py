"""Words that open a sentence by leaning on what stands before it, a row of phrases each, parted by "|"."""

LEANING = """
it|its|itself|he|him|his|himself|she|her|hers|herself|they|them|their|theirs|themselves|this|that|these|those|such
it's|it'll|it'd|he's|he'll|he'd|she's|she'll|she'd|they're|they've|they'll|they'd|that's|that'll|there's|here|then
another|others|other|similar|likewise|below|however|moreover|furthermore|therefore|thus|hence|consequently
nevertheless|nonetheless|meanwhile|additionally|also|but|and|or|nor|so|yet|otherwise|similarly|conversely|too
concurrently|subsequently|thereafter|thereby|which|who|whose|one of them|one of these|one of those|one such
some of them|some of these|some of those|all of them|all of these|all of those|all of this|all this|all these
all that|most of them|most of these|many of them|many of these|none of them|none of these|each of them
each of these|two of them|half of them|the former|the latter|the same|the other|the others|the aforementioned
the above|the first is|the first was|the first of these|the second|the third is|the third was|there too
in other words|in this|in that|in these|in those|in such|in both|in doing so|in so doing|in its|in his|in her
in their|by then|by that|by this|by doing|as such|as noted|as mentioned|as stated|as discussed|as for|as has been
for this|for that|for these|for those|for its|for his|for her|for their|for the same|on the one hand|on top of
on this|on that|on these|on those|on his|on her|on its|on their|at the same|at this|at that|at these|at those
at his|at her|at its|at their|after this|after that|after these|after those|after which|after his|after her
after its|after their|before this|before that|before these|before his|before her|before their|to this|to that
to these|to do so|to do this|to his|to her|to their|of these|of those|of this|of them|of its|of his|of her
of their|with this|with that|with these|with those|with its|with his|with her|with their|from this|from that
from these|from those|from there|from then|from his|from her|from its|from their|among these|among those
among them|even so|even then|even this|only then|just then|due to this|due to that|due to these|because of this
because of that|despite this|despite that|despite these|despite its|despite his|despite her|despite their
under this|under these|under that|under its|during this|during that|during these|during his|during her
during their|like these|unlike this|that said|or rather|since then|since this|until then
through these|given this|given that|given these|without this|without these|without them|if so|if not
along with this|compared to this|based on this|based on these|what is more|what's more|more importantly
worse still|along these|in the same vein|in the same way|in the same breath|the two of|'cause|else|more specifically
instead there|instead he|instead she|instead it|instead they|instead we|instead i|instead the|instead a|instead an
still|just like|for example|for instance|in fact|of course|in particular|after all|finally|lastly|secondly|thirdly
more precisely|on one hand|differently from|not surprisingly|as shown|as illustrated|as agreed|as already|an additional
an alternative|a similar|at least that|and then|but then|all of which|some of which|the first one|the second one
the third one|the fourth one|the other one|the next one|the only other|the same approach|the same task
"""
LEANING_BEFORE_A_COMMA = """
later|earlier|still|again|overall|besides|instead|rather|indeed|finally|ultimately|elsewhere|specifically|notably
importantly|interestingly|unfortunately|fortunately|alternatively|equally|well|afterward|afterwards|lastly
accordingly|in return|in response|in addition|in contrast|in short|in sum|in summary|in particular|in conclusion
by contrast|by comparison|as a result|as a consequence|for example|for instance|of course|on the contrary
after all|on the other hand|at the same time|in fact|in turn|in the end|in the process|in the meantime
among others|secondly|thirdly|second|third|regardless|either way|that is|too|first|firstly|precisely|incredibly
inside|outside|now|yes|no|actually|more recently|at least|enough|particularly
"""
LEANING_LIGHTLY = """
unlike the
the country|the countries|the sides|the parties|the diplomat|the minister|the official|the officials|the spokesman
the spokeswoman|the spokesperson|the analyst|the analysts|the author|the authors|the expert|the experts
the researchers|the man|the men|the woman|the women|the couple|the pair|the duo|the group|the company|the firm
the agency|the move|the decision|the statement|the article|the report|the study|the paper|the document|the deal
the letter|the remarks|the comments|the announcement|the result|the results|the idea|the problem|the reason
the reasons|the answer|the question|the process|the latter's|the incident|the attack|the attacks|the event
the events|the meeting|the talks|the visits|the organisation|the organization|the institute|the newspaper
the magazine|the city|the town|the region|the state|the team|the patient|the child|the person|the two
"""
