"""Many stories, many threads."""

from __future__ import annotations

import datetime
import itertools
import multiprocessing
import os
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

import wirecopy

COPIES = [f"Story {i}\nLIMA, Dec 14 (Reuters) - Rain fell on day {i}, said nobody 🌍." for i in range(2_000)]


def test_many_come_in_their_order():
    articles = list(wirecopy.parse_many(COPIES))
    assert [article.text for article in articles] == COPIES
    assert articles[7] == wirecopy.parse(COPIES[7])
    assert list(wirecopy.parse_many([])) == []
    assert [a.text for a in wirecopy.parse_many(iter(COPIES[:3]))] == COPIES[:3]


def test_endless_input_is_read_a_window_at_a_time():
    taken = itertools.count()
    articles = wirecopy.parse_many(f"Story {next(taken)}" for _ in itertools.count())
    assert [article.text for article in itertools.islice(articles, 5)] == [f"Story {i}" for i in range(5)]
    assert next(taken) < 2_000
    big = wirecopy.parse_many("x" * 3_000_000 for _ in itertools.count())
    assert len(next(big).text) == 3_000_000


def test_one_day_or_a_day_each():
    copies = COPIES[:3]
    day = datetime.date(2021, 12, 15)
    assert [a.day for a in wirecopy.parse_many(copies, day)] == [day] * 3
    assert [a.day for a in wirecopy.parse_many(copies, published="2021-12-15")] == [day] * 3
    given = ["2021-12-15", None, datetime.date(2021, 12, 17)]
    assert [a.metadata.published for a in wirecopy.parse_many(copies, iter(given))] == ["2021-12-15", None, "2021-12-17"]
    for days in (given[:2], given * 2):
        articles = wirecopy.parse_many(copies, days)
        with pytest.raises(ValueError, match="published: "):
            list(articles)
    with pytest.raises(ValueError, match="expected a day"):
        wirecopy.parse_many(copies, "soon")


def test_an_error_waits_for_its_turn():
    articles = wirecopy.parse_many(["one", "two", "\ud800", "four", 5, "six"])
    assert [next(articles).text, next(articles).text] == ["one", "two"]
    with pytest.raises(wirecopy.ReadError):
        next(articles)
    assert next(articles).text == "four"
    with pytest.raises(TypeError, match="texts: expected str, but found int"):
        next(articles)
    assert next(articles).text == "six"
    assert list(articles) == []

    def failing():
        yield "one"
        raise LookupError("gone")

    articles = wirecopy.parse_many(failing())
    assert next(articles).text == "one"
    with pytest.raises(LookupError):
        next(articles)
    with pytest.raises(StopIteration):
        next(articles)


def test_one_str_is_not_many():
    with pytest.raises(TypeError, match="found one str"):
        wirecopy.parse_many("Rain fell.")
    for value in [None, 1]:
        with pytest.raises(TypeError):
            wirecopy.parse_many(value)


def test_input_that_reads_its_own_output_is_refused():
    articles = None

    def greedy():
        yield next(articles).text

    articles = wirecopy.parse_many(greedy())
    with pytest.raises(ValueError, match="already being read"):
        next(articles)


def test_threads_share_articles_and_agree():
    def work(copy: str) -> str:
        return wirecopy.parse(copy).to_json()

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(work, COPIES[:500])) == [work(copy) for copy in COPIES[:500]]
    article = wirecopy.parse(COPIES[0])
    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(lambda _: article.to_json(), range(200)))) == 1


@pytest.mark.parametrize("call", [wirecopy.parse, lambda text: list(wirecopy.parse_many([text]))])
def test_other_threads_run_while_it_parses(call):
    text = "Rain fell on the coast. The wind was 🌍 strong.\n" * 400_000
    ticks: list[float] = []
    done = threading.Event()

    def tick():
        while not done.is_set():
            ticks.append(time.perf_counter())
            time.sleep(0.001)

    thread = threading.Thread(target=tick)
    thread.start()
    began = time.perf_counter()
    call(text)
    ended = time.perf_counter()
    done.set()
    thread.join()
    during = [t for t in ticks if began < t < ended]
    # With the interpreter held, the other thread would stand still all the while.
    assert len(during) > (ended - began) / 0.1
    assert max((b - a for a, b in itertools.pairwise([began, *during, ended])), default=0) < 0.75 * (ended - began)


def _in_child(queue):
    queue.put([article.text for article in wirecopy.parse_many(COPIES[:50])])


@pytest.mark.skipif(not hasattr(os, "fork") or sys.platform == "darwin", reason="no fork here")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_forked_process_has_threads_of_its_own():
    list(wirecopy.parse_many(COPIES[:50]))
    context = multiprocessing.get_context("fork")
    queue = context.SimpleQueue()
    child = context.Process(target=_in_child, args=(queue,))
    child.start()
    child.join(30)
    assert child.exitcode == 0
    assert queue.get() == COPIES[:50]
