"""Fitted: what translations.yaml and weights.yaml beside an article hold."""

from bot.adapters.files.kinds import Keys, ListOf, Named, Number, Text
from bot.core.ranker import USUAL, WEIGHABLE

_LANGUAGES = {"en": "English", "zh": "simplified Chinese", "zh-Hant": "traditional Chinese"}

TRANSLATIONS = Keys(
    "The article's sentences in another language, for readers who ask for what no entry says.",
    {
        language: Named(
            f"Sentences in {name} by their id, s1 and so on.",
            Text("The sentence; every number in it stands in the article's sentence, too."),
            name="s[1-9][0-9]*",
        )
        for language, name in _LANGUAGES.items()
    },
)

WEIGHTS = Keys(
    "The ranker's weights; written by `make fit`.",
    {
        "fitted_on": Text("Version of the knowledge that they were fitted on."),
        "questions": Number("How many questions they were fitted on.", least=0, whole=True),
        "threshold": Number("The least score to answer that belongs to these weights."),
        "weighed": ListOf(
            "Gates that forbid no answer, since these weights weigh what they see.",
            Text("Name of a gate.", choices=WEIGHABLE),
        ),
        "order": Keys(
            "What puts candidates in order.",
            {name: Number("Weight of this part of a match.") for name in USUAL.order},
            required=tuple(USUAL.order),
        ),
        "trust": Keys(
            "What makes the first candidate trusted.",
            {name: Number("Weight of this part of a match.") for name in USUAL.trust},
            required=tuple(USUAL.trust),
        ),
    },
    required=("order", "trust"),
)
