import enum
from datetime import datetime
from decimal import Decimal

from sqlalchemy import Boolean, Column, DateTime, Enum, ForeignKey, Numeric, String, Text, func, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy import ARRAY
from somewhere import Custom


class Base(DeclarativeBase):
    pass


class Gift(Base):
    __tablename__ = "gifts"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    note: Mapped[str | None]
    price: Mapped[Decimal | None]
    custom = Column(Custom(10))
    other_id: Mapped[int | None] = mapped_column(ForeignKey("gifts.id"))
    tags = Column(ARRAY(Text))
