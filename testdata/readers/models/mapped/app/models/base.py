import datetime
import uuid
from typing import Annotated, Any

from sqlalchemy import DateTime, ForeignKey, MetaData, String, func
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncAttrs
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

intpk = Annotated[int, mapped_column(primary_key=True)]
str_50 = Annotated[str, 50]
timestamp = Annotated[
    datetime.datetime,
    mapped_column(nullable=False, server_default=func.CURRENT_TIMESTAMP()),
]

naming = {"ix": "ix_%(column_0_label)s"}


class Base(AsyncAttrs, DeclarativeBase):
    metadata = MetaData(naming_convention=naming)
    type_annotation_map = {
        datetime.datetime: DateTime(timezone=True),
        str_50: String(50),
        dict[str, Any]: JSONB,
    }


class TimestampMixin:
    created_at: Mapped[datetime.datetime] = mapped_column(server_default=func.now())
    updated_at: Mapped[datetime.datetime | None] = mapped_column(onupdate=func.now())


class OwnedMixin:
    @declared_attr
    def owner_id(cls) -> Mapped[int]:
        return mapped_column(ForeignKey("users.id"), index=True)

    @declared_attr
    def __tablename__(cls):
        return cls.__name__.lower() + "s"
