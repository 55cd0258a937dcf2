"""What the words for somebody without a name show: a body or people, somebody else, somebody the text knows."""

from __future__ import annotations

from newslint import Allegation, Party, Span
from newslint_accusation.cases import words_of
from newslint_accusation.sentences import Scene

_BODIES = frozenset({"organisation", "authority", "place"})
# `das Landratsamt` is no company.
_APART_BODIES = frozenset({"organisation", "authority"})


def is_another(scene: Scene, span: Span) -> bool:
    """`the employee`, `his wife`, `two men`: somebody beside the party that an English text is about."""
    sets = scene.frames.sets
    words = words_of(scene.document, span)
    return words[-1] in sets["others"] or words[0] in sets["numbers", "plural_first"] or "other" in words


def described_kind(scene: Scene, allegation: Allegation) -> str:
    """`the traitor`, `the boarding school`: what an English description without a party of its own is of, or ""."""
    if scene.document.language != "en":
        return ""
    last = scene.document.tokens.words[
        scene.document.tokens.at(max(allegation.target_span.start, allegation.target_span.end - 1))
    ]
    if last.endswith(scene.frames.ends["body_ends"]):
        return "organisation"
    return "" if last.endswith(("s", *scene.frames.ends["event_ends"])) else "person"


def could_be(kind: str, described: Party | None, named: Party) -> bool:
    """Whether the party that is accused may be the described one."""
    return fits(described, named) if described is not None else bool(kind) and named.kind == kind


def are_staff(scene: Scene, span: Span) -> bool:
    """`Managers`, `its supervisors`: people of a body, told by nothing else."""
    sets = scene.frames.sets
    words = words_of(scene.document, span)
    if scene.document.language != "en" or words[-1] not in sets["staff"]:
        return False
    return all(word in sets["of_a_body"] for word in words[:-1])


def has_staff(named: Party) -> bool:
    return named.kind in ("organisation", "authority")


def fits(described: Party | None, named: Party) -> bool:
    if described is None:
        return False
    if described.gender != named.gender and not {described.gender, named.gender} & {"unknown", "neuter"}:
        return False
    kinds = {described.kind, named.kind}
    return described.kind == named.kind or (kinds <= _BODIES and kinds != _APART_BODIES)


def noun_fits(scene: Scene, span: Span, named: Party) -> bool:
    """Whether a noun that says so tells a body (`der Vorstand`) or somebody (`Trainer`) as the named party is."""
    ends, tokens = scene.frames.ends, scene.document.tokens
    last = tokens.words[tokens.at(max(span.start, span.end - 1))]
    if last.endswith(ends["body_ends"] + ends["board_ends"]):
        return named.kind != "person"
    return named.kind == "person" or not last.endswith(ends["person_ends"])


def is_definite(scene: Scene, span: Span) -> bool:
    sets, tokens = scene.frames.sets, scene.document.tokens
    first = tokens.first_at(span.start)
    words = tokens.words[max(0, first - 1) : first + 1]
    return not sets["definite"].isdisjoint(words)
