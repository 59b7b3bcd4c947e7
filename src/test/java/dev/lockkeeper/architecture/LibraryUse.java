package dev.lockkeeper.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who may import a library.
 *
 * @param library the library's packages, as ArchUnit writes them
 * @param users the packages of ours, below the root, that may import it
 */
record LibraryUse(String library, List<String> users) {

  static Stream<LibraryUse> all() {
    return Stream.of(
        new LibraryUse("picocli..", List.of("cli")),
        new LibraryUse("net.sf.jsqlparser..", List.of("schema")),
        new LibraryUse("com.github.javaparser..", List.of("reader.java")),
        new LibraryUse("com.oracle.graal.python..", List.of("reader.python")),
        new LibraryUse("org.graalvm.shadowed..", List.of()),
        new LibraryUse("com.contrastsecurity.sarif..", List.of("report")),
        new LibraryUse("com.fasterxml.jackson.databind..", List.of("report")),
        new LibraryUse(
            "com.fasterxml.jackson.core..",
            List.of("reader.liquibase", "suppress", "config", "report")),
        new LibraryUse("com.fasterxml.jackson.dataformat..", List.of("reader.liquibase", "config")),
        new LibraryUse("org.yaml..", List.of()),
        new LibraryUse("org.objectweb.asm..", List.of()));
  }

  /** No other package under {@code root} knows the library. */
  ArchRule under(String root) {
    String[] allowed = users.stream().map(user -> root + "." + user + "..").toArray(String[]::new);
    return noClasses()
        .that()
        .resideOutsideOfPackages(allowed)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .allowEmptyShould(true);
  }

  @Override
  public String toString() {
    return library + " only in " + users;
  }
}
