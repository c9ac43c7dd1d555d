"""The records of organisations: name forms, joins, tickers, places, certifications, descriptions."""

import re
from collections.abc import Iterable, Mapping, Sequence

from generator.model.base import Spans, fold, words_at
from generator.model.frame import Ticker
from generator.model.release import Release
from generator.model.resolved import Dated, Join, NameForm, Organisation, Reference
from generator.resolve.organisation_names import clean_name, is_generic, is_party, read_key, strip_legal_form
from generator.resolve.organisations import Organisations
from generator.resolve.reading import add_reference, name_release, refer, seen_between


class _DatedValues:
    """Values by what makes them equal, each with the places where it is seen."""

    def __init__(self) -> None:
        self._shown: dict[object, list[str]] = {}
        self._seen: dict[object, list[Reference]] = {}

    def add(self, same: object, shown: str, reference: Reference) -> None:
        self._shown.setdefault(same, []).append(shown)
        add_reference(self._seen.setdefault(same, []), reference)

    def list(self, days: Mapping[str, str | None]) -> list[Dated]:
        found = []
        for same, seen in self._seen.items():
            # As printed, in capitals only where it is never printed otherwise: `Albany, NY` before `ALBANY, NY`.
            shown = max(self._shown[same], key=lambda words: sum(map(str.islower, words)))
            first, last = seen_between(seen, days)
            found.append(Dated(value=shown, first_seen=first, last_seen=last, seen=seen))
        return found


def _find_standing(text: str, form: str, beside: Iterable[tuple[int, int]]) -> tuple[int, int] | None:
    """Where a short form first stands alone: no part of an address, of `A/B` or of the spans `beside`."""
    taken = list(beside)
    pattern = re.compile(r"(?<![\w/@.\-&])" + r"\s+".join(map(re.escape, form.split())) + r"(?![\w/@&]|-\w|\.\w)")
    for match in pattern.finditer(text):
        if not any(start < match.end() and match.start() < end for start, end in taken):
            return match.span()
    return None


def _occurrences(text: str, names: Iterable[str]) -> list[tuple[int, int]]:
    found = []
    for name in names:
        pattern = r"\s+".join(map(re.escape, name.split()))
        found += [match.span() for match in re.finditer(pattern, text, re.IGNORECASE)]
    return found


class _Namer:
    """Name forms of each organisation with their places, and why they were taken for one."""

    def __init__(self, organisations: Organisations, texts: Mapping[str, str]) -> None:
        self._organisations = organisations
        self._texts = texts
        self.forms: dict[str, dict[str, list[Reference]]] = {}
        self.joins: dict[str, list[Join]] = {}

    def note(self, key: str, printed: str, reference: Reference) -> None:
        add_reference(self.forms.setdefault(key, {}).setdefault(printed, []), reference)

    def note_short_forms(self, release: Release) -> None:
        """Short forms that the release binds, where they stand alone for the first time."""
        bound = [(issuer.printed, form) for issuer in release.issuers for form in issuer.short_forms]
        bound += [(found.printed, found.acronym) for found in release.organisations if found.acronym]
        for printed, form in dict.fromkeys((printed, clean_name(form)) for printed, form in bound):
            key = self._organisations.find(release.id, form)
            if (
                key is None
                or is_generic(form)
                or is_party(form)
                or self._organisations.find(release.id, printed) != key
            ):
                continue
            text = self._texts.get(release.id, "")
            # The letterhead may print the name without its full stop.
            names = (printed, printed.rstrip("."), strip_legal_form(printed))
            longer = [name for name in names if len(name) > len(form)]
            beside = [span for ticker in release.tickers for span in ticker.at]
            beside += [span for found in release.certifications for span in found.at]
            span = _find_standing(text, form, [*beside, *_occurrences(text, longer)])
            if span is None:
                continue
            self.note(key, form, refer(release, [span]))
            if read_key(form).core != read_key(printed).core:
                where = name_release(release)
                self.join(key, [printed, form], f"{form} is short for {printed} in {where}")

    def join(self, key: str, names: list[str], because: str) -> None:
        joins = self.joins.setdefault(key, [])
        if all(join.names != names for join in joins):
            joins.append(Join(names=names, because=because))

    def join_equal_names(self, key: str) -> None:
        """One reason for all forms that are equal but for their legal forms, articles and marks."""
        by_core: dict[str, list[str]] = {}
        for printed in self.forms.get(key, {}):
            by_core.setdefault(read_key(printed).core, []).append(printed)
        for names in by_core.values():
            if len(names) > 1:
                self.join(key, names, "the names are equal apart from legal form, article, capitals and marks")


class _Worn:
    """What releases say that one organisation has: symbols, places, standards; descriptions by their folded words."""

    def __init__(self) -> None:
        self.tickers, self.places, self.certifications = _DatedValues(), _DatedValues(), _DatedValues()
        self.descriptions: dict[str, Reference] = {}

    def add_tickers(self, release: Release, tickers: Iterable[Ticker]) -> None:
        for ticker in tickers:
            shown = f"{ticker.exchange}: {ticker.symbol}" if ticker.exchange else ticker.printed
            self.tickers.add((ticker.symbol, ticker.exchange), shown, refer(release, ticker.at))

    def add_stated(self, release: Release) -> None:
        """Symbols, place and certifications that a release of its own states."""
        self.add_tickers(release, release.tickers)
        if release.dateline:
            place = release.dateline.place
            self.places.add(re.sub(r"[^\w]+", "", place).casefold(), place, refer(release, release.dateline.at))
        for held in release.certifications:
            # `ISO 9001:2008` has its year behind a colon, `AS9100D` its letter behind nothing.
            mark = ":" if held.edition and held.edition[0].isdigit() else ""
            shown = f"{held.standard}{mark}{held.edition or ''}"
            self.certifications.add((held.standard, held.edition), shown, refer(release, held.at))

    def add_descriptions(self, release: Release, text: str) -> None:
        for standing in release.boilerplate:
            words = _describes(release, text, standing.at) if standing.role == "about" else None
            if words:
                self.descriptions.setdefault(words, refer(release, standing.at))


def _describes(release: Release, text: str, at: Spans) -> str | None:
    """The words of a standing text, folded for comparison; None where its opening does not name the issuer."""
    words = fold(words_at(text, at))
    opening = words[:200].casefold()
    issuer = release.issuers[0]
    names = [issuer.printed, strip_legal_form(issuer.printed), *issuer.short_forms]
    return words.casefold() if any(name.casefold() in opening for name in names) else None


def write_organisations(
    releases: Sequence[Release], texts: Mapping[str, str], organisations: Organisations
) -> dict[str, Organisation]:
    """The records, without what other records give them (people, events, periods, calendar).

    Args:
        releases: all, in reading order.
        texts: canonical texts by release id.
        organisations: their identities.
    """
    days = {release.id: release.day for release in releases}
    by_id = {release.id: release for release in releases}
    issuing = {key for release in releases for key in organisations.issuers(release.id)}
    records = {
        key: Organisation(id=key, name=name, issuer=key in issuing, names=[])
        for key, name in organisations.names.items()
    }
    namer = _Namer(organisations, texts)
    for name_key, mentions in organisations.directory.mentions_of().items():
        key = organisations.ids[name_key]
        for mention in mentions:
            namer.note(key, mention.printed, refer(by_id[mention.release], mention.at))
            if mention.issuer or key not in issuing:
                records[key].releases.append(mention.release)
    worn = {key: _Worn() for key in records}
    for release in releases:
        namer.note_short_forms(release)
        for found in release.organisations:
            owner = organisations.find(release.id, found.printed)
            if owner and found.relation != "issuer":
                worn[owner].add_tickers(release, found.tickers)
        issuers = organisations.issuers(release.id)
        if len(issuers) == 1:  # of several issuers it is not certain whose they are
            worn[issuers[0]].add_stated(release)
            worn[issuers[0]].add_descriptions(release, texts.get(release.id, ""))
    for key, record in records.items():
        namer.join_equal_names(key)
        record.names = [NameForm(printed=form, seen=seen) for form, seen in namer.forms.get(key, {}).items()]
        record.joins = [*namer.joins.get(key, []), *organisations.joins.get(key, [])]
        record.absorbed = organisations.absorbed.get(key, [])
        record.releases = list(dict.fromkeys(record.releases))
        record.tickers = worn[key].tickers.list(days)
        record.places = worn[key].places.list(days)
        record.certifications = worn[key].certifications.list(days)
        record.descriptions = list(worn[key].descriptions.values())
    return records
