"""Python gives every story the article of its golden, counted in code points."""

import json
import sys
from pathlib import Path

import wirecopy

STORIES = Path(__file__).parent.parent / "stories"
POSITIONS = ("start", "end", "body")


def main() -> int:
    names = sorted(path.name for path in STORIES.iterdir() if path.is_dir())
    failures = {name: wrong for name in names if (wrong := check(STORIES / name))}
    for name, wrong in failures.items():
        print(f"{name}\n    " + "\n    ".join(wrong[:8]))
    print(f"python {sys.version.split()[0]}, wirecopy {wirecopy.__version__}: "
          f"{len(names) - len(failures)} of {len(names)} stories give the golden's article in code points")
    return bool(failures) or not names


def check(folder: Path) -> list[str]:
    copy = (folder / "copy.txt").read_bytes()
    text = copy.decode()
    day = folder / "published.txt"
    published = day.read_text().strip() if day.exists() else None
    article = wirecopy.parse(text, published=published)
    found = article.to_dict()
    # The wheel has the larger gazetteer, which knows some small towns.
    full = folder / "article.full.json"
    golden = json.loads((full if full.exists() else folder / "article.json").read_bytes())
    golden["wirecopy"] = found["wirecopy"]
    expected = in_code_points(golden, copy) | {"offsets": "code-point"}
    wrong = differences("", expected, found)
    if json.loads(article.to_json()) != found:
        wrong.append("to_json() and to_dict() differ")
    for (start, end), (first, last) in zip(spans(found), spans(golden), strict=False):
        if not wrong and text[start:end] != copy[first:last].decode():
            wrong.append(f"text[{start}:{end}] is {text[start:end]!r}, the golden has {copy[first:last].decode()!r}")
    return wrong


def in_code_points(value, copy: bytes):
    """The same, with every position counted in code points instead of bytes."""
    if isinstance(value, list):
        return [in_code_points(item, copy) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        key: len(copy[:item].decode()) if key in POSITIONS and isinstance(item, int) else in_code_points(item, copy)
        for key, item in value.items()
    }


def spans(value):
    """Every span, in the order of the keys' names, so that two articles can be walked side by side."""
    if isinstance(value, list):
        for item in value:
            yield from spans(item)
    elif isinstance(value, dict):
        if "start" in value and "end" in value:
            yield value["start"], value["end"]
        for key in sorted(value):
            yield from spans(value[key])


def differences(where: str, expected, found) -> list[str]:
    if type(expected) is not type(found):
        return [f"{where}: expected {expected!r}, found {found!r}"]
    if isinstance(expected, dict) and list(expected) != list(found):
        return [f"{where}: expected the keys {list(expected)}, found {list(found)}"]
    if isinstance(expected, dict):
        return [line for key in expected for line in differences(f"{where}.{key}", expected[key], found[key])]
    if isinstance(expected, list) and len(expected) != len(found):
        return [f"{where}: expected {len(expected)}, found {len(found)}"]
    if isinstance(expected, list):
        pairs = enumerate(zip(expected, found, strict=True))
        return [line for i, (a, b) in pairs for line in differences(f"{where}[{i}]", a, b)]
    return [] if expected == found else [f"{where}: expected {expected!r}, found {found!r}"]


if __name__ == "__main__":
    sys.exit(main())
