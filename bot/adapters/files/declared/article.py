"""Article: what article.yaml holds, the rules by which the raw text is read."""

from bot.adapters.files.declared.waivers import ARTICLE_CODES
from bot.adapters.files.kinds import Keys, ListOf, Named, Number, Switch, Text

_WAIVER = Keys(
    "One rule set aside for some words.",
    {
        "words": Text("Words of the article that it is set aside for."),
        "code": Text(
            "Code of the rule; `citebot check --explain CODE` tells what it is for.",
            pattern="|".join(ARTICLE_CODES),
            way_out=f"known are {', '.join(ARTICLE_CODES)}",
        ),
        "reason": Text("Why it may be set aside here."),
    },
    required=("words", "code", "reason"),
)

_REPAIR = Keys(
    "Damage in the raw text and what stood there.",
    {
        "find": Text("The damaged words; they stand in the raw text exactly once."),
        "replace": Text("What stood there."),
        "reason": Text("How anyone can tell."),
    },
    required=("find", "replace", "reason"),
)

_FURNITURE = Keys(
    "Lines of the page that are not the article.",
    {
        "line": Text(
            "A regular expression for the whole line of reading text.", examples=("Advertisement.*",)
        ),
        "to_end": Switch("true when all lines after it go, too."),
    },
    required=("line",),
)

ARTICLE = Keys(
    "How the raw text in article.txt is read. The raw text itself is never edited.",
    {
        "id": Text("Name of the article; citations carry it."),
        "language": Text("Language of the article.", choices=("zh", "en")),
        "sha256": Text("SHA-256 of article.txt, so that no quote loses its place; `citebot check` tells it."),
        "url": Text(
            "Where the article can be read; quotes link to their words there.",
            pattern=r"https?://[^\s/]+\S*",
            fault="is no address of the web",
            way_out="write all of it, from https:// on",
        ),
        "annotations": Text(
            "`pinyin` when the page carries the sound of characters in brackets behind them.",
            choices=("none", "pinyin"),
            default="none",
        ),
        "markup": Text(
            "`markdown` when the raw text is marked up.", choices=("plain", "markdown"), default="plain"
        ),
        "wrapped": Number(
            "Column at which the lines of the text are broken; left out where a line is a paragraph.",
            least=20,
            most=400,
            whole=True,
        ),
        "unfinished": Switch(
            "true while entries are still being written: the article's sentences answer what no entry does, "
            "and `citebot check` looks for no holes."
        ),
        "repairs": ListOf("Damage in the raw text; nothing else is changed.", _REPAIR),
        "furniture": ListOf("Lines of the page that are not the article.", _FURNITURE),
        "fields": Named(
            "What can be cited about the article itself, in the words of the reading text.",
            Text("Words of the reading text."),
            usual={
                "title": "Its headline.",
                "publisher": "Who published it.",
                "date": 'When, in quotes: "2021-05-04".',
                "author": "Who wrote it.",
                "correspondents": "Who contributed.",
                "copyright": "Who may use it, and how.",
            },
        ),
        "waive": ListOf("Rules that are set aside for places of the article.", _WAIVER),
    },
    required=("id", "language", "sha256"),
)
