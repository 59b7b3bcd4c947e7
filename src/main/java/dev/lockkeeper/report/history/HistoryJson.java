package dev.lockkeeper.report.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.lockkeeper.lint.ListedMigration;
import dev.lockkeeper.lint.ListedObligation;
import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Migration.Revision;
import dev.lockkeeper.migration.RevisionGraph;
import dev.lockkeeper.schema.obligation.Obligation;
import dev.lockkeeper.source.Position;
import java.io.IOException;
import java.io.Writer;
import java.util.IdentityHashMap;
import java.util.List;

/** A history as JSON, one object a line: {@code docs/history.schema.json}. */
public final class HistoryJson implements HistoryReport {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  @Override
  public void writeMigrations(List<ListedMigration> migrations, Writer out) throws IOException {
    IdentityHashMap<History, RevisionGraph> graphs = new IdentityHashMap<>();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.setRootValueSeparator(null);
      for (ListedMigration listed : migrations) {
        RevisionGraph graph =
            graphs.computeIfAbsent(
                listed.history(), history -> RevisionGraph.of(history.migrations()));
        write(listed, graph, json);
        json.writeRaw('\n');
      }
    }
    out.flush();
  }

  private static void write(ListedMigration listed, RevisionGraph graph, JsonGenerator json)
      throws IOException {
    Migration migration = listed.migration();
    json.writeStartObject();
    json.writeStringField("migration", migration.id());
    json.writeStringField("tool", listed.history().tool().label());
    json.writeStringField("file", migration.file().path());
    if (migration.revision().isPresent()) {
      write(migration, migration.revision().get(), graph, json);
    }
    if (migration.repeatable()) {
      json.writeBooleanField("repeatable", true);
    }
    json.writeEndObject();
  }

  private static void write(
      Migration migration, Revision revision, RevisionGraph graph, JsonGenerator json)
      throws IOException {
    write("parents", revision.parents(), json);
    write("dependsOn", revision.dependsOn(), json);
    write("children", graph.children(migration).stream().map(Migration::id).toList(), json);
    write("branchLabels", revision.branchLabels(), json);
    write(
        "missingParents",
        revision.parents().stream().filter(p -> !graph.defines(p)).toList(),
        json);
    json.writeBooleanField("root", revision.parents().isEmpty());
    json.writeBooleanField("head", graph.isHead(migration));
    if (revision.message().isPresent()) {
      json.writeStringField("message", revision.message().get());
    }
    if (revision.createDate().isPresent()) {
      json.writeStringField("createDate", revision.createDate().get());
    }
  }

  @Override
  public void writeObligations(List<ListedObligation> obligations, Writer out) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.setRootValueSeparator(null);
      for (ListedObligation listed : obligations) {
        write(listed, json);
        json.writeRaw('\n');
      }
    }
    out.flush();
  }

  private static void write(ListedObligation listed, JsonGenerator json) throws IOException {
    Obligation obligation = listed.obligation();
    Position from = obligation.began().from();
    json.writeStartObject();
    json.writeStringField("obligation", obligation.kind().id());
    json.writeStringField("file", obligation.began().file().path());
    json.writeNumberField("line", from.line());
    json.writeNumberField("column", from.column());
    json.writeStringField("migration", listed.migration().id());
    json.writeStringField("relation", obligation.relation());
    json.writeStringField("name", obligation.name());
    json.writeBooleanField("certain", obligation.open().holds());
    json.writeStringField("message", obligation.what());
    write("missing", obligation.missing(), json);
    json.writeEndObject();
  }

  private static void write(String name, List<String> values, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
