"""Days that a time takes."""

import datetime
from typing import NamedTuple


class DateRange(NamedTuple):
    """The days that a time takes, half open: `begin` is the first, `end` the first one behind it.

    >>> import datetime, wirecopy
    >>> article = wirecopy.parse("They will meet next month.", published="2021-12-15")
    >>> article.times[0].dates
    DateRange(begin=datetime.date(2022, 1, 1), end=datetime.date(2022, 2, 1))
    >>> datetime.date(2022, 1, 31) in article.times[0].dates
    True
    """

    begin: datetime.date
    end: datetime.date

    def __contains__(self, day: object) -> bool:
        if isinstance(day, datetime.datetime):
            day = day.date()
        return isinstance(day, datetime.date) and self.begin <= day < self.end
