import pytest

from bot.core.phrasings import phrasing_classifier
from bot.core.phrasings.phrasing_classifier import PhrasingClassifier
from bot.core.phrasings.thesaurus import thesaurus
from bot.engine import Engine

ENTRIES = {
    "hours": ["when do you open", "what are your opening hours"],
    "lost": ["i lost my key", "my key is gone"],
    "price": ["多少钱", "价格是多少"],
}


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine.from_entries(ENTRIES)


@pytest.mark.parametrize(("name", "text"), [(name, text) for name in ENTRIES for text in ENTRIES[name]])
def test_every_phrasing_finds_its_own_entry(engine: Engine, name: str, text: str) -> None:
    assert engine.rank(text, limit=1)[0].id == name


def test_a_phrasing_word_for_word_scores_full(engine: Engine) -> None:
    assert engine.rank("When do you OPEN?", limit=1)[0].score == 100


def test_scores_fall_from_the_first_candidate_to_the_last(engine: Engine) -> None:
    scores = [candidate.score for candidate in engine.rank("lost key when do you open")]
    assert scores == sorted(scores, reverse=True)


def test_a_word_of_like_meaning_leads_to_an_entry() -> None:
    engine = Engine.from_entries({"food": ["a hotel nearby"], "sky": ["a cloud nearby"]})
    assert engine.rank("restaurant", limit=1)[0].id == "food"


def test_a_slip_leads_to_the_word_meant() -> None:
    engine = Engine.from_entries({"warm": ["a mattress please"], "cold": ["a refund please"]})
    assert engine.rank("a matteress please", limit=1)[0].id == "warm"


def test_chinese_characters_lead_to_an_entry(engine: Engine) -> None:
    assert engine.rank("什么价格", limit=1)[0].id == "price"


@pytest.mark.parametrize("text", ["", " ", "\ud800", "???"])
def test_a_question_without_words_has_no_candidates(engine: Engine, text: str) -> None:
    assert engine.rank(text) == []


def test_a_knowledge_without_entries_has_no_candidates() -> None:
    assert Engine.from_entries({}).rank("when") == []


def test_an_entry_without_phrasings_is_never_a_candidate() -> None:
    engine = Engine.from_entries({"silent": [], "hours": ["when do you open"]})
    assert [candidate.id for candidate in engine.rank("when is it open")] == ["hours"]


def test_one_entry_is_the_only_candidate() -> None:
    assert [one.id for one in Engine.from_entries({"only": ["open"]}).rank("is it open")] == ["only"]


def test_the_same_entries_give_the_same_scores(engine: Engine) -> None:
    again = Engine.from_entries(ENTRIES)
    assert again.rank("where is my key") == engine.rank("where is my key")


def test_asking_a_known_phrasing_says_its_entry(engine: Engine) -> None:
    assert engine.ask("my key is gone").statements[0].id == "lost"


def test_more_phrasings_than_can_be_learnt_exactly_are_learnt_hashed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(phrasing_classifier, "_LEARNT", 4)
    texts = ["open today", "open door", "open now", "key lost", "key gone", "key stolen"]
    evidence, likeness, nearest = PhrasingClassifier(texts, [0, 0, 0, 1, 1, 1], 2).evidence("stolen key now")
    assert evidence[1] > evidence[0]
    assert likeness[1] > 0
    assert nearest[1] in {3, 4}


def test_more_entries_than_can_be_learnt_go_by_the_nearest_phrasing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(phrasing_classifier, "_LEARNT", 1)
    evidence, _, nearest = PhrasingClassifier(["open door", "lost key"], [0, 1], 2).evidence("the key")
    assert evidence.argmax() == 1
    assert nearest[1] == 1


def test_the_thesaurus_knows_that_a_phone_is_a_telephone() -> None:
    known = thesaurus()
    phone, telephone, river = (known.vectors[known.rows[word]] for word in ("phone", "telephon", "river"))
    assert phone @ telephone > 0.6 > phone @ river
