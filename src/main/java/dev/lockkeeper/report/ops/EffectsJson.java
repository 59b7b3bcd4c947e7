package dev.lockkeeper.report.ops;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lockkeeper.effect.Effects;
import dev.lockkeeper.effect.RelationLock;
import dev.lockkeeper.effect.Work;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** What a statement does, as one JSON object. */
final class EffectsJson {
  private EffectsJson() {}

  static void write(Effects effects, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("locks");
    for (RelationLock lock : effects.locks()) {
      json.writeStartObject();
      json.writeStringField("relation", lock.relation().sql());
      json.writeStringField("mode", lock.mode().sql());
      json.writeEndObject();
    }
    json.writeEndArray();
    write("work", effects.work(), json);
    if (!effects.maybeWork().isEmpty()) {
      write("maybeWork", effects.maybeWork(), json);
    }
    json.writeStringField("inTransaction", effects.inTransaction().name().toLowerCase(Locale.ROOT));
    if (effects.refused().isPresent()) {
      json.writeStringField("refused", effects.refused().get().reason());
    }
    json.writeEndObject();
  }

  private static void write(String key, List<Work> works, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(key);
    for (Work work : works) {
      json.writeStartObject();
      json.writeStringField("relation", work.relation().sql());
      json.writeStringField("kind", work.kind().id());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
