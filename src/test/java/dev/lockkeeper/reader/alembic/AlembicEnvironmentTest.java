package dev.lockkeeper.reader.alembic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.migration.ToolFact;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlembicEnvironmentTest {
  private static final String CONVENTION =
      """
      NAMES = {
          "ix": "ix_%(column_0_label)s",
          "uq": "uq_%(table_name)s_%(column_0_N_name)s",
          "ck": "ck_%(table_name)s_%(constraint_name)s",
          "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
          "pk": "pk_%(table_name)s",
      }
      """;

  private static final String CONFIGURE =
      """

      def run(connection):
          context.configure(connection=connection, target_metadata=target_metadata)
      run(engine.connect())
      """;

  private static AlembicEnvironment environment(String text) {
    return new SmallProject()
        .with("app/names.py", CONVENTION)
        .with(
            "app/db/base.py",
            """
            from sqlalchemy import MetaData
            from sqlalchemy.orm import DeclarativeBase
            from app.names import NAMES
            class Base(DeclarativeBase):
                metadata = MetaData(naming_convention=NAMES)
            class Plain(DeclarativeBase): pass
            class Model(Base): pass
            """)
        .with("app/db/__init__.py", "from .base import *\nfrom . import base\n")
        .environment("from alembic import context\n" + text + CONFIGURE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from app.db import Base\ntarget_metadata = Base.metadata",
        "from app.db import Model\ntarget_metadata = Model.metadata",
        "from app.db import base\ntarget_metadata = base.Base.metadata",
        "import app.db.base\ntarget_metadata = app.db.base.Base.metadata",
        "from app.names import *\nimport sqlalchemy as sa\n"
            + "target_metadata = sa.MetaData(naming_convention=NAMES)",
        "from sqlalchemy import *\nfrom sqlalchemy.orm import declarative_base\n"
            + "from app import names\n"
            + "target_metadata = declarative_base(metadata=MetaData(schema='x',"
            + " naming_convention=names.NAMES)).metadata",
        "from sqlmodel import SQLModel\nfrom app.names import NAMES\n"
            + "SQLModel.metadata.naming_convention = NAMES\ntarget_metadata = SQLModel.metadata",
      })
  void finds_the_convention_of_the_metadata(String text) {
    assertThat(environment(text).facts()).contains(ToolFact.NAMING_CONVENTION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "target_metadata = None",
        "from app.db import Plain\ntarget_metadata = Plain.metadata",
        "from app.db import Base\ntarget_metadata = [Base.metadata]",
        "from sqlmodel import SQLModel\ntarget_metadata = SQLModel.metadata",
        "import sqlalchemy as sa\ntarget_metadata = sa.MetaData()",
      })
  void knows_that_no_convention_is_in_force(String text) {
    assertThat(environment(text).facts()).containsExactly(ToolFact.SHARED_TRANSACTION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from elsewhere import Base\ntarget_metadata = Base.metadata",
        "from flask import current_app\n"
            + "target_metadata = current_app.extensions['migrate'].db.metadata",
        "import sqlalchemy as sa\ntarget_metadata = sa.MetaData(naming_convention=names())",
      })
  void says_when_the_metadata_is_not_read(String text) {
    assertThat(environment(text).facts()).contains(ToolFact.METADATA_UNREAD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "connection=c, transaction_per_migration=True|true",
        "connection=c, transaction_per_migration=False|false",
        "connection=c, transactional_ddl=False|true",
        "connection=c|false",
      })
  void tells_how_many_revisions_share_a_transaction(String arguments, boolean perMigration) {
    AlembicEnvironment environment =
        new SmallProject()
            .environment(
                "from alembic import context\n"
                    + "# transaction_per_migration=True\n"
                    + "def run(c):\n    context.configure(%s, version_table='v')\n"
                        .formatted(arguments)
                    + "asyncio.run(engine.run_sync(run))");

    assertThat(environment.perMigration()).isEqualTo(perMigration);
    assertThat(environment.versionTable()).contains("v");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "op.create_unique_constraint(None, 'u', ['id', 'f'])|uq_u_id_f",
        "op.create_foreign_key(None, 'u', 'parent', ['f'], ['n'])|fk_u_f_parent",
        "op.create_check_constraint('small', 'u', 'f < 10')|ck_u_small",
        "op.create_check_constraint(op.f('small'), 'u', 'f < 10')|small",
        "op.create_unique_constraint('mine', 'u', ['f'])|mine",
        "op.create_primary_key(None, 'u', ['id'])|pk_u",
        "op.create_index(None, 'u', ['d'], schema='s')|ix_s_u_d",
        "op.add_column('u', sa.Column('x', sa.Text(), unique=True))|uq_u_x",
        "op.drop_constraint('small', 'u', type_='check')|ck_u_small",
        "op.drop_constraint('small', 'u')|small",
        "op.create_unique_constraint(None, 'u', ['a_rather_long_column', 'and_another_long_column',"
            + " 'third_one'])|uq_u_a_rather_long_column_and_another_long_column_third_one",
        "op.create_foreign_key(None, 'u', 'parent',"
            + " ['a_very_long_column_name_that_goes_on_and_on_for_ever'], ['id'])"
            + "|fk_u_a_very_long_column_name_that_goes_on_and_on_for_ev_2502",
        "op.create_index(op.f('ix_an_explicit_name_that_is_much_too_long_for_the_server_to_keep"
            + "_whole'), 'u', ['d'])"
            + "|ix_an_explicit_name_that_is_much_too_long_for_the_serve_78cb",
      })
  void names_constraints_as_sqlalchemy_does(String directive, String name) {
    AlembicEnvironment environment =
        environment("from app.db import Base\ntarget_metadata = Base.metadata");

    List<String> operations = new SmallProject().upgrade(environment, "", directive);

    assertThat(operations.get(operations.size() - 1)).contains("name=" + name);
  }

  @Test
  void leaves_a_name_unknown_that_a_function_makes() {
    AlembicEnvironment environment =
        environment(
            "import sqlalchemy as sa\ntarget_metadata = sa.MetaData(naming_convention="
                + "{'mine': lambda c, t: 'x', 'uq': 'uq_%(mine)s'})");

    List<String> operations =
        new SmallProject()
            .upgrade(environment, "", "op.create_unique_constraint(None, 'u', ['id'])");

    assertThat(operations.get(0)).contains("name={}");
  }
}
