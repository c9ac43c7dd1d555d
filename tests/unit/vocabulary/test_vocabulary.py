"""The vocabulary is what the code uses, and nothing else."""

import re

from generator.vocabulary import event_kinds, figure_words, metrics, rules, standards
from tests.support import ROOT


def test_each_rule_named_in_the_code_is_described_and_each_described_one_is_used() -> None:
    sources = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "generator" / "parse").rglob("*.py"))
    used = set(re.findall(r'"((?:prose|claim|table)\.[a-z]+)"', sources))
    assert used == set(rules())


def test_event_kinds_are_the_thirty_of_the_data_model() -> None:
    assert (
        list(event_kinds())
        == (
            "earnings guidance conference-call dividend stock-split buyback offering financing acquisition divestiture "
            "partnership contract product certification award director-change officer-change compensation "
            "restructuring "
            "bankruptcy litigation listing accounting governance expansion regulatory clinical patent operations other"
        ).split()
    )


def test_patterns_of_event_kinds_are_written_for_lower_case_words() -> None:
    for kind in event_kinds().values():
        for pattern in (*kind.headline, *kind.lead, *kind.decides, *kind.body, *kind.act, *kind.unless):
            bare = re.sub(r"\\[A-Za-z]", "", pattern)
            assert bare == bare.lower(), (kind.id, pattern)


def test_forms_of_one_metric_are_not_those_of_another() -> None:
    owner: dict[str, str] = {}
    for metric in metrics().values():
        for form in (*metric.words, *metric.loss_words):
            assert form == form.lower()
            assert owner.setdefault(form, metric.id) == metric.id


def test_a_standard_is_found_wherever_its_hint_stands() -> None:
    printed = {
        "ISO/IEC": "ISO/IEC 17025:2005",
        "ISO": "ISO-9001:2000",
        "AS": "AS9100D",
        "QS": "QS-9000",
        "TS": "ISO/TS 16949",
        "IATF": "IATF 16949:2016",
        "Nadcap": "NADCAP",
        "SOC": "SOC 2 Type II",
        "PCI DSS": "PCI DSS",
        "HITRUST": "HITRUST CSF",
        "FedRAMP": "FedRAMP Moderate",
        "CMMI": "CMMI Level 3",
        "CMMC": "CMMC Level 2",
        "Common Criteria": "Common Criteria",
        "LEED": "LEED Gold",
    }
    assert {standard.name for standard in standards()} == set(printed)
    for standard in standards():
        assert re.search(standard.hint, printed[standard.name])
        assert re.search(standard.hint, printed[standard.name].replace(" ", "\n    "))
        assert re.fullmatch(standard.pattern, printed[standard.name])


def test_words_of_figures_are_in_lower_case_like_the_text_that_they_are_held_against() -> None:
    forms = [form for row in figure_words() for form in (*row.words, *row.patterns)]
    assert len(forms) > 50
    assert [form for form in forms if re.search(r"(?<!\\)[A-Z]", form)] == []
