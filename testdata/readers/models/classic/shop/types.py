import sqlalchemy as sa
from sqlalchemy.types import TypeDecorator


class Cents(TypeDecorator):
    impl = sa.BigInteger

    def process_bind_param(self, value, dialect):
        return value


class Code(TypeDecorator):
    impl = sa.String


class Either(TypeDecorator):
    impl = sa.CHAR

    def load_dialect_impl(self, dialect):
        return dialect.type_descriptor(sa.CHAR(32))
