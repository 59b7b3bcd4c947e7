package dev.lockkeeper.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpanTest {
  private final SourceFile file = new SourceFile("b.sql", "select 1;\nselect 2;");

  @Test
  void covers_its_text() {
    Span span = file.span(10, 16);

    assertThat(span.text()).isEqualTo("select");
    assertThat(span.from()).isEqualTo(new Position(2, 1));
    assertThat(span.to()).isEqualTo(new Position(2, 7));
    assertThat(span.length()).isEqualTo(6);
  }

  @Test
  void refuses_to_leave_the_file() {
    assertThatThrownBy(() -> file.span(0, 20)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> file.span(5, 4)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> file.span(-1, 4)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void joins_only_within_one_file() {
    SourceFile other = new SourceFile("b.sql", file.text());

    assertThat(file.span(10, 16).to(file.span(0, 6))).isEqualTo(file.span(0, 16));
    assertThatThrownBy(() -> file.span(0, 1).to(other.span(2, 3)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(file.span(0, 9).contains(other.span(1, 2))).isFalse();
  }

  @Test
  void sorts_by_path_then_start_then_end() {
    SourceFile first = new SourceFile("a.sql", "xxxx");

    List<Span> sorted =
        Stream.of(file.span(0, 2), file.span(0, 1), first.span(3, 4)).sorted().toList();

    assertThat(sorted).containsExactly(first.span(3, 4), file.span(0, 1), file.span(0, 2));
  }
}
