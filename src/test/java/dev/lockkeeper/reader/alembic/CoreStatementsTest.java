package dev.lockkeeper.reader.alembic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements of SQLAlchemy's Core and ORM, as the SQL that reaches the server. */
class CoreStatementsTest {
  private static final String NAMES =
      """
      from sqlalchemy.orm import declarative_base, Session, sessionmaker
      from sqlalchemy.dialects import postgresql
      Base = declarative_base()
      class User(Base):
          __tablename__ = "users"
          id = sa.Column(sa.Integer, primary_key=True)
          name = sa.Column("full_name", sa.Text)
          kind = sa.Column(sa.Integer)
      class Log(Base):
          __tablename__ = "logs"
          __table_args__ = (sa.UniqueConstraint("id"), {"schema": "audit"})
          id = sa.Column(sa.Integer)
      t = sa.table("t", sa.column("a"), sa.column("b"))
      bind = op.get_bind()
      session = Session(bind=bind)
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "op.execute(t.update().values({t.c.b: 1}))|Update t[b]",
        "op.execute(t.update().values({t.c['b']: 1}).where(t.columns.a == 2))|Update t[b] where t.a"
            + " = 2",
        "op.execute(t.update().ordered_values((t.c.b, 1), ('a', 2)))|Update t[b, a]",
        "op.execute(sa.update(t).where(t.c.a > 1, t.c.b.is_(None)).values(b=2))"
            + "|Update t[b] where t.a > 1 AND t.b IS NULL",
        "bind.execute(t.update().where(t.c.a == sa.bindparam('x')).values(b=sa.bindparam('y')),"
            + " [{'x': 1, 'y': 2}])|Update t[b] where t.a = :x",
        "bind.execute(t.insert(), [{'a': 1, 'b': 2}])|Insert t[a, b]",
        "bind.execute(t.insert(), {'a': 1})|Insert t[a]",
        "op.execute(sa.insert(User).values(name='x'))|Insert users[full_name]",
        "op.execute(sa.update(User).where(User.kind > 2).values(name='b'))"
            + "|Update users[full_name] where users.kind > 2",
        "op.execute(User.__table__.update().values(full_name='q'))|Update users[full_name]",
        "op.bulk_insert(Log.__table__, [{'id': 1}])|Insert audit.logs[id]",
        "session.query(User).filter(User.name == 'x').update({User.name: 'y', 'kind': 2})"
            + "|Update users[full_name, kind] where users.full_name = 'x'",
        "session.query(User).filter_by(name='x').update(dict(kind=1), synchronize_session=False)"
            + "|Update users[kind] where full_name = 'x'",
        "session.query(User).update({'kind': 1})|Update users[kind]",
        "session.query(User.id).filter(User.kind == 3).delete()"
            + "|Delete users where users.kind = 3",
        "session.add(User(name='a', kind=3))|Insert users[full_name, kind]",
        "session.add_all([Log(id=1)])|Insert audit.logs[id]",
        "session.commit()|",
        "session.execute(t.delete())|Delete t",
        "with Session(bind) as s:\\n  for u in s.query(User): u.name = 'x'\\n  s.commit()"
            + "|Opaque[reason=what the session writes is not known, text=s.commit()]",
        "session.add(thing)|Opaque[reason=what the session writes is not known,"
            + " text=session.add(thing)]",
        "session.bulk_insert_mappings(User, [{'id': 1, 'name': 'x'}])|Insert users[id, full_name]",
        "session.bulk_update_mappings(User, [{'id': 1, 'kind': 2}])|Update users[id, kind] where",
        "op.bulk_insert(sa.MetaData().tables['t'], [{'a': 1}])|Insert t[a]",
        "try:\\n"
            + "  n = op.create_table('n', sa.Column('a', sa.Text))\\n"
            + "except Exception:\\n"
            + "  raise\\n"
            + "op.bulk_insert(n, [{'a': 1}])|CreateTable[table=[name=n], columns=[[name=a,"
            + " type=text]]] Insert n[a]",
        "User.__table__.drop(bind)|DropTable[table=[name=users]]",
        "sa.Sequence('s').create(bind)|CreateSequence",
        "sa.Sequence('s').drop(bind)|DropSequence",
      })
  void reads_a_statement_as_it_reaches_the_server(String body, String operation) {
    String read = String.join(" ", new SmallProject().data(NAMES, body.replace("\\n", "\n")));

    assertThat(read.replace("\"", "")).startsWith(operation == null ? "" : operation);
    assertThat(operation == null && !read.isEmpty()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "op.execute(postgresql.insert(t).values(a=1).on_conflict_do_nothing())|Insert t[a]",
        "op.execute(postgresql.insert(t).values(a=1)"
            + ".on_conflict_do_update(index_elements=['a'], set_={'b': 2}))|Insert t[a]",
      })
  void reads_an_insert_that_may_meet_its_row(String body, String operation) {
    assertThat(new SmallProject().upgrade(NAMES, body)).containsExactly(operation);
  }
}
