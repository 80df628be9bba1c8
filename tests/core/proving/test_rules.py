"""Rules: the register that `check` and `--explain` share."""

from bot.core.proving.rules import RULES


def test_no_two_rules_share_a_code() -> None:
    assert len({rule.says for rule in RULES.values()}) == len(RULES)


def test_every_rule_has_a_reason_and_both_examples() -> None:
    assert all(rule.why and rule.wrong and rule.right for rule in RULES.values())


def test_every_rule_about_how_entries_are_asked_for_can_be_waived_once_they_can_be_read() -> None:
    assert all(RULES[code].waivable for code in ("Q201", "Q202", "Q203"))
