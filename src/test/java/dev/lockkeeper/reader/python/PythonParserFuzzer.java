package dev.lockkeeper.reader.python;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lockkeeper.migration.SourceComment;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;

/** Every text is read, or refused with a place; the spans of a tree nest. */
public final class PythonParserFuzzer {
  private PythonParserFuzzer() {}

  /** Reads one input. */
  public static void fuzzerTestOneInput(byte[] data) {
    SourceFile file = new SourceFile("a.py", new String(data, UTF_8));
    PythonFile read = PythonParser.parse(file);
    for (SourceComment comment : read.comments()) {
      require(comment.span().text().startsWith("#"), "no comment", comment.span());
    }
    if (read instanceof PythonFile.Module module) {
      module.body().forEach(statement -> checkSpans((Record) statement, file.span()));
    }
  }

  private static void checkSpans(Record node, Span outer) {
    Span own = outer;
    for (RecordComponent component : node.getClass().getRecordComponents()) {
      if (value(node, component) instanceof Span span) {
        require(outer.contains(span), "a span leaves what it stands in", span);
        own = span;
      }
    }
    for (RecordComponent component : node.getClass().getRecordComponents()) {
      checkValue(value(node, component), own);
    }
  }

  private static void checkValue(Object value, Span outer) {
    if (value instanceof Record inner && !(value instanceof Span)) {
      checkSpans(inner, outer);
    } else if (value instanceof List<?> list) {
      list.forEach(item -> checkValue(item, outer));
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(item -> checkValue(item, outer));
    }
  }

  private static Object value(Record node, RecordComponent component) {
    try {
      return component.getAccessor().invoke(node);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static void require(boolean holds, String what, Span span) {
    if (!holds) {
      throw new AssertionError(what + ": " + span + " " + span.text());
    }
  }
}
