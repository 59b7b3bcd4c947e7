from pydantic import BaseModel, Field


class GiftCreate(BaseModel):
    title: str
    note: str | None = None
    owner: str
    from_santa: bool = False


from elsewhere import Patch


class GiftUpdate(Patch):
    title: str | None = None
    note: str | None = None


class GiftResponse(BaseModel):
    id: int
    title: str
    note: str | None
    owner: str
    from_santa: bool = False
