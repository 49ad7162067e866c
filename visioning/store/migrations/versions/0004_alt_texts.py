"""What pictures show, in words that their tandem has read."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "alt_texts",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("tandem_id", sa.String(64), nullable=False),
        sa.Column("picture_id", sa.String(64), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("language", sa.String(35), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated", sa.DateTime(timezone=True), nullable=False),
        *(
            sa.ForeignKeyConstraint(
                [f"{parent}_id"],
                [f"{parent}s.id"],
                name=op.f(f"fk_alt_texts_{parent}_id_{parent}s"),
            )
            for parent in ("tandem", "picture")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alt_texts")),
    )
    for parent in ("tandem", "picture"):
        op.create_index(op.f(f"ix_alt_texts_{parent}_id"), "alt_texts", [f"{parent}_id"])


def downgrade() -> None:
    op.drop_table("alt_texts")
