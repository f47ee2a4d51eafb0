"""Addresses of asking."""

from __future__ import annotations

from django.urls import path

from curbside.site.pages.asking import ask, claim
from curbside.site.pages.own_question import anonymise, close, delete, drop, edit, mine

app_name = "asking"
urlpatterns = [
    path("", ask, name="new"),
    path("/mine", mine, name="mine"),
    path("/<int:pk>", ask, name="draft"),
    path("/kept/<str:key>", claim, name="claim"),
    path("/drop/<int:pk>", drop, name="drop"),
    path("/edit/<int:pk>", edit, name="edit"),
    path("/close/<int:pk>", close, name="close"),
    path("/anonymise/<int:pk>", anonymise, name="anonymise"),
    path("/delete/<int:pk>", delete, name="delete"),
]
