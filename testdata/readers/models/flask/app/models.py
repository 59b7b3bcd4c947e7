from flask_login import UserMixin

from app import db

members = db.Table(
    "members",
    db.Column("user_id", db.Integer, db.ForeignKey("blog_user.id"), primary_key=True),
    db.Column("group_id", db.Integer, db.ForeignKey("groups.id"), primary_key=True),
)


class BlogUser(UserMixin, db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(80), nullable=False)
    groups = db.relationship("Group", secondary=members)


class HTTPLog(db.Model):
    id = db.Column(db.BigInteger, primary_key=True)
    at = db.Column(db.DateTime, default=db.func.now())
    __mapper_args__ = {"polymorphic_on": at}


class Group(db.Model):
    __tablename__ = "groups"
    id = db.mapped_column(db.Integer, primary_key=True)
