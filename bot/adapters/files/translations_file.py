"""Translations file: the article's sentences in another language, proved number by number."""

from collections.abc import Mapping
from pathlib import Path

from bot.adapters.files.declared.fitted import TRANSLATIONS
from bot.adapters.files.findings import Findings
from bot.adapters.files.kinds import Value
from bot.adapters.files.shapes import Shapes
from bot.adapters.files.strict_yaml import read_yaml
from bot.core.articles.article import Article
from bot.core.proving.evidence import whole
from bot.core.proving.proof import unproved_numbers


def find_translations(
    path: Path, article: Article | None, findings: Findings
) -> Mapping[str, Mapping[str, str]]:
    """Return the translated sentences by language and sentence id; none when there is no file."""
    root = read_yaml(path, findings) if path.exists() else None
    if root is None or article is None:
        return {}
    shapes = Shapes(path, findings)
    sentences = {passage.id: passage.text for passage in article.sentences}
    found: dict[str, dict[str, str]] = {}
    for language, texts in shapes.mapping(Value(root, TRANSLATIONS), "the translations").items():
        found[language] = {}
        for sentence, value in shapes.mapping(texts, f"the {language} translations").items():
            text = shapes.text(value, f"the translation of {sentence}")
            if sentence not in sentences:
                last = article.sentences[-1].id
                shapes.problem(
                    value.line,
                    f"{sentence!r} is no sentence of the article",
                    f"name one of s1 to {last}",
                    code="T101",
                )
            elif text is not None:
                for flaw in unproved_numbers(text, whole(sentences[sentence])):
                    fact = f"the translation of {sentence} says {flaw.words!r}, which the sentence does not"
                    shapes.problem(value.line, fact, "correct it", code="P101")
                found[language][sentence] = text
    return found
