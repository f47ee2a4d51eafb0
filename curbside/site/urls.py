"""The table of contents of the product."""

from __future__ import annotations

from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.urls import include, path

from curbside.site.api.v1 import api
from curbside.site.mail.views import unsubscribe
from curbside.site.pages.home import home
from curbside.site.pages.robots import robots
from curbside.site.pages.unanswered import unanswered

admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign] # staff sign in as everybody does, second factor included

handler500 = "curbside.site.lib.away.went_wrong"
urlpatterns = [
    path("", home, name="home"),
    path("q/", include("curbside.site.questions.urls")),
    path("unanswered", unanswered, name="unanswered"),
    path("ask", include("curbside.site.pages.ask_urls")),
    path("answer", include("curbside.site.pages.answer_urls")),
    path("photos/", include("curbside.site.pages.photo_urls")),
    path("topics", include("curbside.site.pages.topic_urls")),
    path("doctors", include("curbside.site.doctors.urls")),
    path("moderation", include("curbside.site.pages.moderation_urls")),
    path("mail/off/<str:key>", unsubscribe, name="unsubscribe"),
    path("account/", include("allauth.urls")),
    path("me", include("curbside.site.accounts.urls")),
    path("me/", include("curbside.site.readers.urls")),
    path("me/tokens", include("curbside.site.api.urls")),
    path("api/v1/", api.urls),
    path("me/doctor", include("curbside.site.pages.verification_urls")),
    path("feed", include("curbside.site.pages.feed_urls")),
    path("sitemap", include("curbside.site.pages.sitemap_urls")),
    path("robots.txt", robots, name="robots"),
    path("", include("curbside.site.pages.about_urls")),
    path("search", include("curbside.site.search.urls")),
    path("staff/", admin.site.urls),
]
