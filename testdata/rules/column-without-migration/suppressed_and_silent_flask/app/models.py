from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()


class Gift(db.Model):
    __tablename__ = "gifts"
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(200), nullable=False)
    # lockkeeper:ignore column-without-migration its revision is on another branch
    note = db.Column(db.Text)
    other = db.Column(db.Text)  # expect: column-without-migration "gifts.other"
