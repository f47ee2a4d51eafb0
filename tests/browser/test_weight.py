"""What a thread costs a phone: at most 6 requests and 60 KB on the wire, everything counted."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize("address", ["/q/1", "/q/10"])
def test_a_thread_is_light(window, address):
    page, answers = window(390), []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(address, wait_until="networkidle")
    came = [answer for answer in answers if answer.status == 200]
    sizes = [answer.request.sizes() for answer in came]
    assert len(came) <= 6
    assert sum(size["responseBodySize"] + size["responseHeadersSize"] for size in sizes) <= 60_000
