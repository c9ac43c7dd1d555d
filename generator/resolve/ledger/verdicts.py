"""What a computed range says about a claimed relation."""

from fractions import Fraction

from generator.model.ledger import Verdict

Range = tuple[Fraction, Fraction]
"""The least and the greatest value that something may have."""


def claimed_range(value: str, op: str, *, wide: bool = False) -> Range:
    """What a printed number covers: `=` half of its last place to each side, `~` a whole one.

    Args:
        value: as printed, in its unit.
        op: the relation claimed; for a limit (`>`) the number itself.
        wide: take a round number as coarse as it may be, by its last place that is not 0: 20 for 15 to 25.
    """
    number = Fraction(value)
    if op not in {"=", "~"}:
        return number, number
    whole, _, places = value.lstrip("-").partition(".")
    last = Fraction(1, 10 ** len(places))
    if not places and wide and whole.strip("0"):
        last = Fraction(10 ** (len(whole) - len(whole.rstrip("0"))))
    slack = last if op == "~" else last / 2
    return number - slack, number + slack


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
