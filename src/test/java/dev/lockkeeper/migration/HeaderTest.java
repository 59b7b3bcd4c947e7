package dev.lockkeeper.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.reader.alembic.AlembicReader;
import dev.lockkeeper.source.SourceFile;
import org.junit.jupiter.api.Test;

class HeaderTest {
  @Test
  void fields_stand_in_the_docstring_with_and_without_marks() {
    Header header =
        revision(
            """
            \"""add category_id to expenses

            Revision ID: abc
            Create Date: 2025-12-03 10:30:00

            # Author: zeev
            # purpose : Add category_id
            #     to expenses
            Estimated-Runtime: < 1 second
            \"""
            """);

    assertThat(header.message().orElseThrow().text()).isEqualTo("add category_id to expenses");
    assertThat(header.field("Author").orElseThrow().value()).isEqualTo("zeev");
    assertThat(header.field("Purpose").orElseThrow().value())
        .isEqualTo("Add category_id to expenses");
    assertThat(header.field("Estimated runtime").orElseThrow().value()).isEqualTo("< 1 second");
    assertThat(header.field("Estimated runtime").orElseThrow().span().text())
        .isEqualTo("Estimated-Runtime: < 1 second");
    assertThat(header.field("Date")).isEmpty();
  }

  @Test
  void fields_stand_in_comments_around_the_docstring() {
    Header header =
        revision(
            """
            # -*- coding: utf-8 -*-
            # Author: zeev
            'add x'
            # Date: 2025-12-03
            from alembic import op
            # Purpose: too late
            """);

    assertThat(header.message().orElseThrow().text()).isEqualTo("add x");
    assertThat(header.field("author").orElseThrow().span().text()).isEqualTo("Author: zeev");
    assertThat(header.field("Date").orElseThrow().value()).isEqualTo("2025-12-03");
    assertThat(header.field("Purpose")).isEmpty();
  }

  @Test
  void the_first_line_is_the_place_where_nothing_is_said() {
    Header header = revision("from alembic import op\n");

    assertThat(header.docstring()).isEmpty();
    assertThat(header.message()).isEmpty();
    assertThat(header.place().text()).isEqualTo("from alembic import op");
  }

  private static Header revision(String head) {
    String text = head + "revision = 'abc'\ndown_revision = None\ndef upgrade(): pass\n";
    SourceFile file = new SourceFile("versions/abc.py", text);
    return Header.of(
        AlembicReader.read(file, Dialect.POSTGRESQL, TransactionModel.TOOL).orElseThrow());
  }
}
