"""Article statements: the sentences of a bare article as answers to one question."""

from bot.core.articles.article import Article, Citation, Passage
from bot.core.deciding.gates import OPEN, Verdict
from bot.core.facts.facts import FactReader
from bot.core.knowledge import Lexicon
from bot.core.outcomes import Statement
from bot.core.passages.passage_index import Taken
from bot.core.questions.understand import Understanding
from bot.core.sentences.article_gates import Read, judge
from bot.core.sentences.headline import headline
from bot.core.sentences.neighbours import neighbour
from bot.core.sentences.sentence_gates import SentenceGates
from bot.core.words.terms import TermReader

LEAST, _SURE = 33.0, 70.0
"""Score from which a sentence is said when the article has all rare words of the question, and without.

tests/benchmarks/fit_reading.py prints what a score costs.
"""


class ArticleStatements:
    """Says the sentences of one article; thread-safe once built. `taken` are these taken apart."""

    def __init__(self, article: Article, taken: Taken, reader: TermReader) -> None:
        self._article = article
        self._texts = taken.texts
        self._whole = "\n".join(taken.texts)
        self._gates = SentenceGates(article, taken, reader)
        self._facts = FactReader(Lexicon())
        self._number = {f"fact:{one.id}": number for number, one in enumerate(article.sentences)}

    def judged(self, understood: Understanding, name: str, score: float) -> Verdict:
        """Return what the gates say of a sentence by its id; one that is never said need not be judged."""
        if score < LEAST:
            return OPEN
        chosen = self._number[name]
        before = self._texts[chosen - 1] if chosen else ""
        read = Read(self._texts[chosen], before, self._whole, score >= _SURE)
        verdict = judge(understood.text, understood.terms, read)
        return verdict if verdict.gate else self._gates.judge(understood, chosen)

    def warm(self) -> None:
        """Make now what is otherwise made for the first question that needs it."""
        self._gates.warm()

    def statement(self, understood: Understanding, name: str) -> Statement:
        """Return what a sentence says: the value asked for ahead, what it points back to behind."""
        sentences = self._article.sentences
        chosen = self._number[name]
        text = sentences[chosen].text
        words = headline(text, self._facts.spans(text), understood.text, understood.terms)
        beside = neighbour(sentences, chosen, understood.terms)
        quoted = (chosen,) if beside is None else (chosen, beside)
        return Statement(name, {}, tuple(self.cited(sentences[one]) for one in quoted), headline=words)

    def cited(self, passage: Passage) -> Citation:
        """Return the citation of a whole sentence."""
        return self._article.cite_whole(passage)
