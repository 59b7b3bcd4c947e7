package dev.lockkeeper.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class CredentialTest {

  @Test
  void a_password_that_stands_on_a_line_of_its_own_is_found() {
    assertThat(secrets("CREATE ROLE app\n  LOGIN\n  PASSWORD 'hunter2';\n"))
        .containsExactly("hunter2");
    assertThat(secrets("CREATE USER 'app'@'%' IDENTIFIED BY 'hunter2';"))
        .containsExactly("hunter2");
  }

  @Test
  void what_is_filled_in_later_is_none() {
    assertThat(secrets("CREATE ROLE app PASSWORD '${pw}';")).isEmpty();
    assertThat(secrets("op.execute(f\"CREATE ROLE app PASSWORD '{pw}'\")")).isEmpty();
    assertThat(secrets("op.execute(\"CREATE ROLE app PASSWORD '%s'\" % pw)")).isEmpty();
    assertThat(secrets("postgres://app:$PASSWORD@db.example.com/app")).isEmpty();
    assertThat(secrets("postgres://app:${PASSWORD}@db.example.com/app")).isEmpty();
  }

  @Test
  void a_statement_does_not_reach_into_the_next_one() {
    assertThat(secrets("CREATE ROLE app;\nALTER TABLE t ALTER COLUMN password SET DEFAULT 'x';"))
        .isEmpty();
    assertThat(secrets("UPDATE t SET note = 'ALTER ROLE'; INSERT INTO p (password) VALUES ('x');"))
        .isEmpty();
  }

  @Test
  void keys_are_told_by_the_form_that_their_makers_gave_them() {
    assertThat(secrets("'AKIAABCDEFGHIJKLMNOP' 'sk_live_0123456789abcdef' 'AKIA'"))
        .containsExactly("AKIAABCDEFGHIJKLMNOP", "sk_live_0123456789abcdef");
    assertThat(secrets("'-----BEGIN RSA PRIVATE KEY-----\nMIIE'")).hasSize(1);
    assertThat(secrets("'-----BEGIN PUBLIC KEY-----\nMIIE'")).isEmpty();
  }

  @Test
  void a_line_is_shown_with_stars_and_is_as_long_as_before() {
    String line = "  LOGIN PASSWORD 'hunter2' VALID UNTIL '2030-01-01'";

    assertThat(Credential.masked(line))
        .isEqualTo("  LOGIN PASSWORD '*******' VALID UNTIL '2030-01-01'")
        .hasSameSizeAs(line);
    assertThat(Credential.masked("x = 'AKIAABCDEFGHIJKLMNOP'"))
        .isEqualTo("x = '********************'");
    assertThat(Credential.masked("ALTER TABLE t ADD COLUMN password text"))
        .isEqualTo("ALTER TABLE t ADD COLUMN password text");
  }

  private static List<String> secrets(String text) {
    return Credential.in(new SourceFile("V1.sql", text)).stream()
        .map(found -> found.span().text())
        .toList();
  }
}
