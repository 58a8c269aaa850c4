"""Write ../countries.tsv: names of countries, from Unicode CLDR.

    pip install babel==2.18.0 && python countries.py
"""

import pathlib

from babel import Locale

HERE = pathlib.Path(__file__).parent
LANGUAGES = ["en", "fr", "es", "pt", "de", "it"]
HEADER = """\
# Names of countries in the languages of datelines.
# Made by generate/countries.py from Unicode CLDR, https://cldr.unicode.org, Unicode licence.
#
# country     ISO 3166-1 alpha-2
# then its name in English, French, Spanish, Portuguese, German, Italian
#
# country\ten\tfr\tes\tpt\tde\tit
"""


def main():
    names = {language: Locale(language).territories for language in LANGUAGES}
    codes = sorted(c for c in names["en"] if len(c) == 2 and c.isalpha() and c not in {"EU", "EZ", "UN", "ZZ", "XA", "XB", "QO"})
    path = HERE.parent / "countries.tsv"
    with path.open("w", encoding="utf-8", newline="\n") as out:
        out.write(HEADER)
        for code in codes:
            out.write("\t".join([code, *(names[language].get(code, "") for language in LANGUAGES)]) + "\n")
    print(f"{len(codes)} countries, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
