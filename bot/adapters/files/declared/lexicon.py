"""Lexicon: what lexicon.yaml of an article and general.yaml of all articles hold."""

from bot.adapters.files.kinds import Keys, Kind, ListOf, Named, Text

LANGUAGES = ("zh", "en")
_KINDS = ("person", "place", "organisation", "document", "event", "slogan")

_WORDS: dict[str, Kind] = {
    "zh": ListOf("Words in Chinese; simplified ones stand for traditional ones, too.", Text("A word.")),
    "en": ListOf("Words in English.", Text("A word or a few.")),
}
_RULES = Named(
    "Parts of patterns by name; a pattern uses one as `<name>`.",
    Text("A pattern: `(a|b)` are alternatives, `[a]` may be left out.", examples=("(how much|what amount)",)),
)

LEXICON = Keys(
    "Words that mean the same in this article when a question is matched.",
    {
        "names": ListOf(
            "What the article names, one a line.",
            Keys(
                "One name with all its spellings.",
                {"kind": Text("What is named.", choices=_KINDS), **_WORDS},
                required=("kind",),
                any_of=LANGUAGES,
            ),
        ),
        "terms": ListOf(
            "Ideas of the article, one a line; a word stands in one line only.",
            Keys("True synonyms and their translations.", _WORDS, any_of=LANGUAGES),
        ),
        "rules": Keys("Parts that patterns share, by language.", dict.fromkeys(LANGUAGES, _RULES)),
        "script_exceptions": ListOf(
            "Words that are not the same again when they are made traditional and back; they may differ.",
            Text("A word in simplified characters."),
        ),
    },
)

GENERAL = Keys(
    "Everyday words and idioms that mean much the same in any article; a word may stand in several lines.",
    {"ideas": ListOf("One idea a line.", Keys("Words for one idea.", _WORDS, any_of=LANGUAGES))},
    required=("ideas",),
)
