"""How a picture was made from another one's scene."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("pictures", sa.Column("edit", sa.JSON(), nullable=True))


def downgrade() -> None:
    op.drop_column("pictures", "edit")
