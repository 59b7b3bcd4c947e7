from typing import Optional

from sqlmodel import Field, SQLModel


class Todo(SQLModel, table=True):
    __tablename__ = "todos"

    id: Optional[int] = Field(default=None, primary_key=True)
    owner_id: int = Field(foreign_key="people.id")
    what: str
    done: bool = False
