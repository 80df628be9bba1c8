"""Articles: a folder of short articles on disk, for tests of what serves several."""

import hashlib
from pathlib import Path

HARBOUR = (
    "Harlow harbour reopens\n\nHarlow Post, 2023-04-02\n\nThe harbour at Harlow reopened on Sunday. "
    "The new pier is {pier} metres long and cost 4 million crowns.\n\n"
    "Mayor Ada Quill said that 40 fishing boats use it.\n"
)
ORCHARD = (
    "Orchard day in Tarnby\n\nTarnby Echo, 2022-09-10\n\nThe orchard in Tarnby has 900 apple trees. "
    "Mayor Per Lund opened the new press on Saturday.\n"
)


def write_article(folder: Path, raw: str, **fields: str) -> Path:
    """Write an article without entries into a folder of its id, and return the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "article.txt").write_text(raw, "utf-8")
    digest = hashlib.sha256(raw.encode()).hexdigest()
    told = "".join(f'  {name}: "{words}"\n' for name, words in fields.items())
    rules = f"id: {folder.name}\nlanguage: en\nsha256: {digest}\n" + (f"fields:\n{told}" if told else "")
    (folder / "article.yaml").write_text(rules, "utf-8")
    return folder


def write_articles(folder: Path, pier: int = 312) -> Path:
    """Write two articles without entries below a folder, and return it."""
    harbour = {"title": "Harlow harbour reopens", "publisher": "Harlow Post", "date": "2023-04-02"}
    orchard = {"title": "Orchard day in Tarnby", "publisher": "Tarnby Echo", "date": "2022-09-10"}
    write_article(folder / "harlow", HARBOUR.format(pier=pier), **harbour)
    write_article(folder / "tarnby", ORCHARD, **orchard)
    return folder
