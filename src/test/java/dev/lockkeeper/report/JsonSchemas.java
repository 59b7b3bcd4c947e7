package dev.lockkeeper.report;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Holds real output against a JSON Schema. */
public final class JsonSchemas {
  private final JsonSchema schema;

  private JsonSchemas(JsonSchema schema) {
    this.schema = schema;
  }

  /** A schema of this project, by the name of its file under {@code docs}. */
  public static JsonSchemas of(String name) throws IOException {
    return of(VersionFlag.V202012, Files.readString(Path.of("docs", name)));
  }

  /** Any schema. */
  static JsonSchemas of(VersionFlag version, String schema) {
    return new JsonSchemas(JsonSchemaFactory.getInstance(version).getSchema(schema));
  }

  /** What is wrong with a JSON text, in words; nothing when it is valid. */
  public List<String> mistakes(String json) {
    return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }
}
