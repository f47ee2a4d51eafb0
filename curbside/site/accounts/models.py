"""People who sign in. What a doctor has proved of themselves lives in the app `doctors`."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models.functions import Lower


class UserManager(BaseUserManager["User"]):
    """Makes accounts."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> User:
        """A new account; without a password, one that signs in by code. Raises ValueError without an address."""
        if not email:
            raise ValueError("an account needs an e-mail address")
        user = self.model(email=self.normalize_email(email), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> User:
        """A member of staff who may do everything; what `curbside manage createsuperuser` calls."""
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)


class User(AbstractBaseUser, PermissionsMixin):
    """An account. Others see the handle alone; the address is seen by its owner and used for mail.

    is_active: false once suspended or erased.   is_staff: may enter the admin.
    by_token: this object came in by a personal token, not by signing in; kept in no table.
    """

    by_token = False

    email = models.EmailField("e-mail address", unique=True)
    handle = models.CharField(max_length=40, unique=True, null=True, blank=True)
    is_staff = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    date_joined = models.DateTimeField("joined", auto_now_add=True)

    objects = UserManager()

    EMAIL_FIELD = USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ()  # type: ignore[assignment] # Django only walks it

    class Meta:
        constraints = (
            models.UniqueConstraint(Lower("email"), name="one_account_an_address"),
            models.UniqueConstraint(Lower("handle"), name="one_account_a_handle"),
        )

    def __str__(self) -> str:
        return self.handle or f"person {self.pk}"


class Try(models.Model):
    """How often something of signing in was tried of late: a row of Django's cache in the database, which all web processes share.

    cache_key: a digest that names nobody (`tries.py`).   value: when, as the cache packs it.   expires: when it counts no more.
    """

    cache_key = models.CharField(max_length=255, primary_key=True)
    value = models.TextField()
    expires = models.DateTimeField(db_index=True)

    class Meta:
        verbose_name_plural = "tries"

    def __str__(self) -> str:
        return self.cache_key
