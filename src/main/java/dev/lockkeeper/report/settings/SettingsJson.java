package dev.lockkeeper.report.settings;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lockkeeper.report.Json;
import java.io.IOException;
import java.io.Writer;

/** The settings as one JSON object; values are what lockkeeper.yml would say, as text. */
public final class SettingsJson implements SettingsReport {
  private static final int VERSION = 1;

  @Override
  public void write(HeldSettings settings, Writer out) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeNumberField("version", VERSION);
      if (settings.configuration().isPresent()) {
        json.writeStringField("configuration", settings.configuration().get());
      }
      if (settings.path().isPresent()) {
        json.writeStringField("path", settings.path().get());
      }
      json.writeArrayFieldStart("settings");
      for (HeldSettings.Line line : settings.lines()) {
        json.writeStartObject();
        json.writeStringField("key", line.key());
        json.writeArrayFieldStart("values");
        for (String value : line.values()) {
          json.writeString(value);
        }
        json.writeEndArray();
        json.writeStringField("origin", line.origin());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write("\n");
  }
}
