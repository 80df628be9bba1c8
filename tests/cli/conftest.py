from pathlib import Path

import pytest

from bot.cli.service import Places, Service, build
from tests.cli.folder import write_knowledge

CONFIG = Path(__file__).parents[2] / "config"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_knowledge(tmp_path / "valley")


@pytest.fixture
def places(folder: Path) -> Places:
    return Places(folder, CONFIG)


@pytest.fixture(scope="session")
def service(tmp_path_factory: pytest.TempPathFactory) -> Service:
    return build(Places(write_knowledge(tmp_path_factory.mktemp("valley")), CONFIG))
