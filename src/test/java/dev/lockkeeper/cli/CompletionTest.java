package dev.lockkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lockkeeper.rule.RuleCatalog;
import dev.lockkeeper.rule.RulePage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scripts of {@code lockkeeper completion}, asked by the shells that they are for. */
class CompletionTest {
  @TempDir Path folder;

  @Test
  void another_shell_is_wrong_usage() {
    CommandLineRun.Result run = new CommandLineRun(folder).of("completion", "tcsh");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("bash or zsh");
  }

  @Nested
  class Bash {
    /** Asks for what follows the words behind it; the last is where the cursor stands. */
    private static final String ASK =
        """
        source lockkeeper.bash
        complete -p lockkeeper
        COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
        _lockkeeper
        printf '%s\\n' "${COMPREPLY[@]}"
        """;

    @BeforeEach
    void write_the_script() throws IOException {
      assumeTrue(exists("bash"), "there is no bash here");
      write("lockkeeper.bash", "completion", "bash");
    }

    @ParameterizedTest
    @CsvSource({
      "ex, explain",
      "'', lint",
      "lint --fo, --format",
      "lint --format js, json",
      "lint --format = js, json",
      "lint --format = '', json",
      "lint --select create-index-not, create-index-not-concurrently",
      "'lint --select lock,rewr', 'lock,rewrite'",
      "'lint --ignore = lock,rewr', 'lock,rewrite'",
      "lint --target postgres, postgresql:16",
      "lint --target postgresql : 1, 16",
      "lint --target = postgresql : '', 16",
      "lint db/migrations --color al, always",
      "ops --format '', json",
      "explain drop-tab, drop-table",
      "completion '', zsh",
      "check '', alembic",
      "check alembic --str, --strict",
      "report --format '', markdown",
      "--ver, --version",
    })
    void offers(String typed, String offered) throws Exception {
      assertThat(offers(typed)).contains(offered);
    }

    @ParameterizedTest
    @CsvSource({"lint db", "lint --output rep", "lint --stdin-filename ''"})
    void leaves_files_to_bash(String typed) throws Exception {
      assertThat(offers(typed)).allMatch(String::isEmpty);
    }

    @Test
    void offers_only_what_fits() throws Exception {
      assertThat(offers("lint --f")).containsExactly("--format", "--fail-on");
      assertThat(offers("explain no-such-rule")).allMatch(String::isEmpty);
    }

    @Test
    void files_complete_where_nothing_is_offered() throws Exception {
      assertThat(ask("lint").get(0)).isEqualTo("complete -o default -F _lockkeeper lockkeeper");
    }

    private List<String> offers(String typed) throws Exception {
      List<String> lines = ask(typed);
      return lines.subList(1, lines.size());
    }

    private List<String> ask(String typed) throws Exception {
      List<String> command = new ArrayList<>(List.of("bash", "-uc", ASK, "ask", "lockkeeper"));
      for (String word : typed.split(" ", -1)) {
        command.add(word.equals("''") ? "" : word);
      }
      return run(command, Map.of());
    }
  }

  @Nested
  class Zsh {
    /** An interactive shell, of which it is told what its completion offers. */
    private static final String SETTINGS =
        """
        PROMPT= RPROMPT=
        autoload -Uz compinit
        compinit -u -D
        source "$ZDOTDIR/_lockkeeper"
        compadd() {
          local -a offered
          local marks=${@[1,(i)(-|--)]}
          if [[ " $marks " != *\\ -[OAD]\\ * ]]; then
            builtin compadd -A offered "$@"
            print -rl -- $IPREFIX${^offered} >>"$ZDOTDIR/offered"
          fi
          builtin compadd "$@"
        }
        offer() {
          zle complete-word
          exit
        }
        zle -N offer
        bindkey '^T' offer
        print READY
        """;

    private static final String ASK =
        """
        zmodload zsh/zpty
        zpty shell zsh -i
        zpty -r shell said '*READY*'
        zpty -w -n shell "$1"$'\\C-t'
        while zpty -r shell said; do :; done
        """;

    @BeforeEach
    void write_the_script() throws IOException {
      assumeTrue(exists("zsh"), "there is no zsh here");
      write("_lockkeeper", "completion", "zsh");
      Files.writeString(folder.resolve(".zshrc"), SETTINGS);
    }

    @ParameterizedTest
    @CsvSource({
      "'lockkeeper ex', explain",
      "'lockkeeper ', lint",
      "'lockkeeper lint --fo', --format",
      "'lockkeeper lint --format js', json",
      "'lockkeeper lint --format=js', --format=json",
      "'lockkeeper lint --select lock,rewr', 'lock,rewrite'",
      "'lockkeeper lint --target postgresql:1', postgresql:16",
      "'lockkeeper explain drop-tab', drop-table",
      "'lockkeeper completion ', zsh",
      "'lockkeeper lint some', some.sql",
      "'lockkeeper lint --output some', some.sql",
    })
    void offers(String typed, String offered) throws Exception {
      Files.createFile(folder.resolve("some.sql"));
      Files.createFile(folder.resolve("offered"));

      run(List.of("zsh", "-fc", ASK, "ask", typed), Map.of("ZDOTDIR", folder.toString()));

      assertThat(Files.readAllLines(folder.resolve("offered"))).contains(offered);
    }
  }

  @Test
  void every_rule_stands_in_both() {
    for (String shell : List.of("bash", "zsh")) {
      assertThat(new CommandLineRun(folder).of("completion", shell).out())
          .contains(RuleCatalog.load().pages().stream().map(RulePage::name).toList());
    }
  }

  private void write(String file, String... command) throws IOException {
    Files.writeString(folder.resolve(file), new CommandLineRun(folder).of(command).out());
  }

  private static boolean exists(String shell) {
    for (String place : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      if (Files.isExecutable(Path.of(place, shell))) {
        return true;
      }
    }
    return false;
  }

  private List<String> run(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said.lines().toList();
  }
}
