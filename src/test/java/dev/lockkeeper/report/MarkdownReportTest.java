package dev.lockkeeper.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.LintReport.Problem;
import dev.lockkeeper.rule.Finding;
import dev.lockkeeper.rule.Severity;
import dev.lockkeeper.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownReportTest {

  @Test
  void a_finding_has_its_place_what_happens_and_the_safe_way() {
    String markdown = print(new SampleReport().with(SampleReport.foreignKey()).build());

    assertThat(markdown)
        .isEqualTo(
            """
            ## Lockkeeper

            1 error in 1 of 7 migrations · 41 of 41 statements understood

            - read as Flyway, one transaction per file, PostgreSQL 15 (assumed)

            ### `db/migration/V7__orders_user.sql`

            🔴 **error** `add-foreign-key-without-not-valid` in line 3

            every row of orders is checked while writes to orders and users wait

            - lock: SHARE ROW EXCLUSIVE on orders and users, held for the scan and to the end of the transaction
            - users is created here: db/migration/V1\\_\\_users.sql:1:1

            <details><summary>Do this instead</summary>

            `V7__orders_user.sql`

            ```sql
            SET LOCAL lock_timeout = '5s';
            ALTER TABLE orders ADD CONSTRAINT orders_user_fk
              FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;
            ```

            `V8__orders_user_validate.sql`

            ```sql
            ALTER TABLE orders VALIDATE CONSTRAINT orders_user_fk;
            ```

            </details>

            """);
  }

  @Test
  void nothing_found_is_said_too() {
    assertThat(print(new SampleReport().build()))
        .isEqualTo(
            """
            ## Lockkeeper

            nothing found in 7 migrations · 41 of 41 statements understood

            - read as Flyway, one transaction per file, PostgreSQL 15 (assumed)

            """);
  }

  @Test
  void files_with_errors_come_first_and_problems_last() {
    String markdown =
        print(
            new SampleReport()
                .with(
                    SampleReport.warning("drop-table", SampleReport.CREATED.span(), "gone"),
                    SampleReport.foreignKey())
                .with(new Problem("alembic.ini", "no script_location", Severity.WARNING))
                .build());

    assertThat(markdown)
        .containsSubsequence(
            "### `db/migration/V7__orders_user.sql`\n",
            "### `db/migration/V1__users.sql`\n",
            "🟠 **warning** `drop-table` in line 1\n",
            "### About the files\n\n- 🟠 **warning** `alembic.ini`: no script_location\n");
  }

  @Test
  void a_recipe_is_written_once_for_a_rule_and_table() {
    Finding first = SampleReport.foreignKey();
    Finding again = SampleReport.at(first, SampleReport.words(SampleReport.CHANGED, "REFERENCES"));

    String markdown = print(new SampleReport().with(first, again).build());

    assertThat(markdown).containsOnlyOnce("<details>").contains("Do this instead: as above\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a|b",
        "`",
        "a ``` b ` c",
        "```",
        "` ``",
        "<script>alert(1)</script>",
        "<!-- ",
        "</details>",
        "a\nb\n\n# c",
        "a\n```\nb",
        "\r\n</details>\r\n",
        "@user",
        "#1",
        "![x](http://a.b/c.png)",
        "[x]: http://a.b",
        "http://a.b/c",
        "www.a.b",
        "*a* _b_ __c__ ~~d~~",
        "&lt;&#60;&copy;",
        "$a$ and $$b$$",
        "- a",
        "+ a",
        "12. a",
        "1) a",
        "===",
        "---",
        "# a",
        "> a",
        "    a",
        "\ta",
        "a\\",
        "\\`a\\`",
        "| a | b |\n| - | - |",
        "\u202ea\u2066",
        "\ud800",
      })
  void a_name_is_nothing_but_text(String name) {
    SourceFile file = new SourceFile(name, "DROP TABLE users;");
    Finding finding =
        SampleReport.withRecipe(SampleReport.warning(name, file.span(0, 4), name), name, name);

    String markdown =
        print(
            new SampleReport()
                .with(finding)
                .with(new Problem(name, name, Severity.NOTE))
                .in(name)
                .build());

    Seen seen = Seen.of(markdown);
    String shown = Terminal.printable(name);
    assertThat(seen.kinds).isEqualTo(Seen.of(print(plainReport())).kinds);
    assertThat(seen.html)
        .isSubsetOf(
            "<details><summary>Do this instead</summary>", "</details>", "<span>", "</span>");
    assertThat(seen.code).allMatch(code -> code.strip().equals(shown.strip()));
    assertThat(seen.blocks)
        .containsExactly(
            Stream.of(name.split("\n", -1))
                .map(line -> Terminal.printable(line).stripTrailing() + "\n")
                .reduce("", String::concat));
    assertThat(text(markdown)).contains("in line 1\n" + shown.strip() + "\n");
  }

  private static LintReport plainReport() {
    SourceFile file = new SourceFile("a", "DROP TABLE users;");
    return new SampleReport()
        .with(SampleReport.withRecipe(SampleReport.warning("a", file.span(0, 4), "a"), "a", "a"))
        .with(new Problem("a", "a", Severity.NOTE))
        .in("a")
        .build();
  }

  @Test
  void mentions_references_links_and_formulas_are_parted() {
    assertThat(Markdown.text("@user #1 $a$ http://a.b www.a.b"))
        .isEqualTo("@&#8203;user \\#&#8203;1 <span>$</span>a<span>$</span> http\\://a.b www\\.a.b");
  }

  @Test
  void a_name_of_blanks_is_still_a_name() {
    assertThat(Markdown.code(" ")).isEqualTo("` `");
  }

  @Test
  void what_is_more_than_a_summary_may_hold_is_counted() {
    SampleReport report = new SampleReport();
    for (int i = 0; i < 3000; i++) {
      SourceFile file = new SourceFile("db/V" + i + ".sql", "DROP TABLE users;");
      Finding warning =
          SampleReport.warning("drop-table", file.span(0, 4), "ä".repeat(200) + " is gone");
      report.with(SampleReport.withRecipe(warning, "V9.sql", "-- " + "x".repeat(200)));
    }
    report.with(SampleReport.foreignKey()).with(new Problem("a", "b", Severity.NOTE));

    String markdown = print(report.build());

    int shown = markdown.split("\\*\\*warning\\*\\*", -1).length - 1;
    assertThat(markdown.getBytes(StandardCharsets.UTF_8).length).isBetween(990_000, 1_000_100);
    assertThat(markdown).contains("add-foreign-key-without-not-valid");
    assertThat(markdown)
        .endsWith("\n**and " + (3001 - shown) + " more, for which there is no room here**\n");
  }

  private static String print(LintReport report) {
    return SampleReport.print(new MarkdownReport(), report);
  }

  private static String text(String markdown) {
    return HtmlRenderer.builder()
        .build()
        .render(Parser.builder().build().parse(markdown))
        .replaceAll("<[^>]*>", "")
        .replace("\u200b", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  /** What a document is made of. */
  private static final class Seen extends AbstractVisitor {
    final List<String> kinds = new ArrayList<>();
    final List<String> html = new ArrayList<>();
    final List<String> code = new ArrayList<>();
    final List<String> blocks = new ArrayList<>();

    static Seen of(String markdown) {
      Seen seen = new Seen();
      Parser.builder().build().parse(markdown).accept(seen);
      return seen;
    }

    @Override
    protected void visitChildren(Node parent) {
      String kind = parent.getClass().getSimpleName();
      if (!kind.equals("Text")) {
        kinds.add(kind);
      }
      super.visitChildren(parent);
    }

    @Override
    public void visit(Code span) {
      code.add(span.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock block) {
      blocks.add(block.getLiteral());
    }

    @Override
    public void visit(HtmlBlock block) {
      html.add(block.getLiteral());
    }

    @Override
    public void visit(HtmlInline inline) {
      html.add(inline.getLiteral());
    }
  }
}
