"""What is asked: questions with their topics, revisions, drafts and photos."""

from curbside.site.questions.models.draft import Draft
from curbside.site.questions.models.photo import Photo
from curbside.site.questions.models.question import Question, Revision
from curbside.site.questions.models.topic import Topic

__all__ = ["Draft", "Photo", "Question", "Revision", "Topic"]
