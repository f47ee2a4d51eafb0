"""The addresses to ask for, and how many queries a page takes: `python -m bench.speed.site.addresses N` prints them as JSON."""

from __future__ import annotations

import json
import sys

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

import bench.speed.site.opened  # noqa: F401 # first: the models below want an open site
from curbside.site.questions.models import Question, Topic


def main() -> None:
    found = {
        "thread page": [question.get_absolute_url() for question in Question.objects.order_by("pk")[: int(sys.argv[1])]],
        "newest list": [reverse("home")],
        "topic page": [topic.get_absolute_url() for topic in Topic.objects.all()],
    }
    print(json.dumps({"addresses": found, "queries": {name: max(map(_queries, paths[:5])) for name, paths in found.items()}}))


def _queries(path: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        Client(HTTP_HOST="127.0.0.1").get(path)
    return len(captured)


if __name__ == "__main__":
    main()
