"""Models side by side give what each of them would give alone."""

import pytest

from curbside.core.claims.model import Models, logistic, softmax

MODELS = Models(
    {
        "models": {
            "kinds": {"labels": ["advice", "warning"], "bias": [-1.0, 0.5], "thresholds": [0.5, 0.5]},
            "polarity": {"labels": ["forbidden"], "bias": [0.25], "thresholds": [0.5]},
        },
        "features": "w wait|w not|w fever",
        "weights": "0 120 2 -30|2 210|0 -40 1 300",
    }
)


def test_each_label_gets_its_bias_and_the_weights_of_its_features():
    sums = MODELS.sums(["w wait", "w fever"])
    assert MODELS["kinds"].scores(sums) == pytest.approx([-1.0 + 1.2 - 0.4, 0.5 + 3.0])
    assert MODELS["polarity"].scores(sums) == pytest.approx([0.25 - 0.3])


def test_a_feature_given_twice_counts_once_and_an_unknown_one_not_at_all():
    assert MODELS.sums(["w not", "w not", "w moon"]) == MODELS.sums(["w not"]) == (0, 0, 210)


def test_a_label_never_borrows_from_its_neighbour():
    models = Models(
        {
            "models": {"one": {"labels": ["a", "b", "c"], "bias": [0, 0, 0], "thresholds": [0.5] * 3}},
            "features": "|".join(f"{n}" for n in range(1, 2000)),
            "weights": "|".join(f"0 -{n} 1 {n} 2 -1" for n in range(1, 2000)),
        }
    )
    total = sum(range(1, 2000))
    assert models.sums(str(n) for n in range(1, 2000)) == (-total, total, -1999)


def test_probabilities():
    assert MODELS["polarity"].chances([0, 0, -25]) == [0.5]
    assert logistic(-1000) == 0.0
    assert softmax([1.0, 1.0]) == [0.5, 0.5]
