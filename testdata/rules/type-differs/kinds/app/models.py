import enum
from datetime import datetime
from decimal import Decimal

from sqlalchemy import Boolean, Column, DateTime, Enum, ForeignKey, Numeric, String, Text, func, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Kind(enum.Enum):
    A = 1


class Gift(Base):
    __tablename__ = "gifts"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(String(200))  # expect: type-differs "Gift.title is character varying(200), and the migrations make gifts.title character varying(100)"
    seen: Mapped[datetime | None]  # expect: type-differs "timestamp without time zone"
    data: Mapped[dict | None] = mapped_column(JSONB)  # expect: type-differs "jsonb"
    price: Mapped[float | None]  # expect: type-differs "double precision"
    kind: Mapped[Kind | None]  # expect: type-differs "kind"
