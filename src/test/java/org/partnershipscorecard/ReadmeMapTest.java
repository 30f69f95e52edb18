package org.partnershipscorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.partnershipscorecard.cli.Launcher;
import picocli.CommandLine.Command;

/** What README says of the program is so. */
class ReadmeMapTest {

  private static final Pattern ROOM =
      Pattern.compile("^\\| `([a-z]+)` \\| [^|]+ \\| `(\\w+)` \\|$", Pattern.MULTILINE);
  private static final Pattern CODE = Pattern.compile("^\\| (\\d+) \\|", Pattern.MULTILINE);
  private static final Pattern COMMAND = Pattern.compile("scripts/scorecard ([a-z]+)");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");

  private static String readme = "";

  @BeforeAll
  static void read() throws IOException {
    readme = Files.readString(Path.of("README.md"));
  }

  @Test
  void theListOfRoomsIsTheTreeOfPackages() {
    Map<String, String> rooms = new TreeMap<>();
    ROOM.matcher(readme).results().forEach(row -> rooms.put(row.group(1), row.group(2)));
    assertThat(rooms.keySet()).isEqualTo(Rooms.present());
    rooms.forEach((room, first) ->
        assertThat(Rooms.SOURCES.resolve(room).resolve(first + ".java")).isRegularFile());
  }

  @Test
  void theCommandsExist() {
    Set<String> known =
        Stream.of(Launcher.class.getAnnotation(Command.class).subcommands())
            .map(command -> command.getAnnotation(Command.class).name())
            .collect(Collectors.toSet());
    assertThat(found(COMMAND)).isNotEmpty().isSubsetOf(known);
  }

  @Test
  void theExitCodesAreTheProgramsOwn() throws ReflectiveOperationException {
    Class<?> type = Class.forName(Launcher.class.getPackageName() + ".ExitCode");
    Method code = type.getDeclaredMethod("code");
    code.setAccessible(true);
    Set<String> codes = new TreeSet<>();
    for (Object constant : type.getEnumConstants()) {
      codes.add(String.valueOf(code.invoke(constant)));
    }
    assertThat(found(CODE)).isEqualTo(codes);
  }

  @Test
  void whatIsLinkedIsThere() {
    assertThat(found(LINK)).isNotEmpty().allSatisfy(link -> assertThat(Path.of(link)).exists());
  }

  private static Set<String> found(Pattern pattern) {
    return pattern
        .matcher(readme)
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
