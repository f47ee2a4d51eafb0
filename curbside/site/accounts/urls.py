"""Addresses of a person's own pages."""

from __future__ import annotations

from django.urls import path

from curbside.site.accounts.views import data, enter, erase_account, me, sign_out

urlpatterns = [
    path("", me, name="me"),
    path("/data.json", data, name="my_data"),
    path("/erase", erase_account, name="erase_account"),
    path("/sign-out-everywhere", sign_out, name="sign_out_everywhere"),
    path("/enter/<str:key>", enter, name="enter"),
]
