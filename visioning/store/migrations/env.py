"""How a migration runs: on the connection that `visioning.store.database` hands over.

To change the schema, change `tables.py` and add the next number in `versions/`; the tests compare
both on SQLite and on PostgreSQL. A migration that has been released is never edited.
"""

from alembic import context

from visioning.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
