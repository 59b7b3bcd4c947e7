package dev.lockkeeper.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TableSizeTest {

  @Test
  void a_table_is_small_only_when_all_that_is_known_says_so() {
    assertThat(size(9_000, 1 << 20).isSmall()).isTrue();
    assertThat(size(9_000, 1 << 25).isSmall()).isFalse();
    assertThat(size(11_000, 1).isSmall()).isFalse();
    assertThat(new TableSize(Optional.empty(), Optional.empty()).isSmall()).isFalse();
    assertThat(new TableSize(Optional.of(5L), Optional.empty()).isSmall()).isTrue();
  }

  @Test
  void one_big_number_makes_it_large() {
    assertThat(size(2_000_000, 1).isLarge()).isTrue();
    assertThat(size(1, 2L << 30).isLarge()).isTrue();
    assertThat(size(500_000, 1 << 20).isLarge()).isFalse();
  }

  @Test
  void it_reads_as_people_say_it() {
    assertThat(size(40_000_000, 12L << 30)).hasToString("about 40 million rows, 12 GB");
    assertThat(size(1_234, 500)).hasToString("about 1.2 thousand rows, 500 bytes");
    assertThat(new TableSize(Optional.of(7L), Optional.empty())).hasToString("about 7 rows");
  }

  private static TableSize size(long rows, long bytes) {
    return new TableSize(Optional.of(rows), Optional.of(bytes));
  }
}
