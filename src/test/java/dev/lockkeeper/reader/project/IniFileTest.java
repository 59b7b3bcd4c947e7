package dev.lockkeeper.reader.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class IniFileTest {
  @Test
  void settings_stand_in_sections() {
    IniFile ini =
        IniFile.of(
            """
            # a comment
            ; another
            [alembic]
            Script_Location = %(here)s/migrations
            sqlalchemy.url: postgresql://localhost/x

            [logger_root]
            handlers =
            """);

    assertThat(ini.faults()).isEmpty();
    assertThat(value(ini, "script_location")).isEqualTo("/repo/migrations");
    assertThat(value(ini, "sqlalchemy.url")).isEqualTo("postgresql://localhost/x");
    assertThat(ini.value("logger_root", "handlers", "/repo")).contains("");
  }

  @Test
  void indented_lines_go_on_with_a_value() {
    IniFile ini =
        IniFile.of("[alembic]\nversion_locations =\n    a\n    # no\n    b = c\nother = 1\n");

    assertThat(value(ini, "version_locations")).isEqualTo("\na\nb = c");
    assertThat(value(ini, "other")).isEqualTo("1");
  }

  @Test
  void names_are_resolved_and_unknown_ones_stay() {
    IniFile ini =
        IniFile.of("[DEFAULT]\nroot = x\n[alembic]\na = %(root)s/%(b)s\nb = 100%%\nc = %(no)s\n");

    assertThat(value(ini, "a")).isEqualTo("x/100%");
    assertThat(value(ini, "c")).isEqualTo("%(no)s");
  }

  @Test
  void a_name_that_leads_to_itself_ends() {
    IniFile ini = IniFile.of("[alembic]\na = %(b)s\nb = %(a)s\n");

    assertThat(value(ini, "a")).contains("%(");
  }

  @Test
  void what_is_broken_is_told_with_its_line_and_the_rest_is_read() {
    IniFile ini = IniFile.of("lost = 1\n[alembic]\nno setting\na = 1\na = 2\n[alembic]\nb = 3");

    assertThat(ini.faults())
        .containsExactly(
            "line 1 stands before any section",
            "line 3 is neither a section nor a setting",
            "a is set a second time on line 5",
            "section [alembic] stands a second time on line 6");
    assertThat(value(ini, "b")).isEqualTo("3");
  }

  @Test
  void any_text_is_read() {
    Random random = new Random(5);
    String alphabet = "[]a=:%()s\n\r \t#;\uFEFFé";
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(40); k > 0; k--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      IniFile ini = IniFile.of(text.toString());
      ini.sections()
          .forEach(
              (section, options) ->
                  options
                      .keySet()
                      .forEach(option -> assertThat(ini.value(section, option, "/r")).isPresent()));
    }
  }

  private static String value(IniFile ini, String option) {
    return ini.value("alembic", option, "/repo").orElseThrow();
  }
}
