from app.models import Base


def test_gifts(engine):
    Base.metadata.create_all(bind=engine)
