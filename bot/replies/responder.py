"""Responder: outcomes become replies, the same for every channel."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import assert_never

from bot.core.answer_id import UNKNOWN, AnswerId, Basis, decode, encode, fingerprint_of
from bot.core.following.exchange import Exchange
from bot.core.following.follow_up import Alone, Carried, FollowUps, Next, NoMore, Untold
from bot.core.following.leaning import Lean
from bot.core.knowledge import Entry
from bot.core.library.library import AnyAnswerer, Library
from bot.core.matching.candidates import statement_of
from bot.core.outcomes import Abstention, Answer, NotStated, Outcome, Smalltalk, Suggestion
from bot.core.text.normalize import visible
from bot.core.words.language import language_after
from bot.replies.compose import Composer
from bot.replies.credits import SUMMARY, Credits
from bot.replies.facts import Facts
from bot.replies.figures import Figures
from bot.replies.labels import question_for
from bot.replies.menu import Menu
from bot.replies.messages import Messages
from bot.replies.outline import Outline
from bot.replies.quotes import Quoters
from bot.replies.reply import Block, Choice, Reply, TopicChoice
from bot.replies.several import SeveralCredits
from bot.replies.shelf import shelved
from bot.replies.surroundings import Surroundings
from bot.replies.why import Whys

_WITH_EXAMPLES = frozenset({"greeting", "help"})
_OF_SEVERAL = {"greeting": "greeting_several", "about": "about_several", "summary": "summary_several"}
"""Smalltalk that names the article, and where there are several has other words."""
_WHOLE = 160
_REMEMBERED = 1_024


class Responder:
    """Replies to questions in the reader's language. Deterministic; thread-safe once built.

    No reply repeats the words of a question; its answer id holds them. `scorer` is the version of
    the program that decides. `surroundings`, `outlines` and `figures`, by their keys, show the articles
    themselves.
    """

    def __init__(self, answerer: AnyAnswerer, messages: Messages, scorer: str = UNKNOWN) -> None:
        knowledge = answerer.knowledge
        self.basis = _basis(answerer, messages, scorer)
        self._answerer = answerer
        self._messages = messages
        self._entries = {entry.id: entry for entry in knowledge.entries()}
        articles = answerer.articles if isinstance(answerer, Library) else (knowledge,)
        self._several = SeveralCredits(articles, messages) if isinstance(answerer, Library) else None
        self._facts = Facts(articles) if isinstance(answerer, Library) else None
        self._credits = self._several or Credits(knowledge, messages)
        self._menu = Menu(knowledge, self._several)
        self._quoters = Quoters((one.article for one in articles if one.article is not None), messages)
        self._composer = Composer(messages, self._credits, self._menu, self._quoters)
        shelf = shelved(articles)
        self.surroundings = Surroundings(shelf, messages)
        self.outlines = {key: Outline(one, messages) for key, one in shelf.items()}
        self.figures = Figures(shelf, messages)
        self._follow_ups = FollowUps(answerer)
        self._whys = Whys(answerer, messages, self._quoters)
        # Many readers ask the same; a responder is made anew with new knowledge.
        self._ask = lru_cache(_REMEMBERED)(answerer.ask)
        self._alone = lru_cache(_REMEMBERED)(self._answered_alone)
        self._values = lru_cache(self._credits.values)

    def answer(self, question: str, lang: str | None = None, last: Exchange | None = None) -> Reply:
        """Return the reply to a question; `lang` overrides the language of the reply.

        `last` is the exchange of the reply before it in the same chat, by which a message that leans on
        it is read. One that stands alone gets the same reply with and without it.
        """
        alone = self._ask(question)
        how = Alone() if last is None else self._follow_ups.read(question, alone, last)
        if isinstance(how, Alone) or last is None:
            stays = lang or self._staying(question, alone.lang, last)
            return self._leaving(self._alone(question, stays), question, last)
        shown = lang or language_after(question, alone.lang, last.lang)
        reply, made = self._followed(how, shown)
        reply = self._with_id(reply, made)
        if not reply.said:
            return replace(reply, exchange=last)
        if isinstance(how, Next):
            left = last.after(last.asked, last.read, reply.lang, reply.said, more=True)
        else:
            left = last.after(visible(question), made.asked, reply.lang, reply.said)
        return replace(reply, exchange=left)

    def _answered_alone(self, question: str, lang: str | None) -> Reply:
        return self.identified(self.reply(self._ask(question), lang), question, lang)

    def _staying(self, question: str, lang: str, last: Exchange | None) -> str | None:
        """Return the language of the chat for a message that leans on it and is of either script."""
        leaning = self._follow_ups.leans(question) if last is not None else None
        if last is None or leaning is None or leaning.lean is Lean.SLIGHT:
            return None
        after = language_after(question, lang, last.lang)
        return after if after != lang else None

    def _followed(self, how: Carried | Next | NoMore | Untold, lang: str) -> tuple[Reply, AnswerId]:
        """Return the reply to a message that leans on the last exchange, and how to make it again."""
        match how:
            case Carried(question=read):
                return self.reply(self._answerer.ask(read), lang), self._made(read, lang)
            case Next(entry=name):
                return self._entry_reply(self._entries[name], lang), self._made(name, lang, pressed=True)
            case NoMore(entry=name):
                return self._no_more(lang), self._made(name, lang, pressed=True, ended=True)
            case Untold(question=read):
                return self._abstention(lang), self._made(read, lang, ended=True)
            case _:
                assert_never(how)

    def _made(self, asked: str, lang: str, *, pressed: bool = False, ended: bool = False) -> AnswerId:
        """Return what a reply to a message is made of that leans on the last exchange."""
        return AnswerId(self.basis, "", asked, lang, pressed=pressed, carried=True, ended=ended)

    def again(self, answer: AnswerId) -> Reply | None:
        """Return the reply behind an answer id as it is now; None when its entry is gone."""
        if answer.pressed and answer.ended:
            reply: Reply | None = self._no_more(answer.lang)
        elif answer.pressed:
            reply = self.entry(answer.asked, answer.lang)
        elif answer.ended:
            reply = self._abstention(answer.lang)
        else:
            reply = self.answer(answer.asked, answer.lang or None)
        return None if reply is None else self._with_id(reply, replace(answer, basis=self.basis))

    def why(self, answer_id: str, lang: str) -> str:
        """Return in plain words why an answer of this responder was given, or none, from its id."""
        return self._whys.told(decode(answer_id), lang)

    def identified(self, reply: Reply, question: str, lang: str | None = None) -> Reply:
        """Return the reply to a question with its answer id; `lang` is the language asked for."""
        return self._with_id(reply, AnswerId(self.basis, "", visible(question), lang or ""))

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
                offered = self._offered(entries, shown)
                return Reply("suggest", shown, (Block(self.say("suggest", shown)),), choices=offered)
            case Abstention():
                return self._abstention(shown)
            case Smalltalk(intent=intent):
                return self._smalltalk(intent, shown)
            case _:
                assert_never(outcome)

    def entry(self, entry_id: str, lang: str, last: Exchange | None = None) -> Reply | None:
        """Return what an entry says when its button is pressed, or None when there is no such entry.

        `last` is the exchange of the reply before it in the same chat.
        """
        found = self._entries.get(entry_id)
        if found is None:
            fact = self._facts.statement(entry_id) if self._facts is not None else None
            if fact is None:
                return None
            reply, asked = self._composer.said("answer", (fact,), lang), self.question(entry_id, lang)
        else:
            reply, asked = self._entry_reply(found, lang), question_for(found, lang)
        reply = self._with_id(reply, AnswerId(self.basis, "", entry_id, lang, pressed=True))
        exchange = (last or Exchange(asked, asked, lang)).after(asked, asked, lang, reply.said)
        return replace(reply, exchange=exchange)

    def question(self, statement: str, lang: str) -> str:
        """Return a question that an entry answers, by its id; the article's title for a fact."""
        found = self._entries.get(statement)
        if found is None and self._several is not None:
            return self._several.title(statement, lang)
        return question_for(found, lang) if found is not None else self._values(lang)["title"]

    def examples(self, lang: str) -> tuple[Choice, ...]:
        """Return example questions, at most three."""
        return self._menu.examples(lang)

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all that can be pressed: entries in file order, then sentences of articles."""
        return (*self._entries, *(self._facts.ids() if self._facts is not None else ()))

    def topics(self, lang: str) -> tuple[TopicChoice, ...]:
        """Return the topics that have something to ask, in file order."""
        return self._menu.topics(lang)

    def topic(self, topic_id: str, lang: str) -> tuple[Choice, ...]:
        """Return the questions of a topic, in file order; empty for an unknown topic."""
        return self._menu.topic(topic_id, lang)

    def source(self, lang: str, article: str = "") -> Reply:
        """Return where the answers come from, or what one of several articles says of itself."""
        credits_of = self._several.of(article) if self._several is not None and article else self._credits
        if isinstance(credits_of, SeveralCredits):
            # What each article says of itself is told where it is cited.
            return Reply("smalltalk", lang, (Block(self.say("source_several", lang)),), intent="source")
        text = self._messages.reply("source", lang, **credits_of.values(lang))
        lines = filter(None, (text, credits_of.author(lang), credits_of.link(lang)))
        cited = credits_of.citations()
        block = Block("\n".join(lines), self._quoters.of(cited).quotes(cited, lang, _WHOLE))
        return Reply("smalltalk", lang, (block,), intent="source", citations=cited)

    def article(self, article_id: str, lang: str) -> str:
        """Return the title of an article with its date, as far as known."""
        if isinstance(self._credits, SeveralCredits):
            return self._credits.name(article_id, lang)
        return self._credits.values(lang)["title"]

    def start(self, lang: str) -> Reply:
        """Return the first message to a new reader, with example questions."""
        key = "start" if self._several is None else "start_several"
        return self._own_words("greeting", self.say(key, lang), lang)

    def help(self, lang: str) -> Reply:
        """Return how the bot is used, with example questions."""
        return self._own_words("help", self.say("help", lang), lang)

    def say(self, key: str, lang: str, **values: object) -> str:
        """Return a text of the bot's own words; the article's title and the like are filled in."""
        return self._messages.say(key, lang, **(self._values(lang) | values))

    def _with_id(self, reply: Reply, made: AnswerId) -> Reply:
        return replace(reply, answer_id=encode(replace(made, reply=fingerprint_of(reply.shown()))))

    def _leaving(self, reply: Reply, question: str, last: Exchange | None) -> Reply:
        """Return a reply with the exchange that it leaves; small talk and what led nowhere leave the last."""
        asked = visible(question)
        leans = last is not None and self._follow_ups.leans(question) is not None
        if last is not None and not reply.said and (leans or reply.status == "smalltalk"):
            return replace(reply, exchange=last)
        if reply.status == "smalltalk" and not reply.said:
            return reply
        before = last if last is not None and leans else Exchange(asked, asked, reply.lang)
        return replace(reply, exchange=before.after(asked, asked, reply.lang, reply.said))

    def _entry_reply(self, entry: Entry, lang: str) -> Reply:
        status = "not_stated" if entry.not_stated else "answer"
        return self._composer.said(status, (statement_of(entry),), lang)

    def _no_more(self, lang: str) -> Reply:
        return Reply("abstain", lang, (Block(self.say("no_more", lang)),), choices=self._menu.examples(lang))

    def _offered(self, names: Sequence[str], lang: str) -> tuple[Choice, ...]:
        """Return suggestions as choices; of several articles, each names its own."""
        if self._several is None or self._facts is None:
            return self._menu.choices(names, lang)
        questions = {one.entry: one.label for one in self._menu.choices(names, lang)}
        labels = {name: questions.get(name) or self._facts.opening(name, lang) for name in names}
        return tuple(
            Choice(name, self._several.choice(name, label, lang)) for name, label in labels.items() if label
        )

    def _and_honest(self, reply: Reply, unanswered: tuple[str, ...]) -> Reply:
        """Return the reply with a line that a part of the message found no answer."""
        blocks = (*reply.blocks, Block(self.say("partly", reply.lang)))
        return replace(reply, blocks=blocks, unanswered=unanswered)

    def _abstention(self, lang: str) -> Reply:
        key = "abstain" if self._credits.known else "abstain_bare"
        key = key if self._several is None else "abstain_several"
        return Reply("abstain", lang, (Block(self.say(key, lang)),), choices=self._menu.examples(lang))

    def _smalltalk(self, intent: str, lang: str) -> Reply:
        if intent == "source":
            return self.source(lang)
        if intent == "summary" and SUMMARY in self._entries:
            summary = statement_of(self._entries[SUMMARY])
            return replace(self._composer.said("smalltalk", (summary,), lang), intent=intent)
        if self._several is not None and intent in _OF_SEVERAL:
            return self._own_words(intent, self.say(_OF_SEVERAL[intent], lang), lang)
        return self._own_words(intent, self._messages.reply(intent, lang, **self._values(lang)), lang)

    def _own_words(self, intent: str, text: str, lang: str) -> Reply:
        choices = self._menu.examples(lang) if intent in _WITH_EXAMPLES else ()
        return Reply("smalltalk", lang, (Block(text),), intent=intent, choices=choices)


def _basis(answerer: AnyAnswerer, messages: Messages, scorer: str) -> Basis:
    """Return what all replies are made of."""
    # Values, not bytes of files: a comment in bot.yaml changes nothing.
    configuration = repr((answerer.tuning, answerer.knowledge.weights, messages.wordings))
    version = answerer.knowledge.version[: len(UNKNOWN)] or UNKNOWN
    return Basis(version, fingerprint_of(configuration), scorer)
