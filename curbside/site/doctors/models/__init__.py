"""Doctors, their specialties, what they proved, and what others said of them."""

from curbside.site.doctors.models.doctor import Doctor, ImportedRating, Specialty
from curbside.site.doctors.models.review import Review
from curbside.site.doctors.models.verification import RegistryEntry, Verification

__all__ = ["Doctor", "ImportedRating", "RegistryEntry", "Review", "Specialty", "Verification"]
