"""SQL store: what is kept between two messages, in a database."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, timedelta
from operator import itemgetter
from typing import Any

from sqlalchemy import Delete, Table, delete, func, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.adapters.store.pseudonyms import Pseudonyms
from bot.adapters.store.tables import CONTEXT, JOURNAL, LANGUAGES, UPDATES, VOTES
from bot.chats.store import Asked, Memo, Recorded, StoreError, Tally, Verdict, Vote
from bot.chats.tallies import counted
from bot.settings import StoreSettings

_PATIENCE = 3.0
"""Seconds after which the database counts as not answering."""
_DAY, _HOUR = 86_400, 3_600


class SqlStore:
    """A store in SQLite or PostgreSQL; see bot.chats.store for what its methods promise."""

    def __init__(
        self,
        engine: AsyncEngine,
        pseudonyms: Pseudonyms,
        settings: StoreSettings,
        clock: Callable[[], float],
    ) -> None:
        self._engine = engine
        self._pseudonyms = pseudonyms
        self._settings = settings
        self._clock = clock
        self._insert: Any = sqlite.insert if engine.dialect.name == "sqlite" else postgresql.insert

    async def language(self, chat: int) -> str | None:
        """Return the language that a chat has chosen."""
        wanted = select(LANGUAGES.c.lang).where(LANGUAGES.c.chat == self._chat(chat))
        async with self._begin() as connection:
            return await connection.scalar(wanted)

    async def keep_language(self, chat: int, lang: str) -> None:
        """Keep the language that a chat has chosen."""
        async with self._begin() as connection:
            row = {"chat": self._chat(chat), "lang": lang, "at": self._now()}
            await self._put(connection, LANGUAGES, [row])

    async def recall(self, chat: int, name: str) -> str | None:
        """Return the text of a chat's memo."""
        wanted = select(CONTEXT.c.value).where(
            CONTEXT.c.chat == self._chat(chat),
            CONTEXT.c.name == self._memo(chat, name),
            CONTEXT.c.until > self._now(),
        )
        async with self._begin() as connection:
            return await connection.scalar(wanted)

    async def remember(self, chat: int, memos: Mapping[str, Memo]) -> None:
        """Keep memos in a chat's short context."""
        await self.take({chat: memos}, ())

    async def vote(self, vote: Vote) -> None:
        """Keep a vote instead of the reader's earlier one."""
        row = {
            "chat": self._chat(vote.chat),
            "message": vote.message,
            "reader": self._reader(vote.reader),
            "verdict": vote.verdict.value,
            "entries": " ".join(vote.entries),
            "lang": vote.lang,
            "knowledge": vote.knowledge,
            "question": vote.question,
            "at": self._now(),
        }
        async with self._begin() as connection:
            await self._put(connection, VOTES, [row])

    async def record(self, asked: Asked, *, again: bool = True) -> None:
        """Take a question into the journal, or count it once more."""
        async with self._begin() as connection:
            await self._note(connection, [asked], again=again)

    async def claim(self, update_id: int) -> bool:
        """Take an update on oneself, once among all replicas."""
        bot = self._pseudonyms.of("bot")
        new = self._insert(UPDATES).values(bot=bot, id=update_id, at=self._now()).on_conflict_do_nothing()
        async with self._begin() as connection:
            made = await connection.execute(new)
            return bool(made.rowcount)

    async def take(self, memos: Mapping[int, Mapping[str, Memo]], asked: Sequence[Asked]) -> None:
        """Keep the memos of many chats and take many questions into the journal, all or nothing."""
        rows = [
            {
                "chat": self._chat(chat),
                "name": self._memo(chat, name),
                "value": memo.text,
                "until": int(self._clock() + memo.seconds),
            }
            for chat, held in memos.items()
            for name, memo in held.items()
        ]
        async with self._begin() as connection:
            await self._put(connection, CONTEXT, rows)
            await self._note(connection, asked)

    async def forget(self, reader: int, *chats: int) -> None:
        """Delete a reader's votes, and the language and context of these chats."""
        places = sorted(self._chat(chat) for chat in chats)
        async with self._begin() as connection:
            await connection.execute(delete(VOTES).where(VOTES.c.reader == self._reader(reader)))
            await connection.execute(delete(LANGUAGES).where(LANGUAGES.c.chat.in_(places)))
            await connection.execute(delete(CONTEXT).where(CONTEXT.c.chat.in_(places)))

    async def recorded(self, *statuses: str) -> tuple[Recorded, ...]:
        """Return the questions of the journal with one of these statuses, asked most often first."""
        wanted = (
            select(JOURNAL)
            .where(JOURNAL.c.status.in_(statuses))
            .order_by(JOURNAL.c.times.desc(), JOURNAL.c.last_day.desc(), JOURNAL.c.question)
        )
        async with self._begin() as connection:
            rows = (await connection.execute(wanted)).all()
        return tuple(
            Recorded(
                Asked(row.question, row.lang, row.status, tuple(row.entries.split())),
                row.times,
                row.first_day,
                row.last_day,
            )
            for row in rows
        )

    async def tallies(self) -> tuple[Tally, ...]:
        """Return the votes of each entry that has any."""
        wanted = select(VOTES.c.entries, VOTES.c.verdict, func.count().label("number")).group_by(
            VOTES.c.entries, VOTES.c.verdict
        )
        async with self._begin() as connection:
            rows = (await connection.execute(wanted)).all()
        return counted((tuple(row.entries.split()), Verdict(row.verdict), row.number) for row in rows)

    async def tidy(self) -> int:
        """Delete what has been kept long enough, and the rarest questions of too many."""
        kept, now, today = self._settings, self._now(), self._today()
        over = (
            delete(CONTEXT).where(CONTEXT.c.until <= now),
            delete(UPDATES).where(UPDATES.c.at <= now - kept.update_hours * _HOUR),
            delete(VOTES).where(VOTES.c.at <= now - kept.vote_days * _DAY),
            delete(LANGUAGES).where(LANGUAGES.c.at <= now - kept.language_days * _DAY),
            delete(JOURNAL).where(JOURNAL.c.last_day <= today - timedelta(days=kept.question_days)),
            self._too_many(),
        )
        gone = 0
        for statement in over:
            async with self._begin() as connection:
                gone += (await connection.execute(statement)).rowcount
        return gone

    async def close(self) -> None:
        """Let go of files and connections."""
        await self._engine.dispose()

    def _too_many(self) -> Delete:
        """Return what deletes the questions beyond the most: those asked least, the oldest first."""
        surplus = (
            select(JOURNAL.c.question)
            .order_by(JOURNAL.c.times.desc(), JOURNAL.c.last_day.desc(), JOURNAL.c.question)
            # SQLite knows no offset without a limit.
            .limit(2**31)
            .offset(self._settings.most_questions)
        )
        return delete(JOURNAL).where(JOURNAL.c.question.in_(surplus))

    @asynccontextmanager
    async def _begin(self) -> AsyncIterator[AsyncConnection]:
        """Yield a connection in a transaction, which is committed at the end."""
        try:
            async with asyncio.timeout(_PATIENCE), self._engine.begin() as connection:
                yield connection
        except Exception as error:  # noqa: BLE001 - drivers raise errors of many kinds of their own
            # Its words may hold a reader's, or a password.
            raise StoreError(type(error).__name__) from None

    async def _put(self, connection: AsyncConnection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
        """Write rows in the place of those with the same keys."""
        if not rows:
            return
        keys = [column.name for column in table.primary_key]
        new = self._insert(table)
        rest = {name: new.excluded[name] for name in rows[0] if name not in keys}
        statement = new.on_conflict_do_update(index_elements=keys, set_=rest)
        # In the order of their keys, so that two replicas never wait for each other.
        await connection.execute(statement, sorted(rows, key=itemgetter(*keys)))

    async def _note(self, connection: AsyncConnection, asked: Sequence[Asked], *, again: bool = True) -> None:
        """Write questions into the journal with their newest outcome; count them, if asked `again`."""
        if not asked:
            return
        newest = {one.text: one for one in asked}
        times = Counter(one.text for one in asked)
        day = self._today()
        rows = [
            {
                "question": text,
                "lang": newest[text].lang,
                "status": newest[text].status,
                "entries": " ".join(newest[text].entries),
                "times": times[text],
                "first_day": day,
                "last_day": day,
            }
            for text in sorted(newest)
        ]
        new = self._insert(JOURNAL)
        changed = {name: new.excluded[name] for name in ("lang", "status", "entries", "last_day")}
        changed["times"] = JOURNAL.c.times + (new.excluded.times if again else 0)
        await connection.execute(new.on_conflict_do_update(index_elements=["question"], set_=changed), rows)

    def _chat(self, chat: int) -> str:
        return self._pseudonyms.of("chat", chat)

    def _memo(self, chat: int, name: str) -> str:
        # The name may hold a reader's number.
        return self._pseudonyms.of(f"memo {name}", chat)

    def _reader(self, reader: int) -> str:
        return self._pseudonyms.of("reader", reader)

    def _now(self) -> int:
        return int(self._clock())

    def _today(self) -> date:
        return datetime.fromtimestamp(self._clock(), UTC).date()
