"""The closed classes of English grammar by which clauses and noun phrases are bounded."""

from __future__ import annotations

# fmt: off
BE = frozenset({"am", "are", "aren't", "be", "been", "being", "get", "got", "is", "isn't", "was", "wasn't", "were", "weren't"})
DO = frozenset({"did", "didn't", "do", "does", "doesn't", "don't"})
HAVE = frozenset({"had", "hadn't", "has", "hasn't", "have", "haven't", "having"})
MODALS = frozenset({
    "can", "can't", "cannot", "could", "couldn't", "may", "might", "mightn't", "must", "shall", "should", "shouldn't", "will",
    "won't", "would", "wouldn't",
})
NOT = frozenset({"n't", "never", "not"})
AUXILIARIES = frozenset({
    "am", "are", "aren't", "be", "been", "being", "can", "can't", "cannot", "could", "couldn't", "did", "didn't", "do", "does",
    "doesn't", "don't", "get", "got", "had", "hadn't", "has", "hasn't", "have", "haven't", "having", "is", "isn't", "may", "might",
    "mightn't", "must", "shall", "should", "shouldn't", "was", "wasn't", "were", "weren't", "will", "won't", "would", "wouldn't",
})
ADVERBS = frozenset({
    "again", "already", "also", "always", "both", "earlier", "even", "ever", "famously", "first", "further", "instead", "just",
    "later", "long", "now", "often", "once", "only", "simply", "sometimes", "soon", "still", "then", "too",
})
SUBJECTS = frozenset({
    "he", "i", "i'd", "i'll", "i'm", "i've", "it", "she", "they", "they're", "they've", "we", "we're", "we've", "you",
})
STARTS = frozenset({
    "everyone", "he", "her", "his", "i", "i'd", "i'll", "i'm", "i've", "it", "its", "my", "nobody", "our", "she", "their", "there",
    "these", "they", "they're", "they've", "this", "those", "we", "we're", "we've", "you", "your",
})
RELATIVES = frozenset({"that", "which", "who"})
DETERMINERS = frozenset({
    "a", "all", "an", "another", "any", "each", "every", "few", "her", "his", "its", "many", "more", "my", "new", "no", "other",
    "our", "recent", "s", "several", "some", "such", "the", "their", "these", "this", "those", "three", "two", "your",
})
PREPOSITIONS = frozenset({
    "about", "across", "after", "against", "along", "amid", "among", "around", "at", "before", "behind", "between", "by",
    "concerning", "despite", "during", "for", "from", "in", "inside", "into", "like", "near", "of", "on", "outside", "over", "per",
    "regarding", "since", "through", "throughout", "to", "toward", "towards", "under", "upon", "via", "with", "within", "without",
})
TIMES = frozenset({
    "afternoon", "afterward", "ago", "april", "august", "december", "earlier", "early", "evening", "february", "friday", "january",
    "july", "june", "last", "late", "later", "march", "monday", "month", "morning", "night", "november", "october", "recently",
    "saturday", "september", "sunday", "thursday", "today", "tonight", "tuesday", "wednesday", "week", "year", "yesterday",
})
WH = frozenset({"how", "if", "what", "when", "where", "whether", "which", "who", "why"})
CONJUNCTIONS = frozenset({"and", "but", "nor", "or", "so", "yet"})
BREAKERS = frozenset({
    "after", "although", "as", "because", "before", "but", "how", "if", "once", "said", "since", "so", "than", "that", "though",
    "unless", "until", "what", "when", "whenever", "where", "whereas", "whether", "while", "why", "yet",
})
LEADERS = frozenset({
    "about", "across", "adding", "additionally", "after", "afterward", "again", "against", "along", "also", "although", "amid",
    "among", "and", "appearing", "around", "as", "asked", "at", "because", "before", "behind", "between", "but", "by", "citing",
    "concerning", "despite", "during", "earlier", "even", "finally", "first", "for", "from", "furthermore", "however", "if", "in",
    "indeed", "inside", "instead", "into", "last", "later", "like", "meanwhile", "moreover", "near", "no", "noting", "now", "of",
    "on", "once", "outside", "over", "per", "perhaps", "recently", "regarding", "responding", "second", "since", "so", "speaking",
    "still", "then", "therefore", "though", "through", "throughout", "thus", "to", "today", "toward", "towards", "under", "unless",
    "until", "upon", "via", "well", "when", "while", "with", "within", "without", "writing", "yes", "yesterday", "yet",
})
CONTROL = frozenset({
    "seem", "seems", "seemed", "appear", "appears", "appeared", "try", "tries", "tried", "trying", "continue", "continues",
    "continued", "used", "began", "begin", "begins", "failed", "fail", "refused", "refuse", "refuses", "declined", "sought",
    "going", "went", "like", "likes", "able", "ready", "prepared", "compelled", "forced", "quick", "free", "have", "has", "had",
})
# Verbs of saying whose third person is a plural noun as often.
NOUNS_TOO = frozenset({
    "state", "claim", "report", "demand", "plan", "charge", "call", "view", "estimate", "attack", "point", "email", "name", "tweet",
    "list", "debate", "vote", "promise", "comment", "hope", "fear", "doubt", "question", "rule", "request", "answer", "support",
    "focus", "project", "order", "fault", "object", "remark", "praise", "detail", "figure", "need", "text", "post", "quote",
})
NUMBERS = frozenset({
    "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty", "hundred", "thousand", "million",
})
# fmt: on
