"""The first schema: workshops, tandems, visions, pictures, notes with revisions, roadmaps."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "changes",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("count", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_changes")),
    )
    op.create_table(
        "workshops",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("slug", sa.String(length=80), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("date", sa.Date(), nullable=True),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("horizon", sa.Date(), nullable=True),
        sa.Column("languages", sa.JSON(), nullable=False),
        sa.Column("retention", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_workshops")),
        sa.UniqueConstraint("slug", name=op.f("uq_workshops_slug")),
    )
    op.create_table(
        "tandems",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("workshop_id", sa.String(length=64), nullable=False),
        sa.Column("slug", sa.String(length=80), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("cities", sa.JSON(), nullable=False),
        sa.Column("colour", sa.String(length=7), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["workshop_id"], ["workshops.id"], name=op.f("fk_tandems_workshop_id_workshops")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tandems")),
        sa.UniqueConstraint("workshop_id", "slug", name=op.f("uq_tandems_workshop_id_slug")),
    )
    op.create_index(op.f("ix_tandems_workshop_id"), "tandems", ["workshop_id"], unique=False)
    op.create_table(
        "milestones",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("tandem_id", sa.String(length=64), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("office", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["tandem_id"], ["tandems.id"], name=op.f("fk_milestones_tandem_id_tandems")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_milestones")),
    )
    op.create_index(op.f("ix_milestones_tandem_id"), "milestones", ["tandem_id"], unique=False)
    op.create_table(
        "visions",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("tandem_id", sa.String(length=64), nullable=False),
        sa.Column("prompt_typed", sa.Text(), nullable=False),
        sa.Column("prompt", sa.Text(), nullable=False),
        sa.Column("language", sa.String(length=35), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("keywords", sa.JSON(), nullable=False),
        sa.Column("atmosphere", sa.JSON(), nullable=False),
        sa.Column("parent_id", sa.String(length=64), nullable=True),
        sa.ForeignKeyConstraint(
            ["tandem_id"], ["tandems.id"], name=op.f("fk_visions_tandem_id_tandems")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visions")),
    )
    op.create_index(op.f("ix_visions_tandem_id"), "visions", ["tandem_id"], unique=False)
    op.create_table(
        "pictures",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("tandem_id", sa.String(length=64), nullable=False),
        sa.Column("vision_id", sa.String(length=64), nullable=False),
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("prompt", sa.Text(), nullable=False),
        sa.Column("prompt_typed", sa.Text(), nullable=False),
        sa.Column("language", sa.String(length=35), nullable=False),
        sa.Column("seed", sa.BigInteger(), nullable=False),
        sa.Column("steps", sa.Integer(), nullable=False),
        sa.Column("guidance_scale", sa.Double(), nullable=False),
        sa.Column("scheduler", sa.Text(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("model", sa.Text(), nullable=False),
        sa.Column("model_hash", sa.Text(), nullable=False),
        sa.Column("seconds", sa.Double(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("keywords", sa.JSON(), nullable=False),
        sa.Column("atmosphere", sa.JSON(), nullable=False),
        sa.Column("negative_prompt", sa.Text(), nullable=False),
        sa.Column("parent_id", sa.String(length=64), nullable=True),
        sa.Column("starred", sa.Boolean(), nullable=False),
        sa.Column("scene", sa.JSON(), nullable=True),
        sa.Column("elements", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(
            ["tandem_id"], ["tandems.id"], name=op.f("fk_pictures_tandem_id_tandems")
        ),
        sa.ForeignKeyConstraint(
            ["vision_id"], ["visions.id"], name=op.f("fk_pictures_vision_id_visions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pictures")),
        sa.UniqueConstraint("file", name=op.f("uq_pictures_file")),
    )
    op.create_index(op.f("ix_pictures_created"), "pictures", ["created"], unique=False)
    op.create_index(op.f("ix_pictures_tandem_id"), "pictures", ["tandem_id"], unique=False)
    op.create_index(op.f("ix_pictures_vision_id"), "pictures", ["vision_id"], unique=False)
    op.create_table(
        "notes",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("tandem_id", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated", sa.DateTime(timezone=True), nullable=False),
        sa.Column("picture_id", sa.String(length=64), nullable=True),
        sa.Column("role", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["picture_id"], ["pictures.id"], name=op.f("fk_notes_picture_id_pictures")
        ),
        sa.ForeignKeyConstraint(
            ["tandem_id"], ["tandems.id"], name=op.f("fk_notes_tandem_id_tandems")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notes")),
    )
    op.create_index(op.f("ix_notes_picture_id"), "notes", ["picture_id"], unique=False)
    op.create_index(op.f("ix_notes_tandem_id"), "notes", ["tandem_id"], unique=False)
    op.create_table(
        "sentences",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("tandem_id", sa.String(length=64), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("picture_id", sa.String(length=64), nullable=True),
        sa.ForeignKeyConstraint(
            ["picture_id"], ["pictures.id"], name=op.f("fk_sentences_picture_id_pictures")
        ),
        sa.ForeignKeyConstraint(
            ["tandem_id"], ["tandems.id"], name=op.f("fk_sentences_tandem_id_tandems")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sentences")),
    )
    op.create_index(op.f("ix_sentences_picture_id"), "sentences", ["picture_id"], unique=False)
    op.create_index(op.f("ix_sentences_tandem_id"), "sentences", ["tandem_id"], unique=False)
    op.create_table(
        "revisions",
        sa.Column("note_id", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("replaced", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["note_id"], ["notes.id"], name=op.f("fk_revisions_note_id_notes")),
        sa.PrimaryKeyConstraint("note_id", "number", name=op.f("pk_revisions")),
    )
    op.execute("INSERT INTO changes (id, count) VALUES (1, 0)")


def downgrade() -> None:
    for table in (
        "revisions",
        "sentences",
        "notes",
        "pictures",
        "visions",
        "milestones",
        "tandems",
        "workshops",
        "changes",
    ):
        op.drop_table(table)
