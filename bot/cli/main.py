"""The commands of `citebot`, each with its options."""

import asyncio
import atexit
import gc
import json
import os
import sys
import time
from dataclasses import asdict
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Annotated

import typer

from bot.adapters.files.findings import shown
from bot.adapters.files.schemas import FOLDER, write_schemas
from bot.adapters.files.watch import Live
from bot.chats.keeping import look_after
from bot.chats.memory import MemoryStore
from bot.chats.records import Records
from bot.chats.store import Store
from bot.cli import add, batch, diff, explain, facts, new, replay, rules, status, unanswered, votes
from bot.cli.checking import Report, compare, examine
from bot.cli.options import PROBLEMS, WRONG_USAGE, ConfigOption, KnowledgeOption, LangOption
from bot.cli.phrasings import told
from bot.cli.progress import progress
from bot.cli.record import record
from bot.cli.screen import Screen, terminal
from bot.cli.service import Places, Service, build, settings_of, terminal_language
from bot.cli.serving import Served
from bot.cli.token import API_URL, token_from
from bot.cli.webhook import hook_of, secret_from
from bot.core.proving.rules import RULES
from bot.errors import SetupError

app = typer.Typer(
    name="citebot",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Answers questions about a news article, each proved by the article's own words.",
    epilog="""
Try: `citebot ask "how many loans were issued"` · `citebot chat` · `citebot check`

Exit codes: 0 fine, 1 problems found or the bot could not start, 2 wrong usage.
""",
)

app.add_typer(new.app)


_MOST_ARTICLES = 20
"""Articles of which `check` tells more than their problems."""


def _version(wanted: bool) -> None:  # noqa: FBT001 - typer calls it with the flag's value
    if wanted:
        try:
            typer.echo(f"citebot {version('citebot')}")
        except PackageNotFoundError:
            typer.echo("citebot, not installed")
        raise typer.Exit


@app.callback()
def citebot(
    *,
    _: Annotated[
        bool, typer.Option("--version", help="Show the version.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Hold the options of the program itself."""


@app.command(
    epilog="""
Examples:

`citebot ask "how many loans were issued"`

`citebot ask 招工小队搞了几支 --lang en`

`citebot ask --explain "who is the author"`

`citebot ask --jsonl < questions.jsonl > answers.jsonl`

Each line of questions.jsonl is `{"id": "1", "question": "..."}`.
"""
)
def ask(  # noqa: PLR0913 - one for each option
    question: Annotated[list[str] | None, typer.Argument(help="The question; quotes are optional.")] = None,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print the answer as JSON.")] = False,
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help="Answer question lines from standard input, one JSON line each.")
    ] = False,
    explained: Annotated[
        bool, typer.Option("--explain", help="Show what was understood, all scores, and what decided.")
    ] = False,
    lang: LangOption = None,
    knowledge: KnowledgeOption = None,
    config: ConfigOption = None,
) -> None:
    """Answer one question, or many lines of them."""
    if not question and not jsonl:
        fault = 'give a "QUESTION", or --jsonl to read many from standard input'
        raise typer.BadParameter(fault, param_hint="ask")
    if jsonl and (question or as_json or explained):
        raise typer.BadParameter("--jsonl goes with no question, --json or --explain", param_hint="ask")
    service = build(Places(knowledge, config))
    if question is None or jsonl:
        _answer_lines(service, lang)
        return
    _answer_one(service, " ".join(question), lang, as_json=as_json, explained=explained)


def _answer_one(service: Service, text: str, lang: str | None, *, as_json: bool, explained: bool) -> None:
    explanation = service.answerer.explain(text)
    responder = service.responder
    reply = responder.identified(responder.reply(explanation.outcome, lang), text, lang)
    console = terminal()
    if as_json:
        typer.echo(json.dumps(record(None, explanation.outcome, reply), ensure_ascii=True, indent=2))
    else:
        Screen(console).whole(reply, responder)
    if explained:
        console.print()
        explain.show(terminal(stderr=as_json), explanation)


def _answer_lines(service: Service, lang: str | None) -> None:
    try:
        for answer in batch.answers(sys.stdin.buffer, service.answerer, service.responder, lang):
            sys.stdout.write(f"{answer}\n")
            sys.stdout.flush()
    except batch.BrokenLine as error:
        typer.echo(f'{error}; write {{"id": "1", "question": "..."}} on each line', err=True)
        raise typer.Exit(WRONG_USAGE) from error


@app.command(
    epilog="""
Inside: a question, a number, or `/topics` `/facts` `/source` `/lang` `/why` `/help` `/quit`.
A saved edit of the knowledge is live at the next question.
"""
)
def chat(lang: LangOption = None, knowledge: KnowledgeOption = None, config: ConfigOption = None) -> None:
    """Talk with the bot in this terminal."""
    # Only this command needs the line editor: the others start faster without it.
    from bot.cli.chat import Chat, quiet_logs  # noqa: PLC0415

    quiet_logs()
    screen = Screen(terminal())
    conversation = Chat(Places(knowledge, config), screen, terminal_language(os.environ), lang)
    asyncio.run(conversation.run())


@app.command(
    epilog="""
Examples: `citebot check` · `citebot check knowledge/my-article` · `citebot check --explain P101`

Prints each problem as `path:line: fact; way out [CODE]`, and exits with 1 when there is one.
"""
)
def check(  # noqa: PLR0913 - one for each option
    folder: Annotated[
        Path | None,
        typer.Argument(
            metavar="[DIR]", help="Folder of one article or several; by default that of bot.yaml."
        ),
    ] = None,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print the problems as JSON.")] = False,
    phrasings: Annotated[
        bool,
        typer.Option(
            "--phrasings", help="Print how many phrasings each entry has, and how many the others reach."
        ),
    ] = False,
    explained: Annotated[
        str | None,
        typer.Option(
            "--explain", metavar="CODE", help="Tell what a rule is for, with an example; `all` lists them."
        ),
    ] = None,
    against: Annotated[
        Path | None,
        typer.Option(
            "--against", metavar="NEW", help="Hold the knowledge against a new text of its article."
        ),
    ] = None,
    accepted: Annotated[
        bool, typer.Option("--accept", help="With --against: take the new text over when nothing is wrong.")
    ] = False,
    knowledge: KnowledgeOption = None,
    config: ConfigOption = None,
) -> None:
    """Find everything that is wrong with knowledge, settings and messages."""
    if explained is not None:
        rules.show(terminal(), explained)
        return
    places = Places(folder or knowledge, config)
    with progress(terminal(stderr=True)) as tell:
        if against is None:
            report = examine(places, tell, every=phrasings and not as_json)
        else:
            report = compare(places, against, accepted=accepted)
    if as_json:
        found = [*report.problems, *report.warnings]
        shown = [asdict(one) | {"kind": rules.kind(RULES[one.code])} for one in found]
        typer.echo(json.dumps(shown, ensure_ascii=False, indent=2))
    else:
        _print_report(report, phrasings=phrasings)
    if report.problems:
        raise typer.Exit(PROBLEMS)


def _print_report(report: Report, *, phrasings: bool) -> None:
    for problem in report.problems:
        typer.echo(str(problem))
    for warning in report.warnings:
        typer.echo(f"{warning} (warning)")
    if report.drift is not None:
        moved = f", {report.drift.moved} of them in a sentence with another number"
        typer.echo(f"{report.drift.kept + report.drift.moved} quotes stand in the new version{moved}")
    if report.problems:
        return
    typer.echo("no problems")
    if report.drift is not None:
        return
    for one in report.articles[:_MOST_ARTICLES]:
        if len(report.articles) > 1:
            typer.echo(f"{shown(one.folder)}:")
        for line in told(one, phrasings=phrasings):
            typer.echo(line)
    if len(report.articles) > _MOST_ARTICLES:
        typer.echo(f"and {len(report.articles) - _MOST_ARTICLES} more articles")


@app.command()
def schema(config: ConfigOption = None) -> None:
    """Write the JSON Schema of every YAML file, by which editors complete, explain and check it."""
    for path in write_schemas(Places(None, config).configuration() / FOLDER):
        typer.echo(f"wrote {shown(path)}")


@app.command(
    epilog="""
Examples: `citebot coverage` · `citebot coverage knowledge/my-article --out /tmp/my-article.html`

Writes one HTML page that needs nothing else, with the article's sentences shaded by how they are covered.
"""
)
def coverage(
    folder: Annotated[
        Path | None,
        typer.Argument(
            metavar="[DIR]", help="Folder of one article or several; by default that of bot.yaml."
        ),
    ] = None,
    *,
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="FILE.html", help="Where to write; by default ./coverage.html."),
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the same as JSON; a page only with --out.")
    ] = False,
    knowledge: KnowledgeOption = None,
    config: ConfigOption = None,
) -> None:
    """Show which words of the article entries carry, and where there is a hole."""
    # Only this command needs templates: the others start faster without them.
    from bot.cli.coverage import show  # noqa: PLC0415

    show(Places(folder or knowledge, config), out, as_json=as_json)


@app.command(
    epilog="""
Set `TELEGRAM_TOKEN`, or `TELEGRAM_TOKEN_FILE` with the name of a file that holds it;
`TELEGRAM_API_URL` names a Bot API server of your own. A saved edit of knowledge or
configuration is live within two seconds; a broken one is logged, and the last good
state goes on answering. `citebot status` shows what serves and which edit was not taken.

What is kept between messages is in the store of bot.yaml; `CITEBOT_STORE` names another.

With `--webhook` several may serve side by side. `TELEGRAM_WEBHOOK_SECRET`, or the file that
`TELEGRAM_WEBHOOK_SECRET_FILE` names, holds what Telegram must show then; `/healthz` beside the
webhook tells whether all is well.
"""
)
def serve(
    knowledge: KnowledgeOption = None,
    config: ConfigOption = None,
    webhook: Annotated[
        str | None,
        typer.Option(
            metavar="URL",
            envvar="TELEGRAM_WEBHOOK_URL",
            help="Let Telegram bring updates to this public https address; else poll for them.",
        ),
    ] = None,
    listen: Annotated[
        str | None,
        typer.Option(
            metavar="HOST:PORT",
            envvar="TELEGRAM_WEBHOOK_LISTEN",
            help="Where the webhook listens, behind a proxy; by default that of bot.yaml.",
        ),
    ] = None,
) -> None:
    """Run the Telegram bot until it is stopped."""
    # Only this command needs Telegram and a database: the others start faster without them.
    from bot.adapters.pictures.drawing import Drawing  # noqa: PLC0415
    from bot.adapters.telegram import build_application, run, set_up_logs  # noqa: PLC0415
    from bot.cli.storing import opened  # noqa: PLC0415

    token = token_from(os.environ)
    secret = secret_from(os.environ) if webhook is not None else ""
    set_up_logs(token, secret)
    places = Places(knowledge, config)
    served = Served(places)
    hook = hook_of(webhook, secret, token, served.settings, listen) if webhook is not None else None
    live = served.live
    try:
        kept = live.state.settings.store
        store = opened(places, kept, os.environ, token)
        records = Records(store, kept)
        # One poller knows by itself what it has handled; those behind a webhook must tell each other.
        claims = store if hook is not None else MemoryStore()
        application = build_application(
            token,
            lambda: live.state.responder,
            served.settings,
            records,
            os.environ.get(API_URL),
            claims,
            draw=Drawing().draw,
        )
        run(application, partial(_beside, live, store), hook)
    finally:
        served.close()


async def _beside(live: Live[Service], store: Store, stopping: asyncio.Event) -> None:
    """Take edits and look after the store while the bot serves."""
    await asyncio.gather(live.watch(stopping), look_after(store, stopping))


app.command(epilog=add.EPILOG)(add.add)
app.command(epilog=facts.EPILOG)(facts.facts)
app.command(epilog=replay.EPILOG)(replay.replay)
app.command(epilog=diff.EPILOG)(diff.diff)
app.command(epilog=status.EPILOG)(status.status)
app.command(epilog=unanswered.EPILOG)(unanswered.unanswered)
app.command(epilog=votes.EPILOG)(votes.votes)


@app.command()
def health(config: ConfigOption = None) -> None:
    """Tell by the exit code whether a serving bot has polled lately (for containers)."""
    settings = settings_of(Places(None, config)).telegram
    try:
        age = time.time() - Path(settings.health_file).stat().st_mtime
    except OSError:
        typer.echo(f"{settings.health_file} is not there; has the bot been started?", err=True)
        raise typer.Exit(PROBLEMS) from None
    if age > settings.health_seconds:
        typer.echo(
            f"last sign of life {age:.0f} s ago; at most {settings.health_seconds} s are allowed", err=True
        )
        raise typer.Exit(PROBLEMS)


def main() -> None:
    """Run the command line; problems of set-up are printed one a line, with exit code 1."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a character gets a stand-in rather than a crash.
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    # The collector would walk over a whole knowledge once more before the program ends.
    atexit.register(gc.freeze)
    try:
        app()
    except SetupError as error:
        for problem in error.problems:
            sys.stderr.write(f"{problem}\n")
        sys.exit(PROBLEMS)
