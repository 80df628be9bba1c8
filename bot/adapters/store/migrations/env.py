"""Environment: what the library runs to apply the steps, on the connection that it is handed."""

from alembic import context

from bot.adapters.store.tables import METADATA, VERSION_TABLE

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    version_table=VERSION_TABLE,
)
with context.begin_transaction():
    context.run_migrations()
