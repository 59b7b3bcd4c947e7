package dev.lockkeeper.report.ops;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.lockkeeper.lint.LockTable;
import java.io.IOException;
import java.io.Writer;

/** A table of locks as JSON, one object a line; {@code effects} is what {@code ops} prints. */
public final class LocksJson implements LocksReport {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  @Override
  public void write(LockTable table, Writer out) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.setRootValueSeparator(null);
      for (LockTable.Row row : table.rows()) {
        json.writeStartObject();
        json.writeStringField("target", table.target().toString());
        json.writeStringField("heading", row.of().heading());
        json.writeStringField("statement", row.of().statement());
        if (!row.of().setup().isEmpty()) {
          json.writeStringField("after", row.of().setup());
        }
        json.writeFieldName("effects");
        EffectsJson.write(row.effects(), json);
        json.writeEndObject();
        json.writeRaw('\n');
      }
    }
    out.flush();
  }
}
