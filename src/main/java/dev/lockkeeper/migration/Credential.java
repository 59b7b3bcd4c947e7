package dev.lockkeeper.migration;

import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A secret that stands in a file in plain text.
 *
 * <p>Only what is unmistakably one: forms that their makers have published, passwords of roles and
 * in the URLs of connections. What a tool fills in later is none.
 *
 * @param span the secret itself
 * @param what what it is, in words for a person that do not tell it
 */
public record Credential(Span span, String what) {
  /** What a secret looks like; group 1 is the secret. */
  private record Form(String what, List<String> signs, Pattern pattern) {
    static Form of(String what, String regex, String... signs) {
      return new Form(what, List.of(signs), Pattern.compile(regex));
    }

    boolean mayStandIn(String text) {
      return signs.stream().anyMatch(text::contains);
    }
  }

  private static final String[] PASSWORD = {"assword", "ASSWORD"};

  private static final List<Form> FORMS =
      List.of(
          Form.of(
              "the password of a role",
              "(?is)\\b(?:create|alter)\\s+(?:role|user)\\b(?!\\s+mapping)[^;]{0,300}?\\bpassword\\s+(?:E|\\\\)?'([^'\\n"
                  + "]+)'",
              PASSWORD),
          Form.of(
              "the password of a user",
              "(?is)\\b(?:create|alter)\\s+user\\b[^;]{0,300}?\\bidentified\\s+(?:with\\s+[\\w']+\\s+)?by\\s+'([^'\\n"
                  + "]+)'",
              "dentified",
              "DENTIFIED"),
          Form.of(
              "the password of a user mapping",
              "(?is)\\bcreate\\s+user\\s+mapping\\b[^;]{0,400}?\\bpassword\\s+'([^'\\n]+)'",
              PASSWORD),
          Form.of(
              "the password of a connection",
              "(?i)\\b(?:host|hostaddr|dbname|user)\\s*=[^'\"\\n"
                  + "]{0,200}?\\bpassword\\s*=\\s*([^\\s'\"&;]+)",
              PASSWORD),
          Form.of(
              "the password of a connection",
              "\\b[a-z][a-z0-9+]{2,20}://[^\\s:/@'\"<>{}$%]{1,60}:([^\\s@'\"<>/]{3,100})@(?!(?:localhost|127\\.|example\\.))[\\w.-]+",
              "://"),
          Form.of("an access key of AWS", "\\b((?:AKIA|ASIA)[0-9A-Z]{16})\\b", "AKIA", "ASIA"),
          Form.of(
              "a private key",
              "-----BEGIN ((?:RSA |EC |DSA |OPENSSH |PGP |ENCRYPTED )?PRIVATE KEY(?: BLOCK)?)-----",
              "PRIVATE KEY"),
          Form.of(
              "a token of GitHub",
              "\\b(gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{60,})\\b",
              "gh",
              "github_pat_"),
          Form.of("a token of GitLab", "\\b(glpat-[\\w-]{20,})", "glpat-"),
          Form.of("a token of Slack", "\\b(xox[abprs]-[0-9A-Za-z-]{20,})", "xox"),
          Form.of("a key of Stripe", "\\b([sr]k_live_[0-9a-zA-Z]{16,})\\b", "k_live_"),
          Form.of("a key of Google", "\\b(AIza[0-9A-Za-z_-]{35})\\b", "AIza"),
          Form.of("a key of SendGrid", "\\b(SG\\.[\\w-]{22}\\.[\\w-]{43})\\b", "SG."),
          Form.of("a token of npm", "\\b(npm_[A-Za-z0-9]{36})\\b", "npm_"));

  /** A password whose statement began on another line. */
  private static final Form IN_LINE =
      Form.of(
          "a password",
          "(?i)\\b(?:password|identified\\s+by)\\s+(?:E|\\\\)?'([^'\\n]+)",
          "assword",
          "ASSWORD",
          "dentified",
          "DENTIFIED");

  /** What stands where the secret will be put, or only says that one is needed. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "[.*xX_-]+|.*(?:\\$\\{|\\{\\{|\\{|<|%\\(|%s|:'|\\$\\$).*|[:$%@].*|SCRAM-SHA-256\\$.*");

  private static final Set<String> NAMED = Set.of("password", "pass", "passwd", "pwd", "secret");

  /** The secrets of a file, in its order. */
  public static List<Credential> in(SourceFile file) {
    List<Credential> found = new ArrayList<>();
    String text = file.text();
    for (Form form : FORMS) {
      if (form.mayStandIn(text)) {
        Matcher matcher = form.pattern().matcher(text);
        while (matcher.find()) {
          if (!isPlaceholder(matcher.group(1), form)) {
            found.add(new Credential(file.span(matcher.start(1), matcher.end(1)), form.what()));
          }
        }
      }
    }
    found.sort((a, b) -> a.span().compareTo(b.span()));
    return Collections.unmodifiableList(found);
  }

  /** A piece of a line with stars in the place of secrets; as long as before. */
  public static String masked(String line) {
    String shown = line;
    if (IN_LINE.mayStandIn(line)) {
      shown = masked(shown, IN_LINE);
    }
    for (Form form : FORMS) {
      if (form.mayStandIn(line)) {
        shown = masked(shown, form);
      }
    }
    return shown;
  }

  private static String masked(String line, Form form) {
    StringBuilder shown = new StringBuilder(line);
    Matcher matcher = form.pattern().matcher(line);
    while (matcher.find()) {
      if (!isPlaceholder(matcher.group(1), form)) {
        for (int i = matcher.start(1); i < matcher.end(1); i++) {
          shown.setCharAt(i, '*');
        }
      }
    }
    return shown.toString();
  }

  private static boolean isPlaceholder(String secret, Form form) {
    boolean url = form.signs().contains("://");
    return PLACEHOLDER.matcher(secret).matches()
        || secret.endsWith("EXAMPLE")
        || (url && NAMED.contains(secret.toLowerCase(Locale.ROOT)));
  }
}
