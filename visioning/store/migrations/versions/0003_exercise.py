"""What the exercise leaves beside notes, the bin, the history, and where a workshop stands."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def _text(name: str) -> sa.Column:
    return sa.Column(name, sa.Text(), nullable=False)


def _string(name: str, length: int) -> sa.Column:
    return sa.Column(name, sa.String(length), nullable=False)


def _time(name: str) -> sa.Column:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=False)


def _json(name: str) -> sa.Column:
    return sa.Column(name, sa.JSON(), nullable=False)


def _number(name: str) -> sa.Column:
    return sa.Column(name, sa.Integer(), nullable=False)


_TABLES = {
    "reflections": lambda: (
        _string("kind", 20),
        _text("text"),
        _time("created"),
        _time("updated"),
        _text("city"),
        _text("role"),
        _text("cluster"),
    ),
    "suggestions": lambda: (
        _text("text"),
        _text("english"),
        _string("author", 64),
        _time("created"),
        sa.Column("card", sa.Text()),
        _text("role"),
        _string("language", 35),
        _number("round"),
    ),
    "dots": lambda: (_string("voter", 64), _time("created"), _number("round")),
    "verdicts": lambda: (
        _string("decision", 20),
        _time("created"),
        _time("updated"),
        _text("element"),
        _text("name"),
        _json("reasons"),
        _text("text"),
    ),
    "answers": lambda: (
        _string("question", 64),
        _string("choice", 64),
        _time("created"),
        _string("voter", 64),
        _number("count"),
        _text("asked"),
        _text("said"),
    ),
    "history": lambda: (
        _string("kind", 20),
        _string("record_id", 64),
        _json("data"),
        _time("replaced"),
    ),
    "bin": lambda: (_string("kind", 20), _time("created")),
}
_POINTS_TO = {
    "reflections": ("tandem",),
    "suggestions": ("tandem",),
    "dots": ("tandem", "picture"),
    "verdicts": ("tandem", "picture"),
    "answers": ("workshop",),
    "history": (),
    "bin": ("workshop",),
}
_NEW_COLUMNS = {
    "notes": ("element",),
    "sentences": ("dissent",),
    "milestones": (
        "barrier",
        "lever",
        "partner_city",
        "funding",
        "first_step",
        "climate",
        "digital",
    ),
}


def upgrade() -> None:
    for name, columns in _TABLES.items():
        parents = _POINTS_TO[name]
        op.create_table(
            name,
            sa.Column("id", sa.String(64), nullable=False),
            *(sa.Column(f"{parent}_id", sa.String(64), nullable=False) for parent in parents),
            *columns(),
            *(
                sa.ForeignKeyConstraint(
                    [f"{parent}_id"],
                    [f"{parent}s.id"],
                    name=op.f(f"fk_{name}_{parent}_id_{parent}s"),
                )
                for parent in parents
            ),
            sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
        )
        for parent in parents:
            op.create_index(op.f(f"ix_{name}_{parent}_id"), name, [f"{parent}_id"])
    op.create_index(op.f("ix_history_record_id"), "history", ["record_id"])
    op.create_table(
        "rooms",
        sa.Column("id", sa.String(64), nullable=False),
        _string("step", 40),
        _number("call"),
        sa.Column("frozen", sa.Boolean(), nullable=False),
        sa.Column("private", sa.Boolean(), nullable=False),
        _string("question", 64),
        _json("timers"),
        _json("revealed"),
        _json("votings"),
        sa.ForeignKeyConstraint(["id"], ["workshops.id"], name=op.f("fk_rooms_id_workshops")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rooms")),
    )
    for table, names in _NEW_COLUMNS.items():
        for name in names:
            op.add_column(table, sa.Column(name, sa.Text(), nullable=False, server_default=""))
    for table in ("sentences", "milestones"):
        status = sa.Column("status", sa.String(20), nullable=False, server_default="open")
        op.add_column(table, status)
    op.add_column("milestones", sa.Column("sentence_id", sa.String(64), nullable=True))
    op.add_column("notes", sa.Column("spot", sa.JSON(), nullable=True))
    op.add_column("workshops", sa.Column("next_meeting", sa.Date(), nullable=True))


def downgrade() -> None:
    op.drop_column("workshops", "next_meeting")
    op.drop_column("notes", "spot")
    op.drop_column("milestones", "sentence_id")
    for table in ("sentences", "milestones"):
        op.drop_column(table, "status")
    for table, names in _NEW_COLUMNS.items():
        for name in names:
            op.drop_column(table, name)
    for name in ("rooms", *reversed(_TABLES)):
        op.drop_table(name)
