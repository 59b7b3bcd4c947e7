from sqlalchemy import JSON, Boolean, Column, DateTime, ForeignKey, Integer, String, Text, text

from db import Base


class User(Base):
    __tablename__ = "users"

    id = Column(Integer, primary_key=True)
    email = Column(String, unique=True, index=True, nullable=False)
    hashed_password = Column(String, nullable=False)
    created_at = Column(DateTime)
    may_edit = Column(Boolean, server_default=text("false"), nullable=False)
    groups = Column(JSON, server_default=text("'[]'::json"), nullable=False)


class Recipe(Base):
    __tablename__ = "recipes"

    id = Column(Integer, primary_key=True)
    user_id = Column(Integer, ForeignKey("users.id"))
    title = Column(String(200), nullable=False)
    body = Column(Text)
    updated_at = Column(DateTime(timezone=True))


class Stats(Base):
    __tablename__ = "stats"

    id = Column(Integer, primary_key=True)
    recipe_id = Column(Integer, ForeignKey("recipes.id"), nullable=False)
    views = Column(Integer, server_default="0", nullable=False)
    seen_at = Column(DateTime(timezone=True))
