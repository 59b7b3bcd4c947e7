import uuid
from datetime import datetime
from enum import Enum
from typing import List, Optional

from sqlalchemy import Column, DateTime, Text, func
from sqlmodel import Field, Relationship, SQLModel


class Priority(str, Enum):
    low = "low"
    high = "high"


class TaskBase(SQLModel):
    title: str = Field(max_length=200, index=True)
    done: bool = False
    priority: Priority = Priority.low


class Task(TaskBase, table=True):
    id: Optional[int] = Field(default=None, primary_key=True)
    user_id: uuid.UUID = Field(foreign_key="user.id", nullable=False)
    description: str | None = Field(default=None, sa_column=Column(Text, nullable=True))
    created_at: datetime = Field(default_factory=datetime.utcnow, sa_column_kwargs={"server_default": func.now()})
    due: Optional[datetime] = Field(default=None, sa_type=DateTime(timezone=True))
    user: "User" = Relationship(back_populates="tasks")


class TaskCreate(TaskBase):
    pass


class User(SQLModel, table=True):
    __tablename__ = "users"
    id: uuid.UUID = Field(default_factory=uuid.uuid4, primary_key=True)
    email: str
    tags: List[str] = Field(default_factory=list)
