"""Repository: a git repository for tests of what looks at earlier states."""

import subprocess
from pathlib import Path

_WHO = ["-c", "user.name=o", "-c", "user.email=o@example.org", "-c", "commit.gpgsign=false"]


def git(folder: Path, *arguments: str) -> str:
    """Run git in a folder and return what it prints."""
    command = ["git", *_WHO, *arguments]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout  # noqa: S603


def commit(folder: Path, subject: str) -> str:
    """Commit all files of a folder and return the short name of the commit."""
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", subject)
    return git(folder, "rev-parse", "--short", "HEAD").strip()
