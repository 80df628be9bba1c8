"""Translation: the article's own words in the language and script of a reader."""

from collections.abc import Mapping

from bot.core.knowledge import Knowledge
from bot.core.text.script import to_traditional


class Translation:
    """Knows the names and terms of one knowledge in its languages; immutable."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._english: dict[str, str] = {}
        lexicon = knowledge.lexicon
        known = [*(name.words for name in lexicon.names), *(term.words for term in lexicon.terms)]
        for words in known:
            english = words.get("en", ())
            for word in words.get("zh", ()) if english else ():
                self._english.setdefault(word, english[0])

    def name(self, text: str, lang: str) -> str:
        """Return a name of the article as a reader of `lang` knows it; as it is when unknown.

        Of several names with spaces between them, each is translated.
        """
        if lang != "en":
            return in_script(text, lang)
        if text in self._english:
            return self._english[text]
        return " ".join(self._english.get(part, part) for part in text.split(" "))


def in_script(text: str, lang: str) -> str:
    """Return a text in traditional script for `zh-Hant`, else unchanged."""
    return to_traditional(text) if lang == "zh-Hant" else text


def localized(texts: Mapping[str, str], lang: str) -> str:
    """Return the text for a reader of `lang`: `zh`, `en` or `zh-Hant` of an operator's texts.

    Traditional text that is not given is made from `zh`; a language that is missing is
    replaced by any that is there. Empty when there is none.
    """
    if lang in texts:
        return texts[lang]
    if lang != "en" and "zh" in texts:
        return in_script(texts["zh"], lang)
    return next(iter(texts.values()), "")
