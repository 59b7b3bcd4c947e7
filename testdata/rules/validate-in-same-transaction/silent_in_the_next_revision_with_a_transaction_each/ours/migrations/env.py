from alembic import context

context.configure(connection=None, transaction_per_migration=True)
