from pydantic import BaseModel, Field


class GiftCreate(BaseModel):
    title: str
    note: str | None = None
    owner: str
    from_santa: bool = False


class GiftUpdate(BaseModel):
    title: str | None = None
    note: str | None = None
    from_santa: bool | None = None


class GiftResponse(BaseModel):
    id: int
    title: str
    note: str | None
    owner: str
    from_santa: bool = False
