"""Schemas: published as the declarations give them, tied to every shipped file, and worth reading."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from bot.adapters.files.findings import Findings
from bot.adapters.files.kinds import Number, Text, Value
from bot.adapters.files.schemas import published, schema, schema_line, write_schemas
from bot.adapters.files.shapes import Shapes
from bot.adapters.files.strict_yaml import Node
from bot.errors import SetupError
from tests.adapters.files.yaml_files import ROOT, described

PUBLISHED = ROOT / "config" / "schemas"
MADE = dict(published())
SHIPPED = {
    "config/bot.yaml": "bot",
    "config/messages/en.yaml": "messages",
    "config/messages/zh-Hans.yaml": "messages",
    "config/messages/zh-Hant.yaml": "messages-made",
    "knowledge/general.yaml": "general",
    "knowledge/lanshan/article.yaml": "article",
    "knowledge/lanshan/lexicon.yaml": "lexicon",
    "knowledge/lanshan/translations.yaml": "translations",
    "knowledge/lanshan/weights.yaml": "weights",
    "knowledge/saltmere/article.yaml": "article",
    "knowledge/saltmere/lexicon.yaml": "lexicon",
} | {path.relative_to(ROOT).as_posix(): "topic" for path in ROOT.glob("knowledge/*/entries/*.yaml")}


def parts(whole: Any, at: str = "") -> Iterator[tuple[str, Any]]:
    """Yield every part of a schema that describes a value, with its place."""
    yield at, whole
    for name, part in whole.get("properties", {}).items():
        yield from parts(part, f"{at}/{name}")
    for key in ("items", "additionalProperties"):
        if whole.get(key):
            yield from parts(whole[key], f"{at}/{key}")


def test_the_published_schemas_are_those_of_the_declarations() -> None:
    found = {path.name: path.read_text("utf-8") for path in PUBLISHED.iterdir()}
    assert found == MADE, "run `make schema`"


@pytest.mark.parametrize("name", MADE)
def test_every_schema_is_one(name: str) -> None:
    Draft202012Validator.check_schema(json.loads(MADE[name]))


@pytest.mark.parametrize("name", MADE)
def test_every_value_is_explained(name: str) -> None:
    assert [at for at, part in parts(json.loads(MADE[name])) if not part.get("description")] == []


def test_every_shipped_file_has_a_schema() -> None:
    yaml_files = {path.relative_to(ROOT).as_posix() for path in ROOT.glob("[ck]on*/**/*.yaml")}
    yaml_files |= {path.relative_to(ROOT).as_posix() for path in ROOT.glob("knowledge/**/*.yaml")}
    assert yaml_files == set(SHIPPED)


@pytest.mark.parametrize("path", SHIPPED)
def test_the_first_line_of_every_shipped_file_names_its_schema(path: str) -> None:
    first = (ROOT / path).read_text("utf-8").split("\n", 1)[0]
    assert first == schema_line(PUBLISHED, SHIPPED[path], (ROOT / path).parent)


@pytest.mark.parametrize("path", SHIPPED)
def test_the_schema_accepts_the_shipped_file(path: str) -> None:
    assert described(SHIPPED[path], (ROOT / path).read_text("utf-8")) == []


def test_choices_defaults_and_bounds_are_told() -> None:
    bot, article = json.loads(MADE["bot.json"]), json.loads(MADE["article.json"])
    page_size = bot["properties"]["telegram"]["properties"]["page_size"]
    assert {key: page_size[key] for key in ("type", "minimum", "maximum", "default")} == {
        "type": "integer",
        "minimum": 1,
        "maximum": 90,
        "default": 6,
    }
    assert article["properties"]["markup"]["enum"] == ["plain", "markdown"]
    assert article["properties"]["markup"]["default"] == "plain"


def test_a_pattern_has_its_way_out_beside_it() -> None:
    made = schema(Text("A name.", pattern="[a-z]+", way_out="use a to z", examples=("a",)))
    assert made["patternErrorMessage"] == "use a to z"
    assert made["examples"] == ["a"]


def test_a_folder_that_cannot_be_written_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "schemas").write_text("a file")
    with pytest.raises(SetupError, match=r"schemas: cannot be written .*; name another folder"):
        write_schemas(tmp_path / "schemas")


def test_a_reader_cannot_take_a_value_for_another_kind(tmp_path: Path) -> None:
    value = Value(Node("text", 1, "a"), Number("A number."))
    with pytest.raises(TypeError, match="declared as Number, read as Text"):
        Shapes(tmp_path, Findings()).text(value, "a")
