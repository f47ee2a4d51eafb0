"""Every write to the questions' tables."""

from curbside.site.questions.actions.topics import set_topics

__all__ = ["set_topics"]
