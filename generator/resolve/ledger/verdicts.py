"""What a computed range says about a claimed relation."""

from fractions import Fraction

from generator.model.ledger import Verdict

Range = tuple[Fraction, Fraction]
"""The least and the greatest value that something may have."""


def claimed_range(value: str, op: str, *, wide: bool = False, precision: str | None = None) -> Range:
    """What a printed number covers: `=` half of its last place to each side, `~` a whole one.

    Args:
        value: as printed, in its unit.
        op: the relation claimed; for a limit (`>`) the number itself.
        wide: take a round number as coarse as it may be, by its last place that is not 0: 20 for 15 to 25.
        precision: the printed resolution, where the digits of `value` do not show it: $5.6 million is 5600000.
    """
    number = Fraction(value)
    if op not in {"=", "~"}:
        return number, number
    if precision is not None:
        slack = Fraction(precision) / (1 if op == "~" else 2)
        return number - slack, number + slack
    whole, _, places = value.lstrip("-").partition(".")
    last = Fraction(1, 10 ** len(places))
    if not places and wide and whole.strip("0"):
        last = Fraction(10 ** (len(whole) - len(whole.rstrip("0"))))
    slack = last if op == "~" else last / 2
    return number - slack, number + slack


def judge_range(computed: Range, claimed: Range, rounded: Range) -> Verdict:
    """Whether a computed range lies within a claimed one (`$5 million to $6 million`).

    Args:
        computed: what the figures allow.
        claimed: from the lower to the upper number as printed.
        rounded: the same with what the rounding of both leaves open: within that, it is not contradicted.
    """
    verdict = judge("=", computed, claimed)
    if verdict == "contradicted" and judge("=", computed, rounded) != "contradicted":
        return "consistent"
    return verdict


def judge(op: str, computed: Range, claimed: Range) -> Verdict:
    """Whether a computed range satisfies `op` against the range of the number claimed.

    `entailed`: all of it does; `entailed-at-bound`: all but an end that touches a strict limit; `consistent`: a part
    of it does; `contradicted`: none does.
    """
    low, high = computed
    least, greatest = claimed
    if op in {"<", "<="}:
        low, high, least, greatest = -high, -low, -greatest, -least
        op = ">" if op == "<" else ">="
    if op in {">", ">="}:
        if low > least or (op == ">=" and low == least):
            return "entailed"
        if low == least:
            return "entailed-at-bound"
        return "contradicted" if high < least else "consistent"
    if least <= low and high <= greatest:
        return "entailed"
    return "contradicted" if high < least or low > greatest else "consistent"
