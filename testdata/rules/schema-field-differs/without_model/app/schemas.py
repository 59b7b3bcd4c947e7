from pydantic import BaseModel, Field


class GiftOut(BaseModel):
    note: str  # expect: schema-field-differs "GiftOut.note is never None"
