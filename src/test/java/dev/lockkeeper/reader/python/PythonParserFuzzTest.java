package dev.lockkeeper.reader.python;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.lockkeeper.migration.SourceComment;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;

class PythonParserFuzzTest {
  @FuzzTest(maxDuration = "30s")
  void every_text_is_read_or_refused_with_a_place(byte[] data) {
    SourceFile file = new SourceFile("a.py", new String(data, UTF_8));

    PythonFile read = PythonParser.parse(file);

    for (SourceComment comment : read.comments()) {
      assertThat(comment.span().text()).startsWith("#");
    }
    if (read instanceof PythonFile.Module module) {
      module.body().forEach(statement -> checkSpans((Record) statement, file.span()));
    }
  }

  private static void checkSpans(Record node, Span outer) {
    Span own = outer;
    for (RecordComponent component : node.getClass().getRecordComponents()) {
      if (value(node, component) instanceof Span span) {
        assertThat(outer.contains(span)).as("%s in %s", node, outer).isTrue();
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
}
