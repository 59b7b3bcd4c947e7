from alembic import context
from sqlalchemy import MetaData, engine_from_config

target_metadata = MetaData(naming_convention={"fk": "fk_%(table_name)s_%(column_0_name)s"})
engine = engine_from_config({}, "")
context.configure(target_metadata=target_metadata)
