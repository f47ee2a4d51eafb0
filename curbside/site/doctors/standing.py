"""The order of doctors in a list, by the Bayesian mean of their stars; the rule and its prior are published on the page.

(v·R + m·C) / (v + m): R the doctor's mean of v stars, C the mean of all stars on the site, m = 20. It is the posterior mean of a doctor's stars when
the site's mean is worth 20 reviews; a doctor of whom nobody has said anything stands at C. In use since 1999 at the Internet Movie Database for lists
such as ours; it is an order, never shown as anybody's stars.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Avg, Count, F, FloatField, IntegerField, OuterRef, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Coalesce

from curbside.site.doctors.models import Doctor, ImportedRating, Review
from curbside.site.lib.states import State

PRIOR_WEIGHT = 20
NO_STARS = 4.5  # C while the site has no stars at all; it moves nobody before anybody


def prior_mean() -> float:
    """C: the mean of all stars on the site, those on imported pages included, every review weighing the same."""
    imported = ImportedRating.objects.filter(stars__isnull=False, reviews__isnull=False).aggregate(
        total=Sum(F("stars") * F("reviews")), n=Sum("reviews")
    )
    own = Review.objects.filter(state=State.PUBLISHED).aggregate(total=Sum("stars"), n=Count("pk"))
    count = (imported["n"] or 0) + own["n"]
    return ((imported["total"] or 0.0) + (own["total"] or 0)) / count if count else NO_STARS


def by_standing(doctors: QuerySet[Doctor], prior: float) -> Any:
    """Doctors with the highest standing first, then by name. Of several imported ratings of a doctor the one with most reviews counts."""
    fullest = ImportedRating.objects.filter(doctor=OuterRef("pk"), stars__isnull=False, reviews__isnull=False).order_by("-reviews", "pk")
    own = Review.objects.filter(doctor=OuterRef("pk"), state=State.PUBLISHED).order_by().values("doctor")
    annotated = doctors.annotate(
        _v=Coalesce(Subquery(fullest.values("reviews")[:1]), Value(0), output_field=IntegerField()),
        _r=Coalesce(Subquery(fullest.values("stars")[:1]), Value(0.0), output_field=FloatField()),
        _n=Coalesce(Subquery(own.annotate(n=Count("pk")).values("n")), Value(0), output_field=IntegerField()),
        _s=Coalesce(Subquery(own.annotate(s=Avg("stars")).values("s")), Value(0.0), output_field=FloatField()),
    )
    total = F("_v") * F("_r") + F("_n") * F("_s") + Value(PRIOR_WEIGHT * prior, output_field=FloatField())
    standing = total / (F("_v") + F("_n") + Value(float(PRIOR_WEIGHT), output_field=FloatField()))
    return annotated.annotate(standing=standing).order_by("-standing", "name", "pk")
