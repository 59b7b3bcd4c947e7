from sqlalchemy import MetaData, create_engine
from sqlalchemy.ext.declarative import declarative_base

metadata = MetaData(schema="shop")
Base = declarative_base(metadata=metadata)
