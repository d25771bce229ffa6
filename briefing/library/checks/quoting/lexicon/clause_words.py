"""Words by which clauses hang together, in all the languages together: what joins them, and what may negate one behind it."""

import re

NEGATIONS_BEHIND = {
    "English": r"not|never|nothing|nobody|none|nowhere|no(?! (?:doubt|matter|later|less|fewer|more|sooner|earlier))",
    "German": r"nicht|nie|niemals|keinesfalls|keineswegs|nichts|niemand\w*|kein\w*|nirgends",
    "French": r"pas|jamais|guère|nullement|rien|personne|aucune?",
    "Spanish": r"nunca|jamás|nada|nadie|ning\w+",
    "Russian": r"не|нет|никогда|нельзя|невозможно|ничего|никого|никто",
    "Dutch": r"niet|nooit|niets|niemand|geen",
}
"""Words that negate what stands before them, by language."""

DOUBLING = ("Spanish", "Russian")
"""Languages in which such a word adds nothing where a negation stands before it."""

RELATIVES = (
    r"who|whom|whose|which|that|qui|que|dont|où|quien(?:es)?|cuy[oa]s?|der|die|das|dessen|deren|dem|den|welche\w*"
)
"""Words that begin what commas enclose of a noun before them: what is in it says nothing of what goes on after it."""

NOBODIES = (
    r"nobody|none|nothing|nowhere|niemand\w*|nichts|nirgends|personne|rien|aucune?|nadie|nada|ningun[oa]|никто|никого"
    r"|никому|ничего"
    r"|ничто|nessun[oa]|niente|nulla|ninguém|nenhum\w*|nikt|nikogo|nic|niczego|niets|ніхто|нікого|нічого"
)
"""Pronouns that end the clause before a comma, where the comma opens nothing that another closes: "he saw nobody, |he left"."""

MODALS = re.compile(r"may|might|could|can|would", re.IGNORECASE)
ADJUNCTS = re.compile(r"after|before|because|when|while|since|following|despite|during|as|but|although|though", re.I)
"""Words that begin what is said beside a clause, and is not within reach of its "may": "may be closed, |after the talks"."""

ADVERSATIVE = (
    r"but|yet|however|until|though|although|albeit|had|were|should|aber|doch|jedoch|allerdings|obwohl|obgleich|sondern"
    r"|wenngleich|mais|cependant"
    r"|toutefois|quoique|bien que|même si|néanmoins|pourtant|pero|aunque|sin embargo|sino|no obstante"
)
"""Words of turning that set one thing against another, and do not make the first depend on it."""

JOINTS = (
    r"saying|says|said|and|or|but|und|oder|aber|et|ou|mais|y|o|pero|и|или|но|which|who|because|then|so"
    r"|while|when|after|before|as"
    r"|quand|lorsque|parce|puisque|car|pendant|tandis|cuando|mientras|porque|pues|когда|потому|weil|während|nachdem"
)
"""Words before which another clause ends."""
