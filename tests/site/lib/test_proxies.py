"""Who asks, behind a proxy: the proxy is believed, a stranger who says the same is not."""

from __future__ import annotations

import pytest
from django.core.exceptions import ImproperlyConfigured
from granian.utils.proxies import wrap_wsgi_with_proxy_headers

from curbside.site.lib.environment import proxies


def seen(sender: str, forwarded: str, said: str = "127.0.0.1 10.0.0.0/8") -> str:
    """The address the site counts by."""
    heard: list[str] = []
    site = wrap_wsgi_with_proxy_headers(lambda environ, start: heard.append(environ["REMOTE_ADDR"]), proxies(said))
    site({"REMOTE_ADDR": sender, "HTTP_X_FORWARDED_FOR": forwarded}, None)
    return heard[0]


def test_a_proxys_visitor_is_told_apart_whatever_the_visitor_claims_to_be():
    assert seen("127.0.0.1", "203.0.113.9") == "203.0.113.9"
    assert seen("127.0.0.1", "198.51.100.1, 203.0.113.9, 10.2.3.4") == "203.0.113.9"


def test_a_stranger_is_not_believed_and_unless_set_nobody_is():
    assert seen("203.0.113.9", "198.51.100.1") == "203.0.113.9"
    assert seen("127.0.0.1", "198.51.100.1", said="") == "127.0.0.1"


@pytest.mark.parametrize("said", ["*", "proxy.example.org", "10.0.0.0/99", "10.0.0.1,10.0.0.2"])
def test_a_wrong_setting_says_how_to_write_it(said):
    with pytest.raises(ImproperlyConfigured, match=r"write addresses or networks, such as 127\.0\.0\.1"):
        proxies(said)
