"""Statements written out as files print them: HTML in ten styles, text in nine, Markdown in one."""

import datetime
import textwrap
from collections.abc import Callable, Sequence
from decimal import Decimal
from itertools import groupby

from generator.parse.figures.fiscal import Stretch
from tests.synthetic.statements import COUNTS, ORDINALS, WEEKS, Results, Row, Statement, write_end


def write_value(value: Decimal | None, row: Row, dash: str = "—") -> str:
    """`5,613`, `(168)`, `0.02`."""
    if value is None:
        return dash
    digits = f"{abs(value):,}"
    return f"({digits})" if value < 0 else digits


def lead_of(results: Results) -> list[str]:
    """Headline, dateline and first paragraph."""
    ordinal = ORDINALS[results.main.number or 1]
    end = write_end(results.main.end or datetime.date.min)
    return [
        f"{results.issuer.split(' ')[0]} Announces {ordinal} Quarter Results for Fiscal {results.main.fiscal_year}",
        (
            f"Brookfield, CT - {write_end(results.issued)} - {results.issuer} (HRWI.OB) announced today its results "
            f"for the {ordinal.lower()} quarter of fiscal {results.main.fiscal_year}, ending {end}. It was a quarter "
            "like those before it, and nobody expected otherwise. A new hall will cost $12 million."
        ),
    ]


Heads = list[tuple[str, int]]
"""Words and how many columns they stand over."""


def _day(column: Stretch | datetime.date) -> datetime.date:
    return column.end or datetime.date.min if isinstance(column, Stretch) else column


def spans_of(statement: Statement, *, whole_days: bool) -> list[Heads]:
    """Lines of heads: `Three Months Ended March 31,` over years, or `Three Months Ended` over whole days."""
    columns = statement.columns
    days = [_day(column) for column in columns]
    if not isinstance(columns[0], Stretch):
        if whole_days:
            return [[(write_end(day), 1) for day in days]]
        return [[(f"{day:%B} {day.day},", 1) for day in days], [(str(day.year), 1) for day in days]]
    weeks = columns[0].printed_end
    kinds = [(WEEKS if weeks else COUNTS)[column.kind] for column in columns if isinstance(column, Stretch)]
    kinds = [f"{kind} {'Weeks' if weeks else 'Months'} Ended" for kind in kinds]
    ends = [f"{day:%B} {day.day}," for day in days]
    upper = [(kind, len(list(group))) for kind, group in groupby(kinds)]
    if whole_days:
        return [upper, [(write_end(day), 1) for day in days]]
    if len(set(ends)) == 1:
        upper = [(f"{kind} {ends[0]}", len(list(group))) for kind, group in groupby(kinds)]
        return [upper, [(str(day.year), 1) for day in days]]
    return [upper, [(end, 1) for end in ends], [(str(day.year), 1) for day in days]]


def _page(results: Results, tables: Sequence[str], above: bool = True) -> str:
    parts = [f"<p>{part}</p>" for part in lead_of(results)]
    for statement, table in zip(results.statements, tables, strict=True):
        if above:
            parts += [f"<p align=center><b>{results.issuer}</b></p>", f"<p align=center>{statement.title}</p>"]
            parts.append(f"<p align=center>{statement.units}</p>")
        parts.append(table)
    return "<html><body>" + "\n".join(parts) + "</body></html>"


def _rows(statement: Statement, head: Callable[[Heads], str], cells: Callable[[Row], str], before: str = "") -> str:
    lines = [before, *(head(heads) for heads in spans_of(statement, whole_days=False))]
    lines += [cells(row) for row in statement.rows]
    return "<table>" + "".join(lines) + "</table>"


def html_plain(results: Results) -> str:
    """One cell a figure, sign and all."""

    def table(statement: Statement) -> str:
        def head(heads: Heads) -> str:
            return "<tr><td></td>" + "".join(f"<td colspan={n}>{words}</td>" for words, n in heads) + "</tr>"

        def cells(row: Row) -> str:
            values = [f"<td>${write_value(v, row)}</td>" if v is not None else "<td>—</td>" for v in row.values]
            return f"<tr><td>{row.label}</td>{''.join(values)}</tr>"

        return _rows(statement, head, cells)

    return _page(results, [table(statement) for statement in results.statements])


def _parted(value: Decimal | None, row: Row, sign: bool) -> tuple[str, str, str]:
    words = write_value(value, row)
    return ("$" if sign else "", words.rstrip(")"), ")" if words.endswith(")") else "")


def html_parted(results: Results) -> str:
    """Signs and closing parentheses in cells of their own, spacer columns between."""

    def table(statement: Statement) -> str:
        def head(heads: Heads) -> str:
            cells = "<td></td>".join(f"<td colspan={4 * n - 1}>{words}</td>" for words, n in heads)
            return f"<tr><td></td>{cells}</tr>"

        def cells(row: Row) -> str:
            found = []
            for value in row.values:
                sign, digits, close = _parted(value, row, sign=row is statement.rows[0])
                found.append(f"<td>{sign}</td><td>{digits}</td><td>{close}</td>")
            return f"<tr><td>{row.label}</td>{'<td></td>'.join(found)}</tr>"

        return _rows(statement, head, cells)

    return _page(results, [table(statement) for statement in results.statements])


def html_wide_numbers(results: Results) -> str:
    """Figures without a sign over two cells, those with one in the second of them; titles in the table."""

    def table(statement: Statement) -> str:
        reach = 1 + 4 * len(statement.columns)

        def head(heads: Heads) -> str:
            cells = "".join(f"<th colspan={4 * n}>{words}</th>" for words, n in heads)
            return f"<tr><th>&nbsp;</th>{cells}</tr>"

        def cells(row: Row) -> str:
            found = []
            for place, value in enumerate(row.values):
                sign, digits, close = _parted(value, row, sign=row.per_share and place == 0)
                first = f"<td>{sign}</td><td>{digits}</td>" if sign else f"<td colspan=2>{digits}</td>"
                found.append(f"{first}<td>{close}</td><td></td>")
            return f"<tr><td>{row.label}</td>{''.join(found)}</tr>"

        top = "".join(
            f"<tr><td colspan={reach}>{words}</td></tr>" for words in (results.issuer, statement.title, statement.units)
        )
        return _rows(statement, head, cells, top)

    return _page(results, [table(statement) for statement in results.statements], above=False)


def html_nested(results: Results) -> str:
    """A table within a table that sets the page; labels set in by empty cells."""
    inner = html_plain(results)
    return inner.replace("<table>", "<table><tr><td><table>").replace("</table>", "</table></td></tr></table>")


def html_split_tags(results: Results) -> str:
    """Numbers and words torn apart by tags, hard blanks."""
    page = html_parted(results)
    for digit in ",0":
        page = page.replace(f"{digit}", f"</font>{digit}<font>") if digit == "," else page
    return page.replace(" Months Ended ", "&nbsp;Months Ended<br>").replace("<td>", "<td><font size=2>")


def html_whole_days(results: Results) -> str:
    """Whole days over the columns; rows of blanks between rows."""

    def table(statement: Statement) -> str:
        def head(heads: Heads) -> str:
            return "<tr><td></td>" + "".join(f"<td></td><td colspan={2 * n - 1}>{w}</td>" for w, n in heads) + "</tr>"

        def cells(row: Row) -> str:
            sign = "$" if row is statement.rows[0] else ""
            values = "".join(f"<td>{sign}</td><td>{write_value(v, row, '-')}</td>" for v in row.values)
            return f"<tr><td>{row.label}</td>{values}</tr><tr><td>&nbsp;</td></tr>"

        lines = [head(heads) for heads in spans_of(statement, whole_days=True)]
        return "<table>" + "".join(lines) + "".join(cells(row) for row in statement.rows) + "</table>"

    return _page(results, [table(statement) for statement in results.statements])


def html_changes(results: Results) -> str:
    """A column of changes behind each pair, marks of notes behind labels and figures."""

    def table(statement: Statement) -> str:
        heads_of = spans_of(statement, whole_days=True)
        over = ["".join(f"<td colspan={n}>{words}</td>" for words, n in heads) for heads in heads_of]
        lines = [f"<tr><td></td>{cells}<td>% Change</td></tr>" for cells in over]
        for number, row in enumerate(statement.rows):
            values = "".join(f"<td>{write_value(v, row)}</td>" for v in row.values)
            change = "<td>4.5%</td>" if row.values else ""
            lines.append(f"<tr><td>{row.label}{' (a)' if number % 3 == 1 else ''}</td>{values}{change}</tr>")
        return "<table>" + "".join(lines) + "</table>"

    return _page(results, [table(statement) for statement in results.statements])


def html_numeric_days(results: Results) -> str:
    """Days as `3/31/2011`, the length of the period in the title line or over all columns."""

    def table(statement: Statement) -> str:
        heads = spans_of(statement, whole_days=True)
        days = "".join(f"<td>{d.month}/{d.day}/{d.year}</td>" for d in map(_day, statement.columns))
        lines = ["<tr><td></td>" + "".join(f"<td colspan={n}>For the {w.lower()}</td>" for w, n in heads[0]) + "</tr>"]
        lines = lines if len(heads) > 1 else []
        lines.append(f"<tr><td></td>{days}</tr>")
        cells = ["".join(f"<td>{write_value(v, row)}</td>" for v in row.values) for row in statement.rows]
        lines += [f"<tr><td>{row.label}</td>{c}</tr>" for row, c in zip(statement.rows, cells, strict=True)]
        return "<table>" + "".join(lines) + "</table>"

    return _page(results, [table(statement) for statement in results.statements])


def html_preformatted(results: Results) -> str:
    """The text style within `<pre>`."""
    body = text_ruled(results).split("\n\n", 2)[2]
    lead = "".join(f"<p>{part}</p>" for part in lead_of(results))
    return f"<html><body>{lead}<pre>\n{body}\n</pre></body></html>"


def html_spacers(results: Results) -> str:
    """An empty column before the labels, heads broken over lines within their cell."""
    page = html_parted(results).replace("<tr><td>", "<tr><td>&nbsp;</td><td>")
    return page.replace(" Months Ended ", " Months<br>Ended ")


def markdown_pipes(results: Results) -> str:
    """Pipes, a head over several columns followed by empty cells."""
    parts = lead_of(results)
    for statement in results.statements:
        parts += [f"**{statement.title}**", statement.units]
        heads = spans_of(statement, whole_days=False)
        lines = []
        for number, line in enumerate(heads):
            cells = [cell for words, n in line for cell in (words, *[""] * (n - 1))]
            lines.append("| | " + " | ".join(cells) + " |")
            if number == 0:
                lines.append("| --- " * (len(statement.columns) + 1) + "|")
        for row in statement.rows:
            cells = [write_value(v, row) for v in row.values] or [""] * len(statement.columns)
            lines.append(f"| {row.label} | " + " | ".join(cells) + " |")
        parts.append("\n".join(lines))
    return "---\ntitle: results\n---\n\n" + "\n\n".join(parts) + "\n"


def _wrap(label: str, width: int) -> list[str]:
    lines = [""]
    for word in label.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append(" ")
        lines[-1] += ("" if lines[-1] in {"", " "} else " ") + word
    return lines


def _text(
    results: Results, table: Callable[[Statement], list[str]], between: str = "\n\n", filing: bool = False
) -> str:
    parts = lead_of(results)
    wrapped = "\n".join(_wrap(parts[1], 76)).replace("\n ", "\n")
    done = [parts[0], wrapped]
    for statement in results.statements:
        head = [results.issuer.upper().center(76), statement.title.center(76), statement.units.center(76)]
        lines = table(statement)
        body = ["<TABLE>", "<CAPTION>", *lines, "</TABLE>"] if filing else lines
        done.append("\n".join([*(line.rstrip() for line in head), "", *body]))
    return done[0] + "\n\n" + done[1] + "\n\n" + between.join(done[2:]) + "\n"


def _head_lines(statement: Statement, label: int, width: int, *, whole_days: bool, rules: bool) -> list[str]:
    lines = []
    for heads in spans_of(statement, whole_days=whole_days):
        line = " " * label
        for words, n in heads:
            line += words.center(width * n - 2) + "  "
        lines.append(line.rstrip())
        if rules and any(n > 1 for _, n in heads):
            lines.append(" " * label + "".join("-" * (width * n - 2) + "  " for _, n in heads).rstrip())
    if rules:
        lines.append(" " * label + ("-" * (width - 2) + "  ") * len(statement.columns))
    return lines


def text_ruled(results: Results) -> str:
    """Heads centred over underlines, signs set apart from digits, double rules below totals."""
    width = 18

    def table(statement: Statement) -> list[str]:
        lines = _head_lines(statement, 58, width, whole_days=True, rules=True)
        for number, row in enumerate(statement.rows):
            line = row.label.ljust(58)
            for value in row.values:
                words = write_value(value, row, "--")
                shift = 0 if words.endswith(")") else 1
                sign = "$" if number == 0 or row.per_share else " "
                line += f"{sign}{words.rjust(width - 4 - shift)}{' ' * shift}".ljust(width)
            lines.append(line.rstrip())
            if "ssets" in row.label and row.values:
                lines.append(" " * 58 + ("=" * (width - 3) + "   ") * len(row.values))
        return lines

    return _text(results, table)


def text_leaders(results: Results) -> str:
    """As filings have it: `<TABLE>`, `<S>` and `<C>`, dot leaders, a page break between statements."""

    def table(statement: Statement) -> list[str]:
        width = 18
        lines = _head_lines(statement, 62, width, whole_days=True, rules=False)
        lines.append("<S>".ljust(62) + "<C>".ljust(width) * len(statement.columns))
        for row in statement.rows:
            if not row.values:
                lines += ["", row.label]
                continue
            dots = row.label + " " + "." * (60 - len(row.label))
            lines.append(dots.ljust(62) + "".join(write_value(v, row, "-").rjust(width - 2) + "  " for v in row.values))
        return [line.rstrip() for line in lines]

    return _text(results, table, "\n\n<PAGE>\n\n", filing=True)


def text_wrapped(results: Results) -> str:
    """Labels wrapped in a narrow column, their figures on the last line, the rest set in by one blank."""

    def table(statement: Statement) -> list[str]:
        width = 16
        lines = _head_lines(statement, 24, width + 4, whole_days=False, rules=True)
        for row in statement.rows:
            labels = _wrap(row.label, 20)
            if not row.values:
                lines += labels
                continue
            lines += labels[:-1]
            figures = "".join(write_value(v, row, "--").rjust(width).ljust(width + 4) for v in row.values)
            lines.append((labels[-1].ljust(24) + figures).rstrip())
        return lines

    return _text(results, table)


def text_torn(results: Results) -> str:
    """A page break and its number within each statement."""

    def table(statement: Statement) -> list[str]:
        lines = _plain_lines(statement, 15)
        half = len(lines) * 2 // 3
        return [*lines[:half], "", "<PAGE>", "", "                                     - 7 -", "", *lines[half:]]

    return _text(results, table)


def text_narrow(results: Results) -> str:
    """Two blanks between columns, whole days, no rules."""
    return _text(results, lambda statement: _plain_lines(statement, 19))


def _plain_lines(statement: Statement, width: int) -> list[str]:
    lines = _head_lines(statement, 60, max(width, 20), whole_days=True, rules=False)
    for row in statement.rows:
        figures = "".join(write_value(v, row, "-").rjust(max(width, 20) - 2) + "  " for v in row.values)
        lines.append((row.label.ljust(60) + figures).rstrip())
    return lines


def text_notes(results: Results) -> str:
    """A column of references to notes between labels and figures."""

    def table(statement: Statement) -> list[str]:
        heads = len(spans_of(statement, whole_days=True))
        lines = []
        for number, line in enumerate(_plain_lines(statement, 19)):
            note = f"{number - heads}({'abc'[number % 3]})" if number % 3 else str(number - heads)
            if number < heads:
                note = "Note" if number == heads - 1 else ""
            row = statement.rows[number - heads] if number >= heads else None
            if row is not None and not row.values:
                note = ""
            lines.append(f"{line[:60]:<60}{note:>8}    {line[60:]}".rstrip())
        return lines

    return _text(results, table)


def html_blanks(results: Results) -> str:
    """Blanks for commas in the cells, and a column of notes."""

    def table(statement: Statement) -> str:
        def head(heads: Heads) -> str:
            return (
                "<tr><td></td><td>Notes</td>" + "".join(f"<td colspan={n}>{words}</td>" for words, n in heads) + "</tr>"
            )

        def cells(row: Row) -> str:
            values = [f"<td>{write_value(v, row, '-').replace(',', '&nbsp;')}</td>" for v in row.values]
            note = str(statement.rows.index(row) + 1) if row.metrics else ""
            return f"<tr><td>{row.label}</td><td>{note}</td>{''.join(values)}</tr>"

        return _rows(statement, head, cells)

    return _page(results, [table(statement) for statement in results.statements])


def text_flattened(results: Results) -> str:
    """One cell a line, signs and closing parentheses too."""
    parts = lead_of(results)
    for statement in results.statements:
        parts += [statement.title, statement.units]
        parts += [
            words.replace("Ended ", "Ended") for heads in spans_of(statement, whole_days=True) for words, _ in heads
        ]
        for row in statement.rows:
            parts.append(row.label)
            for value in row.values:
                sign, digits, close = _parted(value, row, sign=row.per_share)
                parts += [part for part in (sign, digits, close) if part]
    return "\n\n".join(parts) + "\n"


def text_run_on(results: Results) -> str:
    """Each statement as one line, in which labels begin right behind the figures before them."""
    parts = lead_of(results)
    for statement in results.statements:
        heads = [words.replace("Ended ", "Ended") for line in spans_of(statement, whole_days=True) for words, _ in line]
        body = ""
        for row in statement.rows:
            if row.values:
                figures = " ".join(write_value(value, row, "-") for value in row.values)
                body += f"{row.label} {figures}" + " " * figures.endswith("-")
            else:
                body += row.label.rstrip(":") + ": "
        parts += [f"{results.issuer.upper()}{statement.title}{statement.units}", " ".join(heads) + body]
    return "\n\n".join(parts) + "\n"


def _piped(results: Results, write: Callable[[list[str]], list[str]]) -> str:
    parts = lead_of(results)
    for statement in results.statements:
        lines = [results.issuer.upper(), statement.title, statement.units, ""]
        for heads in spans_of(statement, whole_days=False):
            even = len({count for _, count in heads}) == 1
            lines += write([words for words, count in heads for _ in range(1 if even else count)])
        for row in statement.rows:
            lines += write([row.label, *(write_value(value, row) for value in row.values)])
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"


def text_piped(results: Results) -> str:
    """Cells parted by strokes, heads over several columns once where all are over as many."""
    return _piped(results, lambda cells: [" | ".join(cells)])


def text_piped_wrapped(results: Results) -> str:
    """The same with empty cells between them, rows wrapped."""
    return _piped(results, lambda cells: textwrap.wrap(" | | | ".join(cells), 76, break_on_hyphens=False))


STYLES: dict[str, Callable[[Results], str]] = {
    "plain.html": html_plain,
    "parted.html": html_parted,
    "wide.html": html_wide_numbers,
    "nested.html": html_nested,
    "split.html": html_split_tags,
    "days.html": html_whole_days,
    "changes.html": html_changes,
    "numeric.html": html_numeric_days,
    "pre.html": html_preformatted,
    "spacers.html": html_spacers,
    "pipes.md": markdown_pipes,
    "ruled.txt": text_ruled,
    "leaders.txt": text_leaders,
    "wrapped.txt": text_wrapped,
    "torn.txt": text_torn,
    "narrow.txt": text_narrow,
    "notes.txt": text_notes,
    "blanks.html": html_blanks,
    "flattened.txt": text_flattened,
    "run-on.txt": text_run_on,
    "piped.txt": text_piped,
    "piped-wrapped.txt": text_piped_wrapped,
}
