"""Conversation: what a terminal chat does with each line that is typed."""

import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.cli.screen import Screen
from bot.cli.service import Service
from bot.core.following.exchange import Exchange
from bot.replies.messages import LANGUAGES
from bot.replies.reply import Reply

COMMANDS = ("/topics", "/facts", "/source", "/lang", "/why", "/help", "/quit")
_NUMBER = re.compile(r"\[?(\d{1,2})\]?$")
_NOTHING_SURE = frozenset({"answer", "not_stated"})


@dataclass(frozen=True, slots=True)
class Pick:
    """One numbered line on the screen, and what happens when its number is typed."""

    label: str
    act: Callable[[], None]


class Conversation:
    """Answers line by line on one screen.

    `service` gives the newest service, so that a saved edit is live at the next line. `usual`
    is the language of the program's own words until a question shows another; `lang`, when
    given, is that of all replies.
    """

    def __init__(
        self,
        service: Callable[[], Service],
        screen: Screen,
        usual: str,
        lang: str | None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._service = service
        self._screen = screen
        self._chosen = lang
        self._heard = usual
        self._picks: tuple[Pick, ...] = ()
        self._answer_id = ""
        self._clock = clock
        self._last: tuple[float, Exchange | None] = (0.0, None)

    @property
    def lang(self) -> str:
        """The language of the program's own words."""
        return self._chosen or self._heard

    def say(self, key: str, **values: object) -> str:
        """Return a text of the program's own words."""
        return self._service().responder.say(key, self.lang, **values)

    def open(self) -> None:
        """Greet, with example questions to pick."""
        self._show(self._service().responder.start(self.lang))
        self._screen.line(self.say("chat_welcome"))

    def close(self) -> None:
        """Say goodbye."""
        self._screen.line(self.say("chat_bye"))

    def take(self, line: str) -> bool:
        """Answer a line, or do what it commands; tell whether the conversation goes on."""
        text = line.strip()
        number = _NUMBER.fullmatch(text)
        if text.startswith("/"):
            return self._command(text)
        if number and self._picks:
            self._pick(int(number[1]))
        elif text:
            self._ask(text)
        return True

    def _ask(self, question: str) -> None:
        reply = self._service().responder.answer(question, self._chosen, self._exchange())
        self._heard = reply.lang
        self._keep(reply)
        self._show(reply)

    def _exchange(self) -> Exchange | None:
        """Return what the last turn left, unless it is too long ago."""
        when, exchange = self._last
        minutes = self._service().settings.telegram.context_minutes
        return exchange if self._clock() - when <= 60 * minutes else None

    def _keep(self, reply: Reply) -> None:
        self._answer_id, self._last = reply.answer_id, (self._clock(), reply.exchange)

    def _pick(self, number: int) -> None:
        if 1 <= number <= len(self._picks):
            self._picks[number - 1].act()
        else:
            self._screen.line(self.say("chat_no_such_number"))

    def _command(self, text: str) -> bool:
        name, _, rest = text.partition(" ")
        responder = self._service().responder
        match name.casefold():
            case "/quit" | "/exit" | "/q":
                return False
            case "/topics":
                self._topics()
            case "/facts":
                self._facts()
            case "/source":
                self._show(responder.source(self.lang))
            case "/help":
                self._show(responder.help(self.lang))
            case "/start":
                self.open()
            case "/lang":
                self._language(rest.strip())
            case "/why":
                self._why()
            case _:
                self._screen.line(self.say("chat_unknown_command", command=name))
        return True

    def _show(self, reply: Reply) -> None:
        self._screen.reply(reply)
        picks = [Pick(choice.label, self._entry(choice.entry)) for choice in reply.choices]
        key = "related" if reply.status in _NOTHING_SURE else "chat_pick"
        self._offer(picks, self.say(key))

    def _offer(self, picks: Sequence[Pick], heading: str) -> None:
        self._picks = tuple(picks)
        self._screen.choices([pick.label for pick in picks], heading)

    def _entry(self, entry_id: str) -> Callable[[], None]:
        def act() -> None:
            reply = self._service().responder.entry(entry_id, self.lang, self._exchange())
            if reply is None:
                self._screen.line(self.say("expired"))
            else:
                self._keep(reply)
                self._show(reply)

        return act

    def _topics(self) -> None:
        topics = self._service().responder.topics(self.lang)
        picks = [
            Pick(self.say("topic_count", topic=topic.label, count=topic.count), self._topic(topic.id))
            for topic in topics
        ]
        self._offer(picks, self.say("topics"))

    def _topic(self, topic_id: str) -> Callable[[], None]:
        def act() -> None:
            responder = self._service().responder
            labels = {topic.id: topic.label for topic in responder.topics(self.lang)}
            picks = [
                Pick(choice.label, self._entry(choice.entry))
                for choice in responder.topic(topic_id, self.lang)
            ]
            self._offer(picks, self.say("topic", topic=labels.get(topic_id, topic_id)))

        return act

    def _facts(self) -> None:
        """Show the key figures of the only article, or offer several articles."""
        responder = self._service().responder
        shelf = responder.outlines
        if len(shelf) > 1:
            picks = [
                Pick(responder.article(one.article, self.lang), self._figures(key))
                for key, one in shelf.items()
            ]
            self._offer(picks, self.say("facts_choose"))
        else:
            self._figures(next(iter(shelf), ""))()

    def _figures(self, key: str) -> Callable[[], None]:
        def act() -> None:
            sheet = self._service().responder.figures.sheet(key, self.lang)
            if sheet is None or not sheet.rows:
                self._screen.line(self.say("facts_none"))
                return
            for line in sheet.lines():
                self._screen.line(line)
            responder = self._service().responder
            entries = [row.entry for row in sheet.rows if row.entry]
            picks = [Pick(responder.question(name, self.lang), self._entry(name)) for name in entries]
            self._offer(picks, self.say("chat_pick"))

        return act

    def _language(self, named: str) -> None:
        known = {lang.casefold(): lang for lang in LANGUAGES}
        if named.casefold() in known:
            self._speak(known[named.casefold()])
            return
        messages = self._service().messages
        picks = [Pick(messages.say("lang_name", lang), self._speaker(lang)) for lang in LANGUAGES]
        self._offer(picks, self.say("lang_choose"))

    def _speaker(self, lang: str) -> Callable[[], None]:
        return lambda: self._speak(lang)

    def _speak(self, lang: str) -> None:
        self._chosen = lang
        self._picks = ()
        self._screen.line(self.say("lang_chosen"))

    def _why(self) -> None:
        if self._answer_id:
            self._screen.line(self._service().responder.why(self._answer_id, self.lang))
            self._screen.line(f"answer id {self._answer_id}")
        else:
            self._screen.line(self.say("chat_nothing_to_explain"))
