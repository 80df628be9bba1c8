"""Topic: what entries/<topic>.yaml holds."""

from bot.adapters.files.declared.waivers import ENTRY_CODES
from bot.adapters.files.kinds import Keys, ListOf, Named, Switch, Text

LANGUAGES = ("zh", "en")
"""Languages that every answer is given and every question is asked in."""

_MADE = "In traditional characters; made from zh, script only, when it is left out."

ID = Text(
    "The entry's own name. Links, buttons and `related` hold it: once published, leave it.",
    pattern=r"[A-Za-z0-9_-]{1,64}",
    fault="cannot stand in a link",
    way_out="use at most 64 of a-z, A-Z, 0-9, - and _",
    examples=("bridges-mended",),
)

_TITLE = Keys(
    "What readers see on the button of this topic.",
    {
        "zh": Text("In simplified Chinese.", draft=True),
        "en": Text("In English.", draft=True),
        "zh-Hant": Text(_MADE, draft=True),
    },
    required=LANGUAGES,
)

_CITES = ListOf(
    "The words of the article that prove the answer, exactly as it has them: simplified characters, each "
    "within one sentence.",
    Text("Words of one sentence of the article."),
    filled=True,
)

_ANSWER = Keys(
    "What the bot says. Every number, date, name and hedge in it stands in `cites`.",
    {
        "zh": Text("In simplified Chinese.", draft=True),
        "en": Text("In English, with the same values, names and hedges.", draft=True),
        "zh-Hant": Text(_MADE, draft=True),
    },
    required=LANGUAGES,
)


def _asked(language: str) -> ListOf:
    return ListOf(
        f"Ways to ask in {language}, at least eight, as readers type: keywords, slang, long questions. In a "
        "pattern `(a|b)` are alternatives, `[a]` may be left out, `<name>` is a rule of lexicon.yaml.",
        Text("A way to ask; quoted when it has one of [ ] ( ) | ? : # in it, or is yes or no.", draft=True),
        filled=True,
    )


_PHRASINGS = Keys(
    "Ways to ask, by language; each belongs to one entry only.",
    {"zh": _asked("Chinese, of either script or in pinyin"), "en": _asked("English")},
    required=LANGUAGES,
)

ENTRY = Keys(
    "One thing the bot can say.",
    {
        "id": ID,
        "cites": _CITES,
        "answer": _ANSWER,
        "phrasings": _PHRASINGS,
        "related": ListOf(
            "Ids of other entries that readers may want next; shown as buttons.", Text("Id of an entry.")
        ),
        "not_stated": Switch(
            "true when the article touches the matter and does not tell the detail; the answer says so."
        ),
        "draft": Switch(
            "true until somebody has accepted the entry: till then it is not served, nor looked at by "
            "`citebot check`. Delete the line to accept it."
        ),
        "waive": Named(
            "Rules that are set aside for this entry, each with the reason; `citebot check --explain CODE` "
            "tells what one is for.",
            Text("Why it may be set aside here."),
            name="|".join(ENTRY_CODES),
            usual=ENTRY_CODES,
        ),
    },
    required=("id", "cites", "answer", "phrasings"),
    aside="draft",
)

TOPIC = Keys(
    "One topic: entries that the bot answers with, each proved by the article's own words.",
    {
        "topic": Text("The topic's own name, one file each.", examples=("bridges",)),
        "title": _TITLE,
        "entries": ListOf("All that the bot can say on this topic.", ENTRY, filled=True),
    },
    required=("topic", "title", "entries"),
)
