package dev.lockkeeper.report.ops;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.lockkeeper.lint.ListedStatement;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.migration.Transaction;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.source.Position;
import dev.lockkeeper.source.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Operations as JSON, one object a line: {@code docs/ops.schema.json}.
 *
 * <p>{@code column} is the column that an operation names, else the one it starts at; {@code
 * startColumn} is always the latter.
 */
public final class OpsJson implements OpsReport {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  @Override
  public void write(Iterable<ListedStatement> statements, Writer out) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.setRootValueSeparator(null);
      for (ListedStatement statement : statements) {
        boolean first = true;
        for (Operation operation : statement.statement().operations()) {
          write(statement, operation, first, json);
          json.writeRaw('\n');
          first = false;
        }
      }
    }
    out.flush();
  }

  private static void write(
      ListedStatement owner, Operation operation, boolean first, JsonGenerator json)
      throws IOException {
    Statement statement = owner.statement();
    Map<String, Object> facts = Facts.of(operation);
    Span span = operation.span();
    Position from = span.from();
    Position to = span.to();
    json.writeStartObject();
    json.writeStringField("file", span.file().path());
    json.writeNumberField("line", from.line());
    if (!facts.containsKey("column")) {
      json.writeNumberField("column", from.column());
    }
    json.writeNumberField("startColumn", from.column());
    json.writeNumberField("endLine", to.line());
    json.writeNumberField("endColumn", to.column());
    json.writeStringField("migration", owner.migration().id());
    json.writeStringField("direction", owner.direction().id());
    json.writeNumberField("statement", statement.number());
    Optional<Transaction> transaction = statement.transaction();
    if (transaction.isPresent()) {
      json.writeNumberField("transaction", transaction.get().number());
      json.writeStringField("transactionBy", transaction.get().openedBy().id());
    } else {
      json.writeNullField("transaction");
    }
    json.writeBooleanField("conditional", statement.conditional());
    json.writeStringField("kind", operation.kind());
    writeFields(facts, json);
    if (first) {
      if (!statement.unrecognized().isEmpty()) {
        json.writeFieldName("unrecognized");
        write(statement.unrecognized().stream().map(part -> part.span().text()).toList(), json);
      }
      if (owner.effects().isPresent()) {
        json.writeFieldName("effects");
        EffectsJson.write(owner.effects().get(), json);
      }
    }
    json.writeEndObject();
  }

  private static void write(Object value, JsonGenerator json) throws IOException {
    if (value instanceof Map<?, ?> facts) {
      json.writeStartObject();
      writeFields(facts, json);
      json.writeEndObject();
    } else if (value instanceof List<?> items) {
      json.writeStartArray();
      for (Object item : items) {
        write(item, json);
      }
      json.writeEndArray();
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else {
      json.writeString((String) value);
    }
  }

  private static void writeFields(Map<?, ?> facts, JsonGenerator json) throws IOException {
    for (Map.Entry<?, ?> fact : facts.entrySet()) {
      json.writeFieldName((String) fact.getKey());
      write(fact.getValue(), json);
    }
  }
}
