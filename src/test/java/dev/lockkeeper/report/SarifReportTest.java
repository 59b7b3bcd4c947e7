package dev.lockkeeper.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.contrastsecurity.sarif.SarifSchema210;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.LintReport.Problem;
import dev.lockkeeper.rule.Finding;
import dev.lockkeeper.rule.RuleCatalog;
import dev.lockkeeper.rule.Severity;
import dev.lockkeeper.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SarifReportTest {
  private final SourceFile odd = new SourceFile("db/ä b%#.sql", "DROP TABLE users;\n");
  private final Finding dropTable =
      SampleReport.warning("drop-table", odd.span(0, 16), "users is gone");
  private final LintReport report =
      new SampleReport()
          .with(SampleReport.foreignKey(), dropTable)
          .with(new Problem("alembic.ini", "no script_location", Severity.WARNING))
          .build();

  @Test
  void it_is_valid_by_the_official_schema() throws IOException {
    JsonSchemas schema = JsonSchemas.of(VersionFlag.V7, officialSchema());

    assertThat(schema.mistakes(print())).isEmpty();
    assertThat(schema.mistakes(print().replace("\"level\": \"error\"", "\"level\": \"bad\"")))
        .isNotEmpty();
  }

  @Test
  void a_result_has_its_rule_region_fingerprint_and_related_places() throws IOException {
    JsonNode run = parse().at("/runs/0");
    JsonNode result = run.at("/results/0");

    assertThat(run.at("/columnKind").textValue()).isEqualTo("utf16CodeUnits");
    assertThat(run.at("/tool/driver/rules").findValuesAsText("id"))
        .containsExactly("add-foreign-key-without-not-valid", "drop-table");
    assertThat(result.at("/ruleId").textValue()).isEqualTo("add-foreign-key-without-not-valid");
    assertThat(result.at("/ruleIndex").intValue()).isZero();
    assertThat(result.at("/level").textValue()).isEqualTo("error");
    assertThat(result.at("/locations/0/physicalLocation/region").toString())
        .isEqualTo("{\"startLine\":3,\"startColumn\":5,\"endLine\":3,\"endColumn\":78}");
    assertThat(result.at("/partialFingerprints").toString())
        .isEqualTo("{\"lockkeeper/v1\":\"0123456789abcdef\"}");
    assertThat(result.at("/relatedLocations/0/message/text").textValue())
        .isEqualTo("users is created here");
    assertThat(run.at("/results/1/ruleIndex").intValue()).isEqualTo(1);
    assertThat(run.at("/results/1/level").textValue()).isEqualTo("warning");
  }

  @Test
  void paths_are_relative_references_from_the_root() throws IOException {
    assertThat(
            parse()
                .at("/runs/0/results/1/locations/0/physicalLocation/artifactLocation")
                .toString())
        .isEqualTo("{\"uri\":\"db/%C3%A4%20b%25%23.sql\",\"uriBaseId\":\"%SRCROOT%\"}");
  }

  @Test
  void a_problem_is_a_notification_of_the_run() throws IOException {
    JsonNode notification = parse().at("/runs/0/invocations/0/toolExecutionNotifications/0");

    assertThat(notification.at("/message/text").textValue()).isEqualTo("no script_location");
    assertThat(notification.at("/level").textValue()).isEqualTo("warning");
  }

  @Test
  void the_model_reads_it_back() throws IOException {
    SarifSchema210 sarif = new ObjectMapper().readValue(print(), SarifSchema210.class);

    assertThat(sarif.getRuns().get(0).getResults()).hasSize(2);
  }

  private JsonNode parse() throws IOException {
    return new ObjectMapper().readTree(print());
  }

  private String print() {
    return SampleReport.print(
        new SarifReport(new ToolVersion("0.1.0"), RuleCatalog.load()), report);
  }

  private static String officialSchema() throws IOException {
    try (InputStream in =
        SarifSchema210.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
