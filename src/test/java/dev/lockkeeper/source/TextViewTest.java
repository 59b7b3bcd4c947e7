package dev.lockkeeper.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextViewTest {
  private final SourceFile file = new SourceFile("r.py", "op.execute('DROP \\n' f'TABLE {name}')");

  private TextView joined() {
    return TextView.builder(file)
        .verbatim(file.span(12, 17))
        .decoded(file.span(17, 19), "\n")
        .verbatim(file.span(23, 29))
        .hole(file.span(29, 35))
        .build();
  }

  @Test
  void joins_pieces_in_the_order_of_the_program() {
    assertThat(joined().text()).isEqualTo("DROP \nTABLE " + TextView.HOLE);
  }

  @Test
  void leads_every_character_back_to_the_file() {
    TextView view = joined();

    assertThat(view.span(0, 4).text()).isEqualTo("DROP");
    assertThat(view.span(6, 11).text()).isEqualTo("TABLE");
    assertThat(view.span(0, 11).text()).isEqualTo("DROP \\n' f'TABLE");
  }

  @Test
  void covers_an_escape_and_a_hole_whole() {
    TextView view = joined();

    assertThat(view.span(5, 6).text()).isEqualTo("\\n");
    assertThat(view.span(12, 13).text()).isEqualTo("{name}");
  }

  @Test
  void tells_a_hole_from_the_same_character_in_the_text() {
    SourceFile odd = new SourceFile("odd.sql", "a" + TextView.HOLE);

    assertThat(joined().isHole(12)).isTrue();
    assertThat(joined().hasHoles()).isTrue();
    assertThat(TextView.of(odd).isHole(1)).isFalse();
    assertThat(TextView.of(odd).hasHoles()).isFalse();
  }

  @Test
  void empty_view_stands_at_a_place() {
    TextView view = TextView.of(new SourceFile("e.sql", ""));

    assertThat(view.text()).isEmpty();
    assertThat(view.span().length()).isZero();
  }

  @Test
  void constant_defined_elsewhere_stands_where_it_is_used() {
    SourceFile python = new SourceFile("r.py", "SQL = 'DROP TABLE t'\nop.execute(SQL)");

    TextView view = TextView.builder(python).decoded(python.span(32, 35), "DROP TABLE t").build();

    assertThat(view.span(5, 10).text()).isEqualTo("SQL");
  }

  @Test
  void appended_view_keeps_its_places() {
    TextView twice = TextView.builder(file).append(joined()).append(joined()).build();

    assertThat(twice.text()).isEqualTo(joined().text() + joined().text());
    assertThat(twice.span(19, 24).text()).isEqualTo("TABLE");
  }
}
