package dev.lockkeeper.report.review;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lockkeeper.effect.RelationLock;
import dev.lockkeeper.lint.review.Check;
import dev.lockkeeper.lint.review.DataChange;
import dev.lockkeeper.lint.review.IndexChange;
import dev.lockkeeper.lint.review.MigrationReview;
import dev.lockkeeper.lint.review.Review;
import dev.lockkeeper.lint.review.Rollout;
import dev.lockkeeper.lint.review.Step;
import dev.lockkeeper.lint.review.Validation;
import dev.lockkeeper.migration.ChangedFile;
import dev.lockkeeper.migration.Divergence;
import dev.lockkeeper.report.Json;
import dev.lockkeeper.report.JsonReport;
import dev.lockkeeper.report.ToolVersion;
import dev.lockkeeper.rule.Finding;
import dev.lockkeeper.schema.obligation.Obligation;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A review as one JSON object: {@code docs/report.schema.json}. */
final class ReviewJson implements ReviewReport {
  private static final int FORMAT_VERSION = 1;

  private final ToolVersion version;

  ReviewJson(ToolVersion version) {
    this.version = version;
  }

  @Override
  public void write(Review review, Writer out) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeNumberField("version", FORMAT_VERSION);
      json.writeObjectFieldStart("tool");
      json.writeStringField("name", "lockkeeper");
      json.writeStringField("version", version.text());
      json.writeEndObject();
      json.writeArrayFieldStart("files");
      for (ChangedFile file : review.change().map(Divergence::files).orElse(List.of())) {
        json.writeStartObject();
        json.writeStringField("path", file.path());
        json.writeStringField("how", file.how().name().toLowerCase(Locale.ROOT));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("migrations");
      for (MigrationReview migration : review.migrations()) {
        write(migration, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
    out.flush();
  }

  private static void write(MigrationReview review, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("migration", review.migration().id());
    json.writeStringField("file", review.migration().file().path());
    json.writeStringField("tool", review.migration().tool().label());
    json.writeStringField("target", review.target().toString());
    json.writeStringField("title", review.title());
    json.writeArrayFieldStart("phases");
    for (Rollout.Phase phase : review.rollout().phases()) {
      json.writeString(phase.id());
    }
    json.writeEndArray();
    write("forward", review.forward(), json);
    json.writeStringField("wayBack", WayBackWords.brief(review));
    write("back", review.back(), json);
    json.writeArrayFieldStart("unfinished");
    for (Obligation obligation : review.unfinished()) {
      json.writeString(obligation.what());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("dataChanges");
    for (DataChange change : review.dataChanges()) {
      json.writeStartObject();
      json.writeNumberField("step", change.step());
      json.writeStringField("words", change.words());
      json.writeStringField("again", change.again());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("indexes");
    for (IndexChange change : review.indexChanges()) {
      json.writeStartObject();
      json.writeNumberField("step", change.step());
      json.writeStringField("words", change.words());
      writeIfPresent("serves", change.serves(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("checks");
    for (Check check : review.checks()) {
      json.writeStartObject();
      json.writeStringField("words", check.words());
      json.writeBooleanField("mustBeEmpty", check.expects() == Check.Expects.NO_ROWS);
      json.writeStringField("sql", check.sql());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("validations");
    for (Validation validation : review.validations()) {
      json.writeStartObject();
      json.writeStringField("words", validation.words());
      json.writeStringField("condition", validation.condition());
      json.writeEndObject();
    }
    json.writeEndArray();
    writeIfPresent("rollback", review.rollback(), json);
    json.writeArrayFieldStart("losses");
    for (String loss : review.losses()) {
      json.writeString(loss);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("findings");
    for (Finding finding : review.findings()) {
      JsonReport.write(finding, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(String key, List<Step> steps, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(key);
    for (Step step : steps) {
      json.writeStartObject();
      json.writeNumberField("step", step.number());
      json.writeStringField("words", step.words());
      json.writeBooleanField("conditional", step.conditional());
      json.writeBooleanField("inTransaction", step.transaction().isPresent());
      json.writeArrayFieldStart("locks");
      for (RelationLock lock : step.locks()) {
        json.writeStartObject();
        json.writeStringField("relation", lock.relation().sql());
        json.writeStringField("mode", lock.mode().sql());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("work");
      for (Step.OnTable work : step.work()) {
        json.writeStartObject();
        json.writeStringField("relation", work.relation());
        json.writeStringField("kind", work.kind().id());
        if (work.maybe()) {
          json.writeBooleanField("maybe", true);
        }
        writeIfPresent("size", work.size().map(Object::toString), json);
        json.writeEndObject();
      }
      json.writeEndArray();
      writeIfPresent("refused", step.refused(), json);
      json.writeEndObject();
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
