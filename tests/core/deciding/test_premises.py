"""Premises: what a question takes for granted, and the article does not have."""

import pytest

from tests.core.makers import answerer


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("为什么没有发放贷款", "asks why something is not so"),
        ("why were no loans issued", "asks why something is not so"),
        ("were the repair teams moved to another county", "'moved' turns the matter around"),
        ("was the rent raised", "'raised' turns the matter around"),
        ("how many loans did Silver Harbour Bank issue", "'silver' looks like a name unknown here"),
        ("工商银行发放了多少贷款", "'工商银行' is not in the article"),
        ("上游县组建了几支维修小队", "'上游县' is not in the article"),
    ],
)
def test_a_wrong_premise_is_named(question: str, reason: str) -> None:
    part = answerer().explain(question).parts[0]
    assert (part.gate, part.reason) == ("premise", reason)
