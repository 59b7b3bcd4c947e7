package dev.lockkeeper.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.lockkeeper.architecture.violation.operation.LowClassThatKnowsTheCommandLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

  private static final String ROOT = "dev.lockkeeper";
  private static final String VIOLATION = "dev.lockkeeper.architecture.violation";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  /** Breaks both rules on purpose, so that a rule that holds for everything is noticed. */
  private static final JavaClasses VIOLATING = new ClassFileImporter().importPackages(VIOLATION);

  @Test
  void packages_import_only_from_layers_below() {
    assertThat(CLASSES).isNotEmpty();

    Layers.under(ROOT).check(CLASSES);
  }

  @ParameterizedTest
  @MethodSource("dev.lockkeeper.architecture.LibraryUse#all")
  void libraries_are_imported_only_where_they_belong(LibraryUse use) {
    use.under(ROOT).check(CLASSES);
  }

  @Test
  void a_low_package_that_imports_a_high_one_is_caught() {
    assertThat(Layers.under(VIOLATION).evaluate(VIOLATING).getFailureReport().getDetails())
        .anyMatch(line -> line.contains(LowClassThatKnowsTheCommandLine.class.getName()));
  }

  @Test
  void a_package_outside_the_table_is_caught() {
    assertThat(Layers.under(VIOLATION).evaluate(VIOLATING).getFailureReport().getDetails())
        .anyMatch(line -> line.contains("unlisted.ClassInNoLayer"));
  }

  @Test
  void a_library_in_the_wrong_package_is_caught() {
    LibraryUse picocli = LibraryUse.all().findFirst().orElseThrow();

    assertThat(picocli.under(VIOLATION).evaluate(VIOLATING).getFailureReport().getDetails())
        .anyMatch(line -> line.contains(LowClassThatKnowsTheCommandLine.class.getName()));
  }
}
