"""English names: cut from runs of capitalised words."""

from __future__ import annotations

from collections.abc import Iterator

from newslint_speech.names_runs import PARTICLES, Capitals, Mention, runs


def mentions(capitals: Capitals) -> Iterator[Mention]:
    """Every name in the text, in order; `sure` is false where only other places can tell."""
    for first, last in runs(capitals):
        if capitals.document.block_index(capitals.starts[first]) in capitals.headlines:
            yield from _in_headline(capitals, first, last)
        else:
            yield from _cut(capitals, first, last)


def _cut(capitals: Capitals, first: int, last: int) -> Iterator[Mention]:
    known, words = capitals.known, capitals.words
    while first <= last and (words[first] in known.starters or words[first] in known.determiners):
        if _phrase(capitals, first, last):
            break
        first += 1
    while last >= first and not capitals.capital[last]:
        last -= 1
    if first > last:
        return
    whole = " ".join(words[first : last + 1])
    if whole in known.known:
        yield capitals.mention(first, last, known.known[whole])
        return
    if whole in known.common or (first == last and (words[first] in known.demonyms or len(words[first]) == 1)):
        return
    person = _person_start(capitals, first, last)
    if person is not None:
        yield from _offices(capitals, first, person - 1)
        yield _person(capitals, first, person, last)
    elif first < last and words[last] in known.roles and words[last - 1] not in PARTICLES:
        yield from _offices(capitals, first, last)
    elif any(known.is_head(words[i]) or words[i] in known.suffixes for i in range(first, last + 1)):
        yield from _organisation(capitals, first, last)
    else:
        yield from _unknown(capitals, first, last)


def _phrase(capitals: Capitals, first: int, last: int) -> bool:
    return " ".join(capitals.words[first : last + 1]) in capitals.known.known


def _person_start(capitals: Capitals, first: int, last: int) -> int | None:
    """Where the name of a person begins in the run: at a first name with more behind it, or after a title."""
    known, words = capitals.known, capitals.words
    headed = any(known.is_head(words[i]) or words[i] in known.suffixes for i in range(first, last + 1))
    for i in range(first, last):
        titled = i > first and (words[i - 1] in known.titles or words[i - 1] in known.roles)
        if words[i] in known.first and capitals.capital[i]:
            if words[i + 1] in known.starters or (headed and not titled and known.is_head(words[last])):
                continue
            return i
    at = first
    while at <= last and (words[at] in known.titles or words[at] in known.roles or words[at] in known.demonyms):
        at += 1
    if (
        first < at <= last
        and not headed
        and any(words[i] in known.titles or words[i] in known.roles for i in range(first, at))
    ):
        return at
    return None


def _person(capitals: Capitals, first: int, start: int, last: int) -> Mention:
    known, words = capitals.known, capitals.words
    end = start
    while end < last and (capitals.capital[end + 1] or words[end + 1] in PARTICLES):
        if words[end + 1] in known.starters or (known.is_head(words[end + 1]) and end > start):
            break
        end += 1
    titles = tuple(words[first:start])
    begin = start
    while begin > first and words[begin - 1] in known.titles and len(words[begin - 1]) <= 4:
        begin -= 1
    found = capitals.mention(start, end, "person", titles=titles)
    found.start = capitals.starts[begin]
    found.gender = known.gender(titles, found.words)
    return found


def _offices(capitals: Capitals, first: int, last: int) -> Iterator[Mention]:
    """The body that stands before a title ("FBI Director", "Cambridge Police Commissioner"), as a mention of its own."""
    known, words = capitals.known, capitals.words
    while last >= first and (words[last] in known.titles or words[last] in known.roles or words[last] in PARTICLES):
        last -= 1
    while first <= last and (words[first] in known.titles or words[first] in known.roles or words[first] == "of"):
        first += 1
    if first > last:
        return
    whole = " ".join(words[first : last + 1])
    if whole in known.known:
        yield capitals.mention(first, last, known.known[whole])
    elif known.is_head(words[last]) and last > first:
        yield capitals.mention(first, last, "authority" if known.is_authority(words[last]) else "organisation")
    elif first == last and capitals.printed(first).isupper() and len(words[first]) > 1:
        yield capitals.mention(first, last, "organisation", form="acronym")


def _organisation(capitals: Capitals, first: int, last: int) -> Iterator[Mention]:
    known, words = capitals.known, capitals.words
    alone = first == last
    if alone and capitals.initial(first):
        return
    heads = [i for i in range(first, last + 1) if known.is_head(words[i])]
    kind = "authority" if heads and known.is_authority(words[heads[0]]) else "organisation"
    if first < last and words[first] in known.titles and words[first] not in ("first", "justice"):
        first += 1
    yield capitals.mention(first, last, kind, sure=not alone)


def _unknown(capitals: Capitals, first: int, last: int) -> Iterator[Mention]:
    known, words = capitals.known, capitals.words
    if first == last:
        printed = capitals.printed(first)
        if printed.isupper() and len(printed) > 1 and not printed.isdigit():
            yield capitals.mention(first, last, "organisation", form="acronym", sure=not _shouted(capitals, first))
        elif words[first] not in known.common and words[first] not in known.roles and words[first] not in known.titles:
            camel = any(letter.isupper() for letter in printed[1:]) and "-" not in printed
            yield capitals.mention(first, last, "unknown", sure=camel or not capitals.initial(first))
        return
    if words[first] in known.demonyms or words[last] in known.common:
        return
    place = words[last] in known.places
    yield capitals.mention(first, last, "place" if place else "unknown")


def _shouted(capitals: Capitals, index: int) -> bool:
    """Whether a word in capitals stands among others in capitals, as in a headline that shouts."""
    near = [i for i in (index - 1, index + 1) if 0 <= i < len(capitals)]
    return any(capitals.printed(i).isupper() and len(capitals.words[i]) > 3 for i in near)


def _in_headline(capitals: Capitals, first: int, last: int) -> Iterator[Mention]:
    """Where every word has a capital: persons by first name, known bodies, acronyms; single words are left open."""
    known, words = capitals.known, capitals.words
    at = first
    while at <= last:
        for end in range(min(last, at + 3), at - 1, -1):
            whole = " ".join(words[at : end + 1])
            if whole in known.known:
                yield capitals.mention(at, end, known.known[whole])
                at = end
                break
        else:
            ahead = words[at + 1] if at < last else ""
            if words[at] in known.first and ahead and not known.is_common(ahead) and ahead not in known.roles:
                found = capitals.mention(at, at + 1, "person")
                found.gender = known.gender((), found.words)
                yield found
                at += 1
            elif not known.is_common(words[at]) and len(words[at]) > 2:
                yield capitals.mention(at, at, "unknown", sure=False)
        at += 1
