from fastapi_users_db_sqlalchemy import SQLAlchemyBaseUserTableUUID
from missing import Something, column_for
from sqlalchemy import Column, Integer, String, Table, ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from settings import PREFIX


class Base(DeclarativeBase):
    pass


class User(SQLAlchemyBaseUserTableUUID, Base):
    name: Mapped[str]


class Account(Base):
    __tablename__ = "accounts"
    __mapper_args__ = {"exclude_properties": ["old"]}
    id: Mapped[int] = mapped_column(primary_key=True)


class Named(Base):
    __tablename__ = PREFIX + "_named"
    id: Mapped[int] = mapped_column(primary_key=True)


class Computed(Base):
    __tablename__ = "computed"
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[Something] = mapped_column(nullable=True)
    size = Column(String(PREFIX), nullable=bool(PREFIX))
    other = column_for("x")
    parent = Column(ForeignKey("accounts.id"))


class Mixed(Something, Base):
    __tablename__ = "mixed"
    id: Mapped[int] = mapped_column(primary_key=True)


class NoModel(Something):
    name = Column(String)


def build(metadata, name):
    return Table(name, metadata, Column("id", Integer))


built = build(Base.metadata, "built")
