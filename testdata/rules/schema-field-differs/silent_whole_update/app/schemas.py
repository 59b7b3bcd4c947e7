from pydantic import BaseModel, Field


class GiftUpdate(BaseModel):
    title: str
    note: str = ""
    owner: str
    from_santa: bool = False


class GiftOut(BaseModel):
    title: str
    note: str | None
    owner: str
    from_santa: bool


class GiftFilter(BaseModel):
    note: str
