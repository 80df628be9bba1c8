"""Many articles: made-up reports from made-up towns, Chinese and English, the same in every run.

Each tells of a few buildings in one town: when they opened, what they cost, who runs them. All are
written after the same sentences, as reports of one kind are, so that only the town, or what it has,
tells them apart.
"""

import hashlib
import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

LENGTH = 1_500
"""Characters of an article, about."""
_SEED = 20_260_102
_OPENINGS = "Har Sel Tor Wim Bran Cal Dun Esk Fen Gol Hel Ing Jar Kel Lor Mar Nor Ost Pel Quen Ros Sten Thar Ul Ver".split()
_ENDINGS = "wick ford mere stead bury combe dale field gate ham keld ley mouth ness port rigg sby thorpe toft worth".split()
_HAN = "青白云石松柳河溪岭沙泉桥塘湾峰谷禾竹枫荷"
_THINGS = (
    "library bridge school market hospital museum ferry theatre bakery stadium reservoir sawmill workshop windmill "
    "orchard lighthouse nursery cinema brewery greenhouse"
).split()
_HAN_THINGS = (
    "图书馆 大桥 小学 市场 医院 博物馆 渡口 剧院 面包房 体育场 水库 锯木厂 车间 风车 果园 灯塔 幼儿园 电影院 酒厂 温室"
).split()
_PLACES = "station church harbour mill square cemetery castle windmill quarry vineyard".split()
_HAN_PLACES = "车站 教堂 港口 磨坊 广场 公墓 城堡 采石场 茶园 码头".split()
_FIRST = "Ada Per Nora Tom Edith Karl Ida Hugo Lena Olaf Rosa Sven Vera Emil Greta Ivar Maud Nils Ruth Otto".split()
_LAST = "Quill Lund Pell Averill Crane Holt Brandt Moss Tarn Voss Wren Yarrow Dahl Finch Grove Hale Kerr Lark Nash Pike".split()
_SURNAMES, _GIVEN = "王李张刘陈杨黄赵吴周", "建国 秀英 志强 桂兰 海燕 文华 玉梅 春生 立新 晓东".split()
_MONTHS = "January February March April May June July August September October November December".split()


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with the article that answers it and words of the answer; both empty when none does."""

    question: str
    article: str
    words: str


@dataclass(frozen=True, slots=True)
class Made:
    """One article: its id, language, text, what is known of it, and questions that it answers."""

    id: str
    language: str
    raw: str
    fields: dict[str, str]
    asked: tuple[Asked, ...]

    def write(self, folder: Path) -> None:
        """Write the article below a folder."""
        place = folder / self.id
        place.mkdir(parents=True, exist_ok=True)
        (place / "article.txt").write_text(self.raw, encoding="utf-8")
        digest = hashlib.sha256(self.raw.encode()).hexdigest()
        told = "".join(f'  {name}: "{words}"\n' for name, words in self.fields.items())
        rules = f"id: {self.id}\nlanguage: {self.language}\nsha256: {digest}\nfields:\n{told}"
        (place / "article.yaml").write_text(rules, encoding="utf-8")


def articles(count: int, length: int = LENGTH) -> Iterator[Made]:
    """Yield articles, English and Chinese in turn, each about a town of its own."""
    english = [opening + ending for ending, opening in product(_ENDINGS, _OPENINGS)]
    chinese = [f"{one}{other}{kind}" for kind, one, other in product("县镇", _HAN, _HAN) if one != other]
    for number in range(count):
        # Any article is the same however many there are.
        chance = random.Random(f"{_SEED} {number}")  # noqa: S311 - made-up text
        town = english[number // 2 % len(english)] if number % 2 == 0 else chinese[number // 2 % len(chinese)]
        write = _english if number % 2 == 0 else _chinese
        yield write(f"town-{number:04}", town, length, chance)


def outside(count: int) -> Iterator[Asked]:
    """Yield questions like those of the articles, about towns that none is about."""
    chance = random.Random(_SEED)  # noqa: S311 - made-up text
    for number in range(count):
        if number % 2 == 0:
            yield Asked(f"how much did the {chance.choice(_THINGS)} in Zarnholm cost", "", "")
        else:
            yield Asked(f"紫霞镇的{chance.choice(_HAN_THINGS)}由谁负责", "", "")


def _english(name: str, town: str, length: int, chance: random.Random) -> Made:
    things = chance.sample(_THINGS, len(_THINGS))
    year, month, day = chance.randint(1990, 2025), chance.choice(_MONTHS), chance.randint(1, 28)
    title, paper, date = f"{town} gets a new {things[0]}", f"{town} Courier", f"{day} {month} {year}"
    text, asked = f"{title}\n\n{paper}, {date}\n\n", []
    for thing in things:
        if len(text) >= length:
            break
        person, place = f"{chance.choice(_FIRST)} {chance.choice(_LAST)}", chance.choice(_PLACES)
        cost, families, metres = chance.randint(2, 90), chance.randint(20, 900), chance.randint(30, 2000)
        opened = f"{chance.randint(1, 28)} {chance.choice(_MONTHS)} {year}"
        text += (
            f"The {thing} in {town} was opened on {opened}. Building the {thing} cost {cost} million crowns. "
            f"{person} runs the {thing}. About {families} families in {town} had asked for a {thing}. "
            f"The {thing} stands {metres} metres from the {place}.\n\n"
        )
        asked += [
            Asked(f"when was the {thing} in {town} opened", name, opened),
            Asked(f"how much did building the {thing} in {town} cost", name, f"{cost} million"),
            Asked(f"who runs the {thing} in {town}", name, person),
            Asked(
                f"how many families in {town.lower()} had asked for a {thing}", name, f"{families} families"
            ),
            Asked(f"how far from the {place} does the {thing} in {town} stand", name, f"{metres} metres"),
        ]
    return Made(name, "en", text, {"title": title, "publisher": paper, "date": date}, tuple(asked))


def _chinese(name: str, town: str, length: int, chance: random.Random) -> Made:
    things = chance.sample(_HAN_THINGS, len(_HAN_THINGS))
    year = chance.randint(1990, 2025)
    date = f"{year}年{chance.randint(1, 12)}月{chance.randint(1, 28)}日"
    title, paper = f"{town}新{things[0]}启用", f"{town}日报"
    text, asked = f"{title}\n\n{paper} {date}\n\n", []
    for thing in things:
        if len(text) >= length:
            break
        person, place = chance.choice(_SURNAMES) + chance.choice(_GIVEN), chance.choice(_HAN_PLACES)
        cost, families, metres = chance.randint(20, 900), chance.randint(20, 900), chance.randint(30, 2000)
        opened = f"{year}年{chance.randint(1, 12)}月{chance.randint(1, 28)}日"
        text += (
            f"{town}的{thing}于{opened}启用。修建{thing}一共花了{cost}万元。{thing}由{person}负责。"
            f"{town}有{families}户居民早就盼着{thing}。{thing}距离{place}{metres}米。\n\n"
        )
        asked += [
            Asked(f"{town}的{thing}什么时候启用", name, opened),
            Asked(f"{town}修建{thing}花了多少钱", name, f"{cost}万元"),
            Asked(f"{town}的{thing}由谁负责", name, person),
            Asked(f"{town}有多少户居民盼着{thing}", name, f"{families}户"),
            Asked(f"{town}的{thing}距离{place}多少米", name, f"{metres}米"),
        ]
    return Made(name, "zh", text, {"title": title, "publisher": paper, "date": date}, tuple(asked))
