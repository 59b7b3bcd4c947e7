package dev.lockkeeper.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TypeNameTest {
  private final Span nowhere = new SourceFile("t.sql", "").span();

  @Test
  void prints_as_format_type_does() {
    assertThat(TypeName.of("character varying", List.of("20"), nowhere).sql())
        .isEqualTo("character varying(20)");
    assertThat(TypeName.of("timestamp with time zone", List.of("3"), nowhere).sql())
        .isEqualTo("timestamp(3) with time zone");
    assertThat(TypeName.of("numeric", List.of("10", "2"), nowhere).sql())
        .isEqualTo("numeric(10,2)");
    assertThat(TypeName.of("interval", List.of("day to second", "3"), nowhere).sql())
        .isEqualTo("interval day to second(3)");
    assertThat(TypeName.of("interval", List.of("3"), nowhere).sql()).isEqualTo("interval(3)");
    assertThat(new TypeName(Optional.empty(), "integer", List.of(), 2, nowhere).sql())
        .isEqualTo("integer[]");
  }

  @Test
  void keeps_the_schema_of_a_users_type() {
    Identifier app = new Identifier("app", "app", nowhere);

    assertThat(new TypeName(Optional.of(app), "mood", List.of(), 0, nowhere).sql())
        .isEqualTo("app.mood");
  }
}
