"""Older: the service as it was, from a git revision or a folder that somebody kept."""

import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bot.adapters.files.findings import Findings
from bot.adapters.files.knowledge_folder import GENERAL, find_knowledge
from bot.adapters.files.library_folder import Loaded, articles_in, version_in
from bot.adapters.files.revisions import Commit, Repository
from bot.cli.service import Places, Service, read_configuration, wired
from bot.core.library.shelving import Volume
from bot.errors import Problem, SetupError

_MOST_COMMITS = 200
_STRICTER = ("P", "Q", "C", "W", "F103")
"""Rules that say what is true, found and waived, and weights that are fitted for one matcher: knowledge
that breaks them can still be read, and today's rules may be stricter than those it was written by."""


@dataclass(frozen=True, slots=True)
class Older:
    """A service of another state of the files, what that state is called, and what was left out of it."""

    service: Service
    name: str
    notes: tuple[str, ...] = ()


def older(places: Places, which: str, present: Service) -> Older:
    """Return the service of a git revision, of a knowledge folder, or of a copy of the whole project.

    Only knowledge and configuration are older; the program is this one. Raises SetupError when
    there is no such state, or this program cannot read its knowledge.
    """
    folder = Path(which)
    if (folder / "article.yaml").is_file() or articles_in(folder):
        return _built(Places(folder, places.config), present, which)
    if (folder / "config" / "bot.yaml").is_file():
        copy = Places(None, folder / "config")
        return _built(Places(copy.folder(), copy.config), present, which)
    articles = places.articles(present.settings)
    repository = Repository(articles)
    commit = repository.commit(which)
    name = f"{commit.name} of {commit.day}"
    with tempfile.TemporaryDirectory() as temporary:
        try:
            taken = _taken(repository, commit, places, articles, Path(temporary))
            return _built(taken, present, name)
        except SetupError as error:
            root = f"{Path(temporary) / repository.root.name}/"
            raise SetupError(_moved(error.problems, root, f"{commit.name}:")) from None


def revision_with(places: Places, present: Service, version: str) -> Commit | None:
    """Return the newest commit whose knowledge has a version that opens like this, if there is one."""
    articles = places.articles(present.settings)
    general = articles.parent / GENERAL
    try:
        repository = Repository(articles)
    except SetupError:
        return None
    for commit in repository.commits([articles, general], _MOST_COMMITS):
        with tempfile.TemporaryDirectory() as temporary:
            root = Path(temporary) / repository.root.name
            at = repository.extract(commit, [articles, general], root).get(articles)
            if at is not None and version_in(at).startswith(version):
                return commit
    return None


def _taken(repository: Repository, commit: Commit, places: Places, articles: Path, into: Path) -> Places:
    """Return the folders of a commit, written below `into`; what is kept outside of git stays as it is."""
    general, config = articles.parent / GENERAL, places.configuration()
    # The version of a knowledge depends on the name of its folder, so that must stay.
    found = repository.extract(commit, [articles, general, config], into / repository.root.name)
    if articles not in found:
        fact = f"has no {articles.as_posix()}"
        raise SetupError((Problem(commit.name, 0, fact, "name a later revision"),))
    if not repository.holds(general) and general.is_file():
        shutil.copy(general, found[articles].parent / GENERAL)
    return Places(found[articles], found.get(config, config))


def _built(taken: Places, present: Service, name: str) -> Older:
    """Return a service of these folders, without what belongs to another version of the program."""
    notes: list[str] = []
    settings, messages = read_configuration(taken, [])
    for found, what in ((settings, "bot.yaml"), (messages, "messages/")):
        if found is None:
            notes.append(f"{what} of {name} is not for this version of the program; today's is used")
    settings, messages = settings or present.settings, messages or present.messages
    findings = Findings()
    articles = taken.articles(settings)
    folders = articles_in(articles) or (articles,)
    volumes = tuple(Volume(find_knowledge(folder, findings).knowledge) for folder in folders)
    problems = findings.problems()
    unreadable = tuple(one for one in problems if not one.code.startswith(_STRICTER))
    if unreadable:
        raise SetupError(unreadable)
    if problems:
        notes.append(f"{name} has {len(problems)} problems by today's rules, which are passed over")
    return Older(wired(settings, messages, Loaded(volumes), present), name, tuple(notes))


def _moved(problems: Sequence[Problem], root: str, name: str) -> tuple[Problem, ...]:
    """Return problems with the paths of a written copy as paths in the revision."""
    return tuple(replace(one, path=one.path.replace(root, name, 1)) for one in problems)
