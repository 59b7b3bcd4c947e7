package dev.lockkeeper.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.LintReport.Problem;
import dev.lockkeeper.lint.LintReport.ReadAs;
import dev.lockkeeper.lint.LintReport.Summary;
import dev.lockkeeper.migration.History.AssumedTarget;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.rule.Finding;
import dev.lockkeeper.rule.HeldLock;
import dev.lockkeeper.rule.Recipe;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.source.Position;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/** The report as one JSON object: {@code docs/lint.schema.json}. */
public final class JsonReport implements ReportWriter {
  private static final int FORMAT_VERSION = 1;

  private final ToolVersion version;
  private final boolean statistics;

  /**
   * A JSON report of the given version of Lockkeeper.
   *
   * @param statistics whether it also says how often each rule spoke
   */
  public JsonReport(ToolVersion version, boolean statistics) {
    this.version = version;
    this.statistics = statistics;
  }

  @Override
  public void write(LintReport report, Writer out) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeNumberField("version", FORMAT_VERSION);
      json.writeObjectFieldStart("tool");
      json.writeStringField("name", "lockkeeper");
      json.writeStringField("version", version.text());
      json.writeEndObject();
      writeTexts("targets", targets(report.targets()), json);
      if (report.since().isPresent()) {
        json.writeStringField("since", report.since().get());
      }
      int heldBack = report.heldBack().map(LintReport.HeldBack::findings).orElse(0);
      write(report.summary(), heldBack, json);
      if (statistics) {
        json.writeArrayFieldStart("statistics");
        for (Statistics.Line line : Statistics.of(report)) {
          write(line, json);
        }
        json.writeEndArray();
      }
      json.writeArrayFieldStart("readAs");
      for (ReadAs history : report.readAs()) {
        write(history, json);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("findings");
      for (Finding finding : report.findings()) {
        write(finding, json);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("problems");
      for (Problem problem : report.problems()) {
        write(problem, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
    out.flush();
  }

  private static void write(Summary summary, int heldBack, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("summary");
    json.writeNumberField("errors", summary.errors());
    json.writeNumberField("warnings", summary.warnings());
    json.writeNumberField("notes", summary.notes());
    json.writeNumberField("suppressed", summary.suppressed());
    json.writeNumberField("heldBack", heldBack);
    json.writeNumberField("files", summary.files());
    json.writeNumberField("migrations", summary.migrations());
    json.writeNumberField("migrationsWithFindings", summary.migrationsWithFindings());
    json.writeNumberField("statements", summary.statements());
    json.writeNumberField("understood", summary.understood());
    json.writeEndObject();
  }

  private static void write(Statistics.Line line, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", line.rule());
    json.writeStringField("severity", line.severity().id());
    json.writeNumberField("count", line.count());
    json.writeEndObject();
  }

  private static void write(ReadAs history, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("root", history.root());
    json.writeStringField("tool", history.tool().label());
    json.writeStringField("transactions", history.transactions());
    writeTexts("targets", targets(history.targets()), json);
    writeIfPresent("incomplete", history.incomplete(), json);
    json.writeEndObject();
  }

  /** Writes one finding as an object. */
  public static void write(Finding finding, JsonGenerator json) throws IOException {
    Position from = finding.span().from();
    Position to = finding.span().to();
    json.writeStartObject();
    json.writeStringField("rule", finding.rule());
    json.writeStringField("group", finding.group());
    json.writeStringField("severity", finding.severity().id());
    json.writeStringField("message", finding.message());
    json.writeStringField("file", finding.span().file().path());
    json.writeNumberField("line", from.line());
    json.writeNumberField("column", from.column());
    json.writeNumberField("endLine", to.line());
    json.writeNumberField("endColumn", to.column());
    json.writeStringField("migration", finding.migration().id());
    json.writeStringField("direction", finding.direction().id());
    writeIfPresent("kind", finding.kind(), json);
    writeIfPresent("relation", finding.relation(), json);
    json.writeArrayFieldStart("locks");
    for (HeldLock lock : finding.locks()) {
      json.writeStartObject();
      json.writeStringField("relation", lock.relation());
      json.writeStringField("mode", lock.mode().sql());
      writeTexts("blocks", lock.blocks(), json);
      json.writeStringField("work", lock.workId());
      json.writeEndObject();
    }
    json.writeEndArray();
    Optional<Recipe> recipe = finding.recipe();
    if (recipe.isPresent()) {
      json.writeObjectFieldStart("recipe");
      json.writeStringField("language", recipe.get().language().id());
      json.writeStringField("text", recipe.get().text());
      json.writeEndObject();
    }
    json.writeArrayFieldStart("related");
    for (Related related : finding.related()) {
      Position place = related.span().from();
      json.writeStartObject();
      json.writeStringField("message", related.message());
      json.writeStringField("file", related.span().file().path());
      json.writeNumberField("line", place.line());
      json.writeNumberField("column", place.column());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("fingerprint", finding.fingerprint());
    if (!finding.absorbed().isEmpty()) {
      writeTexts("absorbed", finding.absorbed(), json);
    }
    writeIfPresent("target", finding.target().map(Target::toString), json);
    json.writeEndObject();
  }

  private static void write(Problem problem, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", problem.file());
    json.writeStringField("message", problem.message());
    json.writeStringField("severity", problem.severity().id());
    json.writeEndObject();
  }

  private static List<String> targets(List<AssumedTarget> targets) {
    return targets.stream().map(AssumedTarget::target).map(Target::toString).distinct().toList();
  }

  private static void writeTexts(String key, List<String> texts, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(key);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private static void writeIfPresent(String key, Optional<String> text, JsonGenerator json)
      throws IOException {
    if (text.isPresent()) {
      json.writeStringField(key, text.get());
    }
  }
}
