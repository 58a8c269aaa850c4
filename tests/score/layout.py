"""Scores the layout of wire copy against labelled documents.

    python tests/score/layout.py DIR [--predict COMMAND] [--story] [--show N]

DIR holds three files:

    crossheads.jsonl      {"id", "lang", "lines", "labels"}: labels title, summary, head, para
    dpa_structure.jsonl   {"id", "lang", "lines", "labels"}: labels slug, time, genre, headline, byline, teaser,
                          body, table, note_head, note, constraint, contact, closing
    signoffs.tsv          agency, language, sign-off

Every document is built from its lines twice: joined by a newline, and by a blank line. Both are scored.

Without --predict the installed package `wirecopy` parses. COMMAND reads lines of {"doc", "text"} and writes one
article a line, its offsets in code points. --story leaves out what stands before the story. --show prints errors.

The score fails (exit 1) where an F1 falls below 95 %.
"""

import argparse
import collections
import json
import pathlib
import re
import shlex
import subprocess
import sys

from invented import NO_SIGNOFFS, STORIES

JOINTS = {"newline": "\n", "blank line": "\n\n"}
TARGET = 95.0

# What a line of dpa's may be called in the article.
ROLES = {
    "slug": "slugline",
    "time": "slugline",
    "genre": "slugline",
    "headline": "headline",
    "byline": "byline",
    "teaser": "subheadline",
    "body": "paragraph",
    "table": "table",
    "note_head": "note",
    "note": "note",
    "constraint": "note",
    "contact": "boilerplate",
    "closing": "signoff",
}
BEFORE_STORY = {"title", "summary", "slug", "time", "genre", "headline", "byline", "teaser"}


class Document:
    """Lines put together, with where each of them stands."""

    def __init__(self, name, lang, lines, labels, joint):
        self.name, self.lang, self.joint = name, lang, joint
        self.lines, self.labels = [line.strip() for line in lines], labels
        self.text = JOINTS[joint].join(self.lines)
        self.spans, at = [], 0
        for line in self.lines:
            self.spans.append((at, at + len(line)))
            at += len(line) + len(JOINTS[joint])


class Tally:
    """Counts of right, wrong and missed."""

    def __init__(self):
        self.right = self.wrong = self.missed = 0

    def add(self, gold, found):
        self.right += len(gold & found)
        self.wrong += len(found - gold)
        self.missed += len(gold - found)

    @property
    def f1(self):
        return 200 * self.right / max(1, 2 * self.right + self.wrong + self.missed)

    def __str__(self):
        precision = 100 * self.right / max(1, self.right + self.wrong)
        recall = 100 * self.right / max(1, self.right + self.missed)
        return f"P {precision:5.1f}  R {recall:5.1f}  F1 {self.f1:5.1f}  ({self.right} right, {self.wrong} wrong, {self.missed} missed)"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("dir", type=pathlib.Path)
    parser.add_argument("--predict", metavar="COMMAND")
    parser.add_argument("--story", action="store_true")
    parser.add_argument("--show", type=int, default=0, metavar="N")
    args = parser.parse_args()
    parse = by_command(args.predict) if args.predict else by_package
    scores = [
        crossheads(labelled(args.dir / "crossheads.jsonl", args.story), parse, args.show),
        line_roles(labelled(args.dir / "dpa_structure.jsonl", args.story), parse, args.show),
        signoffs(args.dir / "signoffs.tsv", parse, args.show),
    ]
    sys.exit(0 if min(scores) >= TARGET else 1)


def by_package(texts):
    import wirecopy

    return [wirecopy.parse(text).to_dict() for text in texts]


def by_command(command):
    def parse(texts):
        lines = "".join(json.dumps({"doc": str(i), "text": text}) + "\n" for i, text in enumerate(texts))
        done = subprocess.run(shlex.split(command), input=lines.encode(), stdout=subprocess.PIPE, check=True)
        return [json.loads(line) for line in done.stdout.decode().splitlines()]

    return parse


def labelled(path, story_alone):
    documents = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        pairs = [(t, label) for t, label in zip(row["lines"], row["labels"], strict=True) if t.strip()]
        if story_alone:
            pairs = [pair for pair in pairs if pair[1] not in BEFORE_STORY]
        lines, labels = [t for t, _ in pairs], [label for _, label in pairs]
        documents += [Document(row["id"], row["lang"], lines, labels, joint) for joint in JOINTS]
    return documents


def crossheads(documents, parse, show):
    total, by_lang, by_joint = Tally(), collections.defaultdict(Tally), collections.defaultdict(Tally)
    errors = []
    for document, article in zip(documents, parse([d.text for d in documents]), strict=True):
        gold = {span for span, label in zip(document.spans, document.labels) if label == "head"}
        found = {(b["start"], b["end"]) for b in article["blocks"] if b["kind"] == "crosshead"}
        group = document.lang if document.lang in ("en", "de", "fr", "es", "pt") else "other"
        for tally in (total, by_lang[group], by_joint[document.joint]):
            tally.add(gold, found)
        if document.joint == "newline":
            errors += [f"wrong   {document.name}: {document.text[s:e][:110]}" for s, e in sorted(found - gold)]
            errors += [f"missed  {document.name}: {document.text[s:e][:110]}" for s, e in sorted(gold - found)]
    print(f"crossheads         {total}")
    for name, tally in sorted(by_lang.items()) + sorted(by_joint.items()):
        print(f"  {name:16} {tally}")
    print_some(errors, show)
    return total.f1


def line_roles(documents, parse, show):
    total, by_role = Tally(), collections.defaultdict(Tally)
    errors = []
    for document, article in zip(documents, parse([d.text for d in documents]), strict=True):
        for i, (span, label) in enumerate(zip(document.spans, document.labels)):
            gold = ROLES[label]
            found = role_of(span, article["blocks"], gold)
            total.add({gold}, {found} if found else set())
            for role in {gold, found} - {None}:
                by_role[role].add({gold} & {role}, {found} & {role})
            if found != gold and document.joint == "newline":
                errors.append(f"{label} read as {found}  {document.name} line {i}: {document.lines[i][:90]}")
    print(f"line roles         {total}")
    for name, tally in sorted(by_role.items()):
        print(f"  {name:16} {tally}")
    print_some(errors, show)
    return total.f1


def role_of(span, blocks, gold):
    """The kind of the block that the line lies in. A crosshead is as good as a paragraph: dpa labels both as body."""
    for block in blocks:
        if block["start"] < span[1] and span[0] < block["end"]:
            as_body = gold == "paragraph" and block["kind"] == "crosshead"
            return "paragraph" if as_body else block["kind"]
    return None


def signoffs(path, parse, show):
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    rows = [row for row in rows if len(row) == 3 and not row[0].startswith("#")]
    total, by_agency, errors = Tally(), collections.defaultdict(Tally), []
    cases = [(agency, lang, text.strip(), True) for agency, lang, text in rows]
    cases += [("no sign-off", *NO_SIGNOFFS[i % len(NO_SIGNOFFS)], False) for i in range(len(rows))]
    documents = [
        (case, Document(case[0], case[1], [*STORIES.get(case[1], STORIES["en"]), case[2]], ["para", "para", "last"], joint))
        for case in cases
        for joint in JOINTS
    ]
    articles = parse([document.text for _, document in documents])
    for ((agency, _, text, is_signoff), document), article in zip(documents, articles, strict=True):
        found = {(b["start"], b["end"]) for b in article["blocks"] if b["kind"] == "signoff"}
        gold = {document.spans[-1]} if is_signoff else set()
        if is_signoff and found == gold and article["signoff"]["initials"] != initials(text):
            errors.append(f"initials {agency} {text!r}: {article['signoff']['initials']} for {initials(text)}")
            found = {(-1, -1)}
        elif found != gold:
            errors.append(f"{agency} {text!r} ({document.joint}): {[document.text[s:e] for s, e in sorted(found)]}")
        for tally in (total, by_agency[agency]):
            tally.add(gold, found)
    print(f"sign-offs          {total}")
    for name, tally in sorted(by_agency.items()):
        print(f"  {name:16} {tally}")
    print_some(errors, show)
    return total.f1


def initials(signoff):
    """The initials in a sign-off: its groups of letters, without the desk and without dpa's routing codes."""
    if re.search(r"[a-zA-Z]", signoff):
        groups = re.findall(r"[^\W_]+", signoff)
    else:
        groups = [group.strip() for group in re.split(r"[/\-()]", signoff) if group.strip()]
    if groups[0] in ("dpa", "EFE", "burs", "bur", "بور", "ا ف ب"):
        groups = groups[1:]
    if signoff.startswith("dpa"):
        groups = [group for group in groups if not re.fullmatch(r"yy\w*|xx|[a-z]\d", group)]
    return groups


def print_some(errors, show):
    for error in errors[:show]:
        print("    " + error)
    if show and len(errors) > show:
        print(f"    … and {len(errors) - show} more")


if __name__ == "__main__":
    main()
