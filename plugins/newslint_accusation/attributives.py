"""German participles that belong to a noun: what is done to it, and by whom."""

from __future__ import annotations

from newslint_accusation.cues import Cue
from newslint_accusation.sentences import View
from newslint_accusation.subjects import around_aside

# So many words may name who did it before the participle.
_AGENT = 6


def is_attributive(view: View, cue: Cue) -> bool:
    """A German participle without a form of `haben` in its clause: `schwer verletzt`, `die entführten Personen`."""
    if _is_before_noun(view, cue):
        return True
    if view.document.language != "de" or any(not tag.startswith("pp") for tag in cue.tag.split("|")) or not cue.tag:
        return False
    having, clause = view.scene.frames.sets["having"], view.clause(cue.first)
    return view.has(having, clause) < 0 and view.has(having, around_aside(view, clause)) < 0


def _is_before_noun(view: View, cue: Cue) -> bool:
    """`die 21 entführten Touristen`: a German participle between an article or a number and a noun."""
    if view.document.language != "de" or not view.word(cue.last).endswith(("te", "ten", "ter", "tes", "tem")):
        return False
    sets, tokens, text, before = (
        view.scene.frames.sets,
        view.document.tokens,
        view.document.text,
        view.word(cue.first - 1),
    )
    follows = cue.last + 1 < view.range.stop and cue.last + 1 not in view.breaks
    if not follows or not text[tokens.starts[cue.last + 1]].isupper() or cue.first in view.breaks:
        return False
    apart = text[tokens.ends[cue.first - 1] : tokens.starts[cue.first]]
    counted = before.isdigit() and apart == " "  # not `Jan Kolb, 52, fälschte Akten`
    if counted or before in sets["articles", "numbers", "indefinite", "prepositions"]:
        return True
    # `auf den von Israel annektierten Höhen`
    by = next(
        (i for i in range(cue.first - 1, cue.first - _AGENT, -1) if view.word(i) in sets["agent_prepositions"]), -1
    )
    return by > view.range.start and view.word(by - 1) in sets["articles"]
