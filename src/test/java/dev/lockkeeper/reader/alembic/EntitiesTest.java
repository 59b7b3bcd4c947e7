package dev.lockkeeper.reader.alembic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.operation.Operation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The objects of alembic_utils. */
class EntitiesTest {
  private static final String ENTITIES =
      """
      from alembic_utils.pg_function import PGFunction
      from alembic_utils.pg_view import PGView
      from alembic_utils.pg_materialized_view import PGMaterializedView
      from alembic_utils.pg_trigger import PGTrigger
      from alembic_utils.pg_extension import PGExtension
      from alembic_utils.pg_policy import PGPolicy
      from alembic_utils.pg_grant_table import PGGrantTable, Grant
      function = PGFunction(schema="s", signature="f(a text default 'x', b int = 1)",
          definition="returns text as $$ SELECT 1; $$ language SQL")
      view = PGView("s", "v", "select id from t where x \\\\:\\\\: int > 1")
      matview = PGMaterializedView(schema="s", signature="m", definition="select 1", with_data=False)
      trigger = PGTrigger(schema="s", signature="trg", on_entity="s.t",
          definition="BEFORE INSERT ON s.t FOR EACH ROW EXECUTE FUNCTION s.f()")
      extension = PGExtension(schema="public", signature="citext")
      policy = PGPolicy(schema="s", signature="p", on_entity="t", definition="FOR ALL USING (true)")
      grant = PGGrantTable(schema="s", table="t", columns=["id"], role="anon", grant=Grant.SELECT)
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "op.create_entity(function)|CreateFunction",
        "op.replace_entity(function)|CreateFunction",
        "op.drop_entity(function)|DropFunction",
        "op.create_entity(view)|CreateView",
        "op.replace_entity(view)|CreateView",
        "op.drop_entity(view)|DropView",
        "op.create_entity(matview)|CreateMaterializedView",
        "op.replace_entity(matview)|DropMaterializedView CreateMaterializedView",
        "op.create_entity(trigger)|CreateTrigger",
        "op.replace_entity(trigger)|DropTrigger CreateTrigger",
        "op.create_entity(extension)|CreateExtension",
        "op.create_entity(policy)|CreatePolicy",
        "op.drop_entity(policy)|DropPolicy",
        "op.create_entity(grant)|Grant",
        "op.drop_entity(grant)|Revoke",
        "op.create_entity(unknown)|Opaque",
      })
  void sends_what_alembic_utils_sends(String directive, String kinds) {
    List<String> operations = new SmallProject().upgrade(ENTITIES, directive);

    assertThat(String.join(" ", operations).replaceAll("(\\w+)\\[.*?\\]+(?= [A-Z]|$)", "$1"))
        .startsWith(kinds.split(" ", -1)[0]);
    assertThat(operations).hasSize(kinds.split(" ", -1).length);
  }

  @Test
  void a_function_is_dropped_by_the_types_of_its_arguments() {
    List<String> operations = new SmallProject().upgrade(ENTITIES, "op.drop_entity(function)");

    assertThat(operations.get(0)).contains("arguments=a text, b int]").doesNotContain("default");
  }

  @Test
  void a_definition_may_stand_in_a_file_of_its_own() {
    List<Operation> operations =
        new SmallProject()
            .with("migrations/versions/v.sql", "select a from b")
            .operations(
                ENTITIES + "from pathlib import Path\n",
                "op.create_entity(PGView('s', 'v',"
                    + " Path(__file__).with_name('v.sql').read_text()))");

    assertThat(OperationFacts.of(operations.get(0))).contains("query=select a from b");
    assertThat(operations.get(0).span().file().path()).isEqualTo("migrations/versions/a1.py");
  }
}
