package dev.lockkeeper.reader.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecodedTest {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  @Test
  void utf_8_is_certain() {
    Decoded decoded = sql("SELECT 'é€𝄞'".getBytes(StandardCharsets.UTF_8));

    assertThat(decoded.text()).isEqualTo("SELECT 'é€𝄞'");
    assertThat(decoded.doubt()).isEmpty();
  }

  @Test
  void an_empty_file_is_empty_text() {
    assertThat(sql(new byte[0])).isEqualTo(new Decoded("", java.util.Optional.empty()));
  }

  @Test
  void a_byte_order_mark_stays_the_first_character() {
    Decoded utf8 = sql("\uFEFFSELECT 1".getBytes(StandardCharsets.UTF_8));
    Decoded littleEndian = sql("\uFEFFSELECT 'é'".getBytes(StandardCharsets.UTF_16LE));
    Decoded bigEndian = sql("\uFEFFSELECT 'é'".getBytes(StandardCharsets.UTF_16BE));

    assertThat(utf8.text()).isEqualTo("\uFEFFSELECT 1");
    assertThat(littleEndian.text()).isEqualTo("\uFEFFSELECT 'é'");
    assertThat(bigEndian.text()).isEqualTo("\uFEFFSELECT 'é'");
    assertThat(bigEndian.doubt()).isEmpty();
  }

  @Test
  void half_a_utf_16_character_is_told() {
    byte[] bytes = {(byte) 0xFF, (byte) 0xFE, 'S', 0, 'E'};

    Decoded decoded = sql(bytes);

    assertThat(decoded.text()).startsWith("\uFEFFS");
    assertThat(decoded.doubt()).contains("not UTF-16 at byte 4, replaced by U+FFFD");
  }

  @Test
  void what_is_not_utf_8_is_read_as_windows_1252_and_says_where() {
    Decoded decoded = sql("-- ok\n-- caf\u00E9 \u20AC".getBytes(WINDOWS_1252));

    assertThat(decoded.text()).isEqualTo("-- ok\n-- café €");
    assertThat(decoded.doubt()).contains("not UTF-8 at byte 12, read as windows-1252");
  }

  @Test
  void utf_8_cut_in_a_character_is_told() {
    byte[] whole = "SELECT 'é".getBytes(StandardCharsets.UTF_8);
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);

    assertThat(sql(cut).doubt()).contains("not UTF-8 at byte 8, read as windows-1252");
  }

  @Test
  void a_nul_makes_a_file_binary() {
    assertThat(Decoded.of(new byte[] {'a', 0, 'b'}, false)).isEmpty();
    assertThat(Decoded.of("\uFEFFa\0b".getBytes(StandardCharsets.UTF_16LE), false)).isEmpty();
  }

  @Test
  void pythons_coding_line_counts_in_the_first_two_lines() {
    byte[] first = "# -*- coding: latin-1 -*-\nx = '\u00E9'".getBytes(StandardCharsets.ISO_8859_1);
    byte[] second =
        "#!/usr/bin/python\n# vim: set fileencoding=cp1252 :\nx = '\u20AC'".getBytes(WINDOWS_1252);
    byte[] third = "\n\n# coding: latin-1\nx = '\u00E9'".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(python(first).text()).endsWith("x = 'é'");
    assertThat(python(first).doubt()).isEmpty();
    assertThat(python(second).text()).endsWith("x = '€'");
    assertThat(python(third).doubt()).isPresent();
  }

  @Test
  void pythons_coding_line_wins_over_bytes_that_happen_to_be_utf_8() {
    byte[] bytes = "# coding: latin-1\nx = '\u00C3\u00A9'".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(python(bytes).text()).endsWith("x = 'Ã©'");
  }

  @Test
  void a_coding_line_counts_only_in_python_and_only_in_a_comment() {
    byte[] bytes = "-- coding: latin-1\n'é'".getBytes(StandardCharsets.UTF_8);
    byte[] inCode = "x = 1\n# coding: latin-1\ny = 'é'".getBytes(StandardCharsets.UTF_8);

    assertThat(sql(bytes).text()).endsWith("'é'");
    assertThat(python(inCode).text()).endsWith("'é'");
  }

  @Test
  void an_unknown_coding_is_told_and_read_as_utf_8() {
    Decoded unknown = python("# coding: klingon\nx = 'é'".getBytes(StandardCharsets.UTF_8));
    Decoded wide = python("# coding: utf-16\nx = 'é'".getBytes(StandardCharsets.UTF_8));

    assertThat(unknown.text()).endsWith("'é'");
    assertThat(unknown.doubt())
        .contains("its coding line names 'klingon', which is not known; read as UTF-8");
    assertThat(wide.doubt()).isPresent();
  }

  @Test
  void any_bytes_are_text_or_binary() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      byte[] bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);
      Decoded.of(bytes, true).ifPresent(text -> assertThat(text.text()).doesNotContain("\0"));
      Decoded.of(bytes, false).ifPresent(text -> assertThat(text.text()).doesNotContain("\0"));
    }
  }

  private static Decoded sql(byte[] bytes) {
    return Decoded.of(bytes, false).orElseThrow();
  }

  private static Decoded python(byte[] bytes) {
    return Decoded.of(bytes, true).orElseThrow();
  }
}
