package dev.lockkeeper.report.check;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.check.CheckResult;
import dev.lockkeeper.report.Json;
import dev.lockkeeper.report.JsonReport;
import dev.lockkeeper.report.ToolVersion;
import dev.lockkeeper.rule.Finding;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Results as one JSON object: {@code docs/check.schema.json}. */
final class CheckJson implements CheckReport {
  private static final int FORMAT_VERSION = 1;

  private final ToolVersion version;

  /** Results of the given version of Lockkeeper. */
  CheckJson(ToolVersion version) {
    this.version = version;
  }

  @Override
  public void write(List<CheckResult> results, LintReport report, Writer out) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeNumberField("version", FORMAT_VERSION);
      json.writeObjectFieldStart("tool");
      json.writeStringField("name", "lockkeeper");
      json.writeStringField("version", version.text());
      json.writeEndObject();
      json.writeArrayFieldStart("checks");
      for (CheckResult result : results) {
        write(result, json);
      }
      json.writeEndArray();
      json.writeObjectFieldStart("summary");
      json.writeNumberField("revisions", report.summary().migrations());
      json.writeNumberField("statements", report.summary().statements());
      json.writeNumberField("understood", report.summary().understood());
      json.writeNumberField("suppressed", report.summary().suppressed());
      json.writeEndObject();
      json.writeEndObject();
    }
    out.write('\n');
    out.flush();
  }

  private static void write(CheckResult result, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("check", result.check().id());
    json.writeStringField("test", result.check().test());
    json.writeStringField("verdict", result.verdict().words());
    json.writeStringField("message", result.says());
    json.writeArrayFieldStart("reasons");
    for (String reason : result.reasons()) {
      json.writeString(reason);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("findings");
    for (Finding finding : result.findings()) {
      JsonReport.write(finding, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
