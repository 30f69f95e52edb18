package org.partnershipscorecard;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A number goes one way through the rooms, and each library has one room. */
class PackageArrowsTest {

  /** A library's packages, and the rooms that may name them. */
  private record Library(String name, Set<String> rooms, List<String> packages) {
    Library(String name, Set<String> rooms, String... packages) {
      this(name, rooms, List.of(packages));
    }
  }

  private static final List<Library> LIBRARIES =
      List.of(
          new Library("Commons CSV", Set.of("extract"), "org.apache.commons.csv.."),
          new Library(
              "POI for reading",
              Set.of("extract"),
              "org.apache.poi.openxml4j..",
              "org.apache.poi.xssf.eventusermodel..",
              "org.apache.poi.xssf.model.."),
          new Library("POI", Set.of("extract", "render"), "org.apache.poi.."),
          new Library("YAML", Set.of("extract"), "tools.jackson.dataformat.yaml.."),
          new Library(
              "SQL",
              Set.of("store"),
              "java.sql..",
              "javax.sql..",
              "org.duckdb..",
              "org.h2..",
              "org.flywaydb..",
              "org.springframework.jdbc.."),
          new Library("JFreeChart", Set.of("chart"), "org.jfree.."),
          new Library(
              "templates and PDF",
              Set.of("render"),
              "freemarker..",
              "org.xhtmlrenderer..",
              "org.openpdf.."),
          new Library("veraPDF", Set.of("render"), "org.verapdf.."),
          new Library(
              "Spring Batch and Boot",
              Set.of("job"),
              "org.springframework.batch..",
              "org.springframework.boot.."),
          new Library("picocli", Set.of("cli"), "picocli.."),
          new Library("commonmark", Set.of("narrative"), "org.commonmark.."));

  private static final Map<Class<?>, Set<String>> WALL_CLOCK =
      Map.of(
          Instant.class, Set.of("now"),
          LocalDate.class, Set.of("now"),
          LocalDateTime.class, Set.of("now"),
          ZonedDateTime.class, Set.of("now"),
          OffsetDateTime.class, Set.of("now"),
          System.class, Set.of("currentTimeMillis"),
          Clock.class, Set.of("systemUTC", "systemDefaultZone", "system"));

  private static JavaClasses program;

  @BeforeAll
  static void read() {
    program =
        new ClassFileImporter()
            .importPackages(Rooms.ROOT)
            .that(describe("have a source in src/main", PackageArrowsTest::isMain));
    assertThat(program.size()).isGreaterThan(100);
  }

  @Test
  void everyRoomIsInTheTable() {
    assertThat(Rooms.MAY_IMPORT.keySet()).containsAll(Rooms.present());
  }

  @TestFactory
  Stream<DynamicTest> roomsImportOnlyWhatTheyMay() {
    return Rooms.present().stream()
        .map(room -> {
          Set<String> others = new TreeSet<>(Rooms.MAY_IMPORT.keySet());
          others.removeAll(Rooms.MAY_IMPORT.getOrDefault(room, Set.of()));
          others.remove(room);
          return rule(
              room,
              noClasses()
                  .that()
                  .resideInAPackage(in(room))
                  .should()
                  .dependOnClassesThat()
                  .resideInAnyPackage(
                      others.stream().map(PackageArrowsTest::in).toArray(String[]::new)));
        });
  }

  /** The figures and texts of pages pass the command line by; it only says what they refuse. */
  @Test
  void commandsKnowOnlyTheRefusalsOfPages() {
    noClasses()
        .that()
        .resideInAPackage(in("cli"))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(in("disclosure"), in("narrative"))
                .and(DescribedPredicate.not(assignableTo(Throwable.class))))
        .check(program);
  }

  @TestFactory
  Stream<DynamicTest> oneLibraryOneRoom() {
    return LIBRARIES.stream()
        .map(library ->
            rule(
                library.name(),
                noClasses()
                    .that()
                    .resideOutsideOfPackages(
                        library.rooms().stream().map(PackageArrowsTest::in).toArray(String[]::new))
                    .should()
                    .dependOnClassesThat(
                        resideInAnyPackage(library.packages().toArray(String[]::new))
                            .and(
                                describe(
                                    "are not the DataSource that is handed to Spring",
                                    type -> !type.isEquivalentTo(DataSource.class))))));
  }

  /** Outside the store, only the jobs hand a data source on. */
  @Test
  void onlyJobsHandADataSourceOn() {
    noClasses()
        .that()
        .resideOutsideOfPackages(in("store"), in("job"))
        .should()
        .dependOnClassesThat()
        .areAssignableTo(DataSource.class)
        .check(program);
  }

  @Test
  void nothingDeprecatedOfSpringBatch() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.springframework.batch..")
                .and(describe("are deprecated", type -> type.isAnnotatedWith(Deprecated.class))))
        .orShould()
        .callCodeUnitWhere(
            describe(
                "what is called is deprecated",
                call ->
                    call.getTargetOwner().getPackageName().startsWith("org.springframework.batch")
                        && call.getTarget().isAnnotatedWith(Deprecated.class)))
        .check(program);
  }

  /** Time comes from the clock of the settings; only the command line makes that clock. */
  @Test
  void nobodyLooksAtTheWallClock() {
    noClasses()
        .that()
        .doNotHaveSimpleName("GlobalOptions")
        .should()
        .callMethodWhere(describe("it asks for the wall clock", PackageArrowsTest::asksTheTime))
        .check(program);
  }

  /** Both are frozen when Spring is processed ahead of time. */
  @Test
  void nothingDependsOnAProfileOrACondition() {
    DescribedPredicate<JavaAnnotation<?>> frozen =
        describe(
            "@Profile or @Conditional",
            annotation -> {
              String name = annotation.getRawType().getName();
              return name.startsWith("org.springframework")
                  && (name.contains(".Conditional") || name.endsWith(".Profile"));
            });
    for (JavaClass type : program) {
      assertThat(type.getAnnotations()).as(type.getName()).noneMatch(frozen);
      type.getMethods()
          .forEach(method ->
              assertThat(method.getAnnotations()).as(method.getFullName()).noneMatch(frozen));
    }
  }

  private static boolean asksTheTime(JavaMethodCall call) {
    AccessTarget.MethodCallTarget target = call.getTarget();
    return WALL_CLOCK.entrySet().stream()
            .anyMatch(clock ->
                target.getOwner().isEquivalentTo(clock.getKey())
                    && clock.getValue().contains(target.getName()))
        && target.getRawParameterTypes().stream()
            .noneMatch(parameter -> parameter.isEquivalentTo(Clock.class))
        && target
            .resolveMember()
            .map(member -> member.getModifiers().contains(JavaModifier.STATIC))
            .orElse(true);
  }

  private static DynamicTest rule(String name, ArchRule rule) {
    return DynamicTest.dynamicTest(name, () -> rule.check(program));
  }

  private static String in(String room) {
    return Rooms.ROOT + "." + room + "..";
  }

  /** By the source file, so that it does not matter where test classes are compiled to. */
  private static boolean isMain(JavaClass type) {
    String folder = type.getPackageName().substring(Rooms.ROOT.length()).replace('.', '/');
    String file = type.getSource().flatMap(source -> source.getFileName()).orElse("");
    return !folder.isEmpty()
        && Files.isRegularFile(Rooms.SOURCES.resolve(folder.substring(1)).resolve(file));
  }
}
