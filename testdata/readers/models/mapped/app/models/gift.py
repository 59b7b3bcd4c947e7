import enum
import uuid
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any, ClassVar, Literal, Optional

from sqlalchemy import Boolean, CheckConstraint, Column, Enum, ForeignKey, Index, Numeric, String, Table, text
from sqlalchemy.orm import Mapped, deferred, mapped_column, relationship, synonym

from . import base
from .base import Base, TimestampMixin, intpk, str_50, timestamp


class GiftStatus(str, enum.Enum):
    IDEA = "idea"
    BOUGHT = "bought"


gift_tags = Table(
    "gift_tags",
    Base.metadata,
    Column("gift_id", ForeignKey("gifts.id"), primary_key=True),
    Column("tag", String(20), primary_key=True),
)


class Gift(TimestampMixin, Base):
    __tablename__ = "gifts"
    __table_args__ = (
        CheckConstraint("price > 0"),
        Index("ix_gifts_title", "title"),
        {"comment": "What people wish for"},
    )

    kinds: ClassVar[list[str]] = []
    id: Mapped[intpk]
    token: Mapped[uuid.UUID] = mapped_column(default=uuid.uuid4)
    title: Mapped[str] = mapped_column(String(200))
    short: Mapped[str_50]
    note: Mapped[Optional[str]]
    price: Mapped[Decimal | None] = mapped_column(Numeric(10, 2))
    quantity: Mapped[int] = mapped_column(default=1)
    status: Mapped[GiftStatus]
    shown: Mapped[GiftStatus] = mapped_column(Enum(GiftStatus, name="shown", values_callable=lambda e: [m.value for m in e]))
    priority: Mapped[Literal["low", "high"]] = mapped_column(server_default="low")
    details: Mapped[dict[str, Any]]
    bought_on: Mapped[date | None]
    lasts: Mapped[timedelta | None]
    seen: Mapped[timestamp]
    weight: Mapped[float]
    picture: Mapped[bytes | None] = deferred(mapped_column())
    from_santa: Mapped[bool] = mapped_column(
        Boolean,
        default=False,
        nullable=False,
        server_default=text("false"),
        comment="Marks gift as from Santa",
    )
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    renamed: Mapped[str] = mapped_column("other_name", String)
    quoted: Mapped["str | None"] = mapped_column()
    person: Mapped["Person"] = relationship(back_populates="gifts")
    name = synonym("title")


class Wish(base.OwnedMixin, Base):
    id: Mapped[intpk]
    when: Mapped[datetime]
