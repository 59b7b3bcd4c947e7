from sqlalchemy import BigInteger, ForeignKey, Identity, String
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, intpk


class Person(Base):
    __tablename__ = "people"
    __table_args__ = {"schema": "crm"}
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "person"}

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    kind: Mapped[str] = mapped_column(String(20))


class Child(Person):
    __mapper_args__ = {"polymorphic_identity": "child"}

    age: Mapped[int | None]


class Parent(Person):
    __tablename__ = "parents"
    __table_args__ = {"schema": "crm"}

    id: Mapped[int] = mapped_column(ForeignKey("crm.people.id"), primary_key=True)
    job: Mapped[str | None]
