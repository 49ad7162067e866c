"""The tables: one for each kind of record, columns named like the fields of `visioning.model`.

`parent_id` is not a foreign key: a parent may live on another laptop until two workshops merge.
A change here needs a numbered migration in `migrations/versions/`; a test compares the two.
"""

from __future__ import annotations

from datetime import UTC, datetime

import sqlalchemy as sa


class Utc(sa.types.TypeDecorator):
    """Aware UTC datetimes; SQLite would hand them back naive."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value} has no time zone; times are stored as UTC")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _id() -> sa.Column:
    return sa.Column("id", sa.String(64), primary_key=True)


def _of(table: str, *, optional: bool = False) -> sa.Column:
    key = sa.ForeignKey(f"{table}s.id")
    return sa.Column(f"{table}_id", sa.String(64), key, nullable=optional, index=True)


def _text(name: str) -> sa.Column:
    return sa.Column(name, sa.Text, nullable=False)


def _time(name: str) -> sa.Column:
    return sa.Column(name, Utc, nullable=False)


def _json(name: str, *, optional: bool = False) -> sa.Column:
    return sa.Column(name, sa.JSON(none_as_null=True), nullable=optional)


workshops = sa.Table(
    "workshops",
    metadata,
    _id(),
    sa.Column("slug", sa.String(80), nullable=False, unique=True),
    _text("title"),
    _time("created"),
    sa.Column("date", sa.Date),
    _text("place"),
    _text("question"),
    sa.Column("horizon", sa.Date),
    _json("languages"),
    sa.Column("retention", sa.Date),
    sa.Column("next_meeting", sa.Date),
)

tandems = sa.Table(
    "tandems",
    metadata,
    _id(),
    _of("workshop"),
    sa.Column("slug", sa.String(80), nullable=False),
    _text("name"),
    _json("cities"),
    sa.Column("colour", sa.String(7), nullable=False),
    _time("created"),
    sa.UniqueConstraint("workshop_id", "slug"),
)

visions = sa.Table(
    "visions",
    metadata,
    _id(),
    _of("tandem"),
    _text("prompt_typed"),
    _text("prompt"),
    sa.Column("language", sa.String(35), nullable=False),
    _time("created"),
    _json("keywords"),
    _json("atmosphere"),
    sa.Column("parent_id", sa.String(64)),
)

pictures = sa.Table(
    "pictures",
    metadata,
    _id(),
    _of("tandem"),
    _of("vision"),
    sa.Column("file", sa.Text, nullable=False, unique=True),
    sa.Column("sha256", sa.String(64), nullable=False),
    _text("prompt"),
    _text("prompt_typed"),
    sa.Column("language", sa.String(35), nullable=False),
    sa.Column("seed", sa.BigInteger, nullable=False),
    sa.Column("steps", sa.Integer, nullable=False),
    sa.Column("guidance_scale", sa.Double, nullable=False),
    _text("scheduler"),
    sa.Column("width", sa.Integer, nullable=False),
    sa.Column("height", sa.Integer, nullable=False),
    _text("model"),
    _text("model_hash"),
    sa.Column("seconds", sa.Double, nullable=False),
    sa.Column("created", Utc, nullable=False, index=True),
    _json("keywords"),
    _json("atmosphere"),
    _text("negative_prompt"),
    sa.Column("parent_id", sa.String(64)),
    sa.Column("starred", sa.Boolean, nullable=False),
    _json("scene", optional=True),
    _json("elements", optional=True),
    _json("edit", optional=True),
)

notes = sa.Table(
    "notes",
    metadata,
    _id(),
    _of("tandem"),
    sa.Column("kind", sa.String(20), nullable=False),
    _text("text"),
    _time("created"),
    _time("updated"),
    _of("picture", optional=True),
    _text("role"),
    _text("element"),
    _json("spot", optional=True),
)

revisions = sa.Table(
    "revisions",
    metadata,
    sa.Column("note_id", sa.String(64), sa.ForeignKey("notes.id"), primary_key=True),
    sa.Column("number", sa.Integer, primary_key=True),
    _text("text"),
    sa.Column("kind", sa.String(20), nullable=False),
    _time("replaced"),
)

reflections = sa.Table(
    "reflections",
    metadata,
    _id(),
    _of("tandem"),
    sa.Column("kind", sa.String(20), nullable=False),
    _text("text"),
    _time("created"),
    _time("updated"),
    _text("city"),
    _text("role"),
    _text("cluster"),
)

suggestions = sa.Table(
    "suggestions",
    metadata,
    _id(),
    _of("tandem"),
    _text("text"),
    _text("english"),
    sa.Column("author", sa.String(64), nullable=False),
    _time("created"),
    sa.Column("card", sa.Text),
    _text("role"),
    sa.Column("language", sa.String(35), nullable=False),
    sa.Column("round", sa.Integer, nullable=False),
)

dots = sa.Table(
    "dots",
    metadata,
    _id(),
    _of("tandem"),
    _of("picture"),
    sa.Column("voter", sa.String(64), nullable=False),
    _time("created"),
    sa.Column("round", sa.Integer, nullable=False),
)

verdicts = sa.Table(
    "verdicts",
    metadata,
    _id(),
    _of("tandem"),
    _of("picture"),
    sa.Column("decision", sa.String(20), nullable=False),
    _time("created"),
    _time("updated"),
    _text("element"),
    _text("name"),
    _json("reasons"),
    _text("text"),
)

alt_texts = sa.Table(
    "alt_texts",
    metadata,
    _id(),
    _of("tandem"),
    _of("picture"),
    _text("text"),
    sa.Column("language", sa.String(35), nullable=False),
    _time("created"),
    _time("updated"),
)

sentences = sa.Table(
    "sentences",
    metadata,
    _id(),
    _of("tandem"),
    _text("text"),
    _time("created"),
    _of("picture", optional=True),
    _text("dissent"),
    sa.Column("status", sa.String(20), nullable=False),
)

milestones = sa.Table(
    "milestones",
    metadata,
    _id(),
    _of("tandem"),
    sa.Column("due", sa.Date, nullable=False),
    _text("action"),
    _time("created"),
    _text("office"),
    _text("barrier"),
    _text("lever"),
    _text("partner_city"),
    _text("funding"),
    _text("first_step"),
    _text("climate"),
    _text("digital"),
    # Not a foreign key: a sentence may be deleted for good while the milestone stays.
    sa.Column("sentence_id", sa.String(64)),
    sa.Column("status", sa.String(20), nullable=False),
)

answers = sa.Table(
    "answers",
    metadata,
    _id(),
    _of("workshop"),
    sa.Column("question", sa.String(64), nullable=False),
    sa.Column("choice", sa.String(64), nullable=False),
    _time("created"),
    sa.Column("voter", sa.String(64), nullable=False),
    sa.Column("count", sa.Integer, nullable=False),
    _text("asked"),
    _text("said"),
)

history = sa.Table(
    "history",
    metadata,
    _id(),
    sa.Column("kind", sa.String(20), nullable=False),
    sa.Column("record_id", sa.String(64), nullable=False, index=True),
    _json("data"),
    _time("replaced"),
)

bin = sa.Table(
    "bin",
    metadata,
    _id(),
    sa.Column("kind", sa.String(20), nullable=False),
    _of("workshop"),
    _time("created"),
)

rooms = sa.Table(
    "rooms",
    metadata,
    sa.Column("id", sa.String(64), sa.ForeignKey("workshops.id"), primary_key=True),
    sa.Column("step", sa.String(40), nullable=False),
    sa.Column("call", sa.Integer, nullable=False),
    sa.Column("frozen", sa.Boolean, nullable=False),
    sa.Column("private", sa.Boolean, nullable=False),
    sa.Column("question", sa.String(64), nullable=False),
    _json("timers"),
    _json("revealed"),
    _json("votings"),
)

changes = sa.Table(
    "changes",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("count", sa.BigInteger, nullable=False),
)
"""One row, counted up by every write, so that a page can ask cheaply whether anything is new."""
