package dev.lockkeeper.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.contrastsecurity.sarif.SarifSchema210;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.LintReport.Problem;
import dev.lockkeeper.rule.Finding;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.RuleCatalog;
import dev.lockkeeper.rule.Severity;
import dev.lockkeeper.source.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
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
    assertThat(result.at("/relatedLocations/0/id").intValue()).isEqualTo(1);
    assertThat(result.at("/message/text").textValue())
        .endsWith("orders and users wait ([users is created here](1))");
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
  void no_name_makes_a_link_of_its_own() throws IOException {
    Related place = new Related(odd.span(0, 4), "\"a](1) \\ [b\" is created here");
    Finding finding =
        SampleReport.withRelated(
            SampleReport.warning("drop-table", odd.span(0, 4), "[x](https://a.b) is gone"), place);

    String message =
        parse(new SampleReport().with(finding).build())
            .at("/runs/0/results/0/message/text")
            .textValue();

    assertThat(message)
        .isEqualTo("[x] (https://a.b) is gone ([\"a\\](1) \\\\ \\[b\" is created here](1))");
  }

  @Test
  void a_rule_says_what_code_scanning_sorts_by() throws IOException {
    JsonNode rule = parse().at("/runs/0/tool/driver/rules/0");

    assertThat(rule.at("/properties").toString())
        .isEqualTo("{\"tags\":[\"lock\"],\"precision\":\"high\",\"problem.severity\":\"error\"}");
    assertThat(rule.at("/help/markdown").textValue()).startsWith("# Foreign key");
  }

  /** GitHub Docs, "SARIF support for code scanning", "reportingDescriptor object". */
  @Test
  void descriptions_are_as_short_as_code_scanning_wants_them() throws IOException {
    RuleCatalog catalog = RuleCatalog.load();
    SampleReport all = new SampleReport();
    catalog
        .pages()
        .forEach(page -> all.with(SampleReport.warning(page.name(), odd.span(0, 4), "x")));

    JsonNode rules = parse(all.build()).at("/runs/0/tool/driver/rules");

    assertThat(rules).hasSameSizeAs(catalog.pages());
    for (JsonNode rule : rules) {
      assertThat(rule.at("/shortDescription/text").textValue()).hasSizeBetween(1, 1024);
      assertThat(rule.at("/fullDescription/text").textValue()).hasSizeBetween(1, 1024);
    }
  }

  @Test
  void more_results_than_code_scanning_takes_are_left_out_the_mildest_first() throws IOException {
    SampleReport many = new SampleReport();
    for (int i = 0; i < 25_000; i++) {
      many.with(dropTable);
    }

    JsonNode run = parse(many.with(SampleReport.foreignKey()).build()).at("/runs/0");

    assertThat(run.at("/results")).hasSize(25_000);
    assertThat(run.at("/results/0/level").textValue()).isEqualTo("error");
    assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text").textValue())
        .startsWith("1 more result, none worse");
  }

  @Test
  void what_is_larger_than_code_scanning_takes_is_cut_too() throws IOException {
    Random random = new Random(4);
    SampleReport large = new SampleReport();
    for (int i = 0; i < 60; i++) {
      byte[] noise = new byte[200_000];
      random.nextBytes(noise);
      String words = Base64.getEncoder().encodeToString(noise);
      large.with(SampleReport.warning("drop-table", odd.span(0, 4), words));
    }

    String sarif = SampleReport.print(writer(), large.build());

    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(sarif.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(zipped.size()).isBetween(8_000_000, 10_000_000);
    assertThat(sarif).contains("none worse than those that are here");
  }

  @Test
  void related_places_are_at_most_as_many_as_are_shown() throws IOException {
    Related[] places = new Related[101];
    Arrays.fill(places, new Related(odd.span(0, 4), "here"));

    JsonNode result =
        parse(new SampleReport().with(SampleReport.withRelated(dropTable, places)).build())
            .at("/runs/0/results/0");

    assertThat(result.at("/relatedLocations")).hasSize(100);
    assertThat(result.at("/properties/relatedLocationsLeftOut").intValue()).isEqualTo(1);
  }

  @Test
  void the_model_reads_it_back() throws IOException {
    SarifSchema210 sarif = new ObjectMapper().readValue(print(), SarifSchema210.class);

    assertThat(sarif.getRuns().get(0).getResults()).hasSize(2);
  }

  private JsonNode parse() throws IOException {
    return parse(report);
  }

  private static JsonNode parse(LintReport report) throws IOException {
    return new ObjectMapper().readTree(SampleReport.print(writer(), report));
  }

  private String print() {
    return SampleReport.print(writer(), report);
  }

  private static SarifReport writer() {
    return new SarifReport(new ToolVersion("0.1.0"), RuleCatalog.load());
  }

  private static String officialSchema() throws IOException {
    try (InputStream in =
        SarifSchema210.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
