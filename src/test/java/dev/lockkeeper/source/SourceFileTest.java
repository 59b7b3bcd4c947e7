package dev.lockkeeper.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFileTest {
  @ParameterizedTest
  @CsvSource({"0,1,1", "2,1,3", "3,2,1", "5,3,1", "6,3,2", "7,4,1", "8,4,2"})
  void counts_lines_ended_by_lf_crlf_and_cr(int offset, int line, int column) {
    SourceFile file = new SourceFile("a.sql", "ab\nc\rd\ne");

    assertThat(file.position(offset)).isEqualTo(new Position(line, column));
  }

  @Test
  void counts_crlf_as_one_line_ending() {
    SourceFile file = new SourceFile("a.sql", "ab\r\ncd");

    assertThat(file.position(4)).isEqualTo(new Position(2, 1));
    assertThat(file.lineCount()).isEqualTo(2);
    assertThat(file.line(1)).isEqualTo("ab");
  }

  @Test
  void byte_order_mark_is_no_column() {
    SourceFile file = new SourceFile("a.sql", "\uFEFFab\ncd");

    assertThat(file.position(0)).isEqualTo(new Position(1, 1));
    assertThat(file.position(1)).isEqualTo(new Position(1, 1));
    assertThat(file.position(2)).isEqualTo(new Position(1, 2));
    assertThat(file.position(4)).isEqualTo(new Position(2, 1));
    assertThat(file.line(1)).isEqualTo("ab");
  }

  @Test
  void empty_file_has_one_empty_line() {
    SourceFile file = new SourceFile("a.sql", "");

    assertThat(file.lineCount()).isEqualTo(1);
    assertThat(file.line(1)).isEmpty();
    assertThat(file.position(0)).isEqualTo(new Position(1, 1));
  }

  @Test
  void columns_count_utf16_units() {
    SourceFile file = new SourceFile("a.sql", "\uD83D\uDE00x");

    assertThat(file.position(2)).isEqualTo(new Position(1, 3));
  }
}
