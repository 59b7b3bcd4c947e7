from sqlalchemy import create_engine, text

from db import Base, engine


def startup():
    Base.metadata.create_all(bind=engine)


async def connect(connection):
    await connection.run_sync(Base.metadata.create_all)
    await connection.execute(text("ALTER TABLE gifts ADD COLUMN x int"))
    await connection.execute(text("SELECT 1"))
