from sqlalchemy import text

from .models import Base


def start(engine):
    Base.metadata.create_all(bind=engine)  # expect: schema-created-outside-migrations "Base.metadata.create_all() changes the schema from the application"
    # lockkeeper:ignore schema-created-outside-migrations the demo makes its own
    Base.metadata.create_all(bind=engine)
    with engine.connect() as connection:
        connection.execute(text("CREATE INDEX ix ON gifts (title)"))  # expect: schema-created-outside-migrations "CREATE INDEX ix"
