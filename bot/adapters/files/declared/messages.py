"""Messages: what config/messages/<language>.yaml holds, the bot's own words in one language."""

from collections.abc import Iterable

from bot.adapters.files.kinds import Keys, Kind, ListOf, Text
from bot.core.smalltalk.cover import AROUND
from bot.replies.keys import KEYS, REPLY_PLACEHOLDERS, Key
from bot.replies.messages import INTENTS

_FLAT = r"(?:[^()\[\]]|\([^()\[\]]*\)|\[[^()\[\]]*\])*"
_TEMPLATE = Text(
    "What people type: `(a|b)` are alternatives, `[a]` may be left out; slots hold no slots.",
    pattern=_FLAT,
    way_out="close every bracket, and write it flat: no slot inside a slot",
)


def _filled(about: str, names: Iterable[str]) -> Text:
    """Return a text whose braces hold these names only."""
    known = sorted(names)
    braces = rf"|\{{(?:{'|'.join(known)}):?\}}" if known else ""
    said = f" It may use {', '.join(f'{{{name}}}' for name in known)}." if known else ""
    return Text(
        about + said,
        pattern=rf"(?:[^{{}}]|\{{\{{|\}}\}}{braces})*",
        way_out=f"known are: {', '.join(known) or 'none'}; write {{{{ for a brace",
    )


def _key(key: Key) -> Text:
    return _filled(key.about, key.placeholders)


_SMALL = Keys(
    "One kind of smalltalk.",
    {
        "reply": _filled("What the bot replies.", REPLY_PLACEHOLDERS),
        "phrasings": ListOf("Ways to say it, with any case and punctuation.", Text("A way to say it.")),
        "patterns": ListOf("A great many ways to say it, in slots.", _TEMPLATE),
    },
    required=("reply",),
)


def wording(*, whole: bool) -> Keys:
    """Return the keys of one language's file: all are needed where it is `whole`."""
    texts: dict[str, Kind] = {name: _key(key) for name, key in KEYS.items()}
    smalltalk = Keys(
        "What people say that is no question about the article, by intent.",
        dict.fromkeys(INTENTS, _SMALL),
        required=INTENTS if whole else (),
    )
    around = ListOf(
        "Ways to open, soften or break off a message, which say nothing by themselves.", _TEMPLATE
    )
    return Keys(
        "The bot's own words in one language."
        if whole
        else "Only what should not simply be the simplified text in traditional script.",
        {**texts, "smalltalk": smalltalk, AROUND: around},
        required=(*texts, "smalltalk") if whole else (),
    )


MESSAGES = wording(whole=True)
MESSAGES_MADE = wording(whole=False)
"""A language whose words are made from another's, and whose file may hold just a few."""
