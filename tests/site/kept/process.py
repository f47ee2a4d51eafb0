"""A web process of a test: takes orders line by line, answers each with a line. `store` · `get PATH` · `edit PATH` · `commit`."""

from __future__ import annotations

import sys

import django
from django.conf import settings

django.setup()
settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}  # nothing has to be gathered first

from django.db import connection, transaction  # noqa: E402 # the models want an open site

from curbside.site.questions.models import Question  # noqa: E402
from tests.cast import stored  # noqa: E402
from tests.site.kept.asking import Worker  # noqa: E402


def main() -> None:
    worker = Worker()
    for line in sys.stdin:
        order, _, path = line.strip().partition(" ")
        if order == "store":
            print(stored().get_absolute_url(), flush=True)
        elif order == "get":
            print("Another body" in worker.get(path).words, worker.drawn, flush=True)
        elif order == "edit":
            transaction.set_autocommit(False)
            Question.objects.filter(pk=path.split("/")[2]).update(body="Another body")
            print("edited", flush=True)
        elif order == "commit":
            connection.commit()
            transaction.set_autocommit(True)
            print("committed", flush=True)


if __name__ == "__main__":
    main()
