"""Names in English headlines in which every word has a capital."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint_speech.english_classes import Classes
from newslint_speech.names_runs import Capitals, Mention

# No name of a body that a headline repeats is longer.
_LONGEST = 7


def headline_names(
    capitals: Capitals, first: int, last: int, bodies: Mapping[str, Mapping[tuple[str, ...], str]]
) -> Iterator[Mention]:
    """Where every word has a capital: persons by first name, bodies (known by their first word), acronyms; single words are left open."""
    known, words = capitals.known, capitals.words
    at = first
    while at <= last:
        size = 0
        if words[at] in bodies:
            size = next((n for n in range(_LONGEST, 1, -1) if tuple(words[at : at + n]) in bodies[words[at]]), 0)
        if size:
            yield capitals.mention(at, at + size - 1, bodies[words[at]][tuple(words[at : at + size])])
            at += size
            continue
        for end in range(min(last, at + 3), at - 1, -1):
            whole = " ".join(words[at : end + 1])
            if whole in known.known:
                yield capitals.mention(at, end, known.known[whole])
                at = end
                break
        else:
            if at < last and words[at] in known.first and _surname(capitals, at):
                found = capitals.mention(at, at + 1, "person")
                found.gender = known.gender((), found.words)
                yield found
                at += 1
            elif not known.is_common(words[at]) and len(words[at]) > 2 and not _ordinary(capitals, at):
                yield capitals.single(at, "unknown", sure=False)
        at += 1


def _surname(capitals: Capitals, index: int) -> bool:
    """Whether the word behind a first name in a headline is a surname: the text has them together, or says nothing else of either."""
    known, habits = capitals.known, capitals.habits
    word, ahead = capitals.words[index], capitals.words[index + 1]
    if known.is_common(ahead) or ahead in known.roles or known.is_head(ahead) or not capitals.joined(index):
        return False
    if ahead in habits.followers[word]:
        return True
    # The text has the first word as a name of its own ("Clinton"), so that this is no first name.
    if habits.unfollowed[word] and not habits.small[word] and not habits.body[ahead]:
        return False
    return not _ordinary(capitals, index + 1)


def _ordinary(capitals: Capitals, index: int) -> bool:
    """Whether a word of a headline is no name: a verb, an adverb, or written without a capital elsewhere."""
    word = capitals.words[index]
    classes = capitals.document.words.derived(Classes.of)
    if classes.is_verb[word] or word in classes.letters or (word.endswith("ly") and word not in classes.not_adverbs):
        return not capitals.habits.inner[word]
    return capitals.habits.small[word]
