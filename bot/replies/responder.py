"""Responder: outcomes become replies, the same for every channel."""

from dataclasses import replace
from typing import assert_never

from bot.core.answer_id import UNKNOWN, AnswerId, Basis, encode, fingerprint_of
from bot.core.answering import Sole
from bot.core.candidates import statement_of
from bot.core.normalize import visible
from bot.core.outcomes import Abstention, Answer, NotStated, Outcome, Smalltalk, Suggestion
from bot.replies.compose import Composer
from bot.replies.credits import SUMMARY, Credits
from bot.replies.labels import question_for
from bot.replies.menu import Menu
from bot.replies.messages import Messages
from bot.replies.outline import Outline
from bot.replies.quotes import Quoter
from bot.replies.reply import Block, Choice, Reply, TopicChoice
from bot.replies.surroundings import Surroundings

_WITH_EXAMPLES = frozenset({"greeting", "help"})
_WHOLE = 160


class Responder:
    """Replies to questions in the reader's language. Deterministic; thread-safe once built.

    No reply repeats the words of a question; its answer id holds them. `scorer` is the version of
    the program that decides. `surroundings` and `outline` show the article itself.
    """

    def __init__(self, answerer: Sole, messages: Messages, scorer: str = UNKNOWN) -> None:
        knowledge = answerer.knowledge
        self.basis = _basis(answerer, messages, scorer)
        self._answerer = answerer
        self._messages = messages
        self._entries = {entry.id: entry for entry in knowledge.entries()}
        self._credits = Credits(knowledge, messages)
        self._menu = Menu(knowledge)
        self._composer = Composer(knowledge, messages, self._credits, self._menu)
        self._quoter = Quoter(knowledge.article, messages)
        self.surroundings = Surroundings(knowledge.article, messages)
        self.outline = Outline(knowledge, messages)

    def answer(self, question: str, lang: str | None = None) -> Reply:
        """Return the reply to a question; `lang` overrides the language of the reply."""
        return self.identified(self.reply(self._answerer.ask(question), lang), question, lang)

    def identified(self, reply: Reply, question: str, lang: str | None = None) -> Reply:
        """Return the reply to a question with its answer id; `lang` is the language asked for."""
        return self._with_id(reply, visible(question), lang or "", pressed=False)

    def reply(self, outcome: Outcome, lang: str | None = None) -> Reply:
        """Return an outcome as a reply, in its own language or in `lang`."""
        shown = lang or outcome.lang
        match outcome:
            case Answer(statements=statements, unanswered=unanswered):
                reply = self._composer.said("answer", statements, shown)
                return self._and_honest(reply, unanswered) if unanswered else reply
            case NotStated(statements=statements):
                return self._composer.said("not_stated", statements, shown)
            case Suggestion(entries=entries):
                offered = self._menu.choices(entries, shown)
                return Reply("suggest", shown, (Block(self.say("suggest", shown)),), choices=offered)
            case Abstention():
                return self._abstention(shown)
            case Smalltalk(intent=intent):
                return self._smalltalk(intent, shown)
            case _:
                assert_never(outcome)

    def entry(self, entry_id: str, lang: str) -> Reply | None:
        """Return what an entry says when its button is pressed, or None when there is no such entry."""
        found = self._entries.get(entry_id)
        if found is None:
            return None
        status = "not_stated" if found.not_stated else "answer"
        reply = self._composer.said(status, (statement_of(found),), lang)
        return self._with_id(reply, entry_id, lang, pressed=True)

    def question(self, statement: str, lang: str) -> str:
        """Return a question that an entry answers, by its id; the article's title for a fact."""
        found = self._entries.get(statement)
        return question_for(found, lang) if found is not None else self._credits.values(lang)["title"]

    def examples(self, lang: str) -> tuple[Choice, ...]:
        """Return example questions, at most three."""
        return self._menu.examples(lang)

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all entries, in file order."""
        return tuple(self._entries)

    def topics(self, lang: str) -> tuple[TopicChoice, ...]:
        """Return the topics that have something to ask, in file order."""
        return self._menu.topics(lang)

    def topic(self, topic_id: str, lang: str) -> tuple[Choice, ...]:
        """Return the questions of a topic, in file order; empty for an unknown topic."""
        return self._menu.topic(topic_id, lang)

    def source(self, lang: str) -> Reply:
        """Return where the answers come from, with the article's words for it."""
        text = self._messages.reply("source", lang, **self._credits.values(lang))
        lines = filter(None, (text, self._credits.author(lang), self._credits.link(lang)))
        cited = self._credits.citations()
        block = Block("\n".join(lines), self._quoter.quotes(cited, lang, _WHOLE))
        return Reply("smalltalk", lang, (block,), intent="source", citations=cited)

    def start(self, lang: str) -> Reply:
        """Return the first message to a new reader, with example questions."""
        return self._own_words("greeting", self.say("start", lang), lang)

    def help(self, lang: str) -> Reply:
        """Return how the bot is used, with example questions."""
        return self._own_words("help", self.say("help", lang), lang)

    def say(self, key: str, lang: str, **values: object) -> str:
        """Return a text of the bot's own words; the article's title and the like are filled in."""
        return self._messages.say(key, lang, **(self._credits.values(lang) | values))

    def _with_id(self, reply: Reply, asked: str, lang: str, *, pressed: bool) -> Reply:
        made = AnswerId(self.basis, fingerprint_of(reply.shown()), asked, lang, pressed=pressed)
        return replace(reply, answer_id=encode(made))

    def _and_honest(self, reply: Reply, unanswered: tuple[str, ...]) -> Reply:
        """Return the reply with a line that a part of the message found no answer."""
        blocks = (*reply.blocks, Block(self.say("partly", reply.lang)))
        return replace(reply, blocks=blocks, unanswered=unanswered)

    def _abstention(self, lang: str) -> Reply:
        key = "abstain" if self._credits.known else "abstain_bare"
        return Reply("abstain", lang, (Block(self.say(key, lang)),), choices=self._menu.examples(lang))

    def _smalltalk(self, intent: str, lang: str) -> Reply:
        if intent == "source":
            return self.source(lang)
        if intent == "summary" and SUMMARY in self._entries:
            summary = statement_of(self._entries[SUMMARY])
            return replace(self._composer.said("smalltalk", (summary,), lang), intent=intent)
        return self._own_words(intent, self._messages.reply(intent, lang, **self._credits.values(lang)), lang)

    def _own_words(self, intent: str, text: str, lang: str) -> Reply:
        choices = self._menu.examples(lang) if intent in _WITH_EXAMPLES else ()
        return Reply("smalltalk", lang, (Block(text),), intent=intent, choices=choices)


def _basis(answerer: Sole, messages: Messages, scorer: str) -> Basis:
    """Return what all replies are made of."""
    # Values, not bytes of files: a comment in bot.yaml changes nothing.
    configuration = repr((answerer.tuning, answerer.knowledge.weights, messages.wordings))
    version = answerer.knowledge.version[: len(UNKNOWN)] or UNKNOWN
    return Basis(version, fingerprint_of(configuration), scorer)
