package dev.lockkeeper.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.LintReport.Problem;
import dev.lockkeeper.rule.Severity;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class JsonReportTest {
  private final JsonReport writer = new JsonReport(new ToolVersion("0.1.0"), false);
  private final LintReport report =
      new SampleReport()
          .with(SampleReport.foreignKey())
          .with(new Problem("db/V9__x.sql", "not UTF-8 at byte 812", Severity.WARNING))
          .build();

  @Test
  void a_finding_says_all_that_the_contract_names() throws IOException {
    JsonNode finding = parse().at("/findings/0");

    assertThat(finding)
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {
                      "rule": "add-foreign-key-without-not-valid", "group": "lock", "severity": "error",
                      "message": "every row of orders is checked while writes to orders and users wait",
                      "file": "db/migration/V7__orders_user.sql",
                      "line": 3, "column": 5, "endLine": 3, "endColumn": 78,
                      "migration": "7", "direction": "up", "kind": "AddConstraint", "relation": "orders",
                      "locks": [
                        {"relation": "orders", "mode": "SHARE ROW EXCLUSIVE", "blocks": ["write"], "work": "scan"},
                        {"relation": "users", "mode": "SHARE ROW EXCLUSIVE", "blocks": ["write"], "work": "scan"}
                      ],
                      "recipe": {
                        "language": "sql",
                        "text": "-- V7__orders_user.sql\\nSET LOCAL lock_timeout = '5s';\\nALTER TABLE orders ADD CONSTRAINT orders_user_fk\\n  FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;\\n\\n-- V8__orders_user_validate.sql\\nALTER TABLE orders VALIDATE CONSTRAINT orders_user_fk;"
                      },
                      "related": [
                        {"message": "users is created here", "file": "db/migration/V1__users.sql", "line": 1, "column": 1}
                      ],
                      "fingerprint": "0123456789abcdef"
                    }
                    """));
  }

  @Test
  void the_frame_says_tool_targets_counts_and_problems() throws IOException {
    JsonNode json = parse();

    assertThat(json.at("/version").intValue()).isEqualTo(1);
    assertThat(json.at("/tool").toString())
        .isEqualTo("{\"name\":\"lockkeeper\",\"version\":\"0.1.0\"}");
    assertThat(json.at("/targets").toString()).isEqualTo("[\"postgresql:15\"]");
    assertThat(json.at("/summary/errors").intValue()).isEqualTo(1);
    assertThat(json.at("/problems/0").toString())
        .isEqualTo(
            "{\"file\":\"db/V9__x.sql\",\"message\":\"not UTF-8 at byte"
                + " 812\",\"severity\":\"warning\"}");
  }

  @Test
  void it_is_what_its_schema_promises() throws IOException {
    JsonSchemas schema = JsonSchemas.of("lint.schema.json");

    assertThat(schema.mistakes(print())).isEmpty();
    assertThat(schema.mistakes(print().replace("\"severity\": \"error\"", "\"severity\": \"bad\"")))
        .hasSize(1);
  }

  private JsonNode parse() throws IOException {
    return new ObjectMapper().readTree(print());
  }

  private String print() {
    return SampleReport.print(writer, report);
  }
}
